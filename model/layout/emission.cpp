#include "model/layout/plan.h"

#include <algorithm>
#include <cmath>

namespace quorate::plan {

namespace {

/// From the plan's sites to the geometry's lists, in drawing order.
class Emitter final {
public:
    Emitter(Plan &plan, Geometry &geometry)
        : m_plan(plan)
        , m_geometry(geometry)
    {
    }

    void emitSite(SitePlan &site)
    {
        m_geometry.containers.append({site.site->id.value, ElementId(), site.rect(), 0});
        toPage(site);
        if (site.collapsed)
            return;
        emitDomains(site);
        emitFrames(site);
        emitCaptions(site);
        emitContent(site);
    }

    void emitCard(const Item &item, const ElementId &container)
    {
        geometry::Card card;
        card.id = item.id;
        card.kind = item.kind;
        card.rect = item.rect;
        card.container = container;
        card.pinned = item.pin != nullptr;
        card.locked = item.pin && item.pin->locked;
        if (item.kind == geometry::CardKind::SpreadGroup)
            addCells(item, card);
        m_geometry.cards.append(card);
    }

private:
    // From here on everything of the site is in page coordinates.
    void toPage(SitePlan &site)
    {
        for (Domain &domain : site.domains)
            domain.rect.translate(site.origin);
        for (Block &block : site.blocks)
            block.rect.translate(site.origin);
        for (int item : std::as_const(site.items))
            m_plan.items[size_t(item)].rect.translate(site.origin);
        for (int pill : std::as_const(site.pills))
            m_plan.pills[size_t(pill)].rect.translate(site.origin);
        for (auto &entry : site.rows)
            entry.second.y += site.origin.y();
    }

    void emitDomains(const SitePlan &site)
    {
        if (site.mode == Mode::Estate)
            return;
        for (const Domain &domain : site.domains) {
            if (domain.hidden)
                continue;
            const ElementId parent =
                domain.parent < 0 ? site.site->id.value : site.domains[size_t(domain.parent)].row->id.value;
            m_geometry.containers.append({domain.row->id.value, parent, domain.rect, domain.depth});
        }
    }

    void emitFrames(const SitePlan &site)
    {
        for (const Block &block : site.blocks) {
            if (!block.framed || (block.items.isEmpty() && !block.rect.isValid()))
                continue;
            const ClusterId cluster =
                block.cluster < 0 ? ClusterId() : m_plan.facts->clusters()[size_t(block.cluster)]->row->id;
            m_geometry.frames.append({cluster, site.site->id.value, block.rect});
        }
    }

    void emitCaptions(const SitePlan &site)
    {
        if (site.mode == Mode::Framed || m_plan.overview)
            return;
        std::map<RowKey, geometry::Caption> captions;
        const auto captionOf = [&](const Item &item) -> geometry::Caption & {
            const auto [it, made] = captions.try_emplace(item.row);
            if (made) {
                it->second.tier = tierWord(item.row.tier);
                it->second.site = site.site->id.value;
                if (item.node)
                    it->second.cluster = item.node->cluster;
                const Row &row = site.rows.at(item.row);
                double x = site.origin.x() + metrics::padding;
                double width = metrics::captionWidth;
                if (site.mode == Mode::Estate) {
                    for (const Block &block : site.blocks) {
                        if (block.frame == item.row.frame)
                            x = block.rect.left() + site.contentX;
                    }
                    width = estateCaptionWidth(estatePerRow(m_plan));
                }
                it->second.rect = QRectF(x, row.y, width, row.height);
            }
            return it->second;
        };
        for (int index : site.items) {
            const Item &item = m_plan.items[size_t(index)];
            if (item.hidden || item.loose || (item.storage && (site.mode != Mode::Estate || item.tail))
                || !site.rows.contains(item.row))
                continue;
            geometry::Caption &caption = captionOf(item);
            caption.nodes.append(item.id);
            if (item.node && item.node->cluster != caption.cluster)
                caption.cluster = ClusterId();
        }
        for (auto &[key, caption] : captions) {
            onlyServers(key, caption);
            m_geometry.captions.append(caption);
        }
    }

    // The row of name servers may hold a bastion, or nothing else; the caption counts the servers.
    void onlyServers(const RowKey &key, geometry::Caption &caption) const
    {
        if (key.tier != Tier::Dns)
            return;
        QList<ElementId> servers;
        for (const ElementId &id : std::as_const(caption.nodes)) {
            if (m_plan.items[size_t(m_plan.itemIndex.value(id))].traits.testFlag(Trait::ResolvesNames))
                servers.append(id);
        }
        if (servers.isEmpty())
            caption.tier = tierWord(Tier::Side);
        else
            caption.nodes = servers;
    }

    void emitContent(const SitePlan &site)
    {
        for (int index : site.pills) {
            const Pill &pill = m_plan.pills[size_t(index)];
            m_geometry.pills.append({pill.endpoints, pill.balancer, pill.rect, site.site->id.value, cellsOf(pill)});
        }
        for (int index : site.items) {
            const Item &item = m_plan.items[size_t(index)];
            if (item.hidden)
                continue;
            const bool inDomain = item.domain >= 0 && site.mode != Mode::Estate;
            emitCard(item, inDomain ? site.domains[size_t(item.domain)].row->id.value : site.site->id.value);
        }
    }

    // What is left after each part has what its words need is shared out; what is missing too.
    static QList<geometry::PillCell> cellsOf(const Pill &pill)
    {
        double needed = 0;
        for (const PillCell &cell : pill.cells)
            needed += cell.width;
        const double spare = pill.rect.width() - needed;
        QList<geometry::PillCell> cells;
        double x = pill.rect.left();
        for (const PillCell &cell : pill.cells) {
            const double width =
                spare < 0 ? cell.width * pill.rect.width() / needed : cell.width + spare / double(pill.cells.size());
            const double right = &cell == &pill.cells.last() ? pill.rect.right() : std::round(x + width);
            cells.append({cell.endpoints, QRectF(QPointF(x, pill.rect.top()), QPointF(right, pill.rect.bottom()))});
            x = right;
        }
        return cells;
    }

    // Hosts are dealt over the domains in turn.
    void addCells(const Item &item, geometry::Card &card) const
    {
        const SitePlan &site = m_plan.sites[size_t(item.site)];
        constexpr double header = 50;
        for (int i = 0; i < item.parts.size(); ++i) {
            const Domain &domain = site.domains[size_t(item.parts.at(i))];
            geometry::Cell cell;
            cell.domain = domain.row->id.value;
            cell.rect =
                QRectF(domain.rect.left(), card.rect.top() + header, domain.rect.width(), card.rect.height() - header);
            for (int host = i; host < item.node->count; host += int(item.parts.size()))
                cell.hosts.append(host);
            card.cells.append(cell);
        }
        std::sort(card.cells.begin(), card.cells.end(),
            [](const geometry::Cell &a, const geometry::Cell &b) { return a.rect.left() < b.rect.left(); });
    }

    Plan &m_plan;
    Geometry &m_geometry;
};

} // namespace

void emitSite(Plan &plan, SitePlan &site, Geometry &geometry)
{
    Emitter(plan, geometry).emitSite(site);
}

void emitCard(Plan &plan, const Item &item, const ElementId &container, Geometry &geometry)
{
    Emitter(plan, geometry).emitCard(item, container);
}

} // namespace quorate::plan
