#include "model/layout/site_placer.h"

#include <algorithm>

namespace quorate::plan {

namespace {

using geometry::CardKind;

constexpr double lineGap = 24; // lines of one tier
constexpr double pillLineGap = 16;
constexpr double pinnedGap = 8; // least distance to what a person has put somewhere
constexpr int mostLines = 4096; // a pinned card is never so high; ends the search whatever happens

double heightOf(CardKind kind)
{
    return kind == CardKind::SpreadGroup ? metrics::spreadGroupHeight + 2 * metrics::groupLayer : sizeOf(kind).height();
}

// A container grows to the right and downwards only.
QPointF held(QPointF position)
{
    return {std::max(position.x(), 0.0), std::max(position.y(), 0.0)};
}

bool isNear(const QRectF &a, const QRectF &b, double gap)
{
    return a.left() < b.right() + gap && b.left() < a.right() + gap && a.top() < b.bottom() + gap
        && b.top() < a.bottom() + gap;
}

} // namespace

void SitePlacer::placePinned()
{
    for (Domain &domain : m_site.domains)
        domain.rect.setTop(inset::site + inset::domain * (domain.depth - 1));
    for (int index : std::as_const(m_site.items)) {
        Item &item = m_plan.items[size_t(index)];
        if (!item.pin)
            continue;
        item.rect.moveTopLeft(originOf(item.domain) + held(item.pin->position));
        m_pinned.append(item.rect);
    }
    for (int index : std::as_const(m_site.pills)) {
        Pill &pill = m_plan.pills[size_t(index)];
        spanPill(pill);
        if (!pill.pin)
            continue;
        pill.rect.moveTopLeft(originOf(-1) + held(pill.pin->position));
        m_pinned.append(pill.rect);
    }
}

QPointF SitePlacer::originOf(int domain) const
{
    return domain < 0 ? contentOffset(true) : m_site.domains[size_t(domain)].rect.topLeft() + contentOffset(false);
}

bool SitePlacer::isFree(const QRectF &rect) const
{
    return std::none_of(
        m_pinned.cbegin(), m_pinned.cend(), [&](const QRectF &pinned) { return isNear(rect, pinned, pinnedGap); });
}

double SitePlacer::settleRow(const RowKey &key, double y)
{
    if (!m_site.rows.contains(key))
        return 0;
    double height = key.tier == Tier::Vip ? metrics::pillHeight : metrics::cardHeight;
    if (const auto cells = m_cells.find(key); cells != m_cells.end()) {
        for (const Cell &cell : cells->second)
            height = std::max(height, settleCell(cell, y));
    }
    if (const auto spreads = m_spreads.find(key); spreads != m_spreads.end())
        height = std::max(height, settleSpreads(spreads->second, y));
    if (const auto pills = m_pills.find(key); pills != m_pills.end())
        height = std::max(height, settlePills(pills->second, y));
    m_site.rows[key] = {y, height};
    return height;
}

// Card by card to the next slot that nothing pinned covers, line by line.
double SitePlacer::settleCell(const Cell &cell, double y)
{
    const double pitch = metrics::cardHeight + lineGap;
    double height = 0;
    int slot = 0;
    for (int index : cell.items) {
        Item &item = m_plan.items[size_t(index)];
        const auto rectAt = [&](int at) {
            const double x = columnX(cell) + (at % cell.perLine) * (metrics::cardWidth + metrics::peerGap);
            return QRectF(QPointF(x, y + (at / cell.perLine) * pitch), item.rect.size());
        };
        if (!item.pin) {
            // On the next line below its own place, so that it changes sides with nobody.
            const int column = slot % cell.perLine;
            while (slot < mostLines && !isFree(rectAt(slot))) {
                ++slot;
                if (slot % cell.perLine == 0)
                    slot += column;
            }
            item.rect = rectAt(slot);
            height = std::max(height, item.rect.bottom() - y);
        }
        item.slot = slot++;
    }
    return height;
}

// Side by side where their domains allow it, else below each other.
double SitePlacer::settleSpreads(const QList<int> &items, double y)
{
    double height = 0;
    QList<QRectF> placed;
    for (int index : items) {
        Item &item = m_plan.items[size_t(index)];
        if (item.pin)
            continue;
        const double pitch = heightOf(item.kind) + lineGap;
        QRectF rect = item.rect;
        for (int line = 0; line < mostLines; ++line) {
            rect.moveTop(y + line * pitch);
            const bool clear = std::none_of(
                placed.cbegin(), placed.cend(), [&](const QRectF &other) { return isNear(rect, other, pinnedGap); });
            if (clear && isFree(rect))
                break;
        }
        item.rect = rect;
        placed.append(rect);
        height = std::max(height, rect.top() + heightOf(item.kind) - y);
    }
    return height;
}

double SitePlacer::settlePills(const QList<int> &pills, double y)
{
    double height = 0;
    QList<QRectF> placed;
    for (int index : pills) {
        Pill &pill = m_plan.pills[size_t(index)];
        if (pill.pin)
            continue;
        QRectF rect = pill.rect;
        for (int line = 0; line < mostLines; ++line) {
            rect.moveTop(y + line * (metrics::pillHeight + pillLineGap));
            const bool clear = std::none_of(
                placed.cbegin(), placed.cend(), [&](const QRectF &other) { return isNear(rect, other, pinnedGap); });
            if (clear && isFree(rect))
                break;
        }
        pill.rect = rect;
        placed.append(rect);
        height = std::max(height, rect.bottom() - y);
    }
    return height;
}

double SitePlacer::pinnedBottom(int depth) const
{
    double bottom = 0;
    for (int index : std::as_const(m_site.items)) {
        const Item &item = m_plan.items[size_t(index)];
        // What stands in a container that was moved goes along; that container grows by itself.
        if (item.pin && item.domain >= 0 && m_site.domains[size_t(item.domain)].depth == depth
            && !m_site.domains[size_t(item.domain)].pin)
            bottom = std::max(bottom, item.rect.bottom());
    }
    return bottom;
}

void SitePlacer::placeContainers()
{
    for (Domain &domain : m_site.domains) {
        domain.rect.setBottom(
            domain.collapsed ? domain.rect.top() + metrics::domainHeader : m_site.levelBottom.at(size_t(domain.depth)));
    }
    movePinnedDomains();
    growDomains();
    for (Block &block : m_site.blocks) {
        const auto frame = m_site.frames.find(block.frame);
        if (block.framed && frame != m_site.frames.end()) {
            block.rect = QRectF(
                QPointF(metrics::padding, frame->second.first), QPointF(m_site.columnsRight, frame->second.second));
        }
    }
}

void SitePlacer::movePinnedDomains()
{
    for (size_t i = 0; i < m_site.domains.size(); ++i) {
        const Domain &domain = m_site.domains[i];
        if (domain.pin)
            moveDomain(int(i), originOf(domain.parent).y() + held(domain.pin->position).y() - domain.rect.top());
    }
}

void SitePlacer::moveDomain(int index, double dy)
{
    Domain &domain = m_site.domains[size_t(index)];
    domain.rect.translate(0, dy);
    for (int item : std::as_const(m_site.items)) {
        if (m_plan.items[size_t(item)].domain == index)
            m_plan.items[size_t(item)].rect.translate(0, dy);
    }
    for (int child : std::as_const(domain.children))
        moveDomain(child, dy);
}

// Around what a person has put or moved; innermost first.
void SitePlacer::growDomains()
{
    const auto hold = [this](int domain, const QRectF &rect) {
        Domain &around = m_site.domains[size_t(domain)];
        if (around.collapsed)
            return;
        around.rect.setBottom(std::max(around.rect.bottom(), rect.bottom() + metrics::padding));
        around.rect.setRight(std::max(around.rect.right(), rect.right() + metrics::padding));
    };
    for (int index : std::as_const(m_site.items)) {
        const Item &item = m_plan.items[size_t(index)];
        if (item.domain >= 0 && !item.hidden)
            hold(item.domain, item.rect);
    }
    for (size_t i = m_site.domains.size(); i-- > 0;) {
        if (m_site.domains[i].parent >= 0 && !m_site.domains[i].hidden)
            hold(m_site.domains[i].parent, m_site.domains[i].rect);
    }
}

void SitePlacer::finish()
{
    QRectF content(0, 0, m_right + metrics::padding, m_site.levelBottom.at(0));
    const auto hold = [&](const QRectF &rect) { content |= rect.adjusted(0, 0, metrics::padding, metrics::padding); };
    for (int index : std::as_const(m_site.items))
        hold(m_plan.items[size_t(index)].rect);
    for (int pill : std::as_const(m_site.pills))
        hold(m_plan.pills[size_t(pill)].rect);
    for (const Domain &domain : m_site.domains)
        hold(domain.rect);
    for (const Note &note : m_plan.diagram->notes) {
        if (note.site == m_site.site->id && !note.position.isNull())
            hold({note.position + contentOffset(true), note.size});
    }
    // Words at both ends of the header, and a lane for lines between them.
    constexpr double headerLane = 64;
    const SiteHeader header = headerOf(m_plan, m_site);
    if (header.tags > 0)
        content.setRight(std::max(content.right(), header.name + header.tags + headerLane));
    m_site.size = {content.right(), m_site.collapsed ? metrics::siteHeader : content.bottom()};
}

} // namespace quorate::plan
