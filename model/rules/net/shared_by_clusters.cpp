#include "model/rules/net_plan.h"
#include "model/rules/rule.h"

#include <QSet>
#include <algorithm>

namespace quorate::rules {

extern const Rule net_shared_by_clusters = {
    .id = "net-shared-by-clusters",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Clusters \"%1\" and \"%2\" are joined by routing, but their pod and service networks overlap: %3."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Where an address exists on both sides, each side reaches its own only; answers go astray."),
    .remedy = QT_TRANSLATE_NOOP("Rules",
        "Renumber one of the clusters before it is installed, or keep pod and service networks out of "
        "the routing between the sites."),
    .source = "practice; the source article on OpenShift high availability, part two: several clusters",
    .covers = {"NET-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            // Sites that routed links join, by the first one found of each group.
            QHash<SiteId, SiteId> group;
            const auto root = [&group](SiteId site) {
                while (group.value(site, site) != site)
                    site = group.value(site);
                return site;
            };
            QSet<SiteId> routed;
            for (const Link &link : in.facts.topology().links) {
                if (link.clusterNetworks != ClusterNetworks::Routed)
                    continue;
                routed += QSet<SiteId>{link.from, link.to};
                group.insert(root(link.from), root(link.to));
            }
            if (routed.isEmpty())
                return;
            const auto networks = [](const ClusterFacts &cluster) {
                QList<net::Cidr> own;
                for (const std::optional<net::Cidr> &cidr : {cluster.podNetwork, cluster.serviceNetwork}) {
                    if (cidr)
                        own.append(*cidr);
                }
                return own;
            };
            QList<std::pair<const ClusterFacts *, QSet<SiteId>>> earlier;
            for (const auto &cluster : in.facts.clusters()) {
                QSet<SiteId> groups;
                for (const SiteId &site : cluster->sites()) {
                    if (routed.contains(site))
                        groups.insert(root(site));
                }
                for (const auto &[other, otherGroups] : std::as_const(earlier)) {
                    if (!groups.intersects(otherGroups))
                        continue;
                    QStringList pairs;
                    for (const net::Cidr &theirs : networks(*other)) {
                        for (const net::Cidr &own : networks(*cluster)) {
                            if (own.overlaps(theirs))
                                pairs.append(theirs.toString() + QStringLiteral(" / ") + own.toString());
                        }
                    }
                    if (!pairs.isEmpty())
                        report.addFor(*cluster, {other->element(), cluster->element()},
                            {other->row->name, cluster->row->name, pairs.join(QStringLiteral(", "))});
                }
                earlier.append({cluster.get(), groups});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Renumber"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        // The later cluster moves away from everything that any cluster uses.
        const ClusterFacts *moving = in.facts.cluster(ClusterId(in.finding.elements.value(1)));
        if (!moving)
            return std::nullopt;
        std::vector<net::Cidr> taken;
        for (const auto &cluster : in.facts.clusters()) {
            for (const PlannedNetwork &network : plannedNetworks(in.facts, *cluster)) {
                if (cluster.get() != moving
                    || (network.kind != PlannedNetwork::Pod && network.kind != PlannedNetwork::Service))
                    taken.push_back(network.cidr);
            }
            if (const auto bridge = net::Cidr::parse(cluster->settingText(QStringLiteral("dockerBridge")), true))
                taken.push_back(*bridge);
        }
        Design next = in.design;
        for (const PlannedNetwork::Kind kind : {PlannedNetwork::Pod, PlannedNetwork::Service}) {
            const std::optional<net::Cidr> own =
                kind == PlannedNetwork::Pod ? moving->podNetwork : moving->serviceNetwork;
            if (!own)
                continue;
            const bool clash =
                std::any_of(taken.begin(), taken.end(), [&](const net::Cidr &other) { return other.overlaps(*own); });
            const std::optional<net::Cidr> chosen = clash ? freeNetwork(kind, own->prefix, taken) : own;
            if (!chosen)
                return std::nullopt;
            taken.push_back(*chosen);
            next.topology().clusters.update(moving->row->id, [&](Cluster &row) {
                (kind == PlannedNetwork::Pod ? row.podNetwork : row.serviceNetwork) = chosen->toString();
            });
        }
        return next;
    },
};

} // namespace quorate::rules
