// New clusters, endpoints, balancers and name servers.
#include "model/design/edits.h"
#include "model/design/free_pool.h"

#include <QRegularExpression>

namespace quorate::edits {

static QString slug(const QString &text)
{
    static const QRegularExpression others(QStringLiteral("[^a-z0-9]+"));
    QString result = text.toLower().replace(others, QStringLiteral("-"));
    while (result.startsWith(u'-'))
        result.remove(0, 1);
    while (result.endsWith(u'-'))
        result.chop(1);
    return result.isEmpty() ? QStringLiteral("cluster") : result.left(30);
}

Made addCluster(const Design &design, const Platform &platform, const QString &version, IdSource &ids)
{
    const Topology &topology = design.topology();
    Cluster cluster;
    cluster.id = fresh<ClusterId>(design, ids, u"cluster");
    const QString company = companyDomain(topology);
    QSet<QString> taken;
    for (const Cluster &other : topology.clusters) {
        taken.insert(other.name);
        if (other.baseDomain.endsWith(u'.' + company))
            taken.insert(other.baseDomain.chopped(company.size() + 1));
        cluster.rank = std::max(cluster.rank, other.rank + 1);
    }
    cluster.name = freeName(taken, slug(platform.product.isEmpty() ? platform.id : platform.product), u"-");
    cluster.platform = platform.id;
    cluster.version = version.isEmpty() ? platform.defaultRelease : version;
    cluster.baseDomain = cluster.name + u'.' + company;
    // Hosts of a second cluster beside the first must not share full names with it.
    if (!topology.clusters.isEmpty())
        cluster.hostDomain = cluster.baseDomain;
    cluster.apiName = QStringLiteral("api.") + cluster.baseDomain;
    cluster.appsDomain = QStringLiteral("apps.") + cluster.baseDomain;
    cluster.apiPort = platform.defaults.value(QStringLiteral("apiPort")).toInt();

    NetworkPool networks(topology);
    networks.take(platform.defaults.value(QStringLiteral("dockerBridge")));
    const auto network = [&](const QString &key, const char16_t *otherwise) {
        auto preferred = net::Cidr::parse(platform.defaults.value(key), true);
        if (!preferred)
            preferred = net::Cidr::parse(QStringView(otherwise));
        const auto found = networks.takeNext(*preferred);
        return found ? found->toString() : QString();
    };
    cluster.podNetwork = network(QStringLiteral("podNetwork"), u"10.128.0.0/14");
    cluster.serviceNetwork = network(QStringLiteral("serviceNetwork"), u"172.30.0.0/16");
    bool known = false;
    const int bits = platform.defaults.value(QStringLiteral("hostSubnetLength")).toInt(&known);
    if (known)
        cluster.hostSubnetLength = bits;
    Design next = design;
    next.topology().clusters.put(cluster);
    return {next, cluster.id.value};
}

/// Where most of the cluster's hosts stand; the first site when it has none.
static SiteId homeOf(const Topology &topology, const ClusterId &cluster)
{
    QMap<SiteId, int> hosts;
    for (const Node &node : topology.nodes)
        if (node.cluster == cluster && topology.sites.contains(node.site))
            hosts[node.site] += node.count;
    SiteId best;
    for (auto it = hosts.cbegin(); it != hosts.cend(); ++it)
        if (best.isEmpty() || it.value() > hosts.value(best))
            best = it.key();
    if (!best.isEmpty())
        return best;
    const Site *first = nullptr;
    for (const Site &site : topology.sites)
        if (!first || site.rank < first->rank)
            first = &site;
    return first ? first->id : SiteId();
}

/// The virtual address that another endpoint of this cluster and balancer has for the same hosts and other ports.
static QString sharedVip(
    const Topology &topology, const Platform *platform, const Endpoint &endpoint, const EndpointService &service)
{
    for (const Endpoint &other : topology.endpoints) {
        const EndpointService *kind = platform ? platform->endpoint(other.service) : nullptr;
        if (other.cluster == endpoint.cluster && other.balancer == endpoint.balancer
            && other.service != endpoint.service && kind && kind->members == service.members && !other.vip.isEmpty())
            return other.vip;
    }
    return {};
}

Made addEndpoint(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, const QString &service,
    const BalancerId &balancer, IdSource &ids)
{
    const Topology &topology = design.topology();
    const Cluster *row = topology.clusters.find(cluster);
    const Platform *platform = row ? catalogue.platform(row->platform) : nullptr;
    const EndpointService *kind = platform ? platform->endpoint(service) : nullptr;
    if (!kind)
        return {design, {}};
    Endpoint endpoint;
    endpoint.id = fresh<EndpointId>(design, ids, u"endpoint");
    endpoint.cluster = cluster;
    endpoint.service = service;
    QSet<QString> names;
    for (const Endpoint &other : topology.endpoints)
        names.insert(other.name);
    endpoint.name = kind->apiPort && !row->apiName.isEmpty()
        ? row->apiName
        : kind->hostLabel + (row->baseDomain.isEmpty() ? QString() : u'.' + row->baseDomain);
    for (int number = 2; names.contains(endpoint.name); ++number)
        endpoint.name = kind->hostLabel + QString::number(number)
            + (row->baseDomain.isEmpty() ? QString() : u'.' + row->baseDomain);
    SiteId site = homeOf(topology, cluster);
    if (const Balancer *by = topology.balancers.find(balancer)) {
        endpoint.balancer = balancer;
        if (const Node *host = by->nodes.isEmpty() ? nullptr : topology.nodes.find(by->nodes.first());
            host && topology.sites.contains(host->site))
            site = host->site;
    }
    endpoint.vip = sharedVip(topology, platform, endpoint, *kind);
    if (endpoint.vip.isEmpty())
        endpoint.vip = AddressPool(topology).takeVip(site);
    Design next = design;
    next.topology().endpoints.put(endpoint);
    return {next, endpoint.id.value};
}

/// Two failure domains for a pair, in the order of their names: innermost ones, without another balancer where there
/// are.
static QList<DomainId> twoDomains(const Topology &topology, const Site &site, const QString &role)
{
    QSet<DomainId> outer;
    for (const FailureDomain &domain : site.domains)
        outer.insert(domain.parent);
    QList<std::pair<int, const FailureDomain *>> leaves;
    for (const FailureDomain &domain : site.domains) {
        if (outer.contains(domain.id))
            continue;
        int busy = 0;
        for (const Node &node : topology.nodes)
            busy += node.domains.contains(domain.id) && node.roles.contains(role) ? 1 : 0;
        leaves.append({busy, &domain});
    }
    std::stable_sort(leaves.begin(), leaves.end(), [](const auto &a, const auto &b) {
        return a.first != b.first ? a.first < b.first : a.second->name < b.second->name;
    });
    QList<DomainId> result;
    for (const auto &leaf : leaves.mid(0, 2))
        result.append(leaf.second->id);
    return result;
}

Made addBalancerPair(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, IdSource &ids)
{
    const Cluster *row = design.topology().clusters.find(cluster);
    const Platform *platform = row ? catalogue.platform(row->platform) : nullptr;
    const Site *site = design.topology().sites.find(homeOf(design.topology(), cluster));
    const Role *role = nullptr;
    for (const Role &candidate : platform ? platform->roles : QList<Role>())
        if (!role && candidate.traits.testFlag(Trait::BalancesTraffic))
            role = platform->role(candidate.id);
    if (!role || !site)
        return {design, {}};

    Balancer balancer;
    balancer.id = fresh<BalancerId>(design, ids, u"balancer");
    QSet<QString> names;
    for (const Balancer &other : design.topology().balancers)
        names.insert(other.name);
    balancer.name = freeName(names, role->namePrefix.isEmpty() ? QStringLiteral("lb") : role->namePrefix, u"-");
    if (const int vrid = freeVrid(design))
        balancer.vrid = vrid;
    Design next = design;
    const QList<DomainId> domains = twoDomains(design.topology(), *site, role->id);
    for (int index = 0; index < 2; ++index) {
        const Where where{site->id, domains.value(index, domains.value(0))};
        const Made host = addNode(next, catalogue, role->id, where, cluster, ids);
        next = host.design;
        balancer.nodes.append(NodeId(host.id));
    }
    next.topology().balancers.put(balancer);

    for (const EndpointService &service : platform->endpoints) {
        if (service.members != Trait::RunsControlPlane && service.members != Trait::RunsIngress)
            continue;
        EndpointId unbalanced;
        bool present = false;
        for (const Endpoint &endpoint : next.topology().endpoints) {
            if (endpoint.cluster != cluster || endpoint.service != service.id)
                continue;
            present = true;
            if (endpoint.balancer.isEmpty())
                unbalanced = endpoint.id;
        }
        if (!unbalanced.isEmpty())
            next.topology().endpoints.update(unbalanced, [&](Endpoint &endpoint) { endpoint.balancer = balancer.id; });
        else if (!present)
            next = addEndpoint(next, catalogue, cluster, service.id, balancer.id, ids).design;
    }
    return {next, balancer.id.value};
}

Made addDns(const Design &design, const QList<NodeId> &servers, IdSource &ids)
{
    Dns dns;
    dns.id = fresh<DnsId>(design, ids, u"dns");
    QSet<QString> names;
    for (const Dns &other : design.topology().dns)
        names.insert(other.name);
    dns.name = freeName(names, QStringLiteral("dns"), u"-");
    for (const NodeId &server : servers)
        if (design.topology().nodes.contains(server) && !dns.servers.contains(server))
            dns.servers.append(server);
    Design next = design;
    next.topology().dns.put(dns);
    return {next, dns.id.value};
}

const Role *roleFor(const Design &design, const Catalogue &catalogue, const QString &role, const ClusterId &cluster)
{
    const Topology &topology = design.topology();
    const Cluster *row = topology.clusters.find(cluster);
    if (!row && !topology.clusters.isEmpty())
        row = &*topology.clusters.begin();
    return catalogue.role(row ? row->platform : QString(), role);
}

Design serveNames(const Design &design, const Catalogue &catalogue, const NodeId &server, IdSource &ids)
{
    const Topology &topology = design.topology();
    const Node *node = topology.nodes.find(server);
    const bool resolves = node && std::any_of(node->roles.begin(), node->roles.end(), [&](const QString &id) {
        const Role *role = roleFor(design, catalogue, id, node->cluster);
        return role && role->traits.testFlag(Trait::ResolvesNames);
    });
    if (!resolves)
        return design;
    DnsId near;
    for (const Dns &dns : topology.dns) {
        if (dns.servers.contains(server))
            return design;
        const Node *first = dns.servers.isEmpty() ? nullptr : topology.nodes.find(dns.servers.first());
        if (first && first->site == node->site && near.isEmpty())
            near = dns.id;
    }
    if (near.isEmpty())
        return addDns(design, {server}, ids).design;
    Design next = design;
    next.topology().dns.update(near, [&server](Dns &row) { row.servers.append(server); });
    return next;
}

QString freeHostName(const Design &design, const QString &prefix, const ClusterId &cluster)
{
    return NamePool(design.topology()).next(cluster, prefix);
}

QString freeAddress(const Design &design, const SiteId &site, const QString &role)
{
    return AddressPool(design.topology()).takeHosts(site, role, 1);
}

QString freeVip(const Design &design, const SiteId &site)
{
    return AddressPool(design.topology()).takeVip(site);
}

int freeVrid(const Design &design)
{
    // Each further VIP of a balancer takes the next id, so a balancer holds a run of them (RFC 5798: 1 to 255).
    QMap<BalancerId, QSet<QString>> vips;
    for (const Endpoint &endpoint : design.topology().endpoints)
        vips[endpoint.balancer].insert(endpoint.vip);
    std::array<bool, 256> used{};
    for (const Balancer &balancer : design.topology().balancers)
        for (int offset = 0; balancer.vrid && offset < std::max<int>(2, int(vips.value(balancer.id).size())); ++offset)
            if (const int id = *balancer.vrid + offset; id >= 0 && id < 256)
                used[size_t(id)] = true;
    const auto runFree = [&](int first) { return first + 1 < 256 && !used[size_t(first)] && !used[size_t(first) + 1]; };
    for (int first = 51; first < 255; ++first) // 51 is what keepalived's own examples begin with
        if (runFree(first))
            return first;
    for (int first = 1; first < 51; ++first)
        if (runFree(first))
            return first;
    return 0;
}

} // namespace quorate::edits
