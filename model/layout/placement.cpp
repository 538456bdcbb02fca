#include "model/layout/plan.h"
#include "model/layout/spatial_grid.h"

#include <algorithm>
#include <cmath>

namespace quorate::plan {

namespace {

using geometry::CardKind;

constexpr double siteTop = 48; // header and the air below it, to the first container or row
constexpr double domainTop = 32;
constexpr double frameTop = 40;
constexpr double gutter = metrics::captionWidth + 8;
constexpr double zoneGap = 40; // below containers, to what spans them
constexpr double frameRowGap = 40;
constexpr double lineGap = 24; // lines of one wrapped tier
constexpr double pillGap = 32; // above and below a VIP: room for "active", "standby"
constexpr double railPitch = 16;
constexpr double pillLineGap = 16;
// Cards look for another slot when a pinned card takes theirs; each round can push one more line.
constexpr int rounds = 8;

enum Column { mainColumn = -1, sideColumn = -2, tailColumn = -3 };

struct CellKey {
    int column;
    RowKey row;
    auto operator<=>(const CellKey &) const = default;
};

struct Cell {
    QList<int> items;
    QSet<int> blocked; ///< slots that pinned cards cover
    int perLine = 1;
    int lines = 1;
};

double widthOf(int columns, double gap)
{
    return columns * metrics::cardWidth + (columns - 1) * gap;
}

double heightOf(CardKind kind)
{
    return kind == CardKind::SpreadGroup ? metrics::spreadGroupHeight + 2 * metrics::groupLayer : sizeOf(kind).height();
}

bool areaOverlap(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

/// The line (0 is the first) of each interval, such that intervals of a line do not touch.
QList<int> linesOf(const QList<std::pair<double, double>> &intervals, double gap)
{
    QList<int> lines;
    QList<QList<std::pair<double, double>>> used;
    for (const auto &interval : intervals) {
        int line = 0;
        const auto fits = [&](int candidate) {
            return std::none_of(used.at(candidate).cbegin(), used.at(candidate).cend(), [&](const auto &other) {
                return interval.first < other.second + gap && other.first < interval.second + gap;
            });
        };
        while (line < used.size() && !fits(line))
            ++line;
        if (line == used.size())
            used.append(QList<std::pair<double, double>>());
        used[line].append(interval);
        lines.append(line);
    }
    return lines;
}

/// One site: columns left to right first, rows top to bottom when all sites beside it have told their rows.
class SitePlacer final {
public:
    SitePlacer(Plan &plan, SitePlan &site)
        : m_plan(plan)
        , m_site(site)
    {
        collect();
    }

    void placeColumns()
    {
        countLines();
        m_site.contentX = metrics::padding + (m_site.mode == Mode::Framed ? metrics::padding : gutter);
        double right =
            m_site.mode == Mode::Domains ? placeDomains() : m_site.contentX + widthOf(m_mainColumns, m_site.cardGap);
        if (m_site.mode == Mode::Framed)
            right += metrics::padding;
        m_right = right;
        m_site.sideX = right + metrics::rackGap;
        for (auto &[key, cell] : m_cells) {
            for (int position = 0; position < cell.items.size(); ++position)
                setX(key, cell, position);
        }
        spanSpreads();
        spanPills();
        measureRows();
    }

    /// Rows have their place now.
    void placeRows()
    {
        for (auto &[key, cell] : m_cells) {
            for (int index : std::as_const(cell.items)) {
                Item &item = m_plan.items[size_t(index)];
                const double line = (item.slot / cell.perLine) * (metrics::cardHeight + lineGap);
                item.rect.moveTop(m_site.rows.at(item.row).y + line);
            }
        }
        for (int index : std::as_const(m_spreads)) {
            Item &item = m_plan.items[size_t(index)];
            item.rect.moveTop(m_site.rows.at(item.row).y + item.slot * (heightOf(item.kind) + lineGap));
        }
        for (int i = 0; i < m_site.pills.size(); ++i) {
            Pill &pill = m_plan.pills[size_t(m_site.pills.at(i))];
            if (!pill.pin)
                pill.rect.moveTop(m_site.rows.at(pill.row).y + m_pillLines.at(i) * (metrics::pillHeight + pillLineGap));
        }
        placeContainers();
        placePinned();
    }

    /// Slots that pinned cards cover are given up. @return whether something has to move.
    bool block()
    {
        SpatialGrid grid;
        int pinned = 0;
        for (int index : std::as_const(m_site.items)) {
            const Item &item = m_plan.items[size_t(index)];
            if (item.pin) {
                grid.insert(index, item.rect);
                ++pinned;
            }
        }
        if (pinned == 0)
            return false;
        bool moved = false;
        for (auto &[key, cell] : m_cells) {
            for (int index : std::as_const(cell.items)) {
                const Item &item = m_plan.items[size_t(index)];
                const auto hits = grid.find(item.rect);
                if (std::any_of(hits.begin(), hits.end(),
                        [&](int hit) { return areaOverlap(m_plan.items[size_t(hit)].rect, item.rect); })) {
                    cell.blocked.insert(item.slot);
                    moved = true;
                }
            }
        }
        return moved;
    }

    void finish()
    {
        QRectF content(0, 0, m_right + metrics::padding, m_site.levelBottom.at(0));
        const auto hold = [&](const QRectF &rect) {
            content |= rect.adjusted(0, 0, metrics::padding, metrics::padding);
        };
        for (int index : std::as_const(m_site.items))
            hold(m_plan.items[size_t(index)].rect);
        for (int pill : std::as_const(m_site.pills))
            hold(m_plan.pills[size_t(pill)].rect);
        for (const Domain &domain : m_site.domains)
            hold(domain.rect);
        for (const Note &note : m_plan.diagram->notes) {
            if (note.site == m_site.site->id && note.position != QPointF())
                hold({note.position + contentOffset(true), note.size});
        }
        m_site.size = {content.right(), m_site.collapsed ? metrics::siteHeader : content.bottom()};
    }

private:
    // Cells, and the gap between cards: peers that talk need more of it.
    void collect()
    {
        m_site.cardGap = m_site.mode == Mode::Domains ? metrics::cardGap : metrics::peerGap;
        for (int index : std::as_const(m_site.items)) {
            Item &item = m_plan.items[size_t(index)];
            item.rect = QRectF(QPointF(), sizeOf(item.kind));
            if (item.kind == CardKind::SpreadGroup) {
                m_spreads.append(index);
                continue;
            }
            const int column = item.loose ? sideColumn
                : item.tail               ? tailColumn
                : item.domain >= 0        ? item.domain
                                          : mainColumn;
            // A pinned card keeps its slot in a row of the site, so that the others stay; a rack closes the gap,
            // because the card may come from another rack.
            if (item.pin && column >= 0)
                continue;
            Cell &cell = m_cells[{column, item.row}];
            cell.items.append(index);
            if (column >= 0 && cell.items.size() > 1 && item.tier >= Tier::Balancer && item.tier <= Tier::Etcd)
                m_site.cardGap = metrics::peerGap;
        }
    }

    // Cards to slots; more than eight wrap at four.
    void countLines()
    {
        for (const Block &block : m_site.blocks) { // a compact row is in the order of tiers
            const auto cell = block.compact ? m_cells.find({mainColumn, {block.frame, 0, block.level, Tier::Compact}})
                                            : m_cells.end();
            if (cell != m_cells.end())
                cell->second.items = block.items;
        }
        m_mainColumns = 1;
        m_domainColumns = 1;
        m_sideColumns = 0;
        for (auto &[key, cell] : m_cells) {
            cell.perLine = cell.items.size() > wrapAbove ? wrapAt : std::max(int(cell.items.size()), 1);
            int slot = 0;
            for (int index : std::as_const(cell.items)) {
                Item &item = m_plan.items[size_t(index)];
                while (!item.pin && cell.blocked.contains(slot))
                    ++slot;
                item.slot = slot++;
            }
            cell.lines = (std::max(slot, 1) + cell.perLine - 1) / cell.perLine;
            int &columns = key.column >= 0 ? m_domainColumns : key.column == sideColumn ? m_sideColumns : m_mainColumns;
            columns = std::max(columns, cell.perLine + (key.column == tailColumn ? 1 : 0));
        }
        for (auto &[key, cell] : m_cells) { // a tail stands at the end, after its row
            if (key.column != tailColumn)
                continue;
            const auto row = m_cells.find({mainColumn, key.row});
            if (row != m_cells.end())
                m_mainColumns = std::max(m_mainColumns, row->second.perLine + 1);
        }
    }

    double placeDomains()
    {
        equalize();
        double x = m_site.contentX;
        QList<int> roots;
        for (int i = 0; i < int(m_site.domains.size()); ++i) {
            if (m_site.domains[size_t(i)].parent < 0)
                roots.append(i);
        }
        x = placeSiblings(roots, x, m_site.contentX - 0);
        // Hosts directly in the site share the last column with nothing: they are loose.
        return x;
    }

    // Containers of one kind on one level are equally wide.
    void equalize()
    {
        std::vector<Domain> &domains = m_site.domains;
        m_widths.assign(domains.size(), 0);
        const double direct = widthOf(m_domainColumns, m_site.cardGap);
        std::map<std::pair<int, DomainKind>, double> widest;
        for (int level = m_site.depth; level >= 1; --level) {
            for (size_t i = 0; i < domains.size(); ++i) {
                const Domain &domain = domains[i];
                if (domain.depth != level)
                    continue;
                double inner = domain.direct || domain.isLeaf() ? direct : 0;
                for (int child : domain.children)
                    inner += m_widths[size_t(child)] + (inner > 0 ? metrics::rackGap : 0);
                double &most = widest[{level, domain.row->kind}];
                most = std::max(most, inner + 2 * metrics::padding);
            }
            for (size_t i = 0; i < domains.size(); ++i) {
                if (domains[i].depth == level)
                    m_widths[i] = widest[{level, domains[i].row->kind}];
            }
        }
        // What a person has put there may need more; only that container grows.
        for (int index : std::as_const(m_site.items)) {
            const Item &item = m_plan.items[size_t(index)];
            if (!item.pin || item.domain < 0)
                continue;
            double need =
                contentOffset(false).x() + std::max(item.pin->position.x(), 0.0) + item.rect.width() + metrics::padding;
            for (int at = item.domain; at >= 0; at = domains[size_t(at)].parent) {
                const double growth = std::max(need - m_widths[size_t(at)], 0.0);
                m_widths[size_t(at)] += growth;
                need = growth > 0 && domains[size_t(at)].parent >= 0
                    ? m_widths[size_t(domains[size_t(at)].parent)] + growth
                    : 0;
            }
        }
    }

    // @return the right edge of the last one
    double placeSiblings(const QList<int> &siblings, double left, double origin)
    {
        QList<std::pair<double, double>> taken; // by containers that a person has moved
        for (int index : siblings) {
            const Domain &domain = m_site.domains[size_t(index)];
            if (domain.pin) {
                const double x = origin + std::max(domain.pin->position.x(), 0.0);
                taken.append({x, x + m_widths[size_t(index)]});
            }
        }
        std::sort(taken.begin(), taken.end());
        double x = left;
        double right = left;
        for (int index : siblings) {
            Domain &domain = m_site.domains[size_t(index)];
            const double width = m_widths[size_t(index)];
            if (domain.pin) {
                placeDomain(index, origin + std::max(domain.pin->position.x(), 0.0));
                right = std::max(right, domain.rect.right());
                continue;
            }
            for (const auto &[from, to] : std::as_const(taken)) {
                if (x < to + metrics::rackGap && from < x + width + metrics::rackGap)
                    x = to + metrics::rackGap;
            }
            placeDomain(index, x);
            right = std::max(right, domain.rect.right());
            x += width + metrics::rackGap;
        }
        return right;
    }

    void placeDomain(int index, double x)
    {
        Domain &domain = m_site.domains[size_t(index)];
        domain.rect = QRectF(x, 0, m_widths[size_t(index)], 0);
        double inner = x + metrics::padding;
        if (!domain.children.isEmpty()) {
            const double right = placeSiblings(domain.children, inner, x + contentOffset(false).x());
            inner = right + metrics::rackGap;
            if (right + metrics::padding > domain.rect.right())
                domain.rect.setRight(right + metrics::padding);
        }
        domain.columnX = inner;
        domain.columns = m_domainColumns;
    }

    void setX(const CellKey &key, const Cell &cell, int position)
    {
        Item &item = m_plan.items[size_t(cell.items.at(position))];
        const int column = item.slot % cell.perLine;
        double x = m_site.contentX;
        if (key.column >= 0)
            x = m_site.domains[size_t(key.column)].columnX;
        else if (key.column == sideColumn)
            x = m_site.sideX;
        else if (key.column == tailColumn)
            x += (m_mainColumns - 1) * (metrics::cardWidth + m_site.cardGap);
        item.rect.moveLeft(x + column * (metrics::cardWidth + m_site.cardGap));
        m_right = std::max(m_right, item.rect.right());
    }

    void spanSpreads()
    {
        std::map<RowKey, QList<int>> byRow;
        for (int index : std::as_const(m_spreads)) {
            Item &item = m_plan.items[size_t(index)];
            double left = 0, right = 0;
            for (int part : std::as_const(item.parts)) {
                const QRectF rect = m_site.domains[size_t(part)].rect;
                left = right == 0 ? rect.left() : std::min(left, rect.left());
                right = std::max(right, rect.right());
            }
            item.rect = QRectF(left, 0, std::max(right - left, metrics::cardWidth), metrics::spreadGroupHeight);
            byRow[item.row].append(index);
        }
        for (const auto &[key, items] : byRow) {
            QList<std::pair<double, double>> intervals;
            for (int index : items)
                intervals.append({m_plan.items[size_t(index)].rect.left(), m_plan.items[size_t(index)].rect.right()});
            const QList<int> lines = linesOf(intervals, lineGap);
            for (int i = 0; i < items.size(); ++i)
                m_plan.items[size_t(items.at(i))].slot = lines.at(i);
        }
    }

    // Over its hosts, as wide as they are; over the first columns of what it serves when it has none.
    void spanPills()
    {
        const double columns =
            m_site.mode == Mode::Domains ? m_right : m_site.contentX + widthOf(m_mainColumns, m_site.cardGap);
        std::map<RowKey, QList<std::pair<double, double>>> intervals;
        std::map<RowKey, QList<int>> byRow;
        for (int i = 0; i < m_site.pills.size(); ++i) {
            Pill &pill = m_plan.pills[size_t(m_site.pills.at(i))];
            const QList<int> &over = pill.hosts.isEmpty() ? pill.members : pill.hosts;
            double left = 1e9, right = 0;
            for (int index : over) {
                const Item &item = m_plan.items[size_t(index)];
                if (item.kind == CardKind::SpreadGroup && !pill.hosts.isEmpty())
                    continue;
                left = std::min(left, item.rect.left());
                right = std::max(right, item.rect.right());
                if (pill.hosts.isEmpty() && right > left + 2 * metrics::cardWidth)
                    break;
            }
            if (right <= left) {
                left = m_site.mode == Mode::Domains ? m_site.contentX + metrics::padding : m_site.contentX;
                right = left + metrics::cardWidth;
            }
            const double wanted = std::max(right - left, metrics::cardWidth * pill.addresses);
            if (left + wanted > columns - metrics::padding)
                left = std::max(std::min(left, columns - metrics::padding - wanted), m_site.contentX);
            pill.rect = QRectF(left, 0, wanted, metrics::pillHeight);
            m_right = std::max(m_right, pill.rect.right());
            intervals[pill.row].append({pill.rect.left(), pill.rect.right()});
            byRow[pill.row].append(i);
        }
        m_pillLines = QList<int>(m_site.pills.size(), 0);
        for (const auto &[key, list] : intervals) {
            const QList<int> lines = linesOf(list, pillLineGap);
            for (int i = 0; i < lines.size(); ++i)
                m_pillLines[byRow[key].at(i)] = lines.at(i);
        }
    }

    void measureRows()
    {
        for (auto &entry : m_site.rows)
            entry.second.height = entry.first.tier == Tier::Vip ? metrics::pillHeight : metrics::cardHeight;
        for (const auto &[key, cell] : m_cells) {
            double card = metrics::cardHeight;
            for (int index : std::as_const(cell.items))
                card = std::max(card, heightOf(m_plan.items[size_t(index)].kind));
            raise(key.row, (cell.lines - 1) * (metrics::cardHeight + lineGap) + card);
        }
        for (int index : std::as_const(m_spreads)) {
            const Item &item = m_plan.items[size_t(index)];
            raise(item.row, (item.slot + 1) * heightOf(item.kind) + item.slot * lineGap);
        }
        for (int i = 0; i < m_site.pills.size(); ++i) {
            const int line = m_pillLines.at(i);
            raise(m_plan.pills[size_t(m_site.pills.at(i))].row, (line + 1) * metrics::pillHeight + line * pillLineGap);
        }
    }

    void raise(const RowKey &key, double height)
    {
        Row &row = m_site.rows[key];
        row.height = std::max(row.height, height);
    }

    void placeContainers()
    {
        for (Domain &domain : m_site.domains) {
            domain.rect.setTop(siteTop + domainTop * (domain.depth - 1));
            const double bottom = domain.collapsed ? domain.rect.top() + metrics::domainHeader
                                                   : m_site.levelBottom.at(size_t(domain.depth));
            domain.rect.setBottom(bottom);
        }
        for (size_t i = 0; i < m_site.domains.size(); ++i) {
            const Domain &domain = m_site.domains[i];
            if (!domain.pin)
                continue;
            const double origin = domain.parent < 0
                ? contentOffset(true).y()
                : m_site.domains[size_t(domain.parent)].rect.top() + contentOffset(false).y();
            moveDomain(int(i), origin + std::max(domain.pin->position.y(), 0.0) - domain.rect.top());
        }
        // Parents hold what was moved.
        for (size_t i = m_site.domains.size(); i-- > 0;) {
            const Domain &domain = m_site.domains[i];
            if (domain.parent < 0)
                continue;
            QRectF &parent = m_site.domains[size_t(domain.parent)].rect;
            parent.setBottom(std::max(parent.bottom(), domain.rect.bottom() + metrics::padding));
        }
        for (Block &block : m_site.blocks) {
            const auto frame = m_site.frames.find(block.frame);
            if (block.framed && frame != m_site.frames.end())
                block.rect = QRectF(metrics::padding, frame->second.first,
                    m_site.contentX + widthOf(m_mainColumns, m_site.cardGap),
                    frame->second.second - frame->second.first);
        }
    }

    void moveDomain(int index, double dy)
    {
        Domain &domain = m_site.domains[size_t(index)];
        domain.rect.translate(0, dy);
        for (int item : std::as_const(m_site.items)) {
            Item &moved = m_plan.items[size_t(item)];
            if (moved.domain == index && !moved.pin)
                moved.rect.translate(0, dy);
        }
        for (int child : std::as_const(domain.children))
            moveDomain(child, dy);
    }

    void placePinned()
    {
        for (int index : std::as_const(m_site.items)) {
            Item &item = m_plan.items[size_t(index)];
            if (item.pin)
                item.rect.moveTopLeft(originOf(item.domain) + held(item.pin->position));
        }
        for (int index : std::as_const(m_site.items)) {
            const Item &item = m_plan.items[size_t(index)];
            for (int at = item.pin ? item.domain : -1; at >= 0; at = m_site.domains[size_t(at)].parent) {
                QRectF &rect = m_site.domains[size_t(at)].rect;
                if (!m_site.domains[size_t(at)].collapsed)
                    rect.setBottom(std::max(rect.bottom(), item.rect.bottom() + metrics::padding));
            }
        }
        for (int index : std::as_const(m_site.pills)) {
            Pill &pill = m_plan.pills[size_t(index)];
            if (pill.pin)
                pill.rect.moveTopLeft(originOf(-1) + held(pill.pin->position));
        }
    }

    // A container grows to the right and downwards only.
    static QPointF held(QPointF position) { return {std::max(position.x(), 0.0), std::max(position.y(), 0.0)}; }

    QPointF originOf(int domain) const
    {
        return domain < 0 ? contentOffset(true) : m_site.domains[size_t(domain)].rect.topLeft() + contentOffset(false);
    }

    Plan &m_plan;
    SitePlan &m_site;
    std::map<CellKey, Cell> m_cells;
    QList<int> m_spreads;
    QList<int> m_pillLines;
    std::vector<double> m_widths;
    int m_mainColumns = 1;
    int m_domainColumns = 1;
    int m_sideColumns = 0;
    double m_right = 0;
};

/// Sites of one style that stand side by side: their rows are at the same height.
class GroupPlacer final {
public:
    GroupPlacer(Plan &plan, const QList<int> &sites)
        : m_plan(plan)
        , m_sites(sites)
    {
        for (int site : sites)
            m_placers.emplace_back(plan, plan.sites[size_t(site)]);
    }

    void place()
    {
        for (int round = 0; round < rounds; ++round) {
            for (SitePlacer &placer : m_placers)
                placer.placeColumns();
            stackRows();
            bool moved = false;
            for (SitePlacer &placer : m_placers) {
                placer.placeRows();
                moved = placer.block() || moved;
            }
            if (!moved)
                break;
        }
        for (SitePlacer &placer : m_placers)
            placer.finish();
    }

private:
    // Rows of all sites in one order, each as high as its highest.
    void stackRows()
    {
        std::map<RowKey, Row> rows;
        std::map<std::pair<int, int>, int> rails;
        int depth = 0;
        Mode mode = Mode::Plain;
        for (int index : m_sites) {
            const SitePlan &site = m_plan.sites[size_t(index)];
            depth = std::max(depth, site.depth);
            mode = site.mode;
            for (const auto &[key, row] : site.rows)
                rows[key].height = std::max(rows[key].height, row.height);
            for (const Block &block : site.blocks) {
                int &most = rails[{block.frame, block.level}];
                most = std::max(most, block.rails);
            }
        }
        m_frames.clear();
        m_levelBottom.assign(size_t(depth) + 1, 0);
        if (mode == Mode::Framed)
            stackFrames(rows, rails);
        else
            stackZones(rows, rails, depth);
        for (int index : m_sites) {
            SitePlan &site = m_plan.sites[size_t(index)];
            for (auto &[key, row] : site.rows)
                row.y = rows[key].y;
            site.frames = m_frames;
            site.levelBottom = m_levelBottom;
        }
    }

    static double gapBetween(const RowKey &above, const RowKey &below, int rails)
    {
        if (below.tier == Tier::Vip || (above.tier == Tier::Vip && below.tier == Tier::Balancer))
            return above.block == below.block ? pillGap : metrics::tierGap;
        double gap = metrics::tierGap;
        if (above.tier == Tier::Vip || above.tier == Tier::Balancer)
            gap = std::max(gap, metrics::cardGap + railPitch * rails);
        return above.block == below.block ? gap : gap + railPitch;
    }

    void stackZones(std::map<RowKey, Row> &rows, std::map<std::pair<int, int>, int> &rails, int depth)
    {
        double y = siteTop + domainTop * depth;
        int zone = 0;
        const RowKey *above = nullptr;
        const auto close = [&] {
            if (zone == 0 && y == siteTop + domainTop * depth)
                y += metrics::cardHeight; // nothing in them yet
            y = std::max(y, pinnedBottom(depth - zone)) + metrics::padding;
            m_levelBottom[size_t(depth - zone)] = y;
            ++zone;
            above = nullptr;
        };
        for (auto &[key, row] : rows) {
            const bool closing = zone < key.zone;
            while (zone < key.zone)
                close();
            if (closing)
                y += zoneGap;
            else if (above)
                y += gapBetween(*above, key, rails[{above->frame, above->block}]);
            row.y = y;
            y += row.height;
            above = &key;
        }
        while (zone <= depth)
            close();
    }

    // The lowest edge of what a person has put into containers of this depth.
    double pinnedBottom(int depth) const
    {
        double bottom = 0;
        if (depth == 0)
            return bottom;
        const double top = siteTop + domainTop * (depth - 1) + contentOffset(false).y();
        for (int index : m_sites) {
            const SitePlan &site = m_plan.sites[size_t(index)];
            for (int item : site.items) {
                const Item &row = m_plan.items[size_t(item)];
                if (row.pin && row.domain >= 0 && site.domains[size_t(row.domain)].depth == depth
                    && !site.domains[size_t(row.domain)].pin)
                    bottom = std::max(bottom, top + row.pin->position.y() + row.rect.height());
            }
        }
        return bottom;
    }

    void stackFrames(std::map<RowKey, Row> &rows, std::map<std::pair<int, int>, int> &rails)
    {
        double y = siteTop;
        const RowKey *above = nullptr;
        const auto isFrame = [&](int frame) {
            return std::any_of(m_sites.cbegin(), m_sites.cend(), [&](int index) {
                const auto &blocks = m_plan.sites[size_t(index)].blocks;
                return std::any_of(blocks.cbegin(), blocks.cend(),
                    [&](const Block &block) { return block.framed && block.frame == frame; });
            });
        };
        const auto close = [&] {
            if (above && isFrame(above->frame)) {
                y += metrics::padding;
                m_frames[above->frame].second = y;
            }
        };
        for (auto &[key, row] : rows) {
            if (!above || above->frame != key.frame) {
                close();
                if (above)
                    y += frameRowGap;
                if (isFrame(key.frame)) {
                    m_frames[key.frame].first = y;
                    y += frameTop;
                }
            } else {
                y += gapBetween(*above, key, rails[{above->frame, above->block}]);
            }
            row.y = y;
            y += row.height;
            above = &key;
        }
        if (!above)
            y += metrics::cardHeight;
        close();
        m_levelBottom[0] = y + metrics::padding;
    }

    Plan &m_plan;
    QList<int> m_sites;
    std::vector<SitePlacer> m_placers;
    std::map<int, std::pair<double, double>> m_frames;
    std::vector<double> m_levelBottom;
};

// Two sites side by side; the third, the arbiter, below; more in pairs. Those with production stand above.
void makeShelves(Plan &plan)
{
    QList<int> order;
    for (int i = 0; i < int(plan.sites.size()); ++i)
        order.append(i);
    const auto production = [&](int site) {
        const auto &blocks = plan.sites[size_t(site)].blocks;
        return std::any_of(blocks.cbegin(), blocks.cend(), [&](const Block &block) {
            return block.cluster >= 0 && plan.facts->clusters()[size_t(block.cluster)]->production;
        });
    };
    if (order.size() > 2)
        std::stable_partition(order.begin(), order.end(), production);
    if (order.size() == 3) {
        const auto hosts = [&](int site) { return plan.sites[size_t(site)].items.size(); };
        // Unless the user gave an order, a site with less than half of the others' hosts is the arbiter.
        const auto least =
            std::min_element(order.begin(), order.end(), [&](int a, int b) { return hosts(a) < hosts(b); });
        const int arbiter = *least;
        bool clear = true;
        for (int site : std::as_const(order))
            clear = clear && plan.sites[size_t(site)].site->rank == 0
                && (site == arbiter || hosts(site) >= 2 * hosts(arbiter));
        if (clear) {
            order.removeOne(arbiter);
            order.append(arbiter);
        }
    }
    for (int i = 0; i < order.size(); i += 2)
        plan.shelves.append(order.mid(i, 2));
}

} // namespace

QPointF contentOffset(bool site)
{
    return {metrics::padding, site ? metrics::siteHeader : metrics::domainHeader};
}

QSizeF sizeOf(CardKind kind)
{
    switch (kind) {
    case CardKind::Group:
        return {metrics::cardWidth, metrics::cardHeight + 2 * metrics::groupLayer};
    case CardKind::SpreadGroup:
        return {metrics::cardWidth, metrics::spreadGroupHeight};
    case CardKind::Host:
    case CardKind::Storage:
        break;
    }
    return {metrics::cardWidth, metrics::cardHeight};
}

void placeSites(Plan &plan)
{
    makeShelves(plan);
    if (plan.estate) {
        placeEstates(plan);
    }
    for (const QList<int> &shelf : std::as_const(plan.shelves)) {
        std::map<std::pair<Mode, int>, QList<int>> alike;
        for (int site : shelf) {
            const SitePlan &row = plan.sites[size_t(site)];
            if (row.mode != Mode::Estate)
                alike[{row.mode, row.depth}].append(site);
        }
        for (const auto &[style, sites] : alike)
            GroupPlacer(plan, sites).place();
    }
}

} // namespace quorate::plan
