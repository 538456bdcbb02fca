#include "model/export/writers/conf_writer.h"
#include "model/export/writers/csv_writer.h"
#include "model/export/writers/dnsmasq_writer.h"
#include "model/export/writers/inventory_writer.h"
#include "model/export/writers/json_writer.h"
#include "model/export/writers/markdown_writer.h"
#include "model/export/writers/nft_writer.h"
#include "model/export/writers/shell_writer.h"
#include "model/export/writers/zone_writer.h"

#include "tests/support/judge.h"
#include "tests/support/test_main.h"

#include <QTemporaryDir>

using namespace quorate;

/// What each format must never let through (model/export/README.md), wherever a text of a design may stand.
class TestExportWriters : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void hostile_data();
    void hostile();
    void harmless_data();
    void harmless();
    void firstRefusalCounts();
    void haproxyLineIsBounded();
    void iniTexts_data();
    void iniTexts();
    void iniHostsAreUnique();
    void zoneOwners_data();
    void zoneOwners();
    void zoneLifetimesAgree();
    void shellQuotes_data();
    void shellQuotes();
    void csvCells_data();
    void csvCells();
    void csvRows();
    void jsonKeysAreUnique();
    void nftNamesNothing();
};

/// The text in every place of every writer that takes one; the names of the places that let it through.
static QStringList accepting(const QString &text)
{
    QStringList places;
    const auto note = [&](const char *place, const Result<QByteArray> &bytes) {
        if (bytes)
            places.append(QLatin1String(place));
    };
    for (const auto &[name, format] : {std::pair("haproxy", ConfWriter::Format::Haproxy),
             std::pair("keepalived", ConfWriter::Format::Keepalived), std::pair("nginx", ConfWriter::Format::Nginx),
             std::pair("sysctl", ConfWriter::Format::Sysctl), std::pair("named", ConfWriter::Format::Named)}) {
        ConfWriter line(format);
        line.line("word", {text});
        note(name, line.bytes());
        ConfWriter open(format);
        open.open("block", text);
        if (!text.isEmpty()) // a block may have no name
            note(name, open.bytes());
        ConfWriter quoted(format);
        quoted.quoted("file", text);
        note(name, quoted.bytes());
        ConfWriter list(format);
        list.list("list", {text});
        note(name, list.bytes());
    }
    ConfWriter section(ConfWriter::Format::Haproxy);
    section.section("frontend", text);
    if (!text.isEmpty())
        note("haproxy section", section.bytes());
    IniWriter variable;
    variable.variable("key", text);
    note("ini variable", variable.bytes());
    IniWriter nested;
    nested.variable("key", Literal::List{Literal::Map{{QStringLiteral("key"), text}}});
    note("ini nested", nested.bytes());
    IniWriter key;
    key.variable("key", Literal::Map{{text, "value"}});
    note("ini key", key.bytes());
    IniWriter host;
    host.host(text);
    note("ini host", host.bytes());
    IniWriter hostVariable;
    hostVariable.host(QStringLiteral("host"), {{"key", text}});
    note("ini host variable", hostVariable.bytes());
    const ZoneWriter::Soa soa{QStringLiteral("ns.example"), QStringLiteral("hostmaster.example"), 1, 300};
    ZoneWriter zone;
    zone.begin(text, soa);
    note("zone", zone.bytes());
    ZoneWriter primary;
    primary.begin(QStringLiteral("example"), {text, QStringLiteral("hostmaster.example"), 1, 300});
    note("zone primary", primary.bytes());
    ZoneWriter owner;
    owner.begin(QStringLiteral("example"), soa);
    owner.address(text + QStringLiteral(".example"), net::Ipv4{1});
    note("zone owner", owner.bytes());
    ZoneWriter pointer;
    pointer.begin(QStringLiteral("1.2.3.in-addr.arpa"), soa);
    pointer.pointer(QStringLiteral("4.1.2.3.in-addr.arpa"), text);
    note("zone target", pointer.bytes());
    ShellWriter slug;
    slug.generatedBy(text);
    note("design slug", slug.bytes());
    JsonWriter json("Terraform");
    json.document({{QStringLiteral("key"), json.word(text)}});
    note("json", json.bytes());
    JsonWriter identifier("F5 AS3");
    identifier.document({{identifier.identifier(text), 1}});
    note("json key", identifier.bytes());
    for (const auto &[name, write] :
        {std::pair<const char *, void (*)(DnsmasqWriter &, const QString &)>(
             "dnsmasq local", [](DnsmasqWriter &out, const QString &name) { out.local(name); }),
            {"dnsmasq host", [](DnsmasqWriter &out, const QString &name) { out.host(name, net::Ipv4{1}, {}); }},
            {"dnsmasq below", [](DnsmasqWriter &out, const QString &name) { out.below(name, net::Ipv4{1}); }},
            {"dnsmasq pointer", [](DnsmasqWriter &out, const QString &name) {
                 out.pointer(QStringLiteral("1.0.0.10.in-addr.arpa"), name);
             }}}) {
        DnsmasqWriter out;
        write(out, text);
        note(name, out.bytes());
    }
    NftWriter set;
    set.set(text, {});
    note("nft set", set.bytes());
    NftWriter from;
    from.allow(text, 6, {{80, 80}}, QStringLiteral("why"));
    if (!text.isEmpty()) // from anybody
        note("nft source", from.bytes());
    NftWriter comment;
    comment.allow({}, 6, {{80, 80}}, text);
    if (!text.contains(u' ') && !text.contains(u'(')) // prose of ours has blanks and parentheses
        note("nft comment", comment.bytes());
    MarkdownWriter markdown;
    markdown.bulletCode(text, "help");
    note("markdown", markdown.bytes());
    return places;
}

void TestExportWriters::hostile_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("nothing") << QString();
    QTest::newRow("line feed") << QStringLiteral("a\nuser root");
    QTest::newRow("carriage return") << QStringLiteral("a\rb");
    QTest::newRow("tab") << QStringLiteral("a\tb");
    QTest::newRow("blank") << QStringLiteral("a b");
    QTest::newRow("leading blank") << QStringLiteral(" a");
    for (int c = 0; c < 0x20; ++c)
        QTest::addRow("control %02x", c) << QStringLiteral("a") + QChar(c) + QStringLiteral("b");
    QTest::newRow("delete") << QStringLiteral("a\x7f");
    QTest::newRow("next line") << QString(QChar(0x85));
    QTest::newRow("line separator") << QStringLiteral("a") + QChar(0x2028);
    QTest::newRow("non-breaking blank") << QStringLiteral("a") + QChar(0xa0) + QStringLiteral("b");
    QTest::newRow("right to left override") << QStringLiteral("a") + QChar(0x202e);
    QTest::newRow("lone surrogate") << QString(QChar(0xd800));
    QTest::newRow("Chinese") << QStringLiteral("生产");
    QTest::newRow("full-width dollar") << QStringLiteral("\uff04");
    QTest::newRow("variable of HAProxy and the shell") << QStringLiteral("${HOME}");
    QTest::newRow("variable of keepalived") << QStringLiteral("$HOST");
    QTest::newRow("command") << QStringLiteral("$(id)");
    QTest::newRow("backtick") << QStringLiteral("`id`");
    QTest::newRow("double quote") << QStringLiteral("a\"b");
    QTest::newRow("single quote") << QStringLiteral("a'b");
    QTest::newRow("backslash") << QStringLiteral("a\\b");
    QTest::newRow("comment") << QStringLiteral("a#b");
    QTest::newRow("comment of keepalived") << QStringLiteral("a!b");
    QTest::newRow("comment of zones") << QStringLiteral("a;b");
    QTest::newRow("braces") << QStringLiteral("a{b}");
    QTest::newRow("parentheses") << QStringLiteral("a(b)");
    QTest::newRow("Jinja2 expression") << QStringLiteral("{{lookup('pipe','id')}}");
    QTest::newRow("Jinja2 statement") << QStringLiteral("{%if%}");
    QTest::newRow("Jinja2 comment") << QStringLiteral("{#a#}");
    QTest::newRow("sequence of keepalived") << QStringLiteral("~SEQ(1,9)");
    QTest::newRow("include of zones") << QStringLiteral("$INCLUDE");
    QTest::newRow("pipe") << QStringLiteral("a|b");
    QTest::newRow("less than") << QStringLiteral("<b>");
    QTest::newRow("caret") << QStringLiteral("a^b");
}

void TestExportWriters::hostile()
{
    QFETCH(QString, text);
    QStringList places = accepting(text);
    // A `~` is a character of URLs, which Ansible takes as text; keepalived's writer refuses it.
    if (text.startsWith(u'~'))
        places.removeAll(QStringLiteral("ini variable"));
    QCOMPARE(places, QStringList());
}

void TestExportWriters::harmless_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("host name") << QStringLiteral("master01");
    QTest::newRow("long name") << QStringLiteral("a.b-c.example");
}

void TestExportWriters::harmless()
{
    QFETCH(QString, text);
    const QStringList places = accepting(text);
    for (const char *place : {"haproxy", "keepalived", "named", "haproxy section", "ini variable", "ini nested",
             "ini host", "zone", "zone owner", "zone target"})
        QVERIFY2(places.contains(QLatin1String(place)), place);
}

void TestExportWriters::firstRefusalCounts()
{
    ConfWriter out(ConfWriter::Format::Haproxy);
    out.about(QStringLiteral("edge"));
    out.line("bind", {QStringLiteral("a b")});
    out.about(QStringLiteral("other"));
    out.line("bind", {QStringLiteral("c d")});
    const Result<QByteArray> bytes = out.bytes();
    QVERIFY(!bytes);
    QCOMPARE(bytes.error().message, QStringLiteral("\"edge\": The text \"a b\" cannot stand in a file for HAProxy."));
}

void TestExportWriters::haproxyLineIsBounded()
{
    ConfWriter fits(ConfWriter::Format::Haproxy);
    fits.line("bind", QStringList(63, QStringLiteral("a")));
    QVERIFY(fits.bytes());
    ConfWriter tooLong(ConfWriter::Format::Haproxy);
    tooLong.line("bind", QStringList(64, QStringLiteral("a")));
    QVERIFY(!tooLong.bytes());
}

void TestExportWriters::iniTexts_data()
{
    // What Ansible would read if the text stood there bare: exports page, section 9 (tried with ansible-core 2.14).
    QTest::addColumn<QString>("text");
    for (const char *text : {"1.10", "007", "True", "False", "None", "yes", "0x1F", "1e3", "1,2", "-3", "a", "v3.11.43",
             "node-role.kubernetes.io/infra=true", "10.0.0.0/8", "https://host:443/a?b=c&d=e%20"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestExportWriters::iniTexts()
{
    QFETCH(QString, text);
    QTemporaryDir folder;
    QFile file(folder.filePath(QStringLiteral("hosts")));
    QVERIFY(file.open(QIODevice::WriteOnly));
    IniWriter out;
    out.group("all");
    out.host(QStringLiteral("h"),
        {{"on_host", text}, {"list", Literal::texts({text})}, {"number", qint64(7)}, {"flag", true}});
    out.variables("all");
    out.variable("in_group", text);
    out.variable("map", Literal::Map{{QStringLiteral("key"), text}});
    QVERIFY(out.bytes());
    file.write(*out.bytes());
    file.close();
    const QString code =
        QStringLiteral("import json,subprocess,sys;"
                       "v=json.loads(subprocess.check_output(['ansible-inventory','-i',sys.argv[1],'--host','h']));"
                       "t=sys.argv[2];"
                       "assert v=={'on_host':t,'list':[t],'number':7,'flag':True,'in_group':t,'map':{'key':t}},v");
    QUORATE_VERIFY_JUDGE(
        tests::judge(QStringLiteral("ansible-inventory"), {QStringLiteral("--version")}), "ansible-inventory");
    QUORATE_VERIFY_JUDGE(
        tests::judge(QStringLiteral("python3"), {QStringLiteral("-c"), code, file.fileName(), text}), "python3");
}

void TestExportWriters::iniHostsAreUnique()
{
    IniWriter out;
    out.group("masters");
    out.host(QStringLiteral("h.example"));
    out.group("nodes");
    out.host(QStringLiteral("h.example"));
    QVERIFY(out.bytes());
    out.host(QStringLiteral("h.example"));
    QVERIFY(!out.bytes());
    for (const char *reserved : {"all", "ungrouped", "localhost", "nodes", "osev3"}) {
        IniWriter other;
        other.host(QLatin1String(reserved));
        QVERIFY2(!other.bytes(), reserved);
    }
}

void TestExportWriters::zoneOwners_data()
{
    QTest::addColumn<QString>("owner");
    QTest::addColumn<bool>("fine");
    QTest::newRow("in the zone") << QStringLiteral("a.b.example") << true;
    QTest::newRow("the zone itself") << QStringLiteral("b.example") << true;
    QTest::newRow("wildcard") << QStringLiteral("*.apps.b.example") << true;
    QTest::newRow("outside") << QStringLiteral("a.c.example") << false;
    QTest::newRow("only looks inside") << QStringLiteral("ab.example") << false;
    QTest::newRow("underscore") << QStringLiteral("a_b.b.example") << false;
    QTest::newRow("capital") << QStringLiteral("A.b.example") << false;
    QTest::newRow("star in the middle") << QStringLiteral("a.*.b.example") << false;
    QTest::newRow("star in a label") << QStringLiteral("a*.b.example") << false;
    QTest::newRow("final dot") << QStringLiteral("a.b.example.") << false;
    QTest::newRow("at") << QStringLiteral("@") << false;
    QTest::newRow("long label") << QString(64, u'a') + QStringLiteral(".b.example") << false;
}

void TestExportWriters::zoneOwners()
{
    QFETCH(QString, owner);
    QFETCH(bool, fine);
    ZoneWriter out;
    out.begin(
        QStringLiteral("b.example"), {QStringLiteral("ns.b.example"), QStringLiteral("hostmaster.b.example"), 1, 300});
    out.address(owner, net::Ipv4{0x0a000001});
    QCOMPARE(bool(out.bytes()), fine);
}

void TestExportWriters::zoneLifetimesAgree()
{
    ZoneWriter out;
    out.begin(
        QStringLiteral("b.example"), {QStringLiteral("ns.b.example"), QStringLiteral("hostmaster.b.example"), 1, 300});
    out.address(QStringLiteral("a.b.example"), net::Ipv4{0x0a000001}, 60);
    out.address(QStringLiteral("a.b.example"), net::Ipv4{0x0a000002}, 90);
    QVERIFY(out.bytes());
    QCOMPARE(out.bytes()->count(" 60 "), 2);
}

void TestExportWriters::shellQuotes_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {"", "a", "a b", "it's", "''", "$(id)", "`id`", "*", "~", "-n", "\\", "\"", "a;b", "!!"})
        QTest::newRow(text) << QString::fromLatin1(text);
}

void TestExportWriters::shellQuotes()
{
    QFETCH(QString, text);
    ShellWriter out;
    out.line("printf '%s'", {text});
    QVERIFY(out.bytes());
    for (const char *shell : {"bash", "dash"}) {
        const tests::Judgement said =
            tests::judge(QLatin1String(shell), {QStringLiteral("-c"), QString::fromLatin1(*out.bytes())});
        QVERIFY(said.ran);
        QCOMPARE(QString::fromLatin1(said.output), text);
    }
}

void TestExportWriters::csvCells_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QByteArray>("cell");
    const auto row = [](const char *name, const QString &text, const char *cell) {
        QTest::newRow(name) << text << QByteArray(cell);
    };
    row("a word", QStringLiteral("master01"), "\"master01\"");
    row("nothing", QString(), "\"\"");
    row("quotes and commas", QStringLiteral("a \"b\", c"), "\"a \"\"b\"\", c\"");
    row("quote first", QStringLiteral("\"=1\""), "\"\"\"=1\"\"\"");
    row("two lines", QStringLiteral("a\nb"), "\"a\nb\"");
    row("Chinese", QStringLiteral("生产"), "\"\xe7\x94\x9f\xe4\xba\xa7\"");
    row("formula", QStringLiteral("=HYPERLINK(\"http://x\")"), "\"'=HYPERLINK(\"\"http://x\"\")\"");
    row("plus", QStringLiteral("+1"), "\"'+1\"");
    row("minus", QStringLiteral("-1"), "\"'-1\"");
    row("at", QStringLiteral("@SUM(A1)"), "\"'@SUM(A1)\"");
    row("tab", QStringLiteral("\t=1"), "\"'\t=1\"");
    row("control characters hide nothing", QStringLiteral("\r\x01=1"), "\"'=1\"");
    row("equals inside", QStringLiteral("a=b"), "\"a=b\"");
}

void TestExportWriters::csvCells()
{
    QFETCH(QString, text);
    QFETCH(QByteArray, cell);
    CsvWriter out(QStringList{QStringLiteral("A")});
    out.row({text});
    QCOMPARE(out.bytes(), QByteArray("\"A\"\r\n") + cell + "\r\n");
}

void TestExportWriters::csvRows()
{
    CsvWriter out(QStringLiteral("A B C D").split(u' '));
    out.row({QStringLiteral("x"), qint64(-7), 2.5, {}});
    out.row({CsvCell(), 64.0});
    QCOMPARE(out.bytes(), QByteArray("\"A\",\"B\",\"C\",\"D\"\r\n\"x\",-7,2.5,\r\n,64,,\r\n"));
}

void TestExportWriters::jsonKeysAreUnique()
{
    JsonWriter out("F5 AS3");
    QJsonObject object;
    out.insert(object, out.identifier(QStringLiteral("a-b")), 1);
    QVERIFY(out.bytes());
    out.insert(object, out.identifier(QStringLiteral("a.b")), 2);
    QVERIFY(!out.bytes());
    QCOMPARE(out.bytes().error().message, QStringLiteral("Two elements would both be called \"a_b\"."));
}

void TestExportWriters::nftNamesNothing()
{
    NftWriter out;
    out.open();
    out.set(QStringLiteral("masters"),
        {{net::Ipv4{0x0a000001}, net::Ipv4{0x0a000001}}, {net::Ipv4{0x0a000003}, net::Ipv4{0x0a000005}}});
    out.openInput();
    out.allow(QStringLiteral("masters"), 6, {{80, 80}, {9000, 10000}}, QStringLiteral("Pages (two)"));
    out.allow({}, 112, {}, QStringLiteral("VRRP"));
    out.close();
    out.close();
    const QByteArray text = *out.bytes();
    QVERIFY(text.contains("            10.0.0.1,\n            10.0.0.3-10.0.0.5\n"));
    QVERIFY(text.contains("        ip saddr @masters tcp dport { 80, 9000-10000 } accept comment \"Pages (two)\"\n"));
    QVERIFY(text.contains("        ip protocol 112 accept comment \"VRRP\"\n"));
    NftWriter tooLong;
    tooLong.allow({}, 112, {}, QString(129, u'a'));
    QVERIFY(!tooLong.bytes());
}

QUORATE_TEST(TestExportWriters)
#include "tst_export_writers.moc"
