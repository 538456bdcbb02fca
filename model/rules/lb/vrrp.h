#pragma once

#include "model/rules/rule.h"

#include <QSet>
#include <algorithm>

/// What the rules about virtual addresses that move between hosts have in common.
namespace quorate::rules::lb {

inline bool runsKeepalived(const Balancer &row)
{
    return row.kind == BalancerKind::Haproxy || row.kind == BalancerKind::Nginx;
}

/// The cluster that decides on severities: the first production cluster that it serves, else the first.
inline const ClusterFacts *clusterOf(const BalancerFacts &balancer)
{
    const ClusterFacts *first = nullptr;
    for (const EndpointFacts *endpoint : balancer.endpoints) {
        if (endpoint->cluster && endpoint->cluster->production)
            return endpoint->cluster;
        if (!first)
            first = endpoint->cluster;
    }
    return first || balancer.hosts.empty() ? first : balancer.hosts.front()->cluster;
}

inline void addFor(const BalancerFacts &balancer, RuleReport &report, QList<ElementId> elements, QStringList arguments)
{
    if (const ClusterFacts *cluster = clusterOf(balancer))
        report.addFor(*cluster, std::move(elements), std::move(arguments));
    else
        report.add(std::move(elements), std::move(arguments));
}

/// Different virtual addresses of a balancer, without the only host's own.
inline int movingAddresses(const BalancerFacts &balancer)
{
    QSet<quint32> addresses;
    for (const EndpointFacts *endpoint : balancer.endpoints) {
        if (endpoint->vip)
            addresses.insert(endpoint->vip->value);
    }
    if (balancer.hosts.size() == 1 && balancer.hosts.front()->address)
        addresses.remove(balancer.hosts.front()->address->value);
    return int(addresses.size());
}

/// The network row that a host's main address lies in.
struct Segment {
    const Site *site = nullptr;
    const Network *network = nullptr;
    bool operator==(const Segment &) const = default;
};

/// Networks of these hosts, each once; hosts without one are left out.
inline QList<Segment> segments(const Facts &facts, const Hosts &hosts)
{
    QList<Segment> found;
    for (const Host *host : hosts) {
        const Network *network = host->site && host->address ? facts.networkOf(*host->site, *host->address) : nullptr;
        if (network && !found.contains(Segment{host->site, network}))
            found.append({host->site, network});
    }
    return found;
}

/// Whether two networks are one broadcast domain; nothing when the design does not say.
inline std::optional<bool> isSame(const Segment &a, const Segment &b)
{
    if (a == b)
        return true;
    const bool vlans = a.network->vlan && b.network->vlan;
    if (a.site == b.site)
        return vlans && a.network->vlan == b.network->vlan;
    if (a.network->cidr != b.network->cidr)
        return false;
    return vlans ? std::optional(a.network->vlan == b.network->vlan) : std::nullopt; // stretched, or numbered alike
}

/// Whoever announces addresses by VRRP: a balancer, or the IP failover pods of a cluster.
struct VrrpUser {
    ElementId element;
    QString name;
    const BalancerFacts *balancer = nullptr; ///< none: IP failover
    const ClusterFacts *cluster = nullptr;
    Hosts hosts;
    int first = 0; ///< VRRP id of the first address; each further one takes the next
    int count = 0;

    int last() const { return first + count - 1; }
};

/// Addresses of the IP failover pods; 0 when the cluster has none.
inline qint64 failoverAddresses(const ClusterFacts &cluster)
{
    const QString id = QStringLiteral("ipfailover");
    if (!cluster.serviceFlag(id, QStringLiteral("enabled")))
        return 0;
    const std::optional<AttributeValue> value = cluster.service(id, QStringLiteral("virtualIps"));
    const QStringList *texts = value ? std::get_if<QStringList>(&*value) : nullptr;
    qint64 count = 0;
    for (const QString &text : texts ? *texts : QStringList()) {
        if (const std::optional<net::Range> range = net::Range::parse(text))
            count += qint64(range->size());
    }
    return count;
}

inline std::vector<VrrpUser> vrrpUsers(const Facts &facts)
{
    constexpr qint64 most = 100'000; // an id is 255 at most; more than enough to say so
    std::vector<VrrpUser> users;
    for (const auto &balancer : facts.balancers()) {
        const int count = movingAddresses(*balancer);
        if (runsKeepalived(*balancer->row) && balancer->row->vrid && count > 0)
            users.push_back({balancer->row->id.value, balancer->row->name, balancer.get(), clusterOf(*balancer),
                balancer->hosts, *balancer->row->vrid, count});
    }
    for (const auto &cluster : facts.clusters()) {
        if (const int count = int(std::min(failoverAddresses(*cluster), most)); count > 0)
            users.push_back({cluster->element(), cluster->row->name, nullptr, cluster.get(),
                cluster->with(Trait::RunsIngress),
                1 + int(cluster->serviceInteger(QStringLiteral("ipfailover"), QStringLiteral("vridOffset"))), count});
    }
    return users;
}

/// The design with ids for this balancer that nobody else has; nothing when there is no room.
inline std::optional<Design> withFreeIds(const Design &design, const Facts &facts, const ElementId &element)
{
    const std::vector<VrrpUser> users = vrrpUsers(facts);
    const BalancerFacts *balancer = facts.balancer(BalancerId(element));
    if (!balancer)
        return std::nullopt;
    const int count = std::max(1, movingAddresses(*balancer));
    for (int first = 1; first + count - 1 <= 255; ++first) {
        const bool free = std::none_of(users.begin(), users.end(), [&](const VrrpUser &other) {
            return other.element != element && first <= other.last() && other.first <= first + count - 1;
        });
        if (!free)
            continue;
        Design next = design;
        next.topology().balancers.update(BalancerId(element), [&](Balancer &row) { row.vrid = first; });
        return next;
    }
    return std::nullopt;
}

} // namespace quorate::rules::lb
