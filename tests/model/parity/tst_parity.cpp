#include "model/parity/parity.h"
#include "model/parity/reader.h"
#include "tests/support/designs.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>

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
            "Here \"bank.example allow-transfer\" is \"{ 10.10.0.20; }\"; by the design, \"bank.example "
            "allow-transfer\" is "
            "\"{ 10.10.0.22; }\".");
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
        // The design's own words find it, too, so that a writer's mistake would show; prose is only compared with a
        // fresh export.
        const ParityReport alone = checkParity(files, exported.design, exported.facts, {});
        QVERIFY(!alone.disagreements.isEmpty() || path.endsWith(u"named.conf.quorate"));
    }

    /// Formats one by one, on texts written by hand.
    void plantedInFormats_data()
    {
        QTest::addColumn<QString>("path");
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QByteArray>("before");
        QTest::addColumn<QByteArray>("after");
        QTest::addColumn<int>("line");
        QTest::addColumn<QString>("message");
        const QByteArray nginx("stream {\n"
                               "    upstream api {\n"
                               "        hash $remote_addr consistent;\n"
                               "        server 192.0.2.1:8443 max_fails=3;\n"
                               "        server 192.0.2.2:8443 max_fails=3;\n"
                               "    }\n"
                               "    server {\n"
                               "        listen 127.0.0.1:9000;\n"
                               "    }\n"
                               "    server {\n"
                               "        listen 192.0.2.9:8443;\n"
                               "        proxy_pass api;\n"
                               "    }\n"
                               "}\n");
        const QString nginxPath = u"balancers/edge/nginx/quorate-stream.conf"_qs;
        QTest::newRow("nginx: port of a member")
            << nginxPath << nginx << QByteArray("192.0.2.2:8443") << QByteArray("192.0.2.2:9443") << 5
            << u"Here 192.0.2.9:8443 leads to 192.0.2.2:9443; by the design, 192.0.2.9:8443 leads to 192.0.2.2:8443."_qs;
        QTest::newRow("nginx: missing member")
            << nginxPath << nginx << QByteArray("        server 192.0.2.1:8443 max_fails=3;\n") << QByteArray() << 2
            << u"By the design, 192.0.2.9:8443 leads to 192.0.2.1:8443; this file does not say so."_qs;
        QTest::newRow("nginx: virtual address")
            << nginxPath << nginx << QByteArray("listen 192.0.2.9:") << QByteArray("listen 192.0.2.8:") << 11
            << u"Here connections are taken at 192.0.2.8:8443; by the design, connections are taken at 192.0.2.9:8443."_qs;
        const QByteArray as3(
            "{\"class\": \"AS3\", \"declaration\": {\"class\": \"ADC\", \"Quorate_a\": {\"class\": \"Tenant\",\n"
            "  \"app\": {\"class\": \"Application\",\n"
            "    \"service_api\": {\"class\": \"Service_TCP\",\n"
            "      \"virtualAddresses\": [\"192.0.2.9\"],\n"
            "      \"virtualPort\": 8443,\n"
            "      \"pool\": \"pool_api\"},\n"
            "    \"pool_api\": {\"class\": \"Pool\", \"members\": [{\"servicePort\": 8443, \"serverAddresses\": [\n"
            "      \"192.0.2.1\",\n"
            "      \"192.0.2.2\"\n"
            "    ]}]}\n"
            "  }}}}\n");
        const QString as3Path = u"a/f5/as3-a.json"_qs;
        QTest::newRow("AS3: changed member")
            << as3Path << as3 << QByteArray("\"192.0.2.2\"") << QByteArray("\"192.0.2.3\"") << 9
            << u"Here 192.0.2.9:8443 leads to 192.0.2.3:8443; by the design, 192.0.2.9:8443 leads to 192.0.2.2:8443."_qs;
        QTest::newRow("AS3: virtual port")
            << as3Path << as3 << QByteArray("virtualPort\": 8443") << QByteArray("virtualPort\": 443") << 5
            << u"Here connections are taken at 192.0.2.9:443; by the design, connections are taken at 192.0.2.9:8443."_qs;
        QTest::newRow("AS3: virtual address")
            << as3Path << as3 << QByteArray("[\"192.0.2.9\"]") << QByteArray("[\"192.0.2.8\"]") << 4
            << u"Here connections are taken at 192.0.2.8:8443; by the design, connections are taken at 192.0.2.9:8443."_qs;
        QTest::newRow("AS3: pool that is not there")
            << as3Path << as3 << QByteArray("\"pool\": \"pool_api\"") << QByteArray("\"pool\": \"lost\"") << 6
            << u"The pool of the service at 192.0.2.9:8443 is not in this file."_qs;
        const QByteArray terraform("{\n  \"resource\": {\n    \"aws_lb_target_group\": {\n      \"api\": {\n"
                                   "        \"port\": 6443\n      }\n    }\n  }\n}\n");
        QTest::newRow("Terraform: port")
            << u"a/terraform/main.tf.json"_qs << terraform << QByteArray("6443") << QByteArray("6444") << 5
            << u"Here \"resource.aws_lb_target_group.api.port\" is \"6444\"; by the design, "
               "\"resource.aws_lb_target_group.api.port\" is \"6443\"."_qs;
        const QByteArray dnsmasq("local=/bank.example/\nhost-record=m1.bank.example,192.0.2.1\n"
                                 "address=/apps.bank.example/192.0.2.9\n");
        const QString dnsmasqPath = u"dns/dnsmasq/quorate.conf"_qs;
        QTest::newRow("dnsmasq: host") << dnsmasqPath << dnsmasq << QByteArray(",192.0.2.1") << QByteArray(",192.0.2.7")
                                       << 2
                                       << u"Here the record \"m1.bank.example A\" says 192.0.2.7; by the design, the "
                                          u"record \"m1.bank.example A\" says "
                                          "192.0.2.1."_qs;
        QTest::newRow("dnsmasq: wildcard left out")
            << dnsmasqPath << dnsmasq << QByteArray("address=/apps.bank.example/192.0.2.9\n") << QByteArray() << 1
            << u"By the design, the record \"*.apps.bank.example A\" says 192.0.2.9; this file does not say so."_qs;
        const QByteArray nft(
            "table inet quorate {\n    set masters {\n        type ipv4_addr\n        elements = {\n"
            "            192.0.2.1-192.0.2.3,\n            192.0.2.7\n        }\n    }\n    chain input {\n"
            "        ip saddr @masters tcp dport 2379 accept\n    }\n}\n");
        const QString nftPath = u"tables/firewall/a/master.nft"_qs;
        QTest::newRow("nftables: address in a set")
            << nftPath << nft << QByteArray("192.0.2.7") << QByteArray("192.0.2.8") << 6
            << u"Here the set \"masters\" holds 192.0.2.8; by the design, the set \"masters\" holds 192.0.2.7."_qs;
        QTest::newRow("nftables: port")
            << nftPath << nft << QByteArray("2379") << QByteArray("2380") << 10
            << u"Here the chain \"input\" has the rule \"ip saddr @masters tcp dport 2380 accept\"; by the design"_qs;
        const QByteArray csv("\"Cluster\",\"From\",\"To\",\"Protocol\",\"Ports\",\"Purpose\"\r\n"
                             "\"a\",\"Masters\",\"Nodes\",\"tcp\",\"10250\",\"Agent\"\r\n"
                             "\"a\",\"Nodes\",\"Nodes\",\"udp\",\"4789\",\"Pods\"\r\n");
        QTest::newRow("port matrix: port")
            << u"tables/ports.csv"_qs << csv << QByteArray("4789") << QByteArray("4790") << 3
            << u"Here \"a Nodes Nodes udp Pods, Ports\" is \"4790\"; by the design, \"a Nodes Nodes udp Pods, Ports\" "
               u"is "
               "\"4789\"."_qs;
        QTest::newRow("port matrix: missing row")
            << u"tables/ports.csv"_qs << csv
            << QByteArray("\"a\",\"Masters\",\"Nodes\",\"tcp\",\"10250\",\"Agent\"\r\n") << QByteArray() << 1
            << u"By the design, \"rows\" is \"a Masters Nodes tcp Agent\"; this file does not say so."_qs;
        const QByteArray blank("\"a\",\"Pods\",\"Nodes\",\"icmp\",\"\",\"Ping\"\r\n");
        QTest::newRow("port matrix: missing row with an empty cell")
            << u"tables/ports.csv"_qs << csv + blank << blank << QByteArray() << 1
            << u"By the design, \"rows\" is \"a Pods Nodes icmp Ping\"; this file does not say so."_qs;
        const QByteArray prose("# Restore\n\nRun on m1.dc1.bank.example, not on x1.dc1.bank.example:\n\n    etcdctl "
                               "--endpoints https://192.0.2.1:2379 snapshot\n"
                               "    etcdctl --endpoints https://192.0.2.2:2379 snapshot\n");
        const QString prosePath = u"a/runbooks/restore.md"_qs;
        QTest::newRow("runbook: address")
            << prosePath << prose << QByteArray("192.0.2.1:2379") << QByteArray("192.0.2.3:2379") << 5
            << u"Here 192.0.2.3:2379 is mentioned; by the design, 192.0.2.1:2379 is mentioned."_qs;
        QTest::newRow("runbook: port")
            << prosePath << prose << QByteArray("192.0.2.2:2379") << QByteArray("192.0.2.2:2380") << 6
            << u"Here 192.0.2.2:2380 is mentioned; by the design, 192.0.2.2:2379 is mentioned."_qs;
        QTest::newRow("runbook: host")
            << prosePath << prose << QByteArray("m1.dc1") << QByteArray("m2.dc1") << 3
            << u"Here m2.dc1.bank.example is mentioned; by the design, m1.dc1.bank.example is mentioned."_qs;
    }

    void plantedInFormats()
    {
        QFETCH(QString, path);
        QFETCH(QByteArray, bytes);
        QFETCH(QByteArray, before);
        QFETCH(QByteArray, after);
        QFETCH(int, line);
        QFETCH(QString, message);
        const Design none;
        const Facts facts(none.topologyPointer(), tests::catalogue());
        const FileSet expected{{path, ExportedFile{bytes, false, {}}}};
        const ParityReport equal = checkParity({{path, bytes}}, none, facts, expected);
        QVERIFY2(equal.disagreements.isEmpty() && equal.statements > 0, qPrintable(told(equal)));
        const qsizetype at = bytes.indexOf(before);
        QVERIFY(at >= 0);
        const QByteArray edited = bytes.first(at) + after + bytes.mid(at + before.size());
        const ParityReport report = checkParity({{path, edited}}, none, facts, expected);
        QVERIFY2(report.disagreements.size() == 1, qPrintable(told(report)));
        QCOMPARE(report.disagreements.first().place, (Place{path, line, 0}));
        QVERIFY2(report.disagreements.first().message().startsWith(message), qPrintable(told(report)));
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

    void anyAddressInAnyFile_data() { everyExportAgreesWithItself_data(); }

    /// Whatever the format: another address in any line is told with this line.
    void anyAddressInAnyFile()
    {
        QFETCH(QString, id);
        static const QRegularExpression address(
            u"(?<![\\w.-])(?!127\\.)(\\d{1,3}\\.\\d{1,3}\\.\\d{1,3}\\.)(\\d{1,3})(?![\\w.])"_qs);
        const Exported exported(id);
        int edits = 0;
        for (auto it = exported.files.cbegin(); it != exported.files.cend(); ++it) {
            QStringList lines = QString::fromUtf8(*it).split(u'\n');
            QList<qsizetype> candidates;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const QString text = lines.at(i).trimmed();
                if (!text.startsWith(u'#') && !text.startsWith(u';') && address.match(text).hasMatch())
                    candidates.append(i);
            }
            for (const qsizetype part : {0, 1, 2}) { // the first, the middle and the last of them
                if (candidates.isEmpty())
                    break;
                const qsizetype line = candidates.at(part * (candidates.size() - 1) / 2);
                const QString before = lines.at(line);
                const QRegularExpressionMatch match = address.match(before);
                const int octet = (match.captured(2).toInt() + 100) % 250;
                lines[line] =
                    before.first(match.capturedStart(2)) + QString::number(octet) + before.mid(match.capturedEnd(2));
                const ParityReport report = checkParity({{it.key(), lines.join(u'\n').toUtf8()}}, exported.design,
                    exported.facts, {{it.key(), exported.expected.value(it.key())}});
                const bool found =
                    std::any_of(report.disagreements.begin(), report.disagreements.end(), [&](const Disagreement &one) {
                        return one.place == Place{it.key(), int(line) + 1, 0};
                    });
                QVERIFY2(found, qPrintable(it.key() + u": "_qs + lines.at(line) + u'\n' + told(report)));
                lines[line] = before;
                ++edits;
            }
        }
        QVERIFY(edits >= 6);
    }

    /// Words may change, and lines may be added that speak of what there is.
    void proseMayBeEdited()
    {
        const Exported exported(u"typical-ha"_qs);
        const QString path = u"balancers/lb/keepalived/notes.md"_qs;
        const FileSet expected{{path, ExportedFile{"Ask master01.dc1.bank.example at 10.10.1.11.\n", false, {}}}};
        const auto problems = [&](const QByteArray &bytes) {
            return told(checkParity({{path, bytes}}, exported.design, exported.facts, expected));
        };
        QCOMPARE(problems("Please ask master01.dc1.bank.example, at 10.10.1.11!\n"), QString());
        QCOMPARE(problems("Ask master01.dc1.bank.example at 10.10.1.11.\nOr 10.10.1.12.\n"), QString());
        QCOMPARE(problems("Ask master01.dc1.bank.example at 10.10.1.11.\nOr master9.dc1.bank.example:22.\n"),
            path + u":2: Here master9.dc1.bank.example:22 is mentioned; the design knows nothing of it."_qs);
        QCOMPARE(problems("Ask master01.dc1.bank.example at 10.10.1.11.\nOr 10.10.1.99.\n"),
            path + u":2: Here 10.10.1.99 is mentioned; the design knows nothing of it."_qs);
    }

    /// An address that stands anywhere in the design belongs to it.
    void addressesOfRegistries()
    {
        Design design = tests::designOf(u"typical-ha"_qs);
        const QByteArray line("Push to 10.10.0.77:5000.\n");
        const FileSet expected{{u"a/readme.md"_qs, ExportedFile{line, false, {}}}};
        const auto problems = [&] {
            const Facts facts(design.topologyPointer(), tests::catalogue());
            return checkParity({{u"a/readme.md"_qs, line}}, design, facts, expected).disagreements.size();
        };
        QCOMPARE(problems(), 1);
        Promotion promotion;
        promotion.id = PromotionId(u"up"_qs);
        promotion.toRegistry = u"10.10.0.77:5000/released"_qs;
        design.topology().promotions.put(promotion);
        QCOMPARE(problems(), 0);
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
        for (const QString &path : {haproxy, lb01, lb02, reverse, zone})
            QVERIFY2(places.contains(path), qPrintable(path));
        QVERIFY(!places.contains(ini)); // which does not name this address
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
