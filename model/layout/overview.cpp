#include "model/layout/plan.h"

#include <algorithm>

namespace quorate::plan {

namespace {

constexpr double plainGap = 32; // between cards
constexpr double headerLane = 72; // beside the words of a site's header, for lines from above
constexpr double promotionGap = 88; // room for the words of a promotion path

/// One card a cluster in its site, in the order of environments, so that images rise from the lowest to production.
class OverviewPlanner final {
public:
    OverviewPlanner(const Facts &facts, const Diagram &diagram)
    {
        m_plan.facts = &facts;
        m_plan.diagram = &diagram;
        m_plan.overview = true;
    }

    Plan make()
    {
        sites();
        cards();
        relate();
        place();
        actors();
        return std::move(m_plan);
    }

private:
    void sites()
    {
        for (const Site *row : m_plan.facts->sites()) {
            SitePlan site;
            site.site = row;
            site.mode = Mode::Estate; // no columns, no frames
            m_siteIndex.insert(row->id, int(m_plan.sites.size()));
            m_plan.sites.push_back(std::move(site));
        }
    }

    void cards()
    {
        const auto &clusters = m_plan.facts->clusters();
        for (int i = 0; i < int(clusters.size()); ++i) {
            Item item;
            item.id = clusters[size_t(i)]->row->id.value;
            item.name = clusters[size_t(i)]->row->name;
            item.kind = geometry::CardKind::Cluster;
            item.cluster = i;
            item.rect = QRectF(QPointF(), sizeOf(item.kind));
            const QList<SiteId> sites = clusters[size_t(i)]->sites();
            if (sites.size() == 1)
                item.site = m_siteIndex.value(sites.first(), -1);
            m_plan.itemIndex.insert(item.id, i);
            if (item.site < 0)
                m_plan.outside.append(i);
            else
                m_plan.sites[size_t(item.site)].items.append(i);
            m_plan.items.push_back(std::move(item));
        }
    }

    ElementId clusterOf(const ElementId &endpoint) const
    {
        const EndpointFacts *row = m_plan.facts->endpoint(EndpointId(endpoint));
        return row && row->cluster ? row->cluster->row->id.value : ElementId();
    }

    /// The site of a storage or host, when it is not the cluster's own.
    ElementId backupSite(const ElementId &cluster, const ElementId &target) const
    {
        SiteId site(target);
        if (const Storage *storage = m_plan.facts->topology().storage.find(StorageId(target)))
            site = storage->site;
        else if (const Node *node = m_plan.facts->topology().nodes.find(NodeId(target)))
            site = node->site;
        const bool own = m_plan.facts->cluster(ClusterId(cluster))->sites().contains(site);
        return own || !m_siteIndex.contains(site) ? ElementId() : site.value;
    }

    // What joins clusters and sites; the rest happens inside of the cards.
    void relate()
    {
        const QList<Relation> all = relations(*m_plan.facts);
        QSet<ElementId> globals;
        for (Relation relation : all) {
            switch (relation.kind) {
            case RelationKind::Link:
            case RelationKind::Promotion:
                m_plan.linked = true;
                break;
            case RelationKind::GlobalName: {
                QList<ElementId> clusters;
                for (const ElementId &endpoint : std::as_const(relation.to)) {
                    const ElementId cluster = clusterOf(endpoint);
                    if (!cluster.isEmpty() && !clusters.contains(cluster))
                        clusters.append(cluster);
                }
                relation.to = clusters;
                globals.insert(relation.from);
                break;
            }
            case RelationKind::Backup:
                relation.to = {backupSite(relation.from, relation.to.first())};
                break;
            default:
                if (!relation.from.startsWith(QLatin1String("client:")) || !globals.contains(relation.to.value(0)))
                    continue;
            }
            const bool known =
                std::any_of(m_plan.relations.cbegin(), m_plan.relations.cend(), [&](const Relation &row) {
                    return row.kind == RelationKind::Backup && row.kind == relation.kind && row.from == relation.from
                        && row.to == relation.to;
                });
            if (!relation.to.isEmpty() && !relation.to.first().isEmpty() && !known)
                m_plan.relations.append(relation);
        }
        m_promotes = std::any_of(m_plan.relations.cbegin(), m_plan.relations.cend(),
            [](const Relation &relation) { return relation.kind == RelationKind::Promotion; });
        m_plan.outerSpine = m_promotes && m_plan.sites.size() % 2 == 1;
    }

    int rankOf(int item) const
    {
        return environmentRank(m_plan.facts->clusters()[size_t(m_plan.items[size_t(item)].cluster)]->row->environment);
    }

    // Production on top, what images pass on their way to it below; rows of neighbours are level.
    void place()
    {
        const double pitch = metrics::clusterHeight + (m_promotes ? promotionGap : plainGap);
        const double top = metrics::siteHeader + metrics::padding / 2;
        qsizetype rows = 1;
        for (SitePlan &site : m_plan.sites) {
            std::stable_sort(
                site.items.begin(), site.items.end(), [this](int a, int b) { return rankOf(a) < rankOf(b); });
            rows = std::max(rows, site.items.size());
        }
        double width = metrics::clusterWidth + 2 * metrics::padding;
        for (const SitePlan &site : m_plan.sites)
            width = std::max(width, headerOf(m_plan, site).name + headerLane);
        for (SitePlan &site : m_plan.sites) {
            for (qsizetype i = 0; i < site.items.size(); ++i) {
                m_plan.items[size_t(site.items.at(i))].rect = QRectF(
                    metrics::padding, top + double(i) * pitch, width - 2 * metrics::padding, metrics::clusterHeight);
            }
            site.size = {width, top + double(rows - 1) * pitch + metrics::clusterHeight + metrics::padding};
        }
        for (int i = 0; i < int(m_plan.sites.size()); i += 2) {
            QList<int> shelf = {i};
            if (i + 1 < int(m_plan.sites.size()))
                shelf.append(i + 1);
            m_plan.shelves.append(shelf);
        }
    }

    void actors()
    {
        QSet<ElementId> seen;
        for (const Relation &relation : std::as_const(m_plan.relations)) {
            const bool client = relation.from.startsWith(QLatin1String("client:"));
            const bool global = relation.kind == RelationKind::GlobalName;
            if ((!client && !global) || seen.contains(relation.from))
                continue;
            seen.insert(relation.from);
            Outside actor;
            actor.id = relation.from;
            actor.client = client;
            actor.global = global;
            m_plan.actors.append(actor);
        }
        std::sort(
            m_plan.actors.begin(), m_plan.actors.end(), [](const Outside &a, const Outside &b) { return a.id < b.id; });
    }

    Plan m_plan;
    QHash<SiteId, int> m_siteIndex;
    bool m_promotes = false;
};

} // namespace

Plan makeOverview(const Facts &facts, const Diagram &diagram)
{
    return OverviewPlanner(facts, diagram).make();
}

} // namespace quorate::plan
