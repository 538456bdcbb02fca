#include "model/parity/parity.h"
#include "model/parity/reader.h"
#include "tests/support/designs.h"
#include "tests/support/test_main.h"

using namespace quorate;

namespace {

using Files = QMap<QString, QByteArray>;

/// A design with its export, as it was written.
struct Exported {
    Design design;
    Facts facts;
    FileSet expected;
    Files files;

    explicit Exported(const QString &id)
        : design(tests::designOf(id))
        , facts(design.topologyPointer(), tests::catalogue())
    {
        const Report report;
        const auto exported = exportAll({design, facts, report, {}}, {});
        if (!exported)
            qFatal("%s", qPrintable(exported.error().toString()));
        expected = *exported;
        for (const QString &path : understoodFiles(expected))
            files.insert(path, expected.value(path).bytes);
    }
    ParityReport check(const Files &present) const { return checkParity(present, design, facts, expected); }
};

QString told(const ParityReport &report)
{
    QStringList lines;
    for (const Disagreement &one : report.disagreements)
        lines.append(one.place.toString() + u": "_qs + one.message());
    return lines.join(u'\n');
}

/// The number of the line that holds a text.
int lineOf(const QByteArray &bytes, const QByteArray &text)
{
    return 1 + int(QByteArrayView(bytes).first(std::max(qsizetype(0), bytes.indexOf(text))).count('\n'));
}

const QString ini = QStringLiteral("ocp-prod/openshift-ansible/hosts");
const QString yamlInventory = QStringLiteral("ocp-prod/openshift-ansible-yaml/hosts.yaml");
const QString haproxy = QStringLiteral("balancers/lb/haproxy.cfg");
const QString lb01 = QStringLiteral("balancers/lb/keepalived/lb01.conf");
const QString lb02 = QStringLiteral("balancers/lb/keepalived/lb02.conf");
const QString zone = QStringLiteral("dns/db.bank.example");
const QString reverse = QStringLiteral("dns/db.10.10.in-addr.arpa");

} // namespace

class TestParity final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void everyExportAgreesWithItself_data()
    {
        QTest::addColumn<QString>("id");
        for (const QString &id : tests::exportDesigns())
            QTest::newRow(qPrintable(id)) << id;
    }

    void everyExportAgreesWithItself()
    {
        QFETCH(QString, id);
        const Exported exported(id);
        const ParityReport report = exported.check(exported.files);
        QVERIFY2(report.disagreements.isEmpty(), qPrintable(told(report)));
        QVERIFY(report.files >= 3);
        QVERIFY(report.statements > 3 * int(exported.facts.hosts().size()));
        // The design's own words, not only what the exporters would write, are compared.
        const ParityReport alone = checkParity(exported.files, exported.design, exported.facts, {});
        QVERIFY2(alone.disagreements.isEmpty(), qPrintable(told(alone)));
    }

    /// One edit by hand, one sentence: at the edited line, with both sides.
    void plantedEdits_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<QByteArray>("lineOf"); ///< text of the line that must be named, in the edited file
        QTest::addColumn<QString>("message");
        const auto row = [](const char *name, const QString &path, const char *before, const char *after,
                             const char *line, const char *message) {
            QTest::newRow(name) << path << QByteArray(before) << QByteArray(after) << QByteArray(line)
                                << QString::fromUtf8(message);
        };
        row("haproxy: port of a server", haproxy, "server master02 10.10.1.12:8443", "server master02 10.10.1.12:8444",
            ":8444",
            "Here 10.10.0.10:8443 leads to master02 at 10.10.1.12:8444; by the design, 10.10.0.10:8443 leads to "
            "master02 at "
            "10.10.1.12:8443.");
        row("haproxy: name of a server", haproxy, "server infra01 10.10.2.11:80 ", "server infra9 10.10.2.11:80 ",
            "infra9",
            "Here 10.10.0.11:80 leads to infra9 at 10.10.2.11:80; by the design, 10.10.0.11:80 leads to infra01 at "
            "10.10.2.11:80.");
        row("haproxy: address of a server", haproxy, "server infra02 10.10.2.12:443", "server infra02 10.10.2.21:443",
            "10.10.2.21",
            "Here 10.10.0.11:443 leads to infra02 at 10.10.2.21:443; by the design, 10.10.0.11:443 leads to infra02 at "
            "10.10.2.12:443.");
        row("haproxy: missing server", haproxy, "    server master03 10.10.1.13:8443 check check-ssl verify none\n", "",
            "backend ocp-prod-api-8443\n    balance",
            "By the design, 10.10.0.10:8443 leads to master03 at 10.10.1.13:8443; this file does not say so.");
        row("haproxy: one server more", haproxy, "    server master03",
            "    server old 10.10.1.99:8443\n    server master03", "server old",
            "Here 10.10.0.10:8443 leads to old at 10.10.1.99:8443; the design knows nothing of it.");
        row("haproxy: port that is listened to", haproxy, "bind 10.10.0.11:443", "bind 10.10.0.11:444",
            "bind 10.10.0.11:444",
            "Here connections are taken at 10.10.0.11:444; by the design, connections are taken at 10.10.0.11:443.");
        row("haproxy: virtual address", haproxy, "bind 10.10.0.10:8443", "bind 10.10.0.12:8443", "bind 10.10.0.12",
            "Here connections are taken at 10.10.0.12:8443; by the design, connections are taken at 10.10.0.10:8443.");
        row("haproxy: backend that is not there", haproxy, "default_backend ocp-prod-ingress-80",
            "default_backend lost", "default_backend lost", "There is no backend \"lost\" in this file.");
        row("keepalived: virtual address", lb01, "        10.10.0.11/16", "        10.10.0.19/16", "10.10.0.19/16",
            "Here 10.10.0.19 is a virtual IP; by the design, 10.10.0.11 is a virtual IP.");
        row("keepalived: priority", lb02, "priority 149", "priority 150", "priority 150",
            "Here the virtual IP 10.10.0.10 has the priority 150; by the design, the virtual IP 10.10.0.10 has the "
            "priority "
            "149.");
        row("keepalived: VRRP id", lb01, "virtual_router_id 52", "virtual_router_id 53", "virtual_router_id 53",
            "Here the virtual IP 10.10.0.11 has the VRRP id 53; by the design, the virtual IP 10.10.0.11 has the VRRP "
            "id 52. "
            "As expected: ");
        row("keepalived: VRRP id left out", lb01, "    virtual_router_id 52\n", "", "vrrp_instance VIP_10_10_0_11",
            "By the design, the virtual IP 10.10.0.11 has the VRRP id 52; this file does not say so.");
        row("keepalived: peer", lb02, "        10.10.0.31\n", "        10.10.0.33\n", "10.10.0.33",
            "Here adverts for 10.10.0.10 go to 10.10.0.33; by the design, adverts for 10.10.0.10 go to 10.10.0.31.");
        row("keepalived: source", lb02, "unicast_src_ip 10.10.0.32", "unicast_src_ip 10.10.0.30",
            "unicast_src_ip 10.10.0.30",
            "Here adverts for 10.10.0.10 come from 10.10.0.30; by the design, adverts for 10.10.0.10 come from "
            "10.10.0.32.");
        row("keepalived: router id", lb02, "router_id lb02", "router_id lb01", "router_id lb01",
            "Here the router id is \"lb01\"; by the design, the router id is \"lb02\".");
        row("zone: address", zone, "IN A   10.10.1.11", "IN A   10.10.1.99", "10.10.1.99",
            "Here the record \"master01.dc1.bank.example A\" says 10.10.1.99; by the design, the record "
            "\"master01.dc1.bank.example A\" says 10.10.1.11. As expected: ocp-prod/openshift-ansible");
        row("zone: name", zone, "api.ocp      ", "apis.ocp     ", "apis.ocp",
            "Here the record \"apis.ocp.bank.example A\" says 10.10.0.10; by the design, the record "
            "\"api.ocp.bank.example A\" says 10.10.0.10.");
        row("zone: missing record", zone, "*.apps.ocp                             IN A   10.10.0.11\n", "", "IN SOA",
            "By the design, the record \"*.apps.ocp.bank.example A\" says 10.10.0.11; this file does not say so.");
        row("zone: name server", zone, "IN NS  dns02.dc1.bank.example.", "IN NS  dns03.dc1.bank.example.", "dns03",
            "Here the record \"bank.example NS\" says dns03.dc1.bank.example; by the design, the record \"bank.example "
            "NS\" says "
            "dns02.dc1.bank.example.");
        row("zone: forgotten dot", reverse, "IN PTR api.ocp.bank.example.", "IN PTR api.ocp.bank.example",
            "IN PTR api.ocp",
            "Here the record \"10.0.10.10.in-addr.arpa PTR\" says api.ocp.bank.example.10.10.in-addr.arpa; by the "
            "design, the "
            "record \"10.0.10.10.in-addr.arpa PTR\" says api.ocp.bank.example.");
        row("zone: serial", zone, ". 1 3600", ". 7 3600", ". 7 3600",
            "Here the record \"bank.example SOA\" says 7; by the design, the record \"bank.example SOA\" says 1.");
        row("zone: included file", zone, "$TTL 300\n", "$TTL 300\n$INCLUDE /etc/passwd\n", "$INCLUDE",
            "\"$INCLUDE\" is not followed.");
        row("INI inventory: changed host", ini, "infra02.dc1.bank.example ansible_host",
            "infra04.dc1.bank.example ansible_host", "infra04",
            "Here the group \"nodes\" holds \"infra04.dc1.bank.example\"; by the design, the group \"nodes\" holds "
            "\"infra02.dc1.bank.example\".");
        row("INI inventory: address", ini, "ansible_host=10.10.3.13", "ansible_host=10.10.3.31", "10.10.3.31",
            "Here the host \"compute03.dc1.bank.example\" has the address 10.10.3.31; by the design, the host "
            "\"compute03.dc1.bank.example\" has the address 10.10.3.13. As expected: ");
        row("INI inventory: missing member", ini, "[etcd]\nmaster01.dc1.bank.example\n", "[etcd]\n", "[etcd]",
            "By the design, the group \"etcd\" holds \"master01.dc1.bank.example\"; this file does not say so.");
        row("INI inventory: API name", ini, "openshift_master_cluster_hostname=\"api.ocp.bank.example\"",
            "openshift_master_cluster_hostname=\"api.bank.example\"", "\"api.bank.example\"",
            "Here \"openshift_master_cluster_hostname\" is \"api.bank.example\"; by the design, "
            "\"openshift_master_cluster_hostname\" is \"api.ocp.bank.example\".");
        row("INI inventory: a variable the design does not name", ini, "osm_host_subnet_length=9",
            "osm_host_subnet_length=8", "osm_host_subnet_length=8",
            "Here \"osm_host_subnet_length\" is \"8\"; by the design, \"osm_host_subnet_length\" is \"9\".");
        row("YAML inventory: API port", yamlInventory, "openshift_master_api_port: \"8443\"",
            "openshift_master_api_port: \"443\"", "openshift_master_api_port",
            "Here \"openshift_master_api_port\" is \"443\"; by the design, \"openshift_master_api_port\" is \"8443\".");
        row("YAML inventory: node group", yamlInventory,
            "ansible_host: \"10.10.2.11\"\n              openshift_node_group_name: \"node-config-infra\"",
            "ansible_host: \"10.10.2.11\"\n              openshift_node_group_name: \"node-config-compute\"",
            "openshift_node_group_name: \"node-config-compute\"",
            "Here \"infra01.dc1.bank.example openshift_node_group_name\" is \"node-config-compute\"; by the design, "
            "\"infra01.dc1.bank.example openshift_node_group_name\" is \"node-config-infra\".");
        row("named.conf: transfer", u"dns/dns01/named.conf.quorate"_qs, "allow-transfer { 10.10.0.22; }",
            "allow-transfer { 10.10.0.20; }", "10.10.0.20",
            "Here 10.10.0.20 is mentioned; by the design, 10.10.0.22 is mentioned.");
    }

    void plantedEdits()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(QByteArray, lineOf);
        QFETCH(QString, message);
        const Exported exported(u"typical-ha"_qs);
        Files files = exported.files;
        QByteArray &bytes = files[path];
        const qsizetype at = bytes.indexOf(before);
        QVERIFY2(at >= 0, "nothing to edit");
        bytes.replace(at, before.size(), after);
        const ParityReport report = exported.check(files);
        QVERIFY2(report.disagreements.size() == 1, qPrintable(told(report)));
        const Disagreement &one = report.disagreements.first();
        QCOMPARE(one.place.file, path);
        QCOMPARE(one.place.line, ::lineOf(bytes, lineOf));
        QVERIFY2(one.message().startsWith(message), qPrintable(one.message()));
    }

    /// Every file says something that a changed line breaks: what no reader sees is not proven.
    void everyUnderstoodFileIsCompared()
    {
        const Exported exported(u"two-sites"_qs);
        for (auto it = exported.files.cbegin(); it != exported.files.cend(); ++it) {
            const auto statements = parity::readStatements(it.key(), *it);
            QVERIFY2(statements, qPrintable(it.key()));
            if (it.key().endsWith(u".md") || it.key().endsWith(u".sh") || it.key().contains(u"sysctl"))
                continue; // may hold neither name nor address
            QVERIFY2(!statements->statements().isEmpty(), qPrintable(it.key()));
            Files files = exported.files;
            files[it.key()].clear();
            QVERIFY2(!exported.check(files).disagreements.isEmpty(), qPrintable(it.key()));
        }
    }

    /// An exporter that says one thing in INI and another in YAML is found without knowing what is right.
    void twoFormsOfOneThing()
    {
        const Exported exported(u"typical-ha"_qs);
        Files files = exported.files;
        files[yamlInventory].replace("osm_host_subnet_length: 9", "osm_host_subnet_length: 8");
        const ParityReport report = checkParity(files, exported.design, exported.facts, {});
        QCOMPARE(report.disagreements.size(), 1);
        const Disagreement &one = report.disagreements.first();
        QCOMPARE(one.subject, u"osm_host_subnet_length"_qs);
        QCOMPARE(QStringList({one.value, one.expectedValue}).join(u'/').size(), 3);
        QVERIFY2(QSet<QString>({one.value, one.expectedValue}) == QSet<QString>({u"8"_qs, u"9"_qs}),
            qPrintable(told(report)));
    }

    /// A design that has moved on: its files disagree, each at its line.
    void aChangedDesign()
    {
        Exported exported(u"typical-ha"_qs);
        Design changed = exported.design;
        changed.topology().endpoints.update(EndpointId(u"apps"_qs), [](Endpoint &row) { row.vip = u"10.10.0.12"_qs; });
        const Facts facts(changed.topologyPointer(), tests::catalogue());
        const auto fresh = tests::exported(changed);
        QVERIFY(fresh);
        QStringList places;
        for (const Disagreement &one : checkParity(exported.files, changed, facts, *fresh).disagreements)
            places.append(one.place.file);
        places.removeDuplicates();
        QCOMPARE(places, (QStringList{haproxy, lb01, lb02, reverse, zone}));
    }

    void hostileFiles_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("zeros") << QByteArray(5000, '\0');
        QTest::newRow("not UTF-8") << QByteArray("\xff\xfe server \xc3\x28 [ { = ").repeated(200);
        QTest::newRow("openings") << QByteArray("{\n").repeated(20'000);
        QTest::newRow("brackets") << QByteArray(100'000, '[');
        QTest::newRow("closings") << QByteArray("}\n").repeated(20'000);
        QTest::newRow("parentheses") << QByteArray("a IN SOA (\n").repeated(5'000);
        QTest::newRow("quotes") << QByteArray("x=\"'").repeated(20'000);
        QTest::newRow("one long line") << QByteArray("10.0.0.").repeated(100'000);
        QTest::newRow("dots") << QByteArray("a.").repeated(100'000);
        QTest::newRow("alias bomb") << QByteArray("a: &a [x,x]\nb: [*a,*a]\n");
        QTest::newRow("words") << QByteArray(
            "frontend\nbind\nserver\nbackend\ndefault_backend\nvrrp_instance\nupstream {\n}\n"
            "[\n[:vars]\n=\n[:children]\n$ORIGIN\n$TTL\n@\nIN\n SOA\n");
    }

    /// Whatever stands in a folder is read to its end, soon, and never believed.
    void hostileFiles()
    {
        QFETCH(QByteArray, bytes);
        const Exported exported(u"typical-ha"_qs);
        for (const QString &path :
            {ini, yamlInventory, haproxy, lb01, zone, u"balancers/lb/nginx/quorate-stream.conf"_qs,
                u"ocp-prod/f5/as3-ocp-prod.json"_qs, u"dns/README.md"_qs}) {
            Files files = exported.files;
            files[path] = bytes;
            const ParityReport report = exported.check(files);
            if (exported.files.contains(path) && !path.endsWith(u".md"))
                QVERIFY2(!report.disagreements.isEmpty(), qPrintable(path));
            for (const Disagreement &one : report.disagreements)
                QVERIFY2(one.message().size() < 2000, qPrintable(path));
        }
    }
};

QUORATE_TEST(TestParity)
#include "tst_parity.moc"
