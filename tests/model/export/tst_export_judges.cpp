#include "model/export/writers/dot_writer.h"
#include "tests/support/export_folder.h"
#include "tests/support/judge.h"
#include "tests/support/test_main.h"

using namespace quorate;

/// Each output of each design is accepted by the tool that it is meant for.
class TestExportJudges : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase();
    void haproxy_data();
    void haproxy();
    void keepalived_data();
    void keepalived();
    void zone_data();
    void zone();
    void named_data();
    void named();
    void inventory_data();
    void inventory();
    void dot_data();
    void dot();
    void dotKeepsHostileText();
    void script_data();
    void script();
    void yaml_data();
    void yaml();
    void ascii_data();
    void ascii();

private:
    tests::ExportFolder m_exports;
    QString m_folder;
};

void TestExportJudges::initTestCase()
{
    m_folder = m_exports.path();
    const QString problem = m_exports.write();
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

void TestExportJudges::haproxy_data()
{
    m_exports.rows(QStringLiteral("haproxy.cfg"));
}

void TestExportJudges::haproxy()
{
    QFETCH(QString, path);
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("haproxy"),
                             {QStringLiteral("-c"), QStringLiteral("-dW"), QStringLiteral("-f"), path}, m_folder),
        "haproxy");
}

void TestExportJudges::keepalived_data()
{
    m_exports.rows(QStringLiteral(".conf"), QStringLiteral("/keepalived/"));
}

void TestExportJudges::keepalived()
{
    // keepalived looks for the interface and the script on the machine that it runs on: a namespace with a bridge of
    // that name, and a copy of the file with the script's path mapped.
    QFETCH(QString, path);
    QByteArray bytes = m_exports.bytes(path);
    const QByteArray folder = "/etc/keepalived/";
    QVERIFY(bytes.contains("script \"" + folder + "check-"));
    bytes.replace("script \"" + folder, "script \"" + (m_folder + u'/' + QFileInfo(path).path() + u'/').toUtf8());
    const auto word = [&bytes](const char *key) {
        const qsizetype at = bytes.indexOf(QByteArray(key) + ' ') + qstrlen(key) + 1;
        return QString::fromLatin1(bytes.mid(at, bytes.indexOf('\n', at) - at));
    };
    QFile mapped(m_folder + u'/' + path + QStringLiteral(".mapped"));
    QVERIFY(mapped.open(QIODevice::WriteOnly));
    mapped.write(bytes);
    mapped.close();
    const QString address = bytes.contains("unicast_src_ip") ? word("unicast_src_ip") : QStringLiteral("192.0.2.1");
    const QString command =
        QStringLiteral("ip link add %1 type bridge && ip addr add %2/16 dev %1 && exec keepalived -t -f %3")
            .arg(word("    interface"), address, mapped.fileName());
    QUORATE_NEEDS_NAMESPACES();
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("keepalived"), {QStringLiteral("--version")}), "keepalived");
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("unshare"),
                             {tests::namespaceOption(), QStringLiteral("sh"), QStringLiteral("-c"),
                                 QStringLiteral("PATH=$PATH:/usr/sbin:/sbin; ") + command}),
        "keepalived in a namespace");
}

void TestExportJudges::zone_data()
{
    m_exports.rows(QString(), QStringLiteral("/dns/db."));
}

void TestExportJudges::zone()
{
    QFETCH(QString, path);
    QStringList arguments;
    for (const char *strict : {"-k", "-n", "-m", "-M", "-S", "-r"})
        arguments << QLatin1String(strict) << QStringLiteral("fail");
    arguments << QStringLiteral("-i") << QStringLiteral("full") << path.section(QStringLiteral("/db."), 1) << path;
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("named-checkzone"), arguments, m_folder), "named-checkzone");
}

void TestExportJudges::named_data()
{
    m_exports.rows(QStringLiteral("named.conf.quorate"));
}

void TestExportJudges::named()
{
    QFETCH(QString, path);
    const QString dns = m_folder + u'/' + path.section(u'/', 0, 1);
    QDir(dns).mkpath(QStringLiteral("slaves"));
    QFile wrapper(dns + QStringLiteral("/named.conf"));
    QVERIFY(wrapper.open(QIODevice::WriteOnly));
    wrapper.write(
        QStringLiteral("options { directory \"%1\"; };\ninclude \"%2/%3\";\n").arg(dns, m_folder, path).toUtf8());
    wrapper.close();
    QUORATE_VERIFY_JUDGE(
        tests::judge(QStringLiteral("named-checkconf"), {QStringLiteral("-z"), wrapper.fileName()}), "named-checkconf");
}

void TestExportJudges::inventory_data()
{
    m_exports.rows(QStringLiteral("/hosts"));
}

void TestExportJudges::inventory()
{
    QFETCH(QString, path);
    const QStringList strict{QStringLiteral("ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED=1"),
        QStringLiteral("ANSIBLE_INVENTORY_UNPARSED_FAILED=1")};
    const tests::Judgement listed = tests::judge(
        QStringLiteral("ansible-inventory"), {QStringLiteral("-i"), path, QStringLiteral("--list")}, m_folder, strict);
    QUORATE_VERIFY_JUDGE(listed, "ansible-inventory");
    QVERIFY2(!listed.output.contains("WARNING"), listed.output.constData());
}

void TestExportJudges::dot_data()
{
    m_exports.rows(QStringLiteral(".dot"));
}

void TestExportJudges::dot()
{
    QFETCH(QString, path);
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("dot"), {QStringLiteral("-Tcanon"), path}, m_folder), "dot");
}

// Graphviz gives back one graph of two nodes and one edge, whatever the text is.
void TestExportJudges::dotKeepsHostileText()
{
    for (const char *token : {"a\"] evil [\"b", "a\\", "a\\\"", "<b>bold</b>", "a\nb", "x -> y; }", "\\N\\G"}) {
        const QString text = QString::fromLatin1(token);
        DotWriter out(text);
        out.node(QStringLiteral("1 ") + text, {text}, "box");
        out.node(QStringLiteral("2 ") + text, {text, text}, "box");
        out.edge(QStringLiteral("1 ") + text, QStringLiteral("2 ") + text, text);
        QFile file(m_folder + QStringLiteral("/hostile.dot"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(out.bytes());
        file.close();
        const tests::Judgement plain =
            tests::judge(QStringLiteral("dot"), {QStringLiteral("-Tplain"), file.fileName()}, m_folder);
        QUORATE_VERIFY_JUDGE(plain, "dot");
        QCOMPARE(plain.output.count("\nnode "), 2);
        QCOMPARE(plain.output.count("\nedge "), 1);
        QVERIFY(!plain.output.contains("Warning"));
    }
}

void TestExportJudges::script_data()
{
    m_exports.rows(QStringLiteral(".sh"));
}

void TestExportJudges::script()
{
    QFETCH(QString, path);
    QVERIFY(QFileInfo(m_folder + u'/' + path).isExecutable());
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("bash"), {QStringLiteral("-n"), path}, m_folder), "bash");
    QUORATE_VERIFY_JUDGE(
        tests::judge(QStringLiteral("shellcheck"), {QStringLiteral("-S"), QStringLiteral("style"), path}, m_folder),
        "shellcheck");
}

void TestExportJudges::yaml_data()
{
    m_exports.rows(QStringLiteral(".yaml"));
}

void TestExportJudges::yaml()
{
    QFETCH(QString, path);
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("yamllint"),
                             {QStringLiteral("-s"), QStringLiteral("-d"), QStringLiteral("relaxed"), path}, m_folder),
        "yamllint");
}

void TestExportJudges::ascii_data()
{
    m_exports.rows(QString());
}

void TestExportJudges::ascii()
{
    QFETCH(QString, path);
    if (path.endsWith(QLatin1String(".dot")) || path.endsWith(QLatin1String(".csv"))
        || path.contains(QLatin1String("/runbooks/")) || path.contains(QLatin1String("/findings/")))
        return; // for people: it holds the names as people wrote them
    const QByteArray bytes = m_exports.bytes(path);
    QVERIFY(bytes.endsWith('\n'));
    for (const char c : bytes)
        QVERIFY(c == '\n' || (c >= 0x20 && c < 0x7f));
    for (const char *secretive : {"/tmp", "/home/", "/work"})
        QVERIFY2(!bytes.contains(secretive), secretive);
}

QUORATE_TEST(TestExportJudges)
#include "tst_export_judges.moc"
