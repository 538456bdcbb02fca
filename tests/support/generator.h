#pragma once

#include "model/base/net.h"
#include "model/design/design.h"
#include "model/layout/geometry.h"

#include <QRandomGenerator>

namespace quorate::tests {

/// A large estate: separate host rows (no groups) in clusters of about 500 over up to four data centers with racks.
/// Each cluster has three masters with etcd, three infra hosts, two balancers with API and ingress, and compute hosts;
/// each data center a registry store. 10,000 hosts give 20 clusters over 4 sites and, drawn one line a member, 10,000
/// relations (a router serves each compute host). Equal arguments give equal designs.
inline Design generatedDesign(
    int hosts, const QString &platform = QStringLiteral("openshift-3"), const QString &version = QStringLiteral("3.11"))
{
    const int clusters = std::clamp(hosts / 500, 1, 20);
    const int sites = std::min(4, clusters);
    const int racksPerSite = std::max(3, hosts / sites / 40);
    Design design;
    design.setTitle(QStringLiteral("Estate of %1 hosts").arg(hosts));
    Topology &topology = design.topology();
    QList<Site> siteRows;
    for (int s = 0; s < sites; ++s) {
        Site site;
        site.id = SiteId(QStringLiteral("dc%1").arg(s + 1));
        site.name = QStringLiteral("Data center %1").arg(s + 1);
        site.location = QStringLiteral("Hall %1").arg(s + 1);
        site.rank = s;
        site.dnsSuffix = QStringLiteral("dc%1.bank.example").arg(s + 1);
        site.networks = {Network{QStringLiteral("hosts"), QStringLiteral("10.%1.0.0/16").arg(10 + 10 * s),
            QStringLiteral("10.%1.0.1").arg(10 + 10 * s)}};
        for (int r = 0; r < racksPerSite; ++r) {
            FailureDomain rack;
            rack.id = DomainId(QStringLiteral("dc%1-rack%2").arg(s + 1).arg(r + 1, 3, 10, QLatin1Char('0')));
            rack.name = QStringLiteral("Rack %1").arg(r + 1, 3, 10, QLatin1Char('0'));
            site.domains.append(rack);
        }
        Storage storage;
        storage.id = StorageId(QStringLiteral("dc%1-store").arg(s + 1));
        storage.name = storage.id.value;
        storage.site = site.id;
        storage.provider = QStringLiteral("s3");
        storage.bucket = storage.name;
        storage.region = QStringLiteral("eu-1");
        topology.storage.put(storage);
        if (s > 0) {
            Link link;
            link.id = LinkId(QStringLiteral("link%1").arg(s));
            link.name = link.id.value;
            link.from = siteRows.first().id;
            link.to = site.id;
            link.roundTripMs = 2.5;
            topology.links.put(link);
        }
        siteRows.append(site);
    }
    topology.sites.assign(siteRows);

    QList<Node> nodes;
    QList<int> nextAddress(sites, 256);
    int host = 0;
    for (int c = 0; c < clusters; ++c) {
        const Site &site = siteRows.at(c % sites);
        const int size = hosts / clusters + (c < hosts % clusters ? 1 : 0);
        Cluster cluster;
        cluster.id = ClusterId(QStringLiteral("cluster%1").arg(c + 1, 2, 10, QLatin1Char('0')));
        cluster.name = cluster.id.value;
        cluster.rank = c;
        cluster.platform = platform;
        cluster.version = version;
        cluster.baseDomain = QStringLiteral("c%1.bank.example").arg(c + 1);
        cluster.hostDomain = cluster.baseDomain;
        cluster.apiName = QStringLiteral("api.") + cluster.baseDomain;
        cluster.apiPort = 8443;
        cluster.appsDomain = QStringLiteral("apps.") + cluster.baseDomain;
        cluster.podNetwork = QStringLiteral("10.%1.0.0/14").arg(128 + 4 * c);
        cluster.serviceNetwork = QStringLiteral("172.%1.%2.0/17").arg(18 + c / 2).arg(c % 2 * 128);
        cluster.services[QStringLiteral("registry")] = {
            {QStringLiteral("storage"), AttributeValue(site.id.value + QStringLiteral("-store"))}};
        topology.clusters.put(cluster);

        QList<NodeId> balancers;
        const auto add = [&](const QString &prefix, int number, const QStringList &roles, int cpu, int gib) {
            Node node;
            node.name = prefix + QString::number(number).rightJustified(size > 900 ? 4 : 3, QLatin1Char('0'));
            node.id = NodeId(QStringLiteral("%1-%2").arg(cluster.id.value, node.name));
            node.cluster = cluster.id;
            node.site = site.id;
            node.domains = {site.domains.at(host % site.domains.size()).id};
            node.roles = roles;
            const int address = nextAddress[c % sites]++;
            node.addresses = {
                QStringLiteral("10.%1.%2.%3").arg(10 + 10 * (c % sites)).arg(address / 256).arg(address % 256)};
            node.cpu = cpu;
            node.memory = qint64(gib) << 30;
            node.disks = {Disk{QStringLiteral("system"), qint64(120) << 30, DiskKind::Ssd, {}}};
            node.machine = Machine::Virtual;
            nodes.append(node);
            ++host;
            return node.id;
        };
        const auto text = [](const char *latin) { return QString::fromLatin1(latin); };
        for (int i = 1; i <= 2 && size > 8; ++i)
            balancers.append(add(text("lb"), i, {text("load-balancer")}, 4, 8));
        for (int i = 1; i <= std::min(3, size); ++i)
            add(text("master"), i, {text("master"), text("etcd")}, 8, 32);
        for (int i = 1; i <= 3 && size > 6; ++i)
            add(text("infra"), i, {text("infra"), text("router"), text("registry")}, 16, 64);
        for (int i = 1, left = size - (size > 8 ? 8 : size > 6 ? 6 : std::min(3, size)); i <= left; ++i)
            add(text("compute"), i, {text("compute")}, 16, 64);
        if (balancers.isEmpty())
            continue;
        Balancer balancer;
        balancer.id = BalancerId(cluster.id.value + QStringLiteral("-lb"));
        balancer.name = balancer.id.value;
        balancer.nodes = balancers;
        balancer.vrid = 51 + 4 * c;
        topology.balancers.put(balancer);
        for (const char *service : {"api", "ingress"}) {
            Endpoint endpoint;
            endpoint.id = EndpointId(cluster.id.value + QLatin1Char('-') + text(service));
            endpoint.name = (qstrcmp(service, "api") == 0 ? text("api.") : text("router.")) + cluster.baseDomain;
            endpoint.cluster = cluster.id;
            endpoint.service = text(service);
            endpoint.balancer = balancer.id;
            endpoint.vip = QStringLiteral("10.%1.0.%2")
                               .arg(10 + 10 * (c % sites))
                               .arg(10 + 2 * c + (qstrcmp(service, "api") == 0 ? 0 : 1));
            topology.endpoints.put(endpoint);
        }
    }
    topology.nodes.assign(nodes);
    return design;
}

/// A placement of such a design that depends on no layout: racks side by side, hosts below each other, one line from
/// each host to the host before it. For measuring the canvas by itself.
inline Geometry generatedGeometry(const Design &design)
{
    Geometry geometry;
    double left = 24;
    double bottom = 0;
    QHash<ElementId, QList<const Node *>> inDomain;
    for (const Node &node : design.topology().nodes)
        inDomain[node.domains.value(0).value].append(&node);
    QHash<ElementId, QRectF> places;
    for (const Site &site : design.topology().sites) {
        QRectF frame(left, 72, 16, 0);
        QList<geometry::Container> racks;
        double x = left + 16;
        double lowest = 0;
        // Racks in rows of twelve keep the page near the shape of a screen.
        double top = 72 + 40;
        int column = 0;
        double right = x;
        for (const FailureDomain &domain : site.domains) {
            if (column == 12) {
                column = 0;
                x = left + 16;
                top = lowest + 40;
            }
            double y = top + 28;
            for (const Node *node : inDomain.value(domain.id.value)) {
                const QRectF rect(x + 16, y, 200, 72);
                places.insert(node->id.value, rect);
                geometry::Card card;
                card.id = node->id.value;
                card.rect = rect;
                card.container = domain.id.value;
                geometry.cards.append(card);
                y += 96;
            }
            racks.append({domain.id.value, site.id.value, QRectF(x, top, 232, y - top - 8), 1});
            lowest = std::max(lowest, y - 8);
            x += 272;
            right = std::max(right, x);
            ++column;
        }
        frame.setRight(right - 24);
        frame.setBottom(lowest + 16);
        geometry.containers.append({site.id.value, {}, frame, 0});
        geometry.containers.append(racks);
        left = frame.right() + 96;
        bottom = std::max(bottom, frame.bottom());
    }
    const Node *previous = nullptr;
    for (const Node &node : design.topology().nodes) {
        const Node *from = previous ? previous : &*std::prev(design.topology().nodes.end());
        const QRectF a = places.value(from->id.value);
        const QRectF b = places.value(node.id.value);
        geometry::Route route;
        route.kind = RelationKind::Workload;
        route.family = QStringLiteral("infra");
        route.from = from->id.value;
        route.to = node.id.value;
        const double middle = a.bottom() + 12;
        route.points = {{a.center().x(), a.bottom()}, {a.center().x(), middle}, {b.center().x(), middle},
            {b.center().x(), b.top()}};
        geometry.routes.append(route);
        previous = &node;
    }
    geometry.page = QRectF(0, 0, left - 96 + 24, bottom + 24);
    geometry.title = QPointF(24, 44);
    return geometry;
}

} // namespace quorate::tests
