#include "model/layout/site_placer.h"

#include <algorithm>

namespace quorate::plan {

namespace {

using geometry::CardKind;

constexpr double gutter = metrics::captionWidth + 8;

double widthOf(int columns, double gap)
{
    return columns * metrics::cardWidth + (columns - 1) * gap;
}

} // namespace

SitePlacer::SitePlacer(Plan &plan, SitePlan &site)
    : m_plan(plan)
    , m_site(site)
{
    collect();
}

void SitePlacer::collect()
{
    std::map<std::pair<RowKey, int>, QList<int>> cells;
    const auto add = [&](int index) {
        Item &item = m_plan.items[size_t(index)];
        item.rect = QRectF(QPointF(), sizeOf(item.kind));
        if (item.kind == CardKind::SpreadGroup) {
            m_spreads[item.row].append(index);
            return;
        }
        const int column = item.loose ? sideColumn
            : item.tail               ? tailColumn
            : item.domain >= 0        ? item.domain
                                      : mainColumn;
        // A pinned card keeps its slot in a row of the site, so that the others stay; a rack closes the gap, because
        // the card may come from another rack.
        if (item.pin && column >= 0)
            return;
        QList<int> &items = cells[{item.row, column}];
        items.append(index);
    };
    QSet<int> added;
    for (const Block &block : std::as_const(m_site.blocks)) {
        if (!block.compact) // in the order of its tiers, not of names
            continue;
        std::for_each(block.items.cbegin(), block.items.cend(), add);
        added.unite(QSet<int>(block.items.cbegin(), block.items.cend()));
    }
    for (int index : std::as_const(m_site.items)) {
        if (!added.contains(index))
            add(index);
    }
    for (const auto &[key, items] : cells)
        m_cells[key.first].push_back({key.second, items, perLine(key.second, int(items.size()))});
    for (int pill : std::as_const(m_site.pills))
        m_pills[m_plan.pills[size_t(pill)].row].append(pill);
}

int SitePlacer::perLine(int column, int cards)
{
    if (column == sideColumn)
        return std::min(cards, 2);
    return cards > wrapAbove ? wrapAt : cards;
}

void SitePlacer::placeColumns()
{
    countColumns();
    m_site.contentX = metrics::padding + (m_site.mode == Mode::Framed ? metrics::padding : gutter);
    m_right =
        m_site.mode == Mode::Domains ? placeDomains() : m_site.contentX + widthOf(m_mainColumns, metrics::peerGap);
    if (m_site.mode == Mode::Framed)
        m_right += metrics::padding;
    m_site.sideX = m_right + metrics::rackGap;
    m_site.columnsRight = m_right;
    for (const auto &[key, cells] : m_cells) {
        for (const Cell &cell : cells) {
            for (qsizetype i = 0; i < cell.items.size(); ++i) {
                Item &item = m_plan.items[size_t(cell.items.at(i))];
                item.rect.moveLeft(columnX(cell) + double(i % cell.perLine) * (metrics::cardWidth + metrics::peerGap));
                m_right = std::max(m_right, item.rect.right());
            }
        }
    }
    for (const auto &[key, items] : m_spreads) {
        for (int index : items) {
            Item &item = m_plan.items[size_t(index)];
            if (!item.pin || item.domain < 0)
                spanSpread(item);
        }
    }
}

void SitePlacer::countColumns()
{
    for (const auto &[key, cells] : m_cells) {
        int main = 0;
        for (const Cell &cell : cells) {
            if (cell.column >= 0)
                m_domainColumns = std::max(m_domainColumns, cell.perLine);
            else if (cell.column == mainColumn || cell.column == tailColumn) // a tail stands after its row
                main += cell.perLine;
        }
        m_mainColumns = std::max(m_mainColumns, main);
    }
}

double SitePlacer::columnX(const Cell &cell) const
{
    if (cell.column >= 0)
        return m_site.domains[size_t(cell.column)].columnX;
    if (cell.column == sideColumn)
        return m_site.sideX;
    const int first = cell.column == tailColumn ? m_mainColumns - 1 : 0;
    return m_site.contentX + first * (metrics::cardWidth + metrics::peerGap);
}

double SitePlacer::placeDomains()
{
    equalizeDomains();
    QList<int> roots;
    for (int i = 0; i < int(m_site.domains.size()); ++i) {
        if (m_site.domains[size_t(i)].parent < 0)
            roots.append(i);
    }
    const double right = placeSiblings(roots, m_site.contentX, contentOffset(true).x());
    return widenForSpreads() ? placeSiblings(roots, m_site.contentX, contentOffset(true).x()) : right;
}

// A group that a person has put somewhere spans its domains as they stand now, and its container grows around it.
bool SitePlacer::widenForSpreads()
{
    bool wider = false;
    for (const auto &[key, items] : m_spreads) {
        for (int index : items) {
            Item &item = m_plan.items[size_t(index)];
            if (!item.pin || item.domain < 0)
                continue;
            spanSpread(item);
            double &width = m_widths[size_t(item.domain)];
            const double need = std::max(item.pin->position.x(), 0.0) + item.rect.width() + 2 * metrics::padding;
            wider = wider || need > width;
            width = std::max(width, need);
        }
    }
    return wider;
}

// Containers of one kind on one level are equally wide; where a person has put something, only that container grows.
void SitePlacer::equalizeDomains()
{
    std::vector<Domain> &domains = m_site.domains;
    std::vector<double> pinned(domains.size(), 0);
    for (int index : std::as_const(m_site.items)) {
        const Item &item = m_plan.items[size_t(index)];
        if (item.pin && item.domain >= 0) {
            double &need = pinned[size_t(item.domain)];
            need = std::max(need, std::max(item.pin->position.x(), 0.0) + item.rect.width() + 2 * metrics::padding);
        }
    }
    m_widths.assign(domains.size(), 0);
    const double direct = widthOf(m_domainColumns, metrics::peerGap);
    for (int level = m_site.depth; level >= 1; --level) {
        std::map<DomainKind, double> widest;
        for (size_t i = 0; i < domains.size(); ++i) {
            const Domain &domain = domains[i];
            if (domain.depth != level)
                continue;
            double inner = domain.direct || domain.isLeaf() ? direct : 0;
            for (int child : domain.children)
                inner += m_widths[size_t(child)] + (inner > 0 ? metrics::rackGap : 0);
            double &most = widest[domain.row->kind];
            most = std::max(most, inner + 2 * metrics::padding);
        }
        for (size_t i = 0; i < domains.size(); ++i) {
            if (domains[i].depth == level)
                m_widths[i] = std::max(widest[domains[i].row->kind], pinned[i]);
        }
    }
}

// Those that a person has moved stand where they are; the others leave their place free. @return the right edge of all
double SitePlacer::placeSiblings(const QList<int> &siblings, double left, double origin)
{
    QList<std::pair<double, double>> taken;
    double right = left;
    for (int index : siblings) {
        const Domain &domain = m_site.domains[size_t(index)];
        if (!domain.pin)
            continue;
        placeDomain(index, origin + std::max(domain.pin->position.x(), 0.0));
        taken.append({domain.rect.left(), domain.rect.right()});
        right = std::max(right, domain.rect.right());
    }
    std::sort(taken.begin(), taken.end());
    double x = left;
    for (int index : siblings) {
        const Domain &domain = m_site.domains[size_t(index)];
        if (domain.pin)
            continue;
        for (const auto &[from, to] : std::as_const(taken)) {
            if (x < to + metrics::rackGap && from < x + m_widths[size_t(index)] + metrics::rackGap)
                x = to + metrics::rackGap;
        }
        placeDomain(index, x);
        right = std::max(right, domain.rect.right());
        x = domain.rect.right() + metrics::rackGap;
    }
    return right;
}

void SitePlacer::placeDomain(int index, double x)
{
    Domain &domain = m_site.domains[size_t(index)];
    domain.rect = QRectF(x, 0, m_widths[size_t(index)], 0);
    domain.columnX = x + metrics::padding;
    if (domain.children.isEmpty())
        return;
    const double right = placeSiblings(domain.children, domain.columnX, x + contentOffset(false).x());
    domain.columnX = right + metrics::rackGap;
    const double own = domain.direct ? domain.columnX + widthOf(m_domainColumns, metrics::peerGap) : right;
    domain.rect.setRight(std::max(domain.rect.right(), own + metrics::padding));
}

void SitePlacer::spanSpread(Item &item) const
{
    QRectF all;
    for (int part : std::as_const(item.parts)) {
        // Dealt over a room and a rack of it: it stands in the room.
        const double inside = part == item.domain ? metrics::padding : 0;
        const QRectF rect = m_site.domains[size_t(part)].rect.adjusted(inside, 0, -inside, 1);
        all = all.isNull() ? rect : all.united(rect);
    }
    item.rect = QRectF(all.left(), 0, std::max(all.width(), metrics::cardWidth), metrics::spreadGroupHeight);
}

// Over its hosts, as wide as they are; over the first columns of what it serves when it has none.
void SitePlacer::spanPill(Pill &pill)
{
    const double edge = m_site.mode == Mode::Domains ? m_site.columnsRight - metrics::padding
                                                     : m_site.contentX + widthOf(m_mainColumns, metrics::peerGap);
    double left = 1e9;
    double right = 0;
    double words = 0;
    for (const PillCell &cell : std::as_const(pill.cells))
        words += cell.width;
    const double wanted = std::max(metrics::cardWidth, words);
    for (int index : pill.hosts.isEmpty() ? pill.members : pill.hosts) {
        const Item &item = m_plan.items[size_t(index)];
        left = std::min(left, item.rect.left());
        right = std::max(right, item.rect.right());
        if (pill.hosts.isEmpty() && right - left >= wanted)
            break;
    }
    if (right <= left) {
        left = m_site.contentX + (m_site.mode == Mode::Domains ? metrics::padding : 0);
        right = left + metrics::cardWidth;
    }
    // As wide as its words need, if its columns allow it; never so narrow that they say nothing.
    const double least = 160 * double(pill.cells.size());
    const double width = std::max(right - left, std::min(wanted, std::max(edge - m_site.contentX, least)));
    if (left + width > edge)
        left = std::max(std::min(left, edge - width), m_site.contentX);
    pill.rect = QRectF(left, 0, width, metrics::pillHeight);
    m_right = std::max(m_right, pill.rect.right());
}

} // namespace quorate::plan
