#include "model/layout/board.h"

#include <algorithm>

namespace quorate::plan {

namespace {

using routing::Board;
using routing::Net;

// Above this many cards only simple lines: no search around obstacles.
constexpr int simpleAbove = 2000;
// Members elsewhere than in the row that the rail serves are reached one by one, up to this many.
constexpr int mostAround = 12;

bool isOutside(const ElementId &id)
{
    return id.startsWith(QLatin1String("client:")) || id.startsWith(QLatin1String("external:"));
}

class RelationRouter final {
public:
    RelationRouter(const Plan &plan, const Geometry &geometry, std::stop_token stop)
        : m_plan(plan)
        , m_stop(std::move(stop))
        , m_board(plan, geometry)
        , m_simple(int(geometry.cards.size()) > simpleAbove || plan.estate)
    {
    }

    void route(Geometry &geometry)
    {
        routing::layLinks(m_board, m_plan);
        routing::layPromotions(m_board, m_plan);
        vips();
        routing::layOutside(m_board, m_plan);
        if (!m_plan.overview)
            collect();
        if (!m_simple)
            routing::chooseLanes(m_board, m_plan, m_nets);
        for (size_t i = 0; i < m_nets.size() && !m_stop.stop_requested(); ++i)
            routeOne(m_nets[i]);
        if (!m_simple)
            routing::layBackups(m_board, m_plan);
        routing::finish(m_board, geometry);
    }

private:
    bool isHidden(const Relation &relation) const
    {
        return m_plan.diagram->hiddenRelations.contains(relationKindName(relation.kind));
    }

    Net netOf(const Relation &relation) const
    {
        Net net;
        net.kind = relation.kind;
        net.family = relation.family;
        net.label = relation.label;
        net.dashed =
            relation.standby || relation.kind == RelationKind::VrrpPair || relation.kind == RelationKind::ExternalPull;
        net.sources = sourcesOf(relation);
        net.targets = relation.to;
        return net;
    }

    // A balancer is drawn as its hosts, or as its pill when it has none.
    QList<ElementId> sourcesOf(const Relation &relation) const
    {
        const BalancerFacts *balancer = m_plan.facts->balancer(BalancerId(relation.from));
        QList<ElementId> rows;
        if (balancer) {
            for (const Host *host : balancer->hosts) {
                if (!rows.contains(host->element()) && !m_board.rectOf(host->element()).isNull())
                    rows.append(host->element());
            }
        }
        return rows.isEmpty() ? QList<ElementId>{relation.from} : rows;
    }

    // First of all, because nothing may come between a VIP and its balancers.
    void vips()
    {
        for (const Relation &relation : m_plan.relations) {
            if (relation.kind != RelationKind::Balancer || isHidden(relation))
                continue;
            Net net = netOf(relation);
            net.label = relation.standby ? QStringLiteral("standby") : QStringLiteral("active");
            for (const ElementId &host : relation.to) {
                net.targets = {host};
                const int number = m_board.addNet(net);
                if (!routing::layRail(m_board, number, net.sources, net.targets) && !m_simple)
                    routing::layAround(m_board, number, net.sources, host, false);
            }
        }
    }

    // What is left, in drawing order; those that share a rail are one net.
    void collect()
    {
        for (const Relation &relation : m_plan.relations) {
            const bool outside = isOutside(relation.from) && relation.kind != RelationKind::ExternalPull;
            static constexpr RelationKind elsewhere[] = {RelationKind::Balancer, RelationKind::NameLookup,
                RelationKind::Link, RelationKind::Promotion, RelationKind::GlobalName, RelationKind::Backup};
            if (isHidden(relation) || outside
                || std::find(std::begin(elsewhere), std::end(elsewhere), relation.kind) != std::end(elsewhere))
                continue;
            const bool gathered =
                relation.kind == RelationKind::RegistryStorage || relation.kind == RelationKind::Workload;
            Net net = netOf(relation);
            if (gathered && !m_nets.empty() && m_nets.back().kind == net.kind && m_nets.back().targets == net.targets)
                m_nets.back().sources.append(relation.from);
            else
                m_nets.push_back(std::move(net));
        }
    }

    void routeOne(const Net &net)
    {
        switch (net.kind) {
        case RelationKind::VrrpPair:
        case RelationKind::EtcdPeers: {
            const QList<ElementId> members = net.sources + net.targets;
            routing::layPeers(m_board, m_board.addNet(net), members, !m_simple && members.size() <= mostAround);
            break;
        }
        case RelationKind::Workload:
            workload(net);
            break;
        case RelationKind::ExternalPull:
            pull(net);
            break;
        default:
            rail(m_board.addNet(net), net.sources, net.targets);
        }
    }

    double topOf(const ElementId &id) const { return m_board.rectOf(id).top(); }
    int siteOf(const ElementId &id) const { return m_board.siteAt(id); }

    QList<ElementId> drawn(const QList<ElementId> &ids) const
    {
        QList<ElementId> list;
        for (const ElementId &id : ids) {
            if (!m_board.rectOf(id).isNull())
                list.append(id);
        }
        return list;
    }

    // In each site a rail serves the row that holds most members; what stands elsewhere hangs on it.
    void rail(int net, const QList<ElementId> &allSources, const QList<ElementId> &allTargets)
    {
        const QList<ElementId> sources = drawn(allSources);
        QList<ElementId> targets = drawn(allTargets);
        targets.removeIf([&](const ElementId &id) { return sources.contains(id); });
        if (sources.isEmpty() || targets.isEmpty())
            return;
        std::map<int, QList<ElementId>> sourcesOfSite, targetsOfSite;
        for (const ElementId &id : sources)
            sourcesOfSite[siteOf(id)].append(id);
        for (const ElementId &id : std::as_const(targets))
            targetsOfSite[siteOf(id)].append(id);
        bool laid = false;
        QList<ElementId> otherSources, otherTargets;
        for (auto &[site, here] : targetsOfSite) {
            const auto from = sourcesOfSite.find(site);
            if (from == sourcesOfSite.end()) {
                otherTargets += here;
                continue;
            }
            laid = railInSite(net, from->second, here, otherSources, otherTargets) || laid;
            sourcesOfSite.erase(from);
        }
        for (const auto &[site, rest] : sourcesOfSite)
            otherSources += rest;
        if (m_simple)
            return;
        for (const ElementId &target : otherTargets.mid(0, mostAround)) {
            const bool first = !laid;
            laid = routing::layAround(m_board, net, sources, target, laid) || laid;
            if (first && laid)
                otherSources.removeOne(m_board.wires().back().from);
        }
        for (const ElementId &source : otherSources.mid(0, mostAround)) {
            if (laid)
                routing::layJoining(m_board, net, source, targets.first());
        }
    }

    bool railInSite(int net, QList<ElementId> sources, QList<ElementId> targets, QList<ElementId> &otherSources,
        QList<ElementId> &otherTargets)
    {
        const auto top = [this](const ElementId &id) { return topOf(id); };
        QList<ElementId> restSources, restTargets;
        sources = routing::largest(sources, top, restSources);
        targets = routing::largest(targets, top, restTargets);
        if (routing::layRail(m_board, net, sources, targets)) {
            otherSources += restSources;
            otherTargets += restTargets;
            return true;
        }
        otherSources += sources + restSources;
        otherTargets += targets + restTargets;
        return false;
    }

    // Straight down onto what stands below; a rail when some worker or router would stay without a line.
    void workload(const Net &net)
    {
        const int number = m_board.addNet(net);
        const QList<ElementId> targets = drawn(net.targets);
        const QList<ElementId> sources = drawn(net.sources);
        if (sources.isEmpty() || targets.isEmpty())
            return;
        QList<ElementId> rest;
        const QList<ElementId> row = routing::largest(
            targets, [this](const ElementId &id) { return std::pair(siteOf(id), -topOf(id)); }, rest);
        QList<ElementId> first; // the uppermost line of a wrapped tier
        double top = 1e9;
        for (const ElementId &id : targets) {
            if (siteOf(id) == siteOf(row.first()))
                top = std::min(top, topOf(id));
        }
        for (const ElementId &id : targets) {
            if (siteOf(id) == siteOf(row.first()) && topOf(id) == top)
                first.append(id);
        }
        if (first.size() > 1 && first.size() <= 4 * mostAround && routing::layRail(m_board, number, sources, first))
            return;
        if (routing::layDrops(m_board, number, sources, targets).size() == sources.size())
            rail(number, sources, first);
    }

    // One line to the member that is nearest to the outside.
    void pull(const Net &net)
    {
        const QList<ElementId> members = drawn(net.targets);
        if (members.isEmpty() || m_simple || m_board.rectOf(net.sources.first()).isNull())
            return;
        const ElementId nearest =
            *std::max_element(members.cbegin(), members.cend(), [&](const ElementId &a, const ElementId &b) {
                return m_board.rectOf(a).right() < m_board.rectOf(b).right();
            });
        routing::layAround(m_board, m_board.addNet(net), net.sources, nearest, false);
    }

    const Plan &m_plan;
    std::stop_token m_stop;
    Board m_board;
    std::vector<Net> m_nets;
    bool m_simple;
};

} // namespace

void routeAll(const Plan &plan, Geometry &geometry, std::stop_token stop)
{
    RelationRouter(plan, geometry, std::move(stop)).route(geometry);
}

} // namespace quorate::plan
