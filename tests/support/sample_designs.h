#pragma once

#include "model/design/design.h"
#include "tests/support/test_catalogue.h"

#include <random>

namespace quorate::tests {

/// Builds designs in few lines; ids are the names.
class DesignBuilder final {
public:
    Topology &topology() { return m_design.topology(); }
    Diagram &diagram() { return m_design.diagram(); }
    const Design &design() const { return m_design; }

    DesignBuilder &site(const QString &id, const QStringList &domains = {}, DomainKind kind = DomainKind::Rack)
    {
        Site site;
        site.id = SiteId(id);
        site.name = id;
        site.networks.append(
            Network{QStringLiteral("hosts"), QStringLiteral("10.%1.0.0/16").arg(10 + m_sites++), {}, {}});
        for (const QString &domain : domains)
            site.domains.append(FailureDomain{DomainId(domain), domain, kind, {}, {}});
        topology().sites.put(site);
        return *this;
    }

    DesignBuilder &inside(
        const QString &site, const QString &domain, const QString &parent, DomainKind kind = DomainKind::Rack)
    {
        topology().sites.update(SiteId(site), [&](Site &row) {
            row.domains.append(FailureDomain{DomainId(domain), domain, kind, DomainId(parent), {}});
        });
        return *this;
    }

    DesignBuilder &cluster(
        const QString &id, Environment environment = Environment::Production, const QString &registryStorage = {})
    {
        Cluster cluster;
        cluster.id = ClusterId(id);
        cluster.name = id;
        cluster.rank = int(topology().clusters.size());
        cluster.platform = QStringLiteral("openshift-3");
        cluster.version = QStringLiteral("3.11");
        cluster.environment = environment;
        cluster.apiPort = 8443;
        if (!registryStorage.isEmpty())
            cluster.services[QStringLiteral("registry")][QStringLiteral("storage")] = registryStorage;
        topology().clusters.put(cluster);
        return *this;
    }

    DesignBuilder &host(const QString &id, const QString &site, const QString &domain, const QStringList &roles,
        const QString &cluster = {})
    {
        Node node;
        node.id = NodeId(id);
        node.name = id;
        node.site = SiteId(site);
        if (!domain.isEmpty())
            node.domains.append(DomainId(domain));
        node.roles = roles;
        node.cluster = ClusterId(cluster);
        node.addresses.append(QStringLiteral("10.10.%1.%2").arg(1 + m_hosts / 200).arg(10 + m_hosts % 200));
        ++m_hosts;
        topology().nodes.put(node);
        return *this;
    }

    DesignBuilder &group(const QString &id, int count, const QString &site, const QStringList &domains,
        const QStringList &roles, const QString &cluster = {})
    {
        host(id, site, {}, roles, cluster);
        topology().nodes.update(NodeId(id), [&](Node &node) {
            node.count = count;
            node.names = QStringLiteral("%1{01..%2}").arg(id).arg(count, 2, 10, QLatin1Char('0'));
            for (const QString &domain : domains)
                node.domains.append(DomainId(domain));
        });
        return *this;
    }

    DesignBuilder &balancer(
        const QString &id, const QStringList &nodes, const QString &cluster, const QStringList &services)
    {
        Balancer balancer;
        balancer.id = BalancerId(id);
        balancer.name = id;
        balancer.kind = nodes.isEmpty() ? BalancerKind::F5 : BalancerKind::Haproxy;
        for (const QString &node : nodes)
            balancer.nodes.append(NodeId(node));
        topology().balancers.put(balancer);
        for (const QString &service : services) {
            Endpoint endpoint;
            endpoint.id = EndpointId(id + QLatin1Char('-') + service);
            endpoint.name = service + QLatin1Char('.') + cluster + QLatin1String(".bank.example");
            endpoint.cluster = ClusterId(cluster);
            endpoint.service = service;
            endpoint.vip = QStringLiteral("10.10.0.%1").arg(10 + m_vips++);
            endpoint.balancer = balancer.id;
            topology().endpoints.put(endpoint);
        }
        return *this;
    }

    DesignBuilder &dns(const QString &id, const QStringList &servers)
    {
        Dns row;
        row.id = DnsId(id);
        row.name = id;
        for (const QString &server : servers)
            row.servers.append(NodeId(server));
        row.zones.append(Zone{QStringLiteral("bank.example"), {}, {}});
        topology().dns.put(row);
        return *this;
    }

    DesignBuilder &storage(const QString &id, const QString &site, StorageKind kind = StorageKind::Object)
    {
        Storage row;
        row.id = StorageId(id);
        row.name = id;
        row.site = SiteId(site);
        row.kind = kind;
        topology().storage.put(row);
        return *this;
    }

    DesignBuilder &link(const QString &from, const QString &to, double roundTripMs = 2.4)
    {
        Link row;
        row.id = LinkId(from + QLatin1Char('-') + to);
        row.from = SiteId(from);
        row.to = SiteId(to);
        row.roundTripMs = roundTripMs;
        topology().links.put(row);
        return *this;
    }

    DesignBuilder &pin(const QString &id, QPointF position)
    {
        diagram().placements.insert(id, Placement{position, true, false});
        return *this;
    }

private:
    Design m_design;
    int m_sites = 0;
    int m_hosts = 0;
    int m_vips = 0;
};

inline const QStringList infraRoles()
{
    return {QStringLiteral("infra"), QStringLiteral("router"), QStringLiteral("registry")};
}
inline const QStringList masterRoles()
{
    return {QStringLiteral("master"), QStringLiteral("etcd")};
}

/// The typical production cluster in three racks, as on the reference picture.
inline DesignBuilder typicalDesign()
{
    DesignBuilder b;
    const QStringList racks = {QStringLiteral("rack-a"), QStringLiteral("rack-b"), QStringLiteral("rack-c")};
    const QString dc = QStringLiteral("dc1"), prod = QStringLiteral("ocp-prod");
    b.site(dc, racks).cluster(prod, Environment::Production, QStringLiteral("registry-store"));
    b.host(QStringLiteral("bastion01"), dc, racks[2], {QStringLiteral("bastion")});
    b.host(QStringLiteral("backup01"), dc, {}, {QStringLiteral("backup")});
    b.group(QStringLiteral("compute"), 4, dc, racks, {QStringLiteral("compute")}, prod);
    for (int i = 0; i < 3; ++i) {
        const QString number = QStringLiteral("0%1").arg(i + 1);
        b.host(QStringLiteral("master") + number, dc, racks[i], masterRoles(), prod);
        b.host(QStringLiteral("infra") + number, dc, racks[i], infraRoles(), prod);
        if (i == 2)
            break;
        b.host(QStringLiteral("dns") + number, dc, racks[i], {QStringLiteral("dns")});
        b.host(QStringLiteral("lb") + number, dc, racks[i], {QStringLiteral("load-balancer")}, prod);
    }
    b.balancer(QStringLiteral("lb"), {QStringLiteral("lb01"), QStringLiteral("lb02")}, prod,
        {QStringLiteral("api"), QStringLiteral("ingress")});
    b.dns(QStringLiteral("dns"), {QStringLiteral("dns01"), QStringLiteral("dns02")});
    b.storage(QStringLiteral("registry-store"), dc).storage(QStringLiteral("volumes"), dc, StorageKind::Dynamic);
    return b;
}

/// Two data centers without racks, two clusters in each.
inline DesignBuilder twoSiteDesign()
{
    DesignBuilder b;
    const auto full = [&](const QString &dc, const QString &cluster, int computes, Environment environment) {
        const QString store = cluster + QLatin1String("-store");
        b.cluster(cluster, environment, store);
        const auto id = [&](const char *name) { return cluster + QLatin1Char('-') + QLatin1String(name); };
        for (const char *name : {"lb01", "lb02"})
            b.host(id(name), dc, {}, {QStringLiteral("load-balancer")}, cluster);
        for (const char *name : {"master01", "master02", "master03"})
            b.host(id(name), dc, {}, masterRoles(), cluster);
        for (const char *name : {"infra01", "infra02", "infra03"})
            b.host(id(name), dc, {}, infraRoles(), cluster);
        b.group(id("compute"), computes, dc, {}, {QStringLiteral("compute")}, cluster);
        b.balancer(id("lb"), {id("lb01"), id("lb02")}, cluster, {QStringLiteral("api"), QStringLiteral("ingress")});
        b.storage(store, dc);
    };
    const auto small = [&](const QString &dc, const QString &cluster, Environment environment) {
        b.cluster(cluster, environment);
        b.group(cluster + QLatin1String("-master"), 3, dc, {}, masterRoles(), cluster);
        b.group(cluster + QLatin1String("-infra"), 2, dc, {}, infraRoles(), cluster);
        b.group(cluster + QLatin1String("-compute"), 4, dc, {}, {QStringLiteral("compute")}, cluster);
    };
    b.site(QStringLiteral("dc1")).site(QStringLiteral("dc2")).link(QStringLiteral("dc1"), QStringLiteral("dc2"));
    full(QStringLiteral("dc1"), QStringLiteral("ocp-prod"), 12, Environment::Production);
    full(QStringLiteral("dc2"), QStringLiteral("ocp-dr"), 8, Environment::DisasterRecovery);
    small(QStringLiteral("dc1"), QStringLiteral("ocp-dev"), Environment::Development);
    small(QStringLiteral("dc2"), QStringLiteral("ocp-uat"), Environment::Uat);
    return b;
}

/// Clusters in turn over the sites, racks in each site.
inline DesignBuilder estateDesign(int hosts, int clusters, int sites, int racks = 0)
{
    DesignBuilder b;
    for (int s = 0; s < sites; ++s) {
        QStringList names;
        for (int r = 0; r < racks; ++r)
            names.append(QStringLiteral("s%1-rack%2").arg(s).arg(r));
        b.site(QStringLiteral("site%1").arg(s), names);
    }
    static const char *tiers[] = {
        "load-balancer", "master", "infra", "compute", "compute", "compute", "compute", "compute", "compute"};
    QList<Node> nodes;
    for (int c = 0; c < clusters; ++c) {
        const QString cluster = QStringLiteral("cluster%1").arg(c);
        b.cluster(cluster, Environment(5 - c % 6));
        const int count = hosts / clusters;
        const QString site = QStringLiteral("site%1").arg(c % sites);
        for (int h = 0; h < count; ++h) {
            const QString role = QLatin1String(tiers[h < 8 ? h / 3 : 3 + h % 6]);
            Node node;
            node.id = NodeId(QStringLiteral("%1-%2-%3").arg(cluster, role).arg(h));
            node.name = QStringLiteral("%1%2").arg(role).arg(h);
            node.cluster = ClusterId(cluster);
            node.site = SiteId(site);
            if (racks > 0)
                node.domains.append(DomainId(QStringLiteral("s%1-rack%2").arg(c % sites).arg(h % racks)));
            node.roles = role == QLatin1String("master") ? masterRoles()
                : role == QLatin1String("infra")         ? infraRoles()
                                                         : QStringList{role};
            node.addresses.append(QStringLiteral("10.%1.%2.%3").arg(10 + c).arg(h / 250).arg(1 + h % 250));
            nodes.append(node);
        }
        const QString lb = QStringLiteral("%1-load-balancer-").arg(cluster);
        b.balancer(cluster + QLatin1String("-lb"), {lb + QLatin1Char('0'), lb + QLatin1Char('1')}, cluster,
            {QStringLiteral("api"), QStringLiteral("ingress")});
    }
    b.topology().nodes.assign(nodes);
    for (int s = 1; s < sites; ++s)
        b.link(QStringLiteral("site0"), QStringLiteral("site%1").arg(s), 1.0 + s);
    return b;
}

} // namespace quorate::tests
