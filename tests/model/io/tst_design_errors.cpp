#include "model/io/design_file.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"

#include <QFile>

using namespace quorate;
using quorate::tests::catalogue;

namespace {

/// A small design whose parts the rows of the tables below replace or extend.
QByteArray design(const QByteArray &nodes, const QByteArray &more = {})
{
    return R"(quorate: 1
title: "T"
sites:
  - id: dc1
    name: "DC 1"
    domains:
      - id: rack-a
        name: "A"
        kind: rack
  - id: dc2
    name: "DC 2"
    domains:
      - id: rack-z
        name: "Z"
        kind: rack
clusters:
  - id: ocp
    name: "ocp"
    platform: "openshift-3"
    version: "3.11"
nodes:
)" + nodes
        + more;
}

QByteArray site(const QByteArray &rest)
{
    return "quorate: 1\nsites:\n  - id: dc1\n" + rest;
}

QByteArray cluster(const QByteArray &rest)
{
    return "quorate: 1\nclusters:\n  - id: ocp\n    platform: \"openshift-3\"\n" + rest;
}

} // namespace

/// What a person reads when a design file is wrong: the place of the word to blame and what was expected.
class DesignErrorsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void errors_data();
    void errors();
    void hostileFiles_data();
    void hostileFiles();
    void boundsHosts();
    void boundsRows();
    void notes_data();
    void notes();
};

// The character after « is where the error must point to.
void DesignErrorsTest::errors_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &marked, const char *part) {
        QTest::newRow(name) << marked << QString::fromUtf8(part);
    };

    row("empty file", "", "expected \"quorate: 1\"");
    row("a list", "«- a\n", "expected \"quorate: 1\"");
    row("no version", "«title: \"T\"\n", "expected \"quorate: 1\"");
    row("version in quotes", "quorate: «\"1\"\n", "without quotes");
    row("version zero", "quorate: «0\n", "from 1 to");
    row("version is a word", "quorate: «one\n", "whole number");
    row("table is a map", "quorate: 1\nnodes: «{a: b}\n", "Expected a list");
    row("row is a text", "quorate: 1\nnodes:\n  - «lb01\n", "Expected a map");

    row("no id", "quorate: 1\nsites:\n  - «name: \"DC\"\n", "has no id");
    row("empty id", "quorate: 1\nsites:\n  - «id:\n    name: \"DC\"\n", "has no id");
    row("upper-case id", "quorate: 1\nsites:\n  - id: «DC1\n", "lower-case letters");
    row("id with a blank", "quorate: 1\nsites:\n  - id: «\"dc 1\"\n", "lower-case letters");
    row("id of 65 letters", QByteArray("quorate: 1\nsites:\n  - id: «") + QByteArray(65, 'x') + "\n", "at most 64");
    row("id twice in a table", design("  - id: a\n  - id: «a\n"), "The id \"a\" is taken by the row at test:22:9");
    row("id of a site for a node", design("  - id: «dc1\n"), "taken by the row at test:4:9");
    row("id of a failure domain for a node", design("  - id: «rack-a\n"), "taken by the row at test:7:13");
    row("id of a node for a note", design("  - id: a\n", "diagram:\n  notes:\n    - id: «a\n"),
        "taken by the row at test:22:9");

    row("missing reference", design("  - id: a\n    cluster: «ocq\n"), "Nothing has the id \"ocq\"");
    row("reference to another table", design("  - id: a\n    cluster: «dc1\n"),
        "The id \"dc1\" is that of a row of \"sites\" (line 4); expected the id of a row of \"clusters\"");
    row("missing reference in a list", design("  - id: a\n", "balancers:\n  - id: lb\n    nodes: [a, «b]\n"),
        "Nothing has the id \"b\"");
    row("reference is no id", design("  - id: a\n    site: «[dc1]\n"), "found a list");
    row("missing storage", cluster("    services:\n      registry:\n        storage: «nowhere\n"),
        "a row of \"storage\"");
    row("storage of another table", cluster("    services:\n      registry:\n        storage: «ocp\n"),
        "a row of \"clusters\"");
    row("domain inside another site",
        site("    domains:\n      - id: a\n        in: «b\n  - id: dc2\n    domains:\n      - id: b\n"),
        "belongs to another data center");
    row("domain inside itself", site("    domains:\n      - id: a\n        in: «a\n"), "inside itself");
    row("domains in a circle", site("    domains:\n      - id: a\n        in: «b\n      - id: b\n        in: a\n"),
        "inside itself");

    row("unknown kind", site("    domains:\n      - id: a\n        kind: «shelf\n"), "room, rack, hypervisor, zone");
    row("unknown environment", cluster("    environment: «prod\n"),
        "development, sit, uat, pre-production, production, dr");
    row("unknown operating system", design("  - id: a\n    os: «centos\n"), "el7, el8, el9, debian12");
    row("empty machine", design("  - id: a\n    machine: «\"\"\n"), "physical, virtual");
    row("unknown choice of the platform", cluster("    settings:\n      deploymentType: «okd\n"),
        "openshift-enterprise, origin");

    row("number beyond its range", site("    networks:\n      - vlan: «4095\n"), "from 1 to 4094");
    row("number with a blank", design("  - id: a\n    cpu: «4 cores\n"),
        "whole number from 1 to 4096, found \"4 cores\"");
    row("octal number", design("  - id: a\n    cpu: «010\n"), "whole number");
    row("hexadecimal number", design("  - id: a\n    cpu: «0x10\n"), "whole number");
    row("number in quotes", design("  - id: a\n    cpu: «\"4\"\n"), "without quotes");
    row("number is a list", design("  - id: a\n    cpu: «[4]\n"), "found a list");
    row("port of an endpoint", design("  - id: a\n", "endpoints:\n  - id: e\n    ports: [80, «70000]\n"),
        "from 1 to 65535");
    row("number of a service", cluster("    services:\n      registry:\n        replicas: «many\n"), "from 0 to 1000");
    row("truth value", cluster("    services:\n      logging:\n        enabled: «yes\n"), "true or false");
    row("real number", site("    unavailability: «1.5\n"), "from 0 to 1");
    row("not a number", site("    unavailability: «nan\n"), "from 0 to 1");
    row("size without a number", design("  - id: a\n    memory: «\"lots\"\n"), "\"32 GiB\"");
    row("negative size", design("  - id: a\n    memory: «\"-1 GiB\"\n"), "\"32 GiB\"");
    row("size of a disk", design("  - id: a\n    disks:\n      - size: «\"1 GX\"\n"), "\"32 GiB\"");
    row("duration",
        design("  - id: a\n", "links:\n  - id: l\n    from: dc1\n    to: dc2\n    roundTrip: «\"2 weeks\"\n"),
        "\"2.5 ms\"");
    row("date",
        design("  - id: a\n", "review:\n  waivers:\n    - id: w\n      reason: \"r\"\n      until: «\"31.12.2026\"\n"),
        "\"2026-12-31\"");

    row("address", design("  - id: a\n    addresses: [«\"10.0.0.256\"]\n"), "neither an IPv4 address");
    row("address with a leading zero", design("  - id: a\n    addresses: [«\"010.0.0.1\"]\n"),
        "neither an IPv4 address");
    row("short address", site("    networks:\n      - gateway: «\"10.1\"\n"), "not an IPv4 address");
    row("network without prefix", site("    networks:\n      - cidr: «\"10.0.0.0\"\n"), "\"10.0.0.0/16\"");
    row("host name with a blank", design("  - id: a\n    name: «\"my host\"\n"), "not a host name");
    row("host name in Chinese", design("  - id: a\n    name: «\"主机\"\n"), "not a host name");
    row("column after Chinese", "quorate: 1\ntitle: \"生产\"\nsites: [{id: dc1, name: \"北京\", rank: «x}]\n",
        "whole number");
    row("long name", "quorate: 1\ntitle: «\"" + QByteArray(129, 'x') + "\"\n", "at most 128");
    row("long note", site("    note: «\"" + QByteArray(4097, 'x') + "\"\n"), "at most 4096");
    row("text is a map", "quorate: 1\ntitle: «{a: b}\n", "a text in double quotes");

    row("group without names", design("  - id: a\n    count: «3\n"), "needs the key \"names\"");
    row("names against count", design("  - id: a\n    count: 3\n    names: «\"a{1..4}\"\n"),
        "4 hosts, but \"count\" says 3");
    row("range against count",
        design("  - id: a\n    count: 3\n    names: \"a{1..3}\"\n    addresses: [«\"10.0.0.1-10.0.0.4\"]\n"),
        "holds 4 addresses, but the group has 3 hosts");
    row("one address for a group",
        design("  - id: a\n    count: 2\n    names: \"a{1..2}\"\n    addresses: [«\"10.0.0.1\"]\n"),
        "holds 1 addresses, but the group has 2 hosts");
    row("range for a host", design("  - id: a\n    addresses: [«\"10.0.0.1-10.0.0.4\"]\n"), "the row is one host");
    row("pattern of unequal width", design("  - id: a\n    names: «\"a{01..100}\"\n"), "not a name pattern");
    row("group too large", design("  - id: a\n    names: «\"a{1..10001}\"\n"), "at most 10000");
    row("host in two racks", design("  - id: a\n    domain: [rack-a, «rack-z]\n"),
        "One host stands in one failure domain");

    row("promotion from no cluster", cluster("promotions:\n  - id: p\n    from: «ocq\n"), "Nothing has the id \"ocq\"");
    row("promotion to a site", design("  - id: a\n", "promotions:\n  - id: p\n    to: «dc1\n"),
        "expected the id of a row of \"clusters\"");
    row("tool of a promotion", cluster("promotions:\n  - id: p\n    tool: «rsync\n"),
        "skopeo-copy, skopeo-sync, oc-mirror, docker");
    row("TLS of a promotion", cluster("promotions:\n  - id: p\n    toTls: «http\n"), "verify, skip, plain-http");
    row("registry with a scheme", cluster("promotions:\n  - id: p\n    toRegistry: «\"https://r.example\"\n"),
        "not a registry");
    row("image with a tag", cluster("promotions:\n  - id: p\n    images:\n      - repository: «\"a/b:1\"\n"),
        "not the path of an image");
    row("tag with a blank",
        cluster("promotions:\n  - id: p\n    images:\n      - repository: \"a\"\n        tags: [\"1\", «\"1 0\"]\n"),
        "not a tag");
    row("short digest",
        cluster("promotions:\n  - id: p\n    images:\n      - repository: \"a\"\n        digest: «\"sha256:ab\"\n"),
        "64 hexadecimal digits");
    row("id of a promotion for a backup", cluster("promotions:\n  - id: p\nbackups:\n  - id: «p\n"),
        "taken by the row at test:6:9");
    row("template in a missing cluster", cluster("templates:\n  - id: t\n    targets:\n      - cluster: «ocq\n"),
        "Nothing has the id \"ocq\"");
    row("project in upper case",
        cluster("templates:\n  - id: t\n    targets:\n      - cluster: ocp\n        project: «\"Shop\"\n"),
        "not the name of a project");
    row("relative template", cluster("templates:\n  - id: t\n    file: «\"app.yaml\"\n"), "not a path");
    row("unknown item of a backup", cluster("backups:\n  - id: b\n    items: [etcd-data, «etcd]\n"),
        "master-config, etcd-config, etcd-data");
    row("hours of a backup", cluster("backups:\n  - id: b\n    everyHours: «0\n"), "from 1 to 8760");
    row("date of a drill", cluster("backups:\n  - id: b\n    nextDrill: «\"next May\"\n"), "\"2026-12-31\"");
    row("target of a backup is a site", design("  - id: a\n", "backups:\n  - id: b\n    target: «dc1\n"),
        "expected the id of a row of \"storage\"");
    row("global name of no endpoint",
        cluster("dns:\n  - id: d\n    globalNames:\n      - name: \"a.b\"\n        endpoints: [«e]\n"),
        "Nothing has the id \"e\"");
    row("kind of DNS", cluster("dns:\n  - id: d\n    kind: «bind\n"), "servers, dnsmasq, f5, customer");

    row("waiver without reason", design("  - id: a\n", "review:\n  waivers:\n    - «id: w\n      rule: x\n"),
        "gives no reason");
    row("unknown severity", design("  - id: a\n", "review:\n  severities:\n    x-y: «fatal\n"),
        "error, warning, hint, off");
    row("placement beyond the paper", design("  - id: a\n", "diagram:\n  placements:\n    a:\n      x: «1e9\n"),
        "Expected a number");
}

void DesignErrorsTest::errors()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, part);
    const QByteArray mark = "«";
    const qsizetype at = marked.indexOf(mark);
    const QByteArray text = at < 0 ? marked : marked.first(at) + marked.sliced(at + mark.size());
    const auto loaded = readDesign(text, QStringLiteral("test"), *catalogue());
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(part), qPrintable(loaded.error().toString()));
    if (at < 0)
        return;
    const QByteArray before = marked.first(at);
    const int line = int(before.count('\n')) + 1;
    const int column = int(QString::fromUtf8(before.sliced(before.lastIndexOf('\n') + 1)).size()) + 1;
    QCOMPARE(loaded.error().place, (Place{QStringLiteral("test"), line, column}));
}

void DesignErrorsTest::hostileFiles_data()
{
    QTest::addColumn<QByteArray>("text");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &text, const char *part) {
        QTest::newRow(name) << text << QString::fromUtf8(part);
    };
    QByteArray bomb = "quorate: 1\na: &a [x, x, x, x, x, x, x, x, x]\n";
    for (char c = 'b'; c <= 'i'; ++c)
        bomb += QByteArray(1, c) + ": &" + c + " [*" + QByteArray(1, char(c - 1)) + ", *" + QByteArray(1, char(c - 1))
            + "]\n";
    row("alias bomb", bomb, "Anchors");
    row("alias to itself", "quorate: 1\na: &a [*a]\n", "Anchors");
    row("merge key", "quorate: 1\nsites:\n  - <<: x\n    id: a\n", "Merge keys");
    row("deep nesting", "quorate: 1\na: " + QByteArray(100, '[') + QByteArray(100, ']') + "\n", "nested");
    row("deep nesting without an end", "quorate: 1\na: " + QByteArray(200'000, '[') + "\n", "");
    row("deep maps", "quorate: 1\na: " + QByteArray(2000, '{') + "\n", "");
    row("duplicate keys", "quorate: 1\ntitle: \"a\"\ntitle: \"b\"\n", "already");
    row("a tag", "quorate: 1\ntitle: !!python/object:os.system \"a\"\n", "Tags");
    row("two documents", "quorate: 1\n---\nquorate: 1\n", "second document");
    row("bad UTF-8", "quorate: 1\ntitle: \"\xff\"\n", "UTF-8");
    row("overlong UTF-8", "quorate: 1\ntitle: \"\xc0\xaf\"\n", "UTF-8");
    row("UTF-16",
        QByteArray("\xff\xfe"
                   "q\0u\0",
            6),
        "UTF-8");
    row("NUL", QByteArray("quorate: 1\ntitle: \"a\0b\"\n", 24), "control character");
    row("escape sequence of a terminal", "quorate: 1\ntitle: \"\x1b[2J\"\n", "control character");
    row("escaped control character", "quorate: 1\ntitle: \"\\x1b[2J\"\n", "control character");
    row("escaped NUL in a kept key", "quorate: 1\nfuture: [\"\\0\"]\n", "control character");
    row("bidi override", "quorate: 1\ntitle: \"\\u202Eabc\"\n", "direction of writing");
    row("Jinja in a host name", design("  - id: a\n    name: \"{{ lookup('pipe','id') }}\"\n"), "not a host name");
    row("Jinja in a domain", site("    dnsSuffix: \"{{ x }}\"\n"), "not a host name");
    row("Jinja in a role", design("  - id: a\n    roles: [\"{{ x }}\"]\n"), "lower-case letters");
    row("Jinja in a zone", design("  - id: a\n", "dns:\n  - id: d\n    zones:\n      - name: \"{%x%}\"\n"),
        "not a host name");
    row("newline in a name", site("    name: \"a\\nb\"\n"), "one line");
    row("newline in a host name", design("  - id: a\n    name: \"a\\nroot:x\"\n"), "not a host name");
    row("newline in a setting", cluster("    settings:\n      defaultNodeSelector: \"a\\nb\"\n"), "one line");
    row("newline in a label", design("  - id: a\n    labels: [\"a=b\\n\"]\n"), "not a label");
    row("expression in a label", design("  - id: a\n    labels: [\"a={{x}}\"]\n"), "not a label");
    row("newline in a registry", cluster("    settings:\n      imageRegistry: \"r.example\\n\"\n"), "not a registry");
    row("scheme in a registry", cluster("    settings:\n      imageRegistry: \"https://r.example\"\n"),
        "not a registry");
    row("star inside a registry", cluster("    settings:\n      insecureRegistries: [\"r.*.example\"]\n"), "names no");
    row("check that is none", cluster("    settings:\n      disabledChecks: [memory]\n"), "Expected one of");
    row("blank in a proxy exception", cluster("    proxy:\n      except: [\"a b\"]\n"), "neither a domain");
    row("password in a directory URL", cluster("    identityProviders:\n      - url: \"ldap://u:p@h/dc=x\"\n"),
        "neither");
    row("filter in a directory URL", cluster("    identityProviders:\n      - url: \"ldap://h/dc=x?uid?sub?(a=*)\"\n"),
        "neither");
    row("quote in a DN", cluster("    identityProviders:\n      - bindDn: \"cn='x'\"\n"), "not a name in a directory");
    row("shell in a path", design("  - id: a\n", "storage:\n  - id: s\n    path: \"/a;reboot\"\n"), "not a path");
    row("leaving a path", design("  - id: a\n", "storage:\n  - id: s\n    path: \"/a/../etc\"\n"), "not a path");
    row("two dots for a host name", design("  - id: a\n    name: \"..\"\n"), "not a host name");
    row("option for a host name", design("  - id: a\n    name: \"-rf\"\n"), "not a host name");
    row("option in a pattern", design("  - id: a\n    names: \"-x{1..2}\"\n"), "not a name pattern");
    row("credentials in a URL", design("  - id: a\n", "storage:\n  - id: s\n    regionEndpoint: \"https://u:p@h\"\n"),
        "web service");
    row("Terraform in a word", design("  - id: a\n", "storage:\n  - id: s\n    bucket: \"${file(x)}\"\n"),
        "plain word");
    row("the hang of yaml-cpp", ",g", "");
}

void DesignErrorsTest::hostileFiles()
{
    QFETCH(QByteArray, text);
    QFETCH(QString, part);
    const auto loaded = readDesign(text, QStringLiteral("test"), *catalogue());
    QVERIFY(!loaded);
    QVERIFY2(loaded.error().message.contains(part), qPrintable(loaded.error().toString()));
    QVERIFY(loaded.error().place.line > 0);
}

void DesignErrorsTest::boundsHosts()
{
    QByteArray nodes;
    for (int i = 0; i < 11; ++i)
        nodes += "  - id: g" + QByteArray::number(i) + "\n    count: 10000\n    names: \"g" + QByteArray::number(i)
            + "-{1..10000}\"\n";
    const auto loaded = readDesign(design(nodes), QStringLiteral("test"), *catalogue());
    QVERIFY(!loaded);
    QVERIFY(loaded.error().message.contains(QStringLiteral("more than 100000 hosts")));
    QCOMPARE(loaded.error().place.line, 22 + 10 * 3); // the eleventh group
}

void DesignErrorsTest::boundsRows()
{
    QByteArray nodes;
    for (int i = 0; i <= 20'000; ++i)
        nodes += "  - id: n" + QByteArray::number(i) + '\n';
    const auto loaded = readDesign(design(nodes), QStringLiteral("test"), *catalogue());
    QVERIFY(!loaded);
    QVERIFY(loaded.error().message.contains(QStringLiteral("20001 entries; at most 20000")));
}

void DesignErrorsTest::notes_data()
{
    QTest::addColumn<QByteArray>("marked");
    QTest::addColumn<QString>("part");
    const auto row = [](const char *name, const QByteArray &marked, const char *part) {
        QTest::newRow(name) << marked << QString::fromUtf8(part);
    };
    row("unknown key of the file", design("  - id: a\n", "«future: 1\n"), "\"future\" is not known");
    row("unknown key of a row", design("  - id: a\n    «colour: red\n"), "\"colour\" is not known");
    row("unknown key of the load", cluster("    load:\n      «gpus: 4\n"), "\"gpus\" is not known");
    row("unknown service", cluster("    services:\n      «mesh:\n        replicas: 1\n"), "\"mesh\" is not known");
    row("unknown field of a service", cluster("    services:\n      registry:\n        «cache: true\n"),
        "\"cache\" is not known");
    row("unknown setting", cluster("    settings:\n      «turbo: true\n"), "\"turbo\" is not known");
    row("unknown platform",
        "quorate: 1\nclusters:\n  - id: c\n    platform: «\"nomad\"\n    services:\n      x: {y: 1}\n", "\"nomad\"");
    row("unknown role", design("  - id: a\n    roles: [master, «juggler]\n"), "\"juggler\" is not known");
    row("unknown attribute", design("  - id: a\n    roles: [master]\n    attributes:\n      «colour: red\n"),
        "\"colour\" is not known");
    row("newer format", "quorate: «2\n", "read-only");
    row("place of nothing", design("  - id: a\n", "diagram:\n  placements:\n    «gone:\n      x: 1\n"),
        "\"gone\" any more");
}

void DesignErrorsTest::notes()
{
    QFETCH(QByteArray, marked);
    QFETCH(QString, part);
    const QByteArray mark = "«";
    const qsizetype at = marked.indexOf(mark);
    const QByteArray text = marked.first(at) + marked.sliced(at + mark.size());
    const auto loaded = readDesign(text, QStringLiteral("test"), *catalogue());
    QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
    QCOMPARE(loaded->notes.size(), 1);
    QVERIFY2(loaded->notes.first().message.contains(part), qPrintable(loaded->notes.first().message));
    const QByteArray before = marked.first(at);
    QCOMPARE(loaded->notes.first().place.line, int(before.count('\n')) + 1);
    QCOMPARE(loaded->notes.first().place.column, int(at - before.lastIndexOf('\n')));
}

QUORATE_TEST(DesignErrorsTest)
#include "tst_design_errors.moc"
