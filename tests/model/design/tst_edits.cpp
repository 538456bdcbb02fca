#include "model/design/edits.h"
#include "model/design/free_pool.h"
#include "tests/support/generator.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"

using namespace quorate;
using namespace quorate::edits;

namespace {

constexpr qint64 gib = qint64(1) << 30;

/// One site 10.10.0.0/16 with racks a, b, c and one cluster.
Design base()
{
    Design d;
    Site site;
    site.id = SiteId(QStringLiteral("dc1"));
    site.name = QStringLiteral("Data center 1");
    site.dnsSuffix = QStringLiteral("dc1.bank.example");
    site.networks = {Network{QStringLiteral("hosts"), QStringLiteral("10.10.0.0/16"), QStringLiteral("10.10.0.1")}};
    for (const char *rack : {"a", "b", "c"}) {
        FailureDomain domain;
        domain.id = DomainId(QStringLiteral("rack-") + QLatin1String(rack));
        domain.name = QStringLiteral("Rack ") + QString::fromLatin1(rack).toUpper();
        site.domains.append(domain);
    }
    d.topology().sites.put(site);
    Cluster cluster;
    cluster.id = ClusterId(QStringLiteral("ocp"));
    cluster.name = QStringLiteral("ocp");
    cluster.platform = QStringLiteral("openshift-3");
    cluster.version = QStringLiteral("3.11");
    cluster.baseDomain = QStringLiteral("ocp.bank.example");
    cluster.apiName = QStringLiteral("api.ocp.bank.example");
    cluster.podNetwork = QStringLiteral("10.128.0.0/14");
    cluster.serviceNetwork = QStringLiteral("172.30.0.0/16");
    d.topology().clusters.put(cluster);
    return d;
}

Node host(const char *name, const QString &address, const char *role = "master")
{
    Node node;
    node.id = NodeId(QString::fromLatin1(name));
    node.name = QString::fromLatin1(name);
    node.cluster = ClusterId(QStringLiteral("ocp"));
    node.site = SiteId(QStringLiteral("dc1"));
    node.roles = {QString::fromLatin1(role)};
    if (!address.isEmpty())
        node.addresses = {address};
    return node;
}

const Node &nodeOf(const Made &made)
{
    static Node none;
    const Node *node = made.design.topology().nodes.find(NodeId(made.id));
    return node ? *node : none;
}

QString s(const char *text)
{
    return QString::fromUtf8(text);
}

} // namespace

class TestEdits : public QObject {
    Q_OBJECT

    std::shared_ptr<const Catalogue> m_catalogue = tests::catalogue();
    IdSource m_ids{7};

    Made add(const Design &d, const char *role, const Where &where = {SiteId(QStringLiteral("dc1")), {}})
    {
        return addNode(d, *m_catalogue, QString::fromLatin1(role), where, {}, m_ids);
    }

private Q_SLOTS:
    void namesCountOn_data()
    {
        QTest::addColumn<QStringList>("existing");
        QTest::addColumn<QString>("expected");
        QTest::newRow("the first") << QStringList{} << s("master01");
        QTest::newRow("after the highest") << QStringList{s("master01"), s("master02")} << s("master03");
        QTest::newRow("a gap stays") << QStringList{s("master01"), s("master07")} << s("master08");
        QTest::newRow("one digit stays one digit") << QStringList{s("master1"), s("master2")} << s("master3");
        QTest::newRow("three digits") << QStringList{s("master001")} << s("master002");
        QTest::newRow("from 9 to 10") << QStringList{s("master09")} << s("master10");
        QTest::newRow("a name without number is the first") << QStringList{s("master")} << s("master02");
        QTest::newRow("other names do not matter") << QStringList{s("infra05"), s("masters09")} << s("master01");
    }
    void namesCountOn()
    {
        QFETCH(QStringList, existing);
        QFETCH(QString, expected);
        Design d = base();
        for (const QString &name : existing) {
            Node node = host("x", {});
            node.id = NodeId(name);
            node.name = name;
            d.topology().nodes.put(node);
        }
        QCOMPARE(freeHostName(d, s("master"), ClusterId(s("ocp"))), expected);
        QCOMPARE(nodeOf(add(d, "master")).name, expected);
    }

    void groupsTakeTheirNames()
    {
        Design d = base();
        Node group = host("compute", s("10.10.0.20-10.10.0.29"), "compute");
        group.count = 10;
        group.names = s("compute{01..10}");
        d.topology().nodes.put(group);
        const Node node = nodeOf(add(d, "compute"));
        QCOMPARE(node.name, s("compute11"));
        QCOMPARE(node.addresses, QStringList{s("10.10.0.30")});
    }

    void addressesCountOn_data()
    {
        QTest::addColumn<QStringList>("masters");
        QTest::addColumn<QString>("vip");
        QTest::addColumn<QString>("expected");
        QTest::newRow("begins at .11") << QStringList{} << QString() << s("10.10.0.11");
        QTest::newRow("after the highest of the role")
            << QStringList{s("10.10.1.11"), s("10.10.1.12")} << QString() << s("10.10.1.13");
        QTest::newRow("jumps a VIP") << QStringList{s("10.10.0.11")} << s("10.10.0.12") << s("10.10.0.13");
        QTest::newRow("a VIP on the first") << QStringList{} << s("10.10.0.11") << s("10.10.0.12");
        QTest::newRow("at the end it begins anew") << QStringList{s("10.10.255.254")} << QString() << s("10.10.0.2");
        QTest::newRow("elsewhere does not count") << QStringList{s("192.168.3.4")} << QString() << s("10.10.0.11");
    }
    void addressesCountOn()
    {
        QFETCH(QStringList, masters);
        QFETCH(QString, vip);
        QFETCH(QString, expected);
        Design d = base();
        int number = 0;
        for (const QString &address : masters) {
            Node node = host("m", address);
            node.id = NodeId(s("m%1").arg(number++));
            d.topology().nodes.put(node);
        }
        if (!vip.isEmpty()) {
            Endpoint endpoint;
            endpoint.id = EndpointId(s("api"));
            endpoint.vip = vip;
            d.topology().endpoints.put(endpoint);
        }
        QCOMPARE(freeAddress(d, SiteId(s("dc1")), s("master")), expected);
        QCOMPARE(nodeOf(add(d, "master")).addresses, QStringList{expected});
    }

    /// Against brute force: nine small networks filled one by one, with a gateway, VIPs and a group's range in the way.
    void everyAddressOnceThenNone()
    {
        for (int prefix = 24; prefix <= 32; ++prefix) {
            Design d = base();
            d.topology().sites.update(SiteId(s("dc1")), [&](Site &site) {
                site.networks = {Network{s("small"), s("10.9.8.0/%1").arg(prefix), s("10.9.8.1")}};
            });
            Endpoint endpoint;
            endpoint.id = EndpointId(s("api"));
            endpoint.vip = s("10.9.8.5");
            d.topology().endpoints.put(endpoint);
            d.topology().nodes.put(host("g", s("10.9.8.20-10.9.8.29")));
            QSet<QString> expected;
            const int size = 1 << (32 - prefix);
            for (int last = prefix >= 31 ? 0 : 1; last < (prefix >= 31 ? size : size - 1); ++last)
                if (last != 1 && last != 5 && !(last >= 20 && last <= 29))
                    expected.insert(s("10.9.8.%1").arg(last));
            QSet<QString> given;
            for (int round = 0; round < size + 2; ++round) {
                const QString address = freeAddress(d, SiteId(s("dc1")), s("infra"));
                if (address.isEmpty())
                    break;
                QVERIFY2(!given.contains(address), qPrintable(address));
                given.insert(address);
                Node node = host("n", address, "infra");
                node.id = NodeId(s("n%1").arg(round));
                d.topology().nodes.put(node);
            }
            QCOMPARE(given, expected);
        }
    }

    void aNewHostIsComplete()
    {
        const Made made = addNode(base(), *m_catalogue, s("master"), {{}, DomainId(s("rack-b"))}, {}, m_ids);
        const Node node = nodeOf(made);
        QCOMPARE(node.site, SiteId(s("dc1")));
        QCOMPARE(node.domains, QList<DomainId>{DomainId(s("rack-b"))});
        QCOMPARE(node.cluster, ClusterId(s("ocp"))); // the only one
        QCOMPARE(node.roles, QStringList{s("master")});
        QCOMPARE(node.cpu, std::optional<int>(8));
        QCOMPARE(node.memory, std::optional<qint64>(32 * gib));
        QVERIFY(!node.disks.isEmpty());
        // A name server belongs to no cluster.
        QVERIFY(nodeOf(add(base(), "dns")).cluster.isEmpty());
        // What nobody knows adds nothing.
        QCOMPARE(add(base(), "wizard").design, base());
    }

    void siblingsAreAlike()
    {
        Design d = base();
        Node node = host("master01", s("10.10.1.11"));
        node.cpu = 12;
        node.memory = 48 * gib;
        node.os = OperatingSystem::Atomic;
        d.topology().nodes.put(node);
        const Node next = nodeOf(add(d, "master"));
        QCOMPARE(next.cpu, std::optional<int>(12));
        QCOMPARE(next.memory, std::optional<qint64>(48 * gib));
        QCOMPARE(next.os, OperatingSystem::Atomic);
    }

    void anInfraNodeRunsWhatTheInstallerPutsThere()
    {
        const Made first = add(base(), "infra");
        QCOMPARE(nodeOf(first).roles, QStringList({s("infra"), s("router"), s("registry")}));
        // Where routers have hosts of their own, the next one is like the first.
        const Design apart = removeRole(first.design, {first.id}, s("router"));
        QCOMPARE(nodeOf(add(apart, "infra")).roles, QStringList({s("infra"), s("registry")}));
    }

    void nameServersOfASiteServeTogether()
    {
        const Made first = add(base(), "dns");
        QCOMPARE(first.design.topology().dns.size(), 1);
        QCOMPARE(first.design.topology().dns.begin()->servers, QList<NodeId>{NodeId(first.id)});
        QList<ElementId> copies;
        const Design second = duplicate(first.design, *m_catalogue, {first.id}, m_ids, &copies);
        QCOMPARE(second.topology().dns.size(), 1);
        QCOMPARE(second.topology().dns.begin()->servers, QList<NodeId>({NodeId(first.id), NodeId(copies.value(0))}));
        // Another site has its own.
        const Made site = addSite(second, m_ids);
        QCOMPARE(add(site.design, "dns", {SiteId(site.id), {}}).design.topology().dns.size(), 2);
    }

    void theFirstHostOfAnEmptyDrawing()
    {
        const Made made = addNodeComplete({}, *m_catalogue, s("openshift-3"), s("master"), {}, {}, m_ids);
        const Topology &t = made.design.topology();
        QCOMPARE(t.sites.size(), 1);
        QCOMPARE(t.clusters.size(), 1);
        const Node node = nodeOf(made);
        QCOMPARE(node.site, t.sites.begin()->id);
        QCOMPARE(node.cluster, t.clusters.begin()->id);
        QCOMPARE(node.name, s("master01"));
        QCOMPARE(node.addresses, QStringList{s("10.10.0.11")});
        const Cluster &cluster = *t.clusters.begin();
        QCOMPARE(cluster.version, s("3.11"));
        QVERIFY(cluster.apiName.endsWith(cluster.baseDomain));
        QVERIFY(cluster.appsDomain.endsWith(cluster.baseDomain));
        QCOMPARE(cluster.apiPort, 8443);
        QCOMPARE(tests::brokenInvariant(made.design), QString());
        // Afterwards nothing more is made.
        QCOMPARE(
            addNodeComplete(made.design, *m_catalogue, {}, s("master"), {}, {}, m_ids).design.topology().sites.size(),
            1);
    }

    void newSitesAndClustersCollideWithNothing()
    {
        Design d = base();
        for (int i = 0; i < 30; ++i) {
            d = addSite(d, m_ids).design;
            d = addCluster(d, m_catalogue->platforms().first(), {}, m_ids).design;
        }
        QCOMPARE(d.topology().sites.size(), 31);
        QSet<QString> names;
        QSet<QString> domains;
        QSet<int> ranks;
        for (const Site &site : d.topology().sites) {
            names.insert(site.name);
            domains.insert(site.dnsSuffix);
            QCOMPARE(site.networks.size(), 1);
        }
        for (const Cluster &cluster : d.topology().clusters) {
            names.insert(cluster.name);
            domains.insert(cluster.baseDomain);
            ranks.insert(cluster.rank);
            QVERIFY(!cluster.podNetwork.isEmpty() && !cluster.serviceNetwork.isEmpty());
        }
        QCOMPARE(names.size(), 62);
        QCOMPARE(domains.size(), 62);
        QCOMPARE(ranks.size(), 31);
        QCOMPARE(tests::brokenInvariant(d), QString()); // networks do not overlap
    }

    void racksAreLettered()
    {
        const Made made = addDomain(base(), DomainKind::Rack, {SiteId(s("dc1")), {}}, m_ids);
        QCOMPARE(findDomain(made.design.topology(), DomainId(made.id))->name, s("Rack D"));
        const Made inside = addDomain(made.design, DomainKind::Hypervisor, {{}, DomainId(made.id)}, m_ids);
        QCOMPARE(findDomain(inside.design.topology(), DomainId(inside.id))->parent, DomainId(made.id));
        QCOMPARE(addDomain({}, DomainKind::Rack, {}, m_ids).design, Design());
    }

    void groupsAreExpanded()
    {
        const Made made = addGroup(base(), *m_catalogue, s("compute"), 4, {SiteId(s("dc1")), {}}, {}, m_ids);
        const Node node = nodeOf(made);
        QCOMPARE(node.names, s("compute{01..04}"));
        QCOMPARE(node.addresses, QStringList{s("10.10.0.11-10.10.0.14")});
        QCOMPARE(node.count, 4);
        const Node more = *setCount(made.design, node.id, 6).topology().nodes.find(node.id);
        QCOMPARE(more.names, s("compute{01..06}"));
        QCOMPARE(more.addresses, QStringList{s("10.10.0.11-10.10.0.16")});
        const Node one = *setCount(made.design, node.id, 1).topology().nodes.find(node.id);
        QVERIFY(!one.isGroup());
        QCOMPARE(one.name, s("compute01"));
        QCOMPARE(one.addresses, QStringList{s("10.10.0.11")});
        const Node back = *setCount(setCount(made.design, node.id, 1), node.id, 3).topology().nodes.find(node.id);
        QCOMPARE(back.names, s("compute{01..03}"));
        QCOMPARE(back.addresses, QStringList{s("10.10.0.11-10.10.0.13")});
        // A neighbour in the way of the growing range: the whole group moves behind it.
        Design d = made.design;
        d.topology().nodes.put(host("infra01", s("10.10.0.15"), "infra"));
        QCOMPARE(
            setCount(d, node.id, 6).topology().nodes.find(node.id)->addresses, QStringList{s("10.10.0.16-10.10.0.21")});
    }

    void aBalancerPairWithItsEndpoints()
    {
        Design d = base();
        for (int i = 0; i < 3; ++i)
            d = add(d, "master").design;
        const Made made = addBalancerPair(d, *m_catalogue, ClusterId(s("ocp")), m_ids);
        const Topology &t = made.design.topology();
        const Balancer *balancer = t.balancers.find(BalancerId(made.id));
        QVERIFY(balancer);
        QCOMPARE(balancer->nodes.size(), 2);
        const Node *first = t.nodes.find(balancer->nodes.at(0));
        const Node *second = t.nodes.find(balancer->nodes.at(1));
        QCOMPARE(first->name, s("lb01"));
        QCOMPARE(second->name, s("lb02"));
        QCOMPARE(first->domains, QList<DomainId>{DomainId(s("rack-a"))});
        QCOMPARE(second->domains, QList<DomainId>{DomainId(s("rack-b"))});
        QCOMPARE(balancer->vrid, std::optional<int>(51));
        QSet<QString> services;
        QSet<QString> vips;
        for (const Endpoint &endpoint : t.endpoints) {
            services.insert(endpoint.service);
            vips.insert(endpoint.vip);
            QCOMPARE(endpoint.balancer, balancer->id);
        }
        QCOMPARE(services, QSet<QString>({s("api"), s("ingress")}));
        QCOMPARE(vips.size(), 2);
        QVERIFY(!vips.contains(QString()));
        QCOMPARE(tests::brokenInvariant(made.design), QString());
        QVERIFY(freeVrid(made.design) > 52);
    }

    void movingToAnotherSiteGivesAnAddress()
    {
        Design d = base();
        const Made site = addSite(d, m_ids);
        d = add(site.design, "master").design;
        const NodeId id = d.topology().nodes.begin()->id;
        const Design within = move(d, {id.value}, {{}, DomainId(s("rack-c"))});
        QCOMPARE(within.topology().nodes.find(id)->addresses, d.topology().nodes.find(id)->addresses);
        QCOMPARE(within.topology().nodes.find(id)->domains, QList<DomainId>{DomainId(s("rack-c"))});
        const Design moved = move(d, {id.value}, {SiteId(site.id), {}});
        QCOMPARE(moved.topology().nodes.find(id)->addresses, QStringList{s("10.20.0.11")});
        QVERIFY(moved.topology().nodes.find(id)->domains.isEmpty());
        // A rack takes its hosts along.
        const Design rack = move(within, {s("rack-c")}, {SiteId(site.id), {}});
        QCOMPARE(rack.topology().nodes.find(id)->site, SiteId(site.id));
        QCOMPARE(rack.topology().nodes.find(id)->domains, QList<DomainId>{DomainId(s("rack-c"))});
        QCOMPARE(rack.topology().nodes.find(id)->addresses, QStringList{s("10.20.0.11")});
        // Into itself: nothing.
        QCOMPARE(move(within, {s("rack-c")}, {{}, DomainId(s("rack-c"))}), within);
    }

    void severitiesOfRules()
    {
        const Design d = base();
        const Design off = setSeverity(d, s("mst-two"), Severity::Off);
        QCOMPARE(off.review().severities, (QMap<QString, Severity>{{s("mst-two"), Severity::Off}}));
        QCOMPARE(setSeverity(off, s("mst-two"), Severity::Off), off);
        QCOMPARE(
            setSeverity(off, s("mst-two"), Severity::Hint).review().severities.value(s("mst-two")), Severity::Hint);
        QCOMPARE(setSeverity(off, s("mst-two"), std::nullopt), d);
        QCOMPARE(setSeverity(d, {}, Severity::Off), d);
    }

    void removingDropsAllReferences()
    {
        Design d = base();
        for (int i = 0; i < 3; ++i)
            d = add(d, "master", {{}, DomainId(s("rack-a"))}).design;
        const Made pair = addBalancerPair(d, *m_catalogue, ClusterId(s("ocp")), m_ids);
        d = pair.design;
        const Balancer balancer = *d.topology().balancers.find(BalancerId(pair.id));
        Waiver waiver;
        waiver.rule = s("some-rule");
        waiver.elements = {balancer.nodes.first().value};
        waiver.reason = s("agreed");
        d = waive(d, waiver, m_ids);
        QCOMPARE(d.review().waivers.size(), 1);
        const Made store = addStorage(d, StorageKind::Object, SiteId(s("dc1")), m_ids);
        d = store.design;
        d.topology().clusters.update(
            ClusterId(s("ocp")), [&](Cluster &c) { c.services[s("registry")][s("storage")] = store.id; });

        const Design one = remove(d, {balancer.nodes.first().value});
        QCOMPARE(one.topology().balancers.find(balancer.id)->nodes, QList<NodeId>{balancer.nodes.last()});
        QVERIFY(one.review().waivers.isEmpty());
        QCOMPARE(tests::brokenInvariant(one), QString());
        // With its last host the balancer goes: without hosts it would be the customer's.
        const Design both = remove(d, {balancer.nodes.first().value, balancer.nodes.last().value});
        QVERIFY(!both.topology().balancers.contains(balancer.id));
        for (const Endpoint &endpoint : both.topology().endpoints)
            QVERIFY(endpoint.balancer.isEmpty());
        QVERIFY(
            !remove(d, {store.id}).topology().clusters.begin()->services.value(s("registry")).contains(s("storage")));
        const Design rack = remove(d, {s("rack-a")});
        QCOMPARE(rack.topology().nodes.size(), 1); // the second balancer stands in rack B
        const Design empty = remove(d, {s("dc1")});
        QVERIFY(
            empty.topology().nodes.isEmpty() && empty.topology().sites.isEmpty() && empty.topology().storage.isEmpty());
        QCOMPARE(remove(d, {s("nothing")}), d);
    }

    void aSpreadGroupSurvivesTheLossOfARack()
    {
        Design d = base();
        Node group = host("compute", s("10.10.0.20-10.10.0.23"), "compute");
        group.count = 4;
        group.names = s("compute{01..04}");
        group.domains = {DomainId(s("rack-a")), DomainId(s("rack-b"))};
        d.topology().nodes.put(group);
        const Design next = remove(d, {s("rack-a")});
        QCOMPARE(next.topology().nodes.find(group.id)->domains, QList<DomainId>{DomainId(s("rack-b"))});
    }

    void copiesHaveFreeNamesAndAddresses()
    {
        Design d = base();
        d = add(d, "master", {{}, DomainId(s("rack-a"))}).design;
        QList<ElementId> made;
        const ElementId original = d.topology().nodes.begin()->id.value;
        const Design twice = duplicate(d, *m_catalogue, {original}, m_ids, &made);
        QCOMPARE(made.size(), 1);
        const Node *copy = twice.topology().nodes.find(NodeId(made.first()));
        QCOMPARE(copy->name, s("master02"));
        QCOMPARE(copy->addresses, QStringList{s("10.10.0.12")});
        QCOMPARE(copy->domains, QList<DomainId>{DomainId(s("rack-a"))});
        const Design pasted = paste(d, *m_catalogue, extract(d, {original}), {{}, DomainId(s("rack-c"))}, m_ids, &made);
        QCOMPARE(pasted.topology().nodes.find(NodeId(made.first()))->domains, QList<DomainId>{DomainId(s("rack-c"))});
    }

    void copiesReferToCopies()
    {
        Design d = base();
        for (int i = 0; i < 3; ++i)
            d = add(d, "master", {{}, DomainId(s("rack-a"))}).design;
        d = addBalancerPair(d, *m_catalogue, ClusterId(s("ocp")), m_ids).design;
        const Made store = addStorage(d, StorageKind::Object, SiteId(s("dc1")), m_ids);
        d = store.design;
        d.topology().clusters.update(
            ClusterId(s("ocp")), [&](Cluster &c) { c.services[s("registry")][s("storage")] = store.id; });
        QList<ElementId> made;
        const Design twice = duplicate(d, *m_catalogue, {s("dc1"), s("ocp")}, m_ids, &made);
        QCOMPARE(tests::brokenInvariant(twice), QString());
        const Topology &t = twice.topology();
        QCOMPARE(t.sites.size(), 2);
        QCOMPARE(t.clusters.size(), 2);
        QCOMPARE(t.nodes.size(), 10);
        QCOMPARE(t.endpoints.size(), 4);
        const QSet<ElementId> copies(made.begin(), made.end());
        QSet<QString> names;
        for (const Node &node : t.nodes) {
            const bool copy = copies.contains(node.id.value);
            QCOMPARE(copies.contains(node.site.value), copy);
            QCOMPARE(copies.contains(node.cluster.value), copy);
            for (const DomainId &domain : node.domains)
                QCOMPARE(copies.contains(domain.value), copy);
        }
        for (const Balancer &balancer : t.balancers)
            for (const NodeId &node : balancer.nodes)
                QCOMPARE(copies.contains(node.value), copies.contains(balancer.id.value));
        for (const Endpoint &endpoint : t.endpoints) {
            QCOMPARE(copies.contains(endpoint.balancer.value), copies.contains(endpoint.id.value));
            names.insert(endpoint.name);
        }
        QCOMPARE(names.size(), 4);
        for (const Cluster &cluster : t.clusters)
            QCOMPARE(copies.contains(std::get<QString>(cluster.services.value(s("registry")).value(s("storage")))),
                copies.contains(cluster.id.value));
    }

    void intoAnEmptyDesignNothingChangesItsName()
    {
        Design d = base();
        d = add(d, "master", {{}, DomainId(s("rack-a"))}).design;
        const Design copy = paste({}, *m_catalogue, extract(d, {s("dc1"), s("ocp")}), {}, m_ids);
        QCOMPARE(copy.topology().sites.begin()->name, s("Data center 1"));
        QCOMPARE(copy.topology().sites.begin()->networks.first().cidr, s("10.10.0.0/16"));
        QCOMPARE(copy.topology().nodes.begin()->name, s("master01"));
        QCOMPARE(copy.topology().nodes.begin()->addresses, QStringList{s("10.10.0.11")});
        QCOMPARE(copy.topology().clusters.begin()->podNetwork, s("10.128.0.0/14"));
    }

    void linesStateDecisions()
    {
        Design d = base();
        const Made site = addSite(d, m_ids);
        d = add(site.design, "master").design;
        const ElementId master = d.topology().nodes.begin()->id.value;
        const auto link = edits::connect(d, *m_catalogue, s("dc1"), site.id, m_ids);
        QVERIFY(link);
        QCOMPARE(link->design.topology().links.size(), 1);
        QVERIFY(edits::connect(d, *m_catalogue, s("rack-a"), site.id, m_ids)); // from a rack to the other data center
        QVERIFY(!edits::connect(d, *m_catalogue, s("rack-a"), s("dc1"), m_ids));
        QVERIFY(!edits::connect(d, *m_catalogue, master, s("dc1"), m_ids));
        QVERIFY(!edits::connect(d, *m_catalogue, master, master, m_ids));

        const Made pair = addBalancerPair(d, *m_catalogue, ClusterId(s("ocp")), m_ids);
        const EndpointId endpoint = pair.design.topology().endpoints.begin()->id;
        const Design loose = setEndpointBalancer(pair.design, endpoint, {});
        const NodeId host = pair.design.topology().balancers.begin()->nodes.first();
        for (const auto &[from, to] : {std::pair(endpoint.value, host.value), std::pair(host.value, endpoint.value),
                 std::pair(endpoint.value, pair.id)}) {
            const auto balanced = edits::connect(loose, *m_catalogue, from, to, m_ids);
            QVERIFY(balanced);
            QVERIFY(balanced->design == pair.design);
        }
        // A balancing host without a balancer becomes one.
        Design alone = loose;
        alone.topology().balancers.erase(BalancerId(pair.id));
        const auto made = edits::connect(alone, *m_catalogue, endpoint.value, host.value, m_ids);
        QVERIFY(made);
        QCOMPARE(made->design.topology().balancers.begin()->nodes, QList<NodeId>{host});

        const Made store = addStorage(add(d, "infra").design, StorageKind::Object, SiteId(s("dc1")), m_ids);
        const Topology &t = store.design.topology();
        const auto infra = std::find_if(
            t.nodes.begin(), t.nodes.end(), [](const Node &n) { return n.roles.contains(QStringLiteral("infra")); });
        Design withRegistry = addRole(store.design, {infra->id.value}, s("registry"));
        const auto stored = edits::connect(withRegistry, *m_catalogue, infra->id.value, store.id, m_ids);
        QVERIFY(stored);
        QCOMPARE(stored->design.topology().clusters.begin()->services.value(s("registry")).value(s("storage")),
            AttributeValue(store.id));
        // Volumes serve one service after the other; another object store is still meant for the registry.
        const Design served =
            addRole(addRole(stored->design, {infra->id.value}, s("logging")), {infra->id.value}, s("metrics"));
        const Made volumes = addStorage(served, StorageKind::Dynamic, SiteId(s("dc1")), m_ids);
        const auto logging = edits::connect(volumes.design, *m_catalogue, infra->id.value, volumes.id, m_ids);
        QVERIFY(logging);
        const auto both = edits::connect(logging->design, *m_catalogue, infra->id.value, volumes.id, m_ids);
        QVERIFY(both);
        const auto services = both->design.topology().clusters.begin()->services;
        QCOMPARE(services.value(s("registry")).value(s("storage")), AttributeValue(store.id));
        QCOMPARE(services.value(s("logging")).value(s("storage")), AttributeValue(volumes.id));
        QCOMPARE(services.value(s("metrics")).value(s("storage")), AttributeValue(volumes.id));
        const Made other = addStorage(both->design, StorageKind::Object, SiteId(s("dc1")), m_ids);
        const auto moved = edits::connect(other.design, *m_catalogue, infra->id.value, other.id, m_ids);
        QCOMPARE(moved->design.topology().clusters.begin()->services.value(s("registry")).value(s("storage")),
            AttributeValue(other.id));
    }

    void aFileNeedsNothingElse()
    {
        Design d = base();
        d = add(d, "master", {{}, DomainId(s("rack-a"))}).design;
        const ElementId master = d.topology().nodes.begin()->id.value;
        const Design clip = extract(d, {master});
        QCOMPARE(clip.topology().nodes.begin()->cluster, ClusterId(s("ocp"))); // so that it finds its way back
        const Design text = selfContained(extract(d, {s("rack-a")}));
        QVERIFY(text.topology().sites.isEmpty());
        QVERIFY(text.topology().nodes.begin()->domains.isEmpty());
        QVERIFY(text.topology().nodes.begin()->cluster.isEmpty());
        QCOMPARE(tests::brokenInvariant(text), QString());
        QVERIFY(selfContained(d) == d);
    }

    void namesThatTheirKindForbidsChangeNothing()
    {
        Design d = base();
        d = add(d, "master").design;
        const ElementId id = d.topology().nodes.begin()->id.value;
        QCOMPARE(rename(d, id, s("master one")), d);
        QCOMPARE(rename(d, id, s("a; rm -rf /")), d);
        QCOMPARE(rename(d, id, {}), d);
        QCOMPARE(rename(d, id, s("m7")).topology().nodes.begin()->name, s("m7"));
        QCOMPARE(rename(d, s("rack-a"), s("Gestell 1")).topology().sites.begin()->domains.first().name, s("Gestell 1"));
    }

    void randomEditsKeepTheDesignSound()
    {
        for (quint32 seed = 1; seed <= 60; ++seed) {
            tests::RandomEdits random(seed, m_catalogue);
            Design d;
            for (int step = 0; step < 60; ++step) {
                const Design next = random.next(d);
                const QString broken = tests::brokenInvariant(next);
                QVERIFY2(broken.isEmpty(), qPrintable(s("seed %1 step %2: %3").arg(seed).arg(step).arg(broken)));
                d = next;
                if (d.topology().nodes.size() > 400)
                    break;
            }
        }
    }

    /// Not a measurement: at 10,000 hosts an edit that were quadratic would take minutes.
    void tenThousandHosts()
    {
        const Design d = tests::generatedDesign(10'000);
        QCOMPARE(d.topology().nodes.size(), 10'000);
        QCOMPARE(d.topology().clusters.size(), 20);
        QCOMPARE(d.topology().sites.size(), 4);
        QCOMPARE(tests::brokenInvariant(d), QString());
        QList<ElementId> all;
        for (const Node &node : d.topology().nodes)
            all.append(node.id.value);
        QList<ElementId> made;
        const Design twice = duplicate(d, *m_catalogue, all, m_ids, &made);
        QCOMPARE(twice.topology().nodes.size(), 20'000);
        QVERIFY(remove(twice, made).topology().nodes == d.topology().nodes);
    }
};

QUORATE_TEST(TestEdits)
#include "tst_edits.moc"
