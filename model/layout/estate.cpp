#include "model/layout/plan.h"

#include <algorithm>
#include <cmath>

namespace quorate::plan {

namespace {

// An estate is seen from afar, where names have a constant size on the screen: the larger it is, the more room headers
// and gutters leave for them, down to what names and captions need at 45 %, where a small one is seen.
struct Sizes {
    double siteHeader, frameHeader, gutter, footer, padding, gap;
};

Sizes sizesFor(int perRow)
{
    const double factor = perRow / 16.0;
    const auto sized = [factor](double value, double least) {
        return std::max(least, std::round(value * factor / metrics::grid) * metrics::grid);
    };
    return {sized(232, 64), sized(168, 48), sized(400, 216), sized(120, 40), sized(64, 24), sized(64, 32)};
}

constexpr double pitchX = metrics::cardWidth + metrics::cardGap;
constexpr double lineGap = 24;
constexpr double pillGap = 32; // below a VIP: room for "active", "standby"
constexpr double promotionGap = 88; // between frames, when images go from one to the other: room for words
constexpr double windowAspect = 1.5; // width by height of what a drawing is seen in
constexpr double around = 240; // of the page: what stands above and below the sites
constexpr double worthMoving =
    0.9; // frames stand beside each other where that saves a tenth, so that it seldom changes
constexpr double mostSpare = 0.5; // of its frames: a row with more left over stays as it is
constexpr qsizetype mostBeside = 8; // frames in a row

/// One frame a cluster, one row a tier, cards from the left; frames as wide as their cards need, side by side where
/// the site is wide enough.
class EstatePlacer final {
public:
    EstatePlacer(Plan &plan, SitePlan &site, int perRow)
        : m_plan(plan)
        , m_site(site)
        , m_perRow(perRow)
        , m_sizes(sizesFor(perRow))
    {
        joinTails();
        sortCells();
        for (const Block &block : std::as_const(m_site.blocks))
            m_naturals.append({widthOf(block), heightOf(block)});
    }

    /// Widths of the content at which other frames come to stand side by side.
    QSet<double> usefulWidths() const
    {
        QSet<double> widths;
        for (qsizetype first = 0; first < m_naturals.size(); ++first) {
            double width = -m_sizes.gap;
            for (qsizetype i = first; i < std::min(first + mostBeside, m_naturals.size()); ++i) {
                width += m_naturals.at(i).width() + m_sizes.gap;
                widths.insert(width);
            }
        }
        return widths;
    }

    double leastWidth() const
    {
        double width = 0;
        for (const QSizeF &size : m_naturals)
            width = std::max(width, size.width());
        return std::max(width, headerOf(m_plan, m_site).name);
    }

    QSizeF sizeAt(double inner) const
    {
        double height = m_sizes.siteHeader + m_sizes.padding;
        const QList<std::pair<qsizetype, qsizetype>> shelves = shelvesAt(inner);
        for (qsizetype i = 0; i < shelves.size(); ++i)
            height += shelfHeight(shelves.at(i)) + (i > 0 ? gapBelow(shelves.at(i - 1), shelves.at(i)) : 0);
        return {inner + 2 * m_sizes.padding, m_site.collapsed ? m_sizes.siteHeader : height};
    }

    void place(double inner)
    {
        double y = m_sizes.siteHeader;
        const QList<std::pair<qsizetype, qsizetype>> shelves = shelvesAt(inner);
        for (qsizetype shelf = 0; shelf < shelves.size(); ++shelf) {
            const auto [first, end] = shelves.at(shelf);
            const double height = shelfHeight(shelves.at(shelf));
            double width = -m_sizes.gap;
            for (qsizetype i = first; i < end; ++i)
                width += m_naturals.at(i).width() + m_sizes.gap;
            // A little that is left is shared out, so that the frames of a site end at one line.
            const bool wide = inner - width > mostSpare * width;
            const double spare = wide ? 0 : std::floor((inner - width) / double(end - first));
            double x = m_sizes.padding;
            for (qsizetype i = first; i < end; ++i) {
                const bool last = i + 1 == end && !wide;
                const double right = last ? m_sizes.padding + inner : x + m_naturals.at(i).width() + spare;
                placeBlock(m_site.blocks[i], QRectF(QPointF(x, y), QPointF(right, y + height)));
                x = right + m_sizes.gap;
            }
            y += height + (shelf + 1 < shelves.size() ? gapBelow(shelves.at(shelf), shelves.at(shelf + 1)) : 0);
        }
        m_site.size = sizeAt(inner);
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
            for (auto &[tier, line] : m_lines[size_t(b)]) {
                std::stable_partition(line.items.begin(), line.items.end(),
                    [this](int index) { return !m_plan.items[size_t(index)].tail; });
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

    /// The frames of a row: from and up to which.
    QList<std::pair<qsizetype, qsizetype>> shelvesAt(double inner) const
    {
        QList<std::pair<qsizetype, qsizetype>> shelves;
        double width = 0;
        for (qsizetype i = 0; i < m_naturals.size(); ++i) {
            width += m_sizes.gap + m_naturals.at(i).width();
            if (shelves.isEmpty() || width > inner) {
                shelves.append({i, i});
                width = m_naturals.at(i).width();
            }
            shelves.last().second = i + 1;
        }
        return shelves;
    }

    double shelfHeight(const std::pair<qsizetype, qsizetype> &shelf) const
    {
        double height = 0;
        for (qsizetype i = shelf.first; i < shelf.second; ++i)
            height = std::max(height, m_naturals.at(i).height());
        return height;
    }

    // Below a row of frames: images that go to the next row need room for words.
    double gapBelow(const std::pair<qsizetype, qsizetype> &above, const std::pair<qsizetype, qsizetype> &below) const
    {
        const auto idsOf = [this](const std::pair<qsizetype, qsizetype> &shelf) {
            QSet<ElementId> ids;
            for (qsizetype i = shelf.first; i < shelf.second; ++i) {
                const int cluster = m_site.blocks.at(i).cluster;
                if (cluster >= 0)
                    ids.insert(m_plan.facts->clusters()[size_t(cluster)]->row->id.value);
            }
            return ids;
        };
        const QSet<ElementId> a = idsOf(above), b = idsOf(below);
        const bool joined =
            std::any_of(m_plan.relations.cbegin(), m_plan.relations.cend(), [&](const Relation &relation) {
                const ElementId to = relation.to.value(0);
                return relation.kind == RelationKind::Promotion
                    && ((a.contains(relation.from) && b.contains(to)) || (b.contains(relation.from) && a.contains(to)));
            });
        return joined ? std::max(m_sizes.gap, promotionGap) : m_sizes.gap;
    }

    // A storage takes the end of the lowest row of its frame that has room; no row of its own.
    void joinTails()
    {
        for (Block &block : m_site.blocks) {
            std::map<Tier, int> cards;
            int columns = 0;
            for (int index : std::as_const(block.items)) {
                const Item &item = m_plan.items[size_t(index)];
                if (!item.storage)
                    columns = std::max(columns, ++cards[item.tier]);
            }
            columns = std::min(columns, m_perRow);
            for (int index : std::as_const(block.items)) {
                Item &item = m_plan.items[size_t(index)];
                if (!item.storage)
                    continue;
                for (auto it = cards.rbegin(); it != cards.rend() && !item.tail; ++it) {
                    if (it->second >= columns || (it->first < Tier::Compute && block.cluster >= 0))
                        continue;
                    item.tier = it->first;
                    item.tail = true;
                    ++it->second;
                }
            }
        }
    }

    double pillWidth(const Pill &pill) const
    {
        double needed = 0;
        for (const PillCell &cell : pill.cells)
            needed += cell.width;
        const double columns = double(std::max<qsizetype>(1, pill.cells.size()));
        return std::max(columns * pitchX - metrics::cardGap, std::ceil(needed / metrics::grid) * metrics::grid);
    }

    double widthOf(const Block &block) const
    {
        double cards = metrics::cardWidth;
        for (const auto &[tier, line] : linesOf(block)) {
            cards =
                std::max(cards, double(std::min<qsizetype>(line.items.size(), m_perRow)) * pitchX - metrics::cardGap);
            double pills = -metrics::cardGap;
            for (int pill : line.pills)
                pills += pillWidth(m_plan.pills[size_t(pill)]) + metrics::cardGap;
            cards = std::max(cards, pills);
        }
        return m_sizes.gutter + cards + 2 * m_sizes.padding;
    }

    static double rowHeight(const Line &line, int perRow)
    {
        const int rows = (int(line.items.size()) + perRow - 1) / perRow;
        if (rows == 0)
            return metrics::pillHeight;
        return rows * (metrics::cardHeight + 2 * metrics::groupLayer)
            + (rows - 1) * (lineGap - 2 * metrics::groupLayer);
    }

    static double gapOf(Tier above) { return above == Tier::Vip ? pillGap : metrics::tierGap; }

    double heightOf(const Block &block) const
    {
        double height = m_sizes.frameHeader + m_sizes.footer;
        for (const auto &[tier, line] : linesOf(block))
            height += rowHeight(line, m_perRow) + gapOf(tier);
        return height - (linesOf(block).empty() ? 0 : gapOf(linesOf(block).rbegin()->first));
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
                pill.rect = QRectF(x, y, pillWidth(pill), metrics::pillHeight);
                pill.row = {block.frame, 0, 0, Tier::Vip};
                x = pill.rect.right() + metrics::cardGap;
            }
            const double height = rowHeight(line, m_perRow);
            m_site.rows[{block.frame, 0, 0, tier}] = {y, height};
            y += height + gapOf(tier);
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
    QList<QSizeF> m_naturals; ///< what frames need
};

// Two columns of sites, the next one under the shorter; how large it is in the window.
double pageSize(const std::vector<EstatePlacer> &placers, double inner)
{
    double columns[2] = {0, 0};
    double width = 0;
    for (const EstatePlacer &placer : placers) {
        const QSizeF size = placer.sizeAt(inner);
        width = size.width();
        double &column = *std::min_element(std::begin(columns), std::end(columns));
        column += size.height() + metrics::siteGap;
    }
    const double height = std::max(columns[0], columns[1]) + around;
    const double sites = placers.size() > 1 ? 2 * width + metrics::siteGap : width;
    return std::max(sites, windowAspect * height);
}

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

// All sites have the same width, that at which the page fills a window best.
void placeEstates(Plan &plan)
{
    const int perRow = estatePerRow(plan);
    std::vector<EstatePlacer> placers;
    double least = 0;
    QSet<double> useful;
    for (SitePlan &site : plan.sites) {
        if (site.mode != Mode::Estate)
            continue;
        placers.emplace_back(plan, site, perRow);
        least = std::max(least, placers.back().leastWidth());
        useful.unite(placers.back().usefulWidths());
    }
    QList<double> widths(useful.cbegin(), useful.cend());
    widths.append(least);
    std::sort(widths.begin(), widths.end());
    double best = least;
    double smallest = pageSize(placers, least);
    for (double width : std::as_const(widths)) {
        const double size = pageSize(placers, std::max(width, least));
        if (size < worthMoving * smallest) {
            smallest = size;
            best = std::max(width, least);
        }
    }
    for (EstatePlacer &placer : placers)
        placer.place(best);
}

} // namespace quorate::plan
