#include "model/rules/net_plan.h"

#include <algorithm>

namespace quorate::rules {

std::vector<PlannedNetwork> plannedNetworks(const Facts &facts, const ClusterFacts &cluster)
{
    std::vector<PlannedNetwork> networks;
    const auto add = [&](const QString &text, const ElementId &element, PlannedNetwork::Kind kind) {
        if (const std::optional<net::Cidr> cidr = net::Cidr::parse(text, true))
            networks.push_back({*cidr, element, kind});
    };
    for (const SiteId &id : cluster.sites()) {
        const Site *site = facts.topology().sites.find(id);
        for (const Network &network : site->networks)
            add(network.cidr, id.value, PlannedNetwork::Host);
    }
    add(cluster.row->podNetwork, cluster.element(), PlannedNetwork::Pod);
    add(cluster.row->serviceNetwork, cluster.element(), PlannedNetwork::Service);
    for (const QString &text : cluster.settingTexts(QStringLiteral("externalIpNetworks")))
        add(text, cluster.element(), PlannedNetwork::External);
    add(cluster.settingText(QStringLiteral("ingressIpNetwork")), cluster.element(), PlannedNetwork::Ingress);
    return networks;
}

std::optional<net::Cidr> freeNetwork(PlannedNetwork::Kind kind, int prefix, const std::vector<net::Cidr> &taken)
{
    if (prefix < 9 || prefix > 30)
        return std::nullopt;
    // The platform's customary places first, then upwards through the private networks (RFC 1918).
    const char *const starts[] = {kind == PlannedNetwork::Service ? "172.30.0.0" : "10.128.0.0", "10.0.0.0", "172.16.0.0", "192.168.0.0"};
    const char *const spaces[] = {kind == PlannedNetwork::Service ? "172.16.0.0/12" : "10.0.0.0/8", "10.0.0.0/8", "172.16.0.0/12", "192.168.0.0/16"};
    for (size_t i = 0; i < std::size(starts); ++i) {
        const net::Cidr space = *net::Cidr::parse(QString::fromLatin1(spaces[i]));
        net::Cidr candidate{net::Cidr{*net::Ipv4::parse(QString::fromLatin1(starts[i])), prefix}.network(), prefix};
        for (int tries = 0; tries < 4096 && space.contains(candidate.base) && space.contains(candidate.broadcast()); ++tries) {
            if (std::none_of(taken.begin(), taken.end(), [&](const net::Cidr &other) { return other.overlaps(candidate); }))
                return candidate;
            candidate.base.value += quint32(1) << (32 - prefix);
        }
    }
    return std::nullopt;
}

std::optional<Design> renumbered(const Design &design, const Facts &facts, const ClusterFacts &cluster)
{
    Design next = design;
    std::vector<PlannedNetwork> networks = plannedNetworks(facts, cluster);
    const std::optional<net::Cidr> bridge = net::Cidr::parse(cluster.settingText(QStringLiteral("dockerBridge")), true);
    bool changed = false;
    for (size_t i = 0; i < networks.size(); ++i) {
        PlannedNetwork &own = networks[i];
        if (own.kind != PlannedNetwork::Pod && own.kind != PlannedNetwork::Service)
            continue;
        std::vector<net::Cidr> others;
        for (size_t j = 0; j < networks.size(); ++j) {
            if (j != i)
                others.push_back(networks[j].cidr);
        }
        if (bridge)
            others.push_back(*bridge);
        if (std::none_of(others.begin(), others.end(), [&](const net::Cidr &other) { return other.overlaps(own.cidr); }))
            continue;
        const std::optional<net::Cidr> moved = freeNetwork(own.kind, own.cidr.prefix, others);
        if (!moved)
            return std::nullopt;
        own.cidr = *moved;
        changed = true;
        next.topology().clusters.update(cluster.row->id, [&](Cluster &row) {
            (own.kind == PlannedNetwork::Pod ? row.podNetwork : row.serviceNetwork) = moved->toString();
        });
    }
    return changed ? std::optional(next) : std::nullopt;
}

} // namespace quorate::rules
