#pragma once

#include "tests/support/test_catalogue.h"

#include "model/design/design.h"

#include <random>

namespace quorate::tests {

/// Small designs full of accidents, and edits that make more of them; the same seed gives the same ones.
class RandomDesign final {
public:
    explicit RandomDesign(quint32 seed)
        : m_engine(seed)
        , m_estate(seed)
    {
    }

    Design make()
    {
        Design design;
        Topology &t = design.topology();
        for (int i = 0, n = 1 + below(3); i < n; ++i)
            t.sites.put(site(i));
        for (int i = 1; i < t.sites.size(); ++i) {
            Link link;
            link.id = LinkId(QStringLiteral("link-%1").arg(i));
            link.from = t.sites.at(0).id;
            link.to = t.sites.at(i).id;
            if (chance(70))
                link.roundTripMs = 0.5 * (1 + below(14));
            t.links.put(link);
        }
        for (int i = 0, n = 1 + below(3); i < n; ++i)
            t.clusters.put(cluster(i));
        for (int i = 0, n = 3 + below(25); i < n; ++i)
            t.nodes.put(node(design, QStringLiteral("node-%1").arg(i)));
        for (int i = 0, n = below(3); i < n; ++i) {
            Balancer balancer;
            balancer.id = BalancerId(QStringLiteral("lb-%1").arg(i));
            balancer.name = balancer.id.value;
            balancer.kind = BalancerKind(below(6));
            for (int k = below(3); k > 0; --k)
                balancer.nodes.append(anyNode(design));
            if (chance(50))
                balancer.vrid = below(3);
            t.balancers.put(balancer);
        }
        for (int i = 0, n = below(5); i < n; ++i)
            t.endpoints.put(endpoint(design, i));
        for (int i = 0, n = below(3); i < n; ++i) {
            Dns dns;
            dns.id = DnsId(QStringLiteral("dns-%1").arg(i));
            dns.name = dns.id.value;
            for (int k = below(3); k > 0; --k)
                dns.servers.append(anyNode(design));
            t.dns.put(dns);
        }
        for (int i = 0, n = below(3); i < n; ++i) {
            Storage storage;
            storage.id = StorageId(QStringLiteral("store-%1").arg(i));
            storage.name = storage.id.value;
            storage.kind = StorageKind(below(9));
            t.storage.put(storage);
        }
        for (int i = 0; i < 6; ++i)
            editEstate(design);
        return design;
    }

    /// One step of a person at work.
    Design edit(Design design)
    {
        Topology &t = design.topology();
        if (estate(5) == 0)
            editEstate(design);
        switch (below(8)) {
        case 0:
            t.nodes.put(node(design, QStringLiteral("node-%1").arg(100 + below(1000))));
            break;
        case 1:
            if (t.nodes.size() > 1)
                t.nodes.erase(anyNode(design));
            break;
        case 2: {
            const NodeId id = anyNode(design);
            t.nodes.put(node(design, id.value));
            break;
        }
        case 3: {
            const Cluster old = t.clusters.at(below(int(t.clusters.size())));
            Cluster next = cluster(0);
            next.id = old.id;
            t.clusters.put(next);
            break;
        }
        case 4:
            t.endpoints.put(endpoint(design, below(5)));
            break;
        case 5:
            if (!t.links.isEmpty()) {
                const LinkId id = t.links.at(below(int(t.links.size()))).id;
                const double trip = 0.5 * (1 + below(14));
                t.links.update(id, [trip](Link &link) { link.roundTripMs = trip; });
            }
            break;
        case 6: {
            const SiteId id = t.sites.at(below(int(t.sites.size()))).id;
            Site next = site(0);
            next.id = id;
            t.sites.put(next);
            break;
        }
        default:
            design.diagram().placements.insert(anyNode(design).value, Placement{QPointF(below(100), below(100))});
        }
        return design;
    }

private:
    int below(int n) { return int(m_engine() % quint32(n)); }
    bool chance(int percent) { return below(100) < percent; }
    NodeId anyNode(const Design &design)
    {
        return design.topology().nodes.at(below(int(design.topology().nodes.size()))).id;
    }

    Site site(int i)
    {
        Site site;
        site.id = SiteId(QStringLiteral("site-%1").arg(i));
        site.name = QStringLiteral("Site %1").arg(i);
        site.rank = below(3);
        if (chance(80))
            site.dnsSuffix = QStringLiteral("dc%1.example").arg(i);
        site.networks.append({QStringLiteral("hosts"), QStringLiteral("10.%1.0.0/16").arg(10 + i), {}, {}});
        for (int k = below(4); k > 0; --k) {
            FailureDomain domain;
            // The same names in every site row, so that an edited site keeps or loses what hosts point at.
            domain.id = DomainId(QStringLiteral("%1-place-%2").arg(site.id.value).arg(k));
            domain.name = QStringLiteral("Place %1").arg(k);
            domain.kind = DomainKind(below(4));
            if (chance(30) && !site.domains.isEmpty())
                domain.parent = site.domains.first().id;
            site.domains.append(domain);
        }
        return site;
    }

    Cluster cluster(int i)
    {
        Cluster cluster;
        cluster.id = ClusterId(QStringLiteral("cluster-%1").arg(i));
        cluster.name = QStringLiteral("c%1").arg(i);
        cluster.rank = below(2);
        cluster.platform = chance(90) ? QStringLiteral("openshift-3") : QStringLiteral("unknown");
        cluster.version = chance(90) ? QStringLiteral("3.11") : QStringLiteral("9.9");
        cluster.environment = Environment(below(6));
        cluster.baseDomain = QStringLiteral("c%1.example").arg(below(2));
        if (chance(80))
            cluster.apiName = QStringLiteral("api.") + cluster.baseDomain;
        if (chance(30))
            cluster.publicApiName = cluster.apiName;
        cluster.apiPort = chance(30) ? 443 : 0;
        if (chance(80))
            cluster.appsDomain = QStringLiteral("apps.") + cluster.baseDomain;
        if (chance(80))
            cluster.podNetwork = chance(50) ? QStringLiteral("10.128.0.0/14") : QStringLiteral("10.10.0.0/16");
        if (chance(80))
            cluster.serviceNetwork = QStringLiteral("172.30.0.0/16");
        if (chance(30))
            cluster.hostSubnetLength = 4 + below(8);
        if (chance(50))
            cluster.load.pods = below(2000);
        if (chance(50))
            cluster.load.cpu = below(200);
        for (const ServiceType &service : catalogue()->platforms().first().services)
            fill(cluster.services[service.id], service.schema);
        fill(cluster.settings, catalogue()->platforms().first().settings);
        return cluster;
    }

    /// Some of the fields, with values of their type.
    void fill(Attributes &attributes, const Schema &schema)
    {
        for (const SchemaField &field : schema.fields) {
            if (!chance(40))
                continue;
            if (field.type == FieldType::Boolean)
                attributes.insert(field.key, chance(50));
            else if (field.type == FieldType::Integer)
                attributes.insert(field.key, qint64(below(5)));
            else if (field.type == FieldType::Size)
                attributes.insert(field.key, qint64(below(64)) << 30);
            else if (field.type == FieldType::StorageRef)
                attributes.insert(field.key, QStringLiteral("store-%1").arg(below(3)));
        }
    }

    Node node(const Design &design, const QString &id)
    {
        const Topology &t = design.topology();
        const QList<Role> &roles = catalogue()->platforms().first().roles;
        Node node;
        node.id = NodeId(id);
        node.name = QStringLiteral("h%1").arg(below(60));
        if (chance(85))
            node.cluster = t.clusters.at(below(int(t.clusters.size()))).id;
        const Site &site = t.sites.at(below(int(t.sites.size())));
        if (chance(95))
            node.site = site.id;
        for (int k = 1 + below(3); k > 0; --k) {
            const Role &role = roles.at(below(int(roles.size())));
            if (!node.roles.contains(role.id))
                node.roles.append(role.id);
            fill(node.attributes, role.schema);
        }
        const int third = below(250);
        node.addresses.append(QStringLiteral("10.%1.%2.%3").arg(10 + below(3)).arg(third).arg(1 + below(40)));
        if (!site.domains.isEmpty() && chance(80))
            node.domains.append(site.domains.at(below(int(site.domains.size()))).id);
        if (chance(25)) {
            node.count = 2 + below(4);
            node.names = QStringLiteral("%1x{1..%2}").arg(node.name).arg(node.count);
            const QString first = node.addresses.first().section(u'.', 0, 2);
            node.addresses = {QStringLiteral("%1.%2-%1.%3").arg(first).arg(50).arg(49 + node.count)};
            if (site.domains.size() > 1 && chance(50))
                node.domains.append(site.domains.at(below(int(site.domains.size()))).id);
        }
        if (chance(80))
            node.cpu = 1 + below(16);
        if (chance(80))
            node.memory = qint64(1 + below(64)) << 30;
        for (int k = below(3); k > 0; --k)
            node.disks.append(
                {k == 1 ? QStringLiteral("etcd") : QStringLiteral("system"), qint64(40) << 30, DiskKind(below(6))});
        node.os = OperatingSystem(below(7));
        return node;
    }

    /// The estate's rows draw from numbers of their own.
    int estate(int n) { return int(m_estate() % quint32(n)); }
    NodeId estateNode(const Design &design)
    {
        const Topology &t = design.topology();
        return t.nodes.at(estate(int(t.nodes.size()))).id;
    }
    ClusterId anyCluster(const Design &design)
    {
        const Topology &t = design.topology();
        return t.clusters.at(estate(int(t.clusters.size()))).id;
    }

    Promotion promotion(const Design &design, int i)
    {
        Promotion row;
        row.id = PromotionId(QStringLiteral("promotion-%1").arg(i));
        row.name = row.id.value;
        row.from = anyCluster(design);
        row.to = anyCluster(design);
        row.tool = PromotionTool(estate(4));
        row.toTls = RegistryTls(estate(3));
        if (estate(100) < 50)
            row.host = estateNode(design);
        if (estate(100) < 50)
            row.toRegistry = QStringLiteral("registry.example/%1").arg(estate(2));
        if (estate(100) < 50)
            row.signBy = QStringLiteral("release");
        for (int k = estate(4); k > 0; --k)
            row.images.append({QStringLiteral("a%1/web").arg(k), {},
                {estate(100) < 50 ? QStringLiteral("latest") : QStringLiteral("1")}, {}});
        return row;
    }

    BackupPlan backup(const Design &design, int i)
    {
        BackupPlan row;
        row.id = BackupId(QStringLiteral("backup-%1").arg(i));
        row.name = row.id.value;
        row.cluster = anyCluster(design);
        for (int item = 0; item < backupItemCount; ++item)
            if (estate(100) < 70)
                row.items.append(BackupItem(item));
        for (int k = estate(100) < 40 ? estate(4) : 0; k > 0; --k)
            row.hosts.append(estateNode(design));
        if (estate(100) < 50)
            row.targetHost = estateNode(design);
        if (estate(100) < 50)
            row.everyHours = 1 + estate(48);
        if (estate(100) < 50)
            row.rpoMinutes = 60 * estate(48);
        if (estate(100) < 50)
            row.lastDrill = QDate(2026, 1, 1).addDays(estate(300));
        return row;
    }

    TemplateDeployment deployment(const Design &design, int i)
    {
        TemplateDeployment row;
        row.id = TemplateId(QStringLiteral("template-%1").arg(i));
        row.name = row.id.value;
        row.host = estateNode(design);
        row.targets.append({anyCluster(design), QStringLiteral("shop"), {}, {}});
        return row;
    }

    void editEstate(Design &design)
    {
        Topology &t = design.topology();
        switch (estate(5)) {
        case 0:
        case 1:
            t.promotions.put(promotion(design, estate(3)));
            break;
        case 2:
        case 3:
            t.backups.put(backup(design, estate(3)));
            break;
        default:
            t.templates.put(deployment(design, estate(2)));
        }
    }

    Endpoint endpoint(const Design &design, int i)
    {
        const Topology &t = design.topology();
        Endpoint endpoint;
        endpoint.id = EndpointId(QStringLiteral("endpoint-%1").arg(i));
        endpoint.cluster = t.clusters.at(below(int(t.clusters.size()))).id;
        endpoint.name = QStringLiteral("e%1.example").arg(below(4));
        const QList<EndpointService> &services = catalogue()->platforms().first().endpoints;
        endpoint.service = services.at(below(int(services.size()))).id;
        if (chance(70))
            endpoint.vip = QStringLiteral("10.%1.0.%2").arg(10 + below(3)).arg(below(6));
        if (!t.balancers.isEmpty() && chance(60))
            endpoint.balancer = t.balancers.at(below(int(t.balancers.size()))).id;
        for (int k = chance(30) ? below(4) : 0; k > 0; --k)
            endpoint.members.append(anyNode(design));
        return endpoint;
    }

    std::mt19937 m_engine;
    std::mt19937 m_estate;
};

} // namespace quorate::tests
