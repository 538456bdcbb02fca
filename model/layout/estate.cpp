#include "model/layout/plan.h"

#include <algorithm>
#include <cmath>

namespace quorate::plan {

namespace {

// An estate is seen from afar, where names have a constant size on the screen: headers and gutters leave room for them
// at a quarter of the scale. Larger estates are seen from farther away.
struct Sizes {
    double siteHeader, frameHeader, gutter, footer, padding, gap;
};

Sizes sizesFor(int perRow)
{
    const double factor = std::max(1.0, perRow / 16.0);
    const auto snapped = [factor](double value) { return std::round(value * factor / metrics::grid) * metrics::grid; };
    return {snapped(232), snapped(168), snapped(400), snapped(120), snapped(64), snapped(64)};
}

constexpr double pitchX = metrics::cardWidth + metrics::cardGap;
constexpr double lineGap = 24;

/// One frame a cluster, one row a tier, cards from the left, small frames in pairs.
class EstatePlacer final {
public:
    EstatePlacer(Plan &plan, SitePlan &site, int perRow)
        : m_plan(plan)
        , m_site(site)
        , m_perRow(perRow)
        , m_sizes(sizesFor(perRow))
    {
    }

    void place()
    {
        sortCells();
        const double inner = m_sizes.gutter + m_perRow * pitchX - metrics::cardGap + 2 * m_sizes.padding;
        const double half = std::floor((inner - m_sizes.gap) / 2 / metrics::grid) * metrics::grid;
        double y = m_sizes.siteHeader;
        for (qsizetype i = 0; i < m_site.blocks.size();) {
            Block &block = m_site.blocks[i];
            if (i + 1 < m_site.blocks.size() && fits(block, half) && fits(m_site.blocks.at(i + 1), half)) {
                Block &other = m_site.blocks[i + 1];
                const double height = std::max(heightOf(block), heightOf(other));
                placeBlock(block, {m_sizes.padding, y, half, height});
                placeBlock(other, {m_sizes.padding + inner - half, y, half, height});
                y += height + m_sizes.gap;
                i += 2;
                continue;
            }
            const double height = heightOf(block);
            placeBlock(block, {m_sizes.padding, y, inner, height});
            y += height + m_sizes.gap;
            ++i;
        }
        y = m_site.blocks.isEmpty() ? y + m_sizes.padding : y - m_sizes.gap + m_sizes.padding;
        m_site.size = {inner + 2 * m_sizes.padding, m_site.collapsed ? m_sizes.siteHeader : y};
        m_site.contentX = m_sizes.padding;
        placePinned();
    }

private:
    struct Line {
        QList<int> items;
        QList<int> pills;
    };

    void sortCells()
    {
        m_lines.resize(size_t(m_site.blocks.size()));
        for (qsizetype b = 0; b < m_site.blocks.size(); ++b) {
            for (int index : std::as_const(m_site.blocks[b].items)) {
                Item &item = m_plan.items[size_t(index)];
                item.rect = QRectF(QPointF(), sizeOf(item.kind));
                item.row.frame = m_site.blocks.at(b).frame;
                item.row.tier = item.tier;
                item.row.zone = item.row.block = 0;
                m_lines[size_t(b)][item.tier].items.append(index);
            }
            for (int pill : std::as_const(m_site.pills)) {
                if (m_plan.pills[size_t(pill)].cluster == m_site.blocks.at(b).cluster)
                    m_lines[size_t(b)][Tier::Vip].pills.append(pill);
            }
        }
    }

    const std::map<Tier, Line> &linesOf(const Block &block) const
    {
        return m_lines[size_t(&block - m_site.blocks.constData())];
    }

    int columnsOf(const Block &block) const
    {
        qsizetype columns = 0;
        for (const auto &[tier, line] : linesOf(block)) {
            columns = std::max(columns, line.items.size());
            for (int pill : line.pills)
                columns =
                    std::max(columns, qsizetype(2 * std::max<qsizetype>(1, m_plan.pills[size_t(pill)].cells.size())));
        }
        return int(columns);
    }

    bool fits(const Block &block, double width) const
    {
        return columnsOf(block) * pitchX - metrics::cardGap + m_sizes.gutter + 2 * m_sizes.padding <= width;
    }

    static double rowHeight(const Line &line, int perRow)
    {
        const int rows = (int(line.items.size()) + perRow - 1) / perRow;
        if (rows == 0)
            return metrics::pillHeight;
        return rows * (metrics::cardHeight + 2 * metrics::groupLayer)
            + (rows - 1) * (lineGap - 2 * metrics::groupLayer);
    }

    double heightOf(const Block &block) const
    {
        double height = m_sizes.frameHeader + m_sizes.footer;
        for (const auto &[tier, line] : linesOf(block))
            height += rowHeight(line, m_perRow) + metrics::tierGap;
        return height - (linesOf(block).empty() ? 0 : metrics::tierGap);
    }

    void placeBlock(Block &block, const QRectF &rect)
    {
        block.rect = rect;
        const double left = rect.left() + m_sizes.padding + m_sizes.gutter;
        double y = rect.top() + m_sizes.frameHeader;
        for (const auto &[tier, line] : linesOf(block)) {
            for (int i = 0; i < line.items.size(); ++i) {
                Item &item = m_plan.items[size_t(line.items.at(i))];
                item.slot = i;
                item.rect.moveTopLeft(
                    {left + (i % m_perRow) * pitchX, y + (i / m_perRow) * (metrics::cardHeight + lineGap)});
            }
            double x = left;
            for (int index : line.pills) {
                Pill &pill = m_plan.pills[size_t(index)];
                pill.rect = QRectF(x, y, double(std::max<qsizetype>(1, pill.cells.size())) * pitchX - metrics::cardGap,
                    metrics::pillHeight);
                pill.row = {block.frame, 0, 0, Tier::Vip};
                x = pill.rect.right() + metrics::cardGap;
            }
            const double height = rowHeight(line, m_perRow);
            m_site.rows[{block.frame, 0, 0, tier}] = {y, height};
            y += height + metrics::tierGap;
        }
        m_site.frames[block.frame] = {rect.top(), rect.bottom()};
    }

    // Where a person has put it; an estate does not flow around, since frames leave no room.
    void placePinned()
    {
        QRectF all(QPointF(), m_site.size);
        for (int index : std::as_const(m_site.items)) {
            Item &item = m_plan.items[size_t(index)];
            if (!item.pin)
                continue;
            item.rect.moveTopLeft(contentOffset(true)
                + QPointF(std::max(item.pin->position.x(), 0.0), std::max(item.pin->position.y(), 0.0)));
            all |= item.rect.adjusted(0, 0, metrics::padding, metrics::padding);
        }
        m_site.size = all.size();
    }

    Plan &m_plan;
    SitePlan &m_site;
    int m_perRow;
    Sizes m_sizes;
    std::vector<std::map<Tier, Line>> m_lines;
};

} // namespace

double estateCaptionWidth(int perRow)
{
    return sizesFor(perRow).gutter - metrics::cardGap;
}

// The same number of cards in a line everywhere, so that a site is about as high as wide; in steps, so that one more
// host seldom moves everything.
int estatePerRow(const Plan &plan)
{
    qsizetype most = 0;
    int longest = 4;
    for (const SitePlan &site : plan.sites) {
        if (site.mode != Mode::Estate)
            continue;
        most = std::max(most, site.items.size());
        for (const Block &block : site.blocks) {
            std::map<Tier, int> cards;
            for (int item : block.items)
                longest = std::max(longest, ++cards[plan.items[size_t(item)].tier]);
        }
    }
    const int wanted = int(std::sqrt(0.6 * double(most)));
    return std::min(std::clamp((wanted + 4) / 5 * 5, 10, 100), longest);
}

void placeEstates(Plan &plan)
{
    const int perRow = estatePerRow(plan);
    for (SitePlan &site : plan.sites) {
        if (site.mode == Mode::Estate)
            EstatePlacer(plan, site, perRow).place();
    }
}

} // namespace quorate::plan
