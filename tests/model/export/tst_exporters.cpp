#include "model/base/text.h"
#include "model/export/gate.h"
#include "model/rules/rule.h"

#include "tests/support/designs.h"
#include "tests/support/golden.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <algorithm>

using namespace quorate;

/// What exporters write for a design, and what they refuse to write.
class TestExporters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void golden_data();
    void golden();
    void orderOfRowsDoesNotMatter_data();
    void orderOfRowsDoesNotMatter();
    void groupsEqualHosts();
    void onlySomeKinds();
    void pictures();
    void hostile_data();
    void hostile();
    void refusals_data();
    void refusals();
    void storage_data();
    void storage();
    void forbiddenVariables_data();
    void forbiddenVariables();
    void networksAreChecked_data();
    void networksAreChecked();
    void gate();
};

static void addDesigns()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : tests::exportDesigns())
        QTest::newRow(qPrintable(id)) << id;
}

/// The design with a piece of its text replaced; the text must occur.
static Design edited(const QString &id, const QList<std::pair<QByteArray, QByteArray>> &changes)
{
    QByteArray bytes = tests::designBytes(id);
    for (const auto &[before, after] : changes) {
        const qsizetype at = bytes.indexOf(before);
        if (at < 0)
            qFatal("%s does not contain \"%s\".", qPrintable(id), before.constData());
        bytes.replace(at, before.size(), after);
    }
    const auto loaded = readDesign(bytes, id, *tests::catalogue());
    if (!loaded)
        qFatal("%s", qPrintable(loaded.error().toString()));
    return loaded->design;
}

void TestExporters::golden_data()
{
    addDesigns();
}

void TestExporters::golden()
{
    QFETCH(QString, id);
    const Result<FileSet> files = tests::exported(tests::designOf(id));
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    // One design for what is alike in all of them, and one for what only it has.
    static const QStringList oneDesign{QStringLiteral("firewall"), QStringLiteral("bom")};
    static const QStringList balancers{QStringLiteral("keepalived"), QStringLiteral("nginx"), QStringLiteral("f5"),
        QStringLiteral("terraform"), QStringLiteral("dnsmasq")};
    for (const Exporter *exporter : allExporters()) {
        const QString kind = QLatin1String(exporter->id);
        // Long documents of few words of their own: TestRunbooks holds those of three designs, and looks into findings.
        static const QStringList elsewhere{
            QStringLiteral("runbook"), QStringLiteral("playbooks"), QStringLiteral("findings")};
        if (elsewhere.contains(kind) || (oneDesign.contains(kind) && id != QStringLiteral("typical-ha"))
            || (id == QStringLiteral("balancers") && !balancers.contains(kind)))
            continue;
        FileSet own;
        for (auto it = files->begin(); it != files->end(); ++it) {
            if (it->kind == QLatin1String(exporter->id))
                own.insert(it.key(), *it);
        }
        const QString problem = tests::goldenProblem(QLatin1String(exporter->id) + u'/' + id, own);
        QVERIFY2(problem.isEmpty(), qPrintable(QLatin1String(exporter->id) + u' ' + problem));
    }
}

void TestExporters::orderOfRowsDoesNotMatter_data()
{
    addDesigns();
}

void TestExporters::orderOfRowsDoesNotMatter()
{
    // New ids turn the tables around; nothing but order depends on them.
    QFETCH(QString, id);
    QString text = QString::fromUtf8(tests::designBytes(id));
    const QString before = text;
    static const QRegularExpression line(QStringLiteral("^  - id: ([a-z0-9-]+)$"), QRegularExpression::MultilineOption);
    QStringList ids;
    for (auto it = line.globalMatch(text); it.hasNext();)
        ids.append(it.next().captured(1));
    for (const QString &word : ids) {
        const QString renamed = QStringLiteral("z%1-%2").arg(999 - ids.indexOf(word)).arg(word);
        for (const char *form : {"id: %1\n", "cluster: %1\n", "site: %1\n", "balancer: %1\n", "storage: %1\n",
                 "from: %1\n", "to: %1\n", "host: %1\n", "target: %1\n", "targetHost: %1\n", "targetSite: %1\n"})
            text.replace(QString::fromLatin1(form).arg(word), QString::fromLatin1(form).arg(renamed));
        const QRegularExpression member(
            QStringLiteral("((?:servers|nodes|members|endpoints|hosts): \\[(?:[^\\]]*, )?)%1(?=[,\\]])").arg(word));
        text.replace(member, QStringLiteral("\\1") + renamed);
    }
    QVERIFY(text != before);
    const auto loaded = readDesign(text.toUtf8(), id, *tests::catalogue());
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
    const Result<FileSet> renamed = tests::exported(loaded->design);
    const Result<FileSet> original = tests::exported(tests::designOf(id));
    QVERIFY2(renamed, renamed ? "" : qPrintable(renamed.error().toString()));
    QCOMPARE(renamed->keys(), original->keys());
    for (auto it = original->begin(); it != original->end(); ++it)
        QCOMPARE(QString::fromUtf8(renamed->value(it.key()).bytes), QString::fromUtf8(it->bytes));
}

void TestExporters::groupsEqualHosts()
{
    const Design design = tests::designOf(QStringLiteral("typical-ha"));
    Design written = design;
    const Node group = *design.topology().nodes.find(NodeId(QStringLiteral("compute")));
    written.topology().nodes.erase(group.id);
    for (int i = 0; i < group.count; ++i) {
        Node host = group;
        host.id = NodeId(QStringLiteral("host-%1").arg(i));
        host.names.clear();
        host.count = 1;
        host.name = QStringLiteral("compute0%1").arg(i + 1);
        host.addresses = {QStringLiteral("10.10.3.%1").arg(11 + i)};
        host.domains = {group.domains.at(i % group.domains.size())};
        written.topology().nodes.put(host);
    }
    const Result<FileSet> groups = tests::exported(design);
    const Result<FileSet> hosts = tests::exported(written);
    QVERIFY(groups && hosts);
    QVERIFY(*groups == *hosts);
}

void TestExporters::onlySomeKinds()
{
    const Result<FileSet> files =
        tests::exported(tests::designOf(QStringLiteral("typical-ha")), {QStringLiteral("haproxy")});
    QVERIFY(files);
    QCOMPARE(files->keys(),
        QStringList(
            {QStringLiteral("balancers/lb/haproxy.cfg"), QStringLiteral("balancers/lb/sysctl.d/90-quorate.conf")}));
}

void TestExporters::pictures()
{
    const auto picture = [](const Design &, const Facts &, const Report &, DiagramView,
                             const QStringList &formats) -> Result<QList<QByteArray>> {
        QList<QByteArray> drawn;
        for (const QString &format : formats)
            drawn.append(format.toUtf8());
        return drawn;
    };
    const auto files =
        tests::exported(tests::designOf(QStringLiteral("typical-ha")), {QStringLiteral("diagram")}, picture);
    QVERIFY(files);
    QCOMPARE(files->size(), 3);
    QVERIFY(files->contains(QStringLiteral("diagram/production-cluster.dot")));
    QCOMPARE(files->value(QStringLiteral("diagram/production-cluster.svg")).bytes, QByteArray("svg"));
    QCOMPARE(files->value(QStringLiteral("diagram/production-cluster.png")).bytes, QByteArray("png"));
}

void TestExporters::hostile_data()
{
    QTest::addColumn<QString>("token");
    for (const char *token :
        {"x\nuser root", "x\r", "x y", "${HOME}", "$(id)", "`id`", "a\"b", "a'b", "a\\b", "a#b", "a;b", "a{b}",
            "{{lookup('pipe','id')}}", "{%x%}", "a(b)", "@", "\x7f", "../../etc/passwd", "a/../b", "!a", "~SEQ(1,2)"})
        QTest::newRow(token) << QString::fromLatin1(token);
    QTest::newRow("Chinese") << QStringLiteral("生产");
}

/// Pictures and documents show texts as people wrote them; their own tests see that they stay texts.
static bool isForPeople(const QString &path)
{
    return path.endsWith(QLatin1String(".dot")) || path.endsWith(QLatin1String(".csv"))
        || path.contains(QLatin1String("/runbooks/"))
        || path.startsWith(QLatin1String("findings/"));
}

/// A design may come from anywhere: no text of it reaches a configuration unless it is what it should be. The loader
/// refuses these texts, too; here they are planted behind its back.
void TestExporters::hostile()
{
    QFETCH(QString, token);
    const Design design = tests::designOf(QStringLiteral("typical-ha"));
    const QList<std::pair<const char *, std::function<void(Topology &)>>> places = {
        {"host name",
            [&](Topology &t) {
                auto n = *t.nodes.find(NodeId(QStringLiteral("lb01")));
                n.name = token;
                t.nodes.put(n);
            }},
        {"master name",
            [&](Topology &t) {
                auto n = *t.nodes.find(NodeId(QStringLiteral("master01")));
                n.name = token;
                t.nodes.put(n);
            }},
        {"dns name",
            [&](Topology &t) {
                auto n = *t.nodes.find(NodeId(QStringLiteral("dns01")));
                n.name = token;
                t.nodes.put(n);
            }},
        {"interface",
            [&](Topology &t) {
                auto b = *t.balancers.find(BalancerId(QStringLiteral("lb")));
                b.interface = token;
                t.balancers.put(b);
            }},
        {"endpoint name",
            [&](Topology &t) {
                auto e = *t.endpoints.find(EndpointId(QStringLiteral("api")));
                e.name = token;
                t.endpoints.put(e);
            }},
        {"virtual address",
            [&](Topology &t) {
                auto e = *t.endpoints.find(EndpointId(QStringLiteral("api")));
                e.vip = token;
                t.endpoints.put(e);
            }},
        {"api name",
            [&](Topology &t) {
                auto c = *t.clusters.begin();
                c.apiName = token;
                t.clusters.put(c);
            }},
        {"public name",
            [&](Topology &t) {
                auto c = *t.clusters.begin();
                c.publicApiName = token;
                t.clusters.put(c);
            }},
        {"apps domain",
            [&](Topology &t) {
                auto c = *t.clusters.begin();
                c.appsDomain = token;
                t.clusters.put(c);
            }},
        {"version",
            [&](Topology &t) {
                auto c = *t.clusters.begin();
                c.settings.insert(QStringLiteral("imageTag"), token);
                t.clusters.put(c);
            }},
        {"user",
            [&](Topology &t) {
                auto c = *t.clusters.begin();
                c.settings.insert(QStringLiteral("ansibleUser"), token);
                t.clusters.put(c);
            }},
        {"pod network",
            [&](Topology &t) {
                auto c = *t.clusters.begin();
                c.podNetwork = token;
                t.clusters.put(c);
            }},
        {"bucket",
            [&](Topology &t) {
                auto s = *t.storage.find(StorageId(QStringLiteral("registry-store")));
                s.bucket = token;
                t.storage.put(s);
            }},
        {"class",
            [&](Topology &t) {
                auto s = *t.storage.find(StorageId(QStringLiteral("volumes")));
                s.className = token;
                t.storage.put(s);
            }},
        {"suffix",
            [&](Topology &t) {
                auto s = *t.sites.begin();
                s.dnsSuffix = token;
                t.sites.put(s);
            }},
        {"zone",
            [&](Topology &t) {
                auto d = *t.dns.begin();
                d.zones[0].name = token;
                d.zones[0].serial = 77;
                t.dns.put(d);
            }},
        {"forwarder",
            [&](Topology &t) {
                auto d = *t.dns.begin();
                d.forwarders = {token};
                t.dns.put(d);
            }},
        {"record",
            [&](Topology &t) {
                auto d = *t.dns.begin();
                d.records = {{token, QStringLiteral("10.0.0.1"), {}, {}}};
                t.dns.put(d);
            }},
    };
    for (const auto &[name, plant] : places) {
        Design planted = design;
        plant(planted.topology());
        const Result<FileSet> files = tests::exported(planted);
        QVERIFY2(!files, name);
        QVERIFY2(!files.error().message.contains(u'\n') && !files.error().message.contains(QChar(0x7f)), name);
    }
    // Free text may say anything, and no configuration repeats it.
    Design planted = design;
    planted.setTitle(token);
    Cluster cluster = *planted.topology().clusters.begin();
    cluster.name = cluster.note = token;
    planted.topology().clusters.put(cluster);
    Site site = *planted.topology().sites.begin();
    site.name = site.location = site.note = token;
    planted.topology().sites.put(site);
    const Result<FileSet> files = tests::exported(planted);
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    const Result<FileSet> clean = tests::exported(design);
    QCOMPARE(files->size(), clean->size());
    // A graph shows names as people wrote them, in quotes; what stands outside of them is the same for every name.
    static const QRegularExpression inQuotes(QStringLiteral("\"(\\\\.|[^\"\\\\])*\""));
    const auto bare = [](const FileSet &all) {
        for (auto it = all.begin(); it != all.end(); ++it)
            if (it.key().endsWith(QLatin1String(".dot")))
                return QString::fromUtf8(it->bytes).remove(inQuotes);
        return QString();
    };
    QVERIFY(!bare(*clean).isEmpty());
    QCOMPARE(bare(*files), bare(*clean));
    for (auto it = files->begin(); it != files->end(); ++it)
        QVERIFY2(token == u'@' || isForPeople(it.key()) || !it->bytes.contains(token.toUtf8()), qPrintable(it.key()));
}

void TestExporters::refusals_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("sentence");
    const QString typical = QStringLiteral("typical-ha");
    const QString sites = QStringLiteral("two-sites");
    QTest::newRow("no infrastructure node (R22)")
        << typical << QByteArray("roles: [infra, router, registry, logging, metrics]\n    addresses: [\"10.10.2.11\"]")
        << QByteArray("roles: [router]\n    addresses: [\"10.10.2.11\"]") << QString();
    QTest::newRow("balancer that ends TLS")
        << typical << QByteArray("    scope: internal\n") << QByteArray("    scope: internal\n    tls: terminate\n")
        << QStringLiteral("The balancer is to end TLS for the endpoint \"api.ocp.bank.example\", which cannot be "
                          "written; pass it through.");
    QTest::newRow("two plug-ins, one of OpenShift (R07)")
        << typical << QByteArray("    load:\n")
        << QByteArray("    settings:\n      furtherPlugins: [calico]\n    load:\n")
        << QStringLiteral("The cluster \"ocp-prod\" needs exactly one pod network.");
    QTest::newRow("third-party plug-in beside OpenShift SDN (R07)")
        << typical << QByteArray("    load:\n")
        << QByteArray("    settings:\n      sdnPlugin: calico\n      openshiftSdn: true\n    load:\n")
        << QStringLiteral("The cluster \"ocp-prod\" needs exactly one pod network.");
    QTest::newRow("two third-party plug-ins (R07)")
        << typical << QByteArray("    load:\n")
        << QByteArray("    settings:\n      sdnPlugin: nuage\n      furtherPlugins: [calico]\n    load:\n")
        << QStringLiteral("The cluster \"ocp-prod\" needs exactly one pod network.");
    QTest::newRow("volumes on demand, switched off (R31)")
        << typical << QByteArray("    load:\n")
        << QByteArray("    settings:\n      dynamicProvisioning: false\n    load:\n")
        << QStringLiteral("The cluster \"ocp-prod\" needs volumes on demand, which it switches off.");
    QTest::newRow("certificate authority with a chain (R23)")
        << typical << QByteArray("    load:\n")
        << QByteArray("    certificates:\n      - use: authority\n        certificate: \"/root/ca.crt\"\n        key: "
                      "\"/root/ca.key\"\n        chain: 2\n    load:\n")
        << QStringLiteral("The file of the certificate authority of \"ocp-prod\" must hold one certificate.");
    QTest::newRow("logging on NFS (R12)")
        << typical << QByteArray("kind: dynamic") << QByteArray("kind: nfs")
        << QStringLiteral("The storage \"volumes\" of kind nfs cannot be exported for logging.");
    QTest::newRow("registry on claims that nobody mounts")
        << typical << QByteArray("storage: registry-store") << QByteArray("storage: volumes")
        << QStringLiteral("The storage \"volumes\" of kind dynamic cannot be exported for registry.");
    QTest::newRow("bucket without a region (R39)")
        << typical << QByteArray("    region: \"cn-north-1\"\n") << QByteArray()
        << QStringLiteral("The storage \"registry-store\" does not state its region.");
    QTest::newRow("etcd missing (R26)") << sites << QByteArray("roles: [etcd]") << QByteArray("roles: [backup]")
                                        << QStringLiteral("The cluster \"East, production\" has no etcd member.");
    QTest::newRow("no API name (R27)") << typical << QByteArray("    apiName: \"api.ocp.bank.example\"\n")
                                       << QByteArray() << QStringLiteral("The cluster \"ocp-prod\" has no API name.");
    QTest::newRow("image tag of another release (R05)")
        << sites << QByteArray("v3.11.0") << QByteArray("v3.10.4")
        << QStringLiteral("The image tag \"v3.10.4\" is not one of the release 3.11.");
    QTest::newRow("image tag without v (R03)")
        << typical << QByteArray("    services:\n")
        << QByteArray("    settings:\n      imageTag: \"3.11.0\"\n    services:\n")
        << QStringLiteral("The image tag \"3.11.0\" is not one of the release 3.11.");
    QTest::newRow("master that is no node")
        << typical << QByteArray("roles: [master, etcd]\n")
        << QByteArray("roles: [master, etcd]\n    attributes: {runsNode: false}\n")
        << QStringLiteral("The master \"master01\" is not a cluster node: its own services could not run.");
    QTest::newRow("unschedulable master (R29)")
        << typical << QByteArray("roles: [master, etcd]\n")
        << QByteArray("roles: [master, etcd]\n    attributes: {schedulable: false}\n")
        << QStringLiteral("The master \"master01\" is not schedulable, which the installer refuses.");
    QTest::newRow("two GlusterFS hosts (R33)") << sites << QByteArray("count: 3\n    names: \"gluster{1..3}\"")
                                               << QByteArray("count: 2\n    names: \"gluster{1..2}\"")
                                               << QStringLiteral("The storage \"images\" has fewer than 3 hosts.");
    QTest::newRow("GlusterFS without devices")
        << sites << QByteArray("devices: [\"/dev/sdb\", \"/dev/sdc\"]") << QByteArray("devices: []")
        << QStringLiteral("The storage host \"gluster1\" does not name its devices.");
    QTest::newRow("one claim for three replicas (R41)")
        << typical << QByteArray("replicationFactor: 2") << QByteArray("claimName: \"cassandra\"")
        << QStringLiteral("The one volume claim of the metrics of \"ocp-prod\" cannot serve several replicas.");
    const QString kinds = QStringLiteral("balancers");
    QTest::newRow("balancer of the cloud that checks nothing")
        << kinds << QByteArray("check: tcp\nbalancers") << QByteArray("check: none\nbalancers")
        << QStringLiteral("A balancer of the cloud always checks its members: choose a check for the endpoint "
                          "\"api.sky.shop.example\".");
    QTest::newRow("configurations of machines, open to the world")
        << kinds << QByteArray("ports: [80, 443]\n    balancer: nlb")
        << QByteArray("ports: [80, 22623]\n    balancer: nlb")
        << QStringLiteral(
               "The port 22623 of the endpoint \"router.sky.shop.example\" may be reached from inside only.");
    QTest::newRow("patience that the cloud does not have")
        << kinds << QByteArray("idleTimeout: 400") << QByteArray("idleTimeout: 30")
        << QStringLiteral("The balancer of the cloud takes an idle timeout of 60 to 6000 s, not 30 s as the endpoint "
                          "\"router.sky.shop.example\" states.");
    QTest::newRow("F5 without a virtual IP")
        << kinds << QByteArray("    vip: \"10.50.0.110\"\n") << QByteArray()
        << QStringLiteral("The endpoint \"api.green.shop.example\" has no virtual IP.");
    QTest::newRow("NGINX without a VRRP id") << kinds << QByteArray("    vrid: 80\n") << QByteArray()
                                             << QStringLiteral("The load balancer \"edge\" has no VRRP id.");
    QTest::newRow("no virtual IP") << typical << QByteArray("    vip: \"10.10.0.10\"\n") << QByteArray()
                                   << QStringLiteral("The endpoint \"api.ocp.bank.example\" has no virtual IP.");
    QTest::newRow("API endpoint elsewhere than the API")
        << typical << QByteArray("ports: [8443]") << QByteArray("ports: [443]")
        << QStringLiteral("The endpoint \"api.ocp.bank.example\" does not listen on the API port 8443 of its cluster.");
    QTest::newRow("one address, two minds")
        << typical << QByteArray("scope: external\n    vip: \"10.10.0.10\"\n    ports: [8443]\n    balancer: lb")
        << QByteArray("scope: external\n    vip: \"10.10.0.10\"\n    ports: [8443]\n    balancer: lb\n    check: none")
        << QStringLiteral("The endpoints \"api.ocp.bank.example\" and \"console.ocp.bank.example\" share "
                          "10.10.0.10:8443, but not what "
                          "stands behind it.");
    QTest::newRow("no VRRP id") << typical << QByteArray("    vrid: 51\n") << QByteArray()
                                << QStringLiteral("The load balancer \"lb\" has no VRRP id.");
    QTest::newRow("VRRP id beyond the octet")
        << typical << QByteArray("vrid: 51") << QByteArray("vrid: 255")
        << QStringLiteral("The VRRP id 256 of the load balancer \"lb\" is not between 1 and 255.");
    QTest::newRow("virtual IP of a host")
        << typical << QByteArray("vip: \"10.10.0.10\"") << QByteArray("vip: \"10.10.0.31\"")
        << QStringLiteral("The virtual IP 10.10.0.31 is the address of the host \"lb01\".");
    QTest::newRow("balancers of two systems") << sites << QByteArray("interface: \"ens192\"\n    os: debian12")
                                              << QByteArray("interface: \"ens192\"\n    os: el9") << QString();
    QTest::newRow("two hosts, one address") << typical << QByteArray("addresses: [\"10.10.0.22\"]")
                                            << QByteArray("addresses: [\"10.10.0.21\"]") << QString();
    QTest::newRow("two hosts, one name") << typical << QByteArray("name: \"dns02\"") << QByteArray("name: \"dns01\"")
                                         << QString();
    QTest::newRow("host without an address") << typical << QByteArray("    addresses: [\"10.10.2.12\"]\n")
                                             << QByteArray() << QStringLiteral("The host \"infra02\" has no address.");
    QTest::newRow("host without a domain")
        << typical << QByteArray("    dnsSuffix: \"dc1.bank.example\"\n") << QByteArray() << QString();
    QTest::newRow("routers without an address")
        << typical << QByteArray("    vip: \"10.10.0.11\"\n") << QByteArray() << QString();
}

void TestExporters::refusals()
{
    QFETCH(QString, id);
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, sentence);
    QList<std::pair<QByteArray, QByteArray>> changes{{before, after}};
    if (QByteArray(QTest::currentDataTag()).startsWith("two GlusterFS hosts"))
        changes.append({QByteArray("10.20.4.11-10.20.4.13"), QByteArray("10.20.4.11-10.20.4.12")});
    if (QByteArray(QTest::currentDataTag()).startsWith("no infrastructure")) {
        for (const char *host : {"10.10.2.12", "10.10.2.13"})
            changes.append({QByteArray("roles: [infra, router, registry, logging, metrics]\n    addresses: [\"") + host,
                QByteArray("roles: [router]\n    addresses: [\"") + host});
    }
    const Result<FileSet> files = tests::exported(edited(id, changes));
    QVERIFY2(!files, "exported");
    if (!sentence.isEmpty())
        QCOMPARE(files.error().message, sentence);
}

void TestExporters::storage_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::addColumn<QByteArrayList>("lines");
    const auto add = [](const char *name, const char *row, const QByteArrayList &lines) {
        QTest::newRow(name) << QByteArray(row) << lines;
    };
    const QByteArray key = "openshift_hosted_registry_storage_";
    add("nfs",
        "kind: nfs\n    host: \"nas.bank.example\"\n    path: \"/exports/ocp/registry\"\n    capacity: \"1 TiB\"",
        {key + "kind=\"nfs\"", key + "access_modes=['ReadWriteMany']", key + "volume_size=\"1024Gi\"",
            key + "host=\"nas.bank.example\"", key + "nfs_directory=\"/exports/ocp\"",
            key + "volume_name=\"registry\""});
    add("nfs at the root", "kind: nfs\n    host: \"10.10.0.9\"\n    path: \"/registry\"",
        {key + "kind=\"nfs\"", key + "access_modes=['ReadWriteMany']", key + "host=\"10.10.0.9\"",
            key + "nfs_directory=\"/\"", key + "volume_name=\"registry\""});
    add("hostpath", "kind: hostpath\n    path: \"/srv/registry\"",
        {key + "kind=\"hostpath\"", key + "access_modes=['ReadWriteOnce']", key + "hostpath_path=\"/srv/registry\""});
    add("vsphere", "kind: vsphere", {key + "kind=\"vsphere\"", key + "access_modes=['ReadWriteOnce']"});
    add("swift",
        "kind: object\n    provider: \"swift\"\n    bucket: \"images\"\n    regionEndpoint: "
        "\"https://keystone.example/v3\"",
        {key + "kind=\"object\"", key + "provider=\"swift\"", key + "swift_authurl=\"https://keystone.example/v3\"",
            key + "swift_container=\"images\"", key + "swift_username=\"{{ vault_registry_swift_username }}\"",
            key + "swift_password=\"{{ vault_registry_swift_password }}\"",
            key + "swift_tenant=\"{{ vault_registry_swift_tenant }}\""});
    add("gcs", "kind: object\n    provider: \"gcs\"\n    bucket: \"images\"",
        {key + "kind=\"object\"", key + "provider=\"gcs\"", key + "gcs_bucket=\"images\"",
            key + "gcs_keyfile=\"{{ vault_registry_gcs_keyfile }}\""});
    add("azure", "kind: object\n    provider: \"azure_blob\"\n    bucket: \"images\"",
        {key + "kind=\"object\"", key + "provider=\"azure_blob\"", key + "azure_blob_container=\"images\"",
            key + "azure_blob_accountname=\"{{ vault_registry_azure_accountname }}\"",
            key + "azure_blob_accountkey=\"{{ vault_registry_azure_accountkey }}\""});
    add("glusterfs elsewhere", "kind: glusterfs\n    host: \"10.10.0.9\"\n    path: \"registry\"", {});
    add("glusterfs elsewhere, with its path", "kind: glusterfs\n    host: \"10.10.0.9\"\n    path: \"/registry\"",
        {key + "kind=\"glusterfs\"", key + "access_modes=['ReadWriteMany']", key + "glusterfs_ips=['10.10.0.9']",
            key + "glusterfs_path=\"/registry\""});
}

void TestExporters::storage()
{
    QFETCH(QByteArray, row);
    QFETCH(QByteArrayList, lines);
    QByteArray bytes = tests::designBytes(QStringLiteral("typical-ha"));
    const qsizetype begin = bytes.indexOf("    kind: object");
    const qsizetype end = bytes.indexOf("  - id: volumes", begin);
    QVERIFY(begin > 0 && end > begin);
    bytes.replace(begin, end - begin, "    " + row + '\n');
    const auto loaded = readDesign(bytes, QStringLiteral("typical-ha"), *tests::catalogue());
    if (lines.isEmpty()) { // a path that is none does not even load
        QVERIFY(!loaded);
        return;
    }
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
    const Result<FileSet> files = tests::exported(loaded->design, {QStringLiteral("inventory")});
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    QByteArrayList found;
    for (const QByteArray &line : files->value(QStringLiteral("ocp-prod/openshift-ansible/hosts")).bytes.split('\n')) {
        if (line.startsWith("openshift_hosted_registry_storage_"))
            found.append(line);
    }
    QCOMPARE(found, lines);
}

void TestExporters::forbiddenVariables_data()
{
    addDesigns();
}

/// What playbooks reject by name (openshift-ansible, sanity_checks.py: REMOVED_VARIABLES, and the checks of the roles)
/// never stands in an inventory: these in none, those in none of a release with node groups.
void TestExporters::forbiddenVariables()
{
    QFETCH(QString, id);
    static const QRegularExpression always(QStringLiteral(
        "(?m)^.*\\b(openshift_set_node_ip|openshift_hostname|openshift_public_hostname|openshift_cockpit_deployer_\\w+|"
        "oreg_url_master|oreg_url_node|oreg_auth_credentials_replace|logging_ops_hostname|"
        "openshift_hosted_logging_\\w+|openshift_hosted_loggingops_\\w+|openshift_hosted_metrics_\\w+|"
        "openshift_kubelet_name_override|openshift_hosted_prometheus_deploy|openshift_hosted_grafana_deploy|"
        "openshift_use_dnsmasq|openshift_node_dnsmasq_\\w+|openshift_master_extension\\w*|deployment_type|"
        "\\w+_image_prefix|\\w+_image_version|openshift_storage_glusterfs_(\\w+_)?version|"
        "openshift_hosted_registry_storage_kind=.dynamic|openshift_(logging|metrics)_storage_kind=.nfs)\\b"));
    static const QRegularExpression withNodeGroups(
        QStringLiteral("\\b(openshift_node_labels|openshift_node_kubelet_args|openshift_schedulable)\\b"));
    const Result<FileSet> files = tests::exported(tests::designOf(id), {QStringLiteral("inventory")});
    QVERIFY(files && !files->isEmpty());
    for (const ExportedFile &file : *files) {
        const QString text = QString::fromLatin1(file.bytes);
        QRegularExpressionMatch found = always.match(text);
        if (!found.hasMatch() && text.contains(QStringLiteral("openshift_node_group_name")))
            found = withNodeGroups.match(text);
        QVERIFY2(!found.hasMatch(), qPrintable(found.captured()));
    }
}

void TestExporters::networksAreChecked_data()
{
    QTest::addColumn<QStringList>("networks");
    QTest::addColumn<bool>("written");
    QTest::newRow("networks") << QStringList{QStringLiteral("10.40.0.0/24"), QStringLiteral("10.41.0.0/16")} << true;
    for (const char *wrong : {"10.40.0.0", "10.40.0.0/33", "10.40/16", "010.40.0.0/16", "10.40.0.0/24,10.41.0.0/24",
             "example.net", "10.40.0.0/24 ", "!10.40.0.0/24", "10.40.0.256/24", ""})
        QTest::newRow(wrong) << QStringList{QStringLiteral("10.41.0.0/24"), QString::fromLatin1(wrong)} << false;
}

/// Networks for addresses from outside, as a design may hold them whose reader checked nothing: written as they are, or
/// refused by both forms of the inventory.
void TestExporters::networksAreChecked()
{
    QFETCH(QStringList, networks);
    QFETCH(bool, written);
    Design design = tests::designOf(QStringLiteral("typical-ha"));
    Cluster cluster = *design.topology().clusters.begin();
    cluster.settings.insert(QStringLiteral("externalIpNetworks"), networks);
    design.topology().clusters.put(cluster);
    const Result<FileSet> files = tests::exported(design, {QStringLiteral("inventory")});
    QCOMPARE(bool(files), written);
    if (!written)
        return;
    for (const char *path : {"ocp-prod/openshift-ansible/hosts", "ocp-prod/openshift-ansible-yaml/hosts.yaml"}) {
        for (const QString &network : networks)
            QVERIFY(files->value(QLatin1String(path)).bytes.contains(network.toLatin1()));
    }
}

void TestExporters::gate()
{
    static const Rule rule{.id = "test-rule",
        .severity = Severity::Error,
        .scope = RuleScope::Cluster,
        .sentence = "It is wrong.",
        .why = "",
        .remedy = "",
        .source = "",
        .covers = {},
        .check = nullptr};
    const Waiver waiver;
    Finding finding;
    finding.rule = &rule;
    finding.severity = Severity::Warning;
    Report report;
    QVERIFY(checkExportGate(report));
    report.findings = {finding};
    QVERIFY(checkExportGate(report));
    finding.severity = Severity::Error;
    finding.waiver = &waiver;
    report.findings.append(finding);
    QVERIFY(checkExportGate(report));
    QCOMPARE(exportBlockers(report).size(), 0);
    finding.waiver = nullptr;
    report.findings.append(finding);
    QVERIFY(!checkExportGate(report));
    QCOMPARE(exportBlockers(report), QList<const Finding *>{&report.findings.constLast()});
}

QUORATE_TEST(TestExporters)
#include "tst_exporters.moc"
