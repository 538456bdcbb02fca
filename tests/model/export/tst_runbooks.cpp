#include "model/export/writers/markdown_writer.h"
#include "model/rules/engine.h"
#include "tests/support/designs.h"
#include "tests/support/golden.h"
#include "tests/support/judge.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QRegularExpression>
#include <QTemporaryDir>
#include <md4c-html.h>

using namespace quorate;

/// Runbooks and playbooks: the right words for each era and deployment type, commands that shellcheck likes, texts that
/// stay texts.
class TestRunbooks : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void golden_data();
    void golden();
    void eras_data();
    void eras();
    void commandsAreSound_data();
    void commandsAreSound();
    void playbooksAreAccepted_data();
    void playbooksAreAccepted();
    void numbers();
    void badRunbooks_data();
    void badRunbooks();
    void hostileTextStaysText_data();
    void hostileTextStaysText();
    void hostileValues_data();
    void hostileValues();
    void findings();
};

namespace {

const QStringList kinds{QStringLiteral("runbook"), QStringLiteral("playbooks")};

Design released(const QString &id, const QString &release, const QString &type)
{
    Design design = tests::designOf(id);
    for (Cluster cluster : QList<Cluster>(design.topology().clusters.begin(), design.topology().clusters.end())) {
        cluster.version = release;
        cluster.settings.insert(QStringLiteral("deploymentType"), type);
        design.topology().clusters.put(cluster);
    }
    return design;
}

void addEras()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("release");
    QTest::addColumn<QString>("type");
    for (const QString &id : tests::exportDesigns())
        for (const char *release : {"3.7", "3.9", "3.10", "3.11"})
            for (const char *type : {"origin", "openshift-enterprise"})
                QTest::addRow("%s %s %s", qPrintable(id), release, type)
                    << id << QString::fromLatin1(release) << QString::fromLatin1(type);
}

QString allText(const FileSet &files)
{
    QString all;
    for (auto it = files.begin(); it != files.end(); ++it)
        all += QString::fromUtf8(it->bytes);
    return all;
}

/// The fenced commands of a document.
QStringList blocks(const QByteArray &markdown)
{
    static const QRegularExpression fence(QStringLiteral("^```bash\\n(.*?)^```$"),
        QRegularExpression::MultilineOption | QRegularExpression::DotMatchesEverythingOption);
    QStringList found;
    for (auto it = fence.globalMatch(QString::fromUtf8(markdown)); it.hasNext();)
        found.append(it.next().captured(1));
    return found;
}

QString rendered(const QByteArray &markdown)
{
    QByteArray out;
    const auto take = [](const MD_CHAR *text, MD_SIZE size, void *bytes) {
        static_cast<QByteArray *>(bytes)->append(text, qsizetype(size));
    };
    md_html(markdown.constData(), MD_SIZE(markdown.size()), take, &out, MD_DIALECT_GITHUB | MD_FLAG_NOHTML, 0);
    return QString::fromUtf8(out);
}

/// The shipped catalogue with one runbook, which has one step; `step` is its text.
Result<std::shared_ptr<const Catalogue>> withRunbook(const QByteArray &bytes)
{
    return Catalogue::load([&bytes](const QString &path) -> Result<QByteArray> {
        if (path == u"openshift-3/runbooks/book.yaml")
            return bytes;
        QByteArray file = tests::sourceFile(QStringLiteral("resources/platforms/") + path);
        if (path == u"openshift-3/platform.yaml") {
            const qsizetype at = file.indexOf("\nrunbooks: [");
            file.replace(at, file.indexOf('\n', at + 1) - at, "\nrunbooks: [book]");
        }
        return file;
    });
}

} // namespace

void TestRunbooks::golden_data()
{
    QTest::addColumn<QString>("id");
    // Of each era and layout one; the table below covers the others.
    for (const char *id : {"typical-ha", "ha-external-etcd", "release-3-7"})
        QTest::newRow(id) << QString::fromLatin1(id);
}

void TestRunbooks::golden()
{
    QFETCH(QString, id);
    for (const QString &kind : kinds) {
        const Result<FileSet> files = tests::exported(tests::designOf(id), {kind});
        QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
        const QString problem = tests::goldenProblem(kind + u'/' + id, *files);
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }
}

void TestRunbooks::eras_data()
{
    addEras();
}

void TestRunbooks::eras()
{
    QFETCH(QString, id);
    QFETCH(QString, release);
    QFETCH(QString, type);
    const Design design = released(id, release, type);
    const Result<FileSet> files = tests::exported(design, kinds);
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    const QString all = allText(*files);
    static const QRegularExpression open(QStringLiteral("(?<![\\${])\\{[a-zA-Z]+\\}(?!\\})"));
    QVERIFY2(
        !open.match(QString(all).remove(QStringLiteral("{} +"))).hasMatch(), qPrintable(open.match(all).captured()));
    // Installer, roles/openshift_service_type: what the services are called.
    QCOMPARE(all.contains(QLatin1String("origin-node")), type == u"origin");
    QCOMPARE(all.contains(QLatin1String("atomic-openshift-node")), type != u"origin");
    const bool pods = release == u"3.10" || release == u"3.11";
    QCOMPARE(all.contains(QLatin1String("/etc/origin/node/pods/apiserver.yaml")), pods);
    QCOMPARE(all.contains(QLatin1String("-master-api")), !pods);
    QCOMPARE(all.contains(QLatin1String("oc export")), !pods);
    QCOMPARE(all.contains(QLatin1String("oc get csr")), pods);
    // etcd is a pod where it runs on masters, from 3.10 on.
    const Facts facts(design.topologyPointer(), tests::catalogue());
    for (const auto &cluster : facts.clusters()) {
        const Hosts voters = cluster->with(Trait::Votes);
        const bool pod = pods && voters.front()->has(Trait::RunsControlPlane);
        QString own;
        for (auto it = files->begin(); it != files->end(); ++it)
            if (it.key().endsWith(QLatin1String("restore-etcd.md"))
                && QString::fromUtf8(it->bytes).contains(voters.front()->fqdn))
                own = QString::fromUtf8(it->bytes);
        QVERIFY(!own.isEmpty());
        QCOMPARE(own.contains(QLatin1String("mv /etc/origin/node/pods/etcd.yaml")), pod);
        QCOMPARE(own.contains(QLatin1String("systemctl stop etcd")), !pod);
        // Every member is restored, under its own name and address, with the list of all.
        QStringList initial;
        for (const Host *host : voters)
            initial.append(host->fqdn + QStringLiteral("=https://") + host->addressText + QStringLiteral(":2380"));
        QString joined = own;
        joined.replace(QLatin1String(" \\\n    "), QLatin1String(" "));
        for (const Host *host : voters)
            QVERIFY2(
                joined.contains(QStringLiteral(
                    "--name '%1' --data-dir /var/lib/etcd --initial-cluster '%2' --initial-cluster-token \"$TOKEN\" "
                    "--initial-advertise-peer-urls 'https://%3:2380'")
                                    .arg(host->fqdn, initial.join(u','), host->addressText)),
                qPrintable(host->fqdn));
    }
    bool several = false; // one of a single member is restored whole
    for (const auto &cluster : facts.clusters())
        several |= cluster->count(Trait::Votes) > 1;
    QCOMPARE(std::any_of(files->keyBegin(), files->keyEnd(),
                 [](const QString &path) { return path.endsWith(QLatin1String("restore-etcd-member.md")); }),
        several);
}

void TestRunbooks::commandsAreSound_data()
{
    addEras();
}

void TestRunbooks::commandsAreSound()
{
    QFETCH(QString, id);
    QFETCH(QString, release);
    QFETCH(QString, type);
    const Result<FileSet> files = tests::exported(released(id, release, type), {kinds.first()});
    QVERIFY(files);
    QTemporaryDir folder;
    QStringList scripts;
    QSet<QString> seen;
    for (auto it = files->begin(); it != files->end(); ++it) {
        for (const QString &block : blocks(it->bytes)) {
            if (seen.contains(block))
                continue;
            seen.insert(block);
            scripts.append(QStringLiteral("%1.sh").arg(scripts.size()));
            QFile file(folder.filePath(scripts.last()));
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("#!/usr/bin/env bash\n" + block.toUtf8());
        }
    }
    QVERIFY(scripts.size() > 40);
    QUORATE_VERIFY_JUDGE(tests::judge(QStringLiteral("shellcheck"),
                             QStringList{QStringLiteral("-S"), QStringLiteral("style")} + scripts, folder.path()),
        "shellcheck");
}

void TestRunbooks::playbooksAreAccepted_data()
{
    QTest::addColumn<QString>("id");
    for (const QString &id : tests::exportDesigns())
        QTest::newRow(qPrintable(id)) << id;
}

void TestRunbooks::playbooksAreAccepted()
{
    QFETCH(QString, id);
    const Result<FileSet> files = tests::exported(tests::designOf(id), {kinds.last()});
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    QTemporaryDir folder;
    QStringList books;
    for (auto it = files->begin(); it != files->end(); ++it) {
        QDir(folder.path()).mkpath(QFileInfo(it.key()).path());
        QFile file(folder.filePath(it.key()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(it->bytes);
        if (it.key().endsWith(QLatin1String(".yml")))
            books.append(it.key());
    }
    QCOMPARE(books.isEmpty(), false);
    const QStringList quiet{QStringLiteral("ANSIBLE_NOCOLOR=1"), QStringLiteral("ANSIBLE_HOME=") + folder.path(),
        QStringLiteral("HOME=") + folder.path(), QStringLiteral("ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED=1")};
    for (const QString &book : std::as_const(books)) {
        const tests::Judgement syntax = tests::judge(QStringLiteral("ansible-playbook"),
            {QStringLiteral("--syntax-check"), QStringLiteral("-i"),
                QFileInfo(book).path() + QStringLiteral("/hosts.yaml"), book},
            folder.path(), quiet);
        QUORATE_VERIFY_JUDGE(syntax, "ansible-playbook");
        QVERIFY2(!syntax.output.contains("WARNING"), syntax.output.constData());
        QUORATE_VERIFY_JUDGE(
            tests::judge(QStringLiteral("yamllint"),
                {QStringLiteral("-s"), QStringLiteral("-d"), QStringLiteral("relaxed"), book}, folder.path()),
            "yamllint");
    }
    QUORATE_VERIFY_JUDGE(
        tests::judge(QStringLiteral("ansible-lint"),
            QStringList{QStringLiteral("--offline"), QStringLiteral("--profile"), QStringLiteral("production")} + books,
            folder.path(), quiet),
        "ansible-lint");
}

// Quorum is more than half; names and counts are those of the design.
void TestRunbooks::numbers()
{
    const Result<FileSet> files = tests::exported(tests::designOf(QStringLiteral("typical-ha")), {kinds.first()});
    QVERIFY(files);
    const QString book = QString::fromUtf8(files->value(QStringLiteral("ocp-prod/runbooks/restore-etcd.md")).bytes);
    QVERIFY(book.contains(QLatin1String("Quorum is 2 of 3 members.")));
    const QString backup = QString::fromUtf8(files->value(QStringLiteral("ocp-prod/runbooks/backup.md")).bytes);
    QVERIFY(backup.contains(QLatin1String("api.ocp.bank.example:8443")));
    QVERIFY(!files->contains(QStringLiteral("ocp-prod/runbooks/backup.pdf"))); // no writer was handed in
}

void TestRunbooks::badRunbooks_data()
{
    QTest::addColumn<QByteArray>("before");
    QTest::addColumn<QByteArray>("after");
    QTest::addColumn<QString>("error");
    const auto row = [](const char *name, const char *before, const char *after, const char *error) {
        QTest::newRow(name) << QByteArray(before) << QByteArray(after) << QString::fromLatin1(error);
    };
    row("sound", "", "", "");
    row("unknown placeholder in a command", "ls {path}", "ls {pth}",
        "openshift-3/runbooks/book.yaml:14:13: Unknown placeholder {pth}.");
    row("unknown placeholder in a text", "\"Why.\"", "\"{who}\"",
        "openshift-3/runbooks/book.yaml:11:17: Unknown placeholder {who}.");
    row("unknown placeholder in a script", "echo {stamp}", "echo {Stamp}",
        "openshift-3/runbooks/book.yaml:15:17: Unknown placeholder {Stamp}.");
    row("placeholder in double quotes", "\"echo {stamp}\"", "'echo \"{stamp}\"'",
        "openshift-3/runbooks/book.yaml:15:17: {stamp} stands in quotes or in a comment.");
    row("placeholder in single quotes", "echo {stamp}", "echo 'x {stamp}'",
        "openshift-3/runbooks/book.yaml:15:17: {stamp} stands in quotes or in a comment.");
    row("placeholder in a comment", "echo {stamp}", "echo # {stamp}",
        "openshift-3/runbooks/book.yaml:15:17: {stamp} stands in quotes or in a comment.");
    row("unknown condition", "[systemd]", "[sysv]",
        "openshift-3/runbooks/book.yaml:12:16: Unknown condition \"sysv\".");
    row("unknown hosts", "on: masters", "on: kings", "openshift-3/runbooks/book.yaml:10:13: Unknown word \"kings\".");
    row("unknown key", "reason:", "raeson:", "openshift-3/runbooks/book.yaml:11:9: Unknown key \"raeson\".");
    row("unknown item", "item: volumes", "item: volume",
        "openshift-3/runbooks/book.yaml:7:11: Unknown word \"volume\".");
    row("member without each", "on: masters", "on: member",
        "openshift-3/runbooks/book.yaml:9:9: \"member\" needs a section with \"each\".");
    row("unknown module", "file: {path: x}", "shell: {cmd: x}",
        "openshift-3/runbooks/book.yaml:20:13: Unknown module \"shell\".");
    row("no such section", "  - title: \"Part\"", "  - include: other/part\n  - title: \"Part\"",
        "openshift-3/runbooks/book.yaml:6:5: There is no section \"other/part\" in the runbooks above.");
}

void TestRunbooks::badRunbooks()
{
    QFETCH(QByteArray, before);
    QFETCH(QByteArray, after);
    QFETCH(QString, error);
    QByteArray book = R"(id: book
title: "Book"
purpose: "Purpose."
kind: restore
sections:
  - title: "Part"
    item: volumes
    steps:
      - id: step
        on: masters
        reason: "Why."
        when: [systemd]
        run:
          - "ls {path}"
        script: "echo {stamp}"
        action: "Do."
        expect: "See."
        tasks:
          - name: "Do"
            file: {path: x}
        source: "practice"
source: "practice"
)";
    QVERIFY(before.isEmpty() || book.contains(before));
    if (!before.isEmpty())
        book.replace(book.indexOf(before), before.size(), after);
    const auto loaded = withRunbook(book);
    if (error.isEmpty())
        QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
    else
        QVERIFY(!loaded);
    if (!loaded)
        QCOMPARE(loaded.error().toString(), error);
}

void TestRunbooks::hostileTextStaysText_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text :
        {"**bold** _it_ `code`", "<script>alert(1)</script>", "<img src=x onerror=y>", "[a](http://b.example)",
            "![a](file:///etc/passwd)", "http://b.example/x", "www.b.example", "me@b.example", "# head", "> quote",
            "- item", "1. item", "1) item", "+ item", "a | b", "~~gone~~", "&lt;b&gt;", "&#60;b&#62;", "a\\", "\\",
            "$x$", "```", "===", "---", "[x]: http://b.example", "<http://b.example>", "{{ x }}"})
        QTest::newRow(text) << QString::fromLatin1(text);
    QTest::newRow("lines") << QStringLiteral("a\n# b\n\n- c");
    QTest::newRow("Chinese") << QStringLiteral("生产*集群*");
}

void TestRunbooks::hostileTextStaysText()
{
    QFETCH(QString, text);
    // In prose, in a cell, in a heading: one element each, holding the text and nothing else.
    const QString plain = QString(text).replace(u'\n', u' ').trimmed().toHtmlEscaped();
    const QString escaped = MarkdownWriter::escaped(text);
    MarkdownWriter out;
    out.heading(2, escaped);
    out.paragraph(escaped);
    out.bullet(escaped);
    out.blank();
    out.table({escaped, QStringLiteral("b")}, {{escaped, QStringLiteral("c")}});
    const Result<QByteArray> bytes = out.bytes();
    QVERIFY(bytes);
    QString html = rendered(*bytes);
    html.remove(u'\n');
    QCOMPARE(html,
        QStringLiteral("<h2>%1</h2><p>%1</p><ul><li>%1</li></ul><table><thead><tr><th>%1</th><th>b</th></tr></thead>"
                       "<tbody><tr><td>%1</td><td>c</td></tr></tbody></table>")
            .arg(plain));
    MarkdownWriter code;
    code.paragraph(MarkdownWriter::code(QStringLiteral("x") + text + u'x'));
    const QString span = rendered(*code.bytes()).trimmed();
    QVERIFY2(
        span.startsWith(QLatin1String("<p><code>x")) && span.endsWith(QLatin1String("x</code></p>")), qPrintable(span));
}

void TestRunbooks::hostileValues_data()
{
    QTest::addColumn<QString>("token");
    for (const char *token :
        {"x'; rm -rf /; '", "$(id)", "`id`", "{{ lookup('pipe','id') }}", "a\nb", "\"$HOME\"", "{path}"})
        QTest::newRow(token) << QString::fromLatin1(token);
}

// Planted behind the loader's back: in single quotes the shell runs nothing of it, and Ansible's files refuse it.
void TestRunbooks::hostileValues()
{
    QFETCH(QString, token);
    Design design = tests::designOf(QStringLiteral("typical-ha"));
    Cluster cluster = *design.topology().clusters.begin();
    cluster.apiName = token;
    design.topology().clusters.put(cluster);
    const Result<FileSet> books = tests::exported(design, {kinds.first()});
    if (token.contains(u'\n')) {
        QVERIFY(!books);
    } else {
        QVERIFY2(books, books ? "" : qPrintable(books.error().toString()));
        // What bash makes of the words is the text itself.
        QString all = allText(*books);
        const QString quoted = QStringLiteral("'") + QString(token).replace(u'\'', QLatin1String("'\\''")) + u'\'';
        QVERIFY(all.contains(QStringLiteral("dig +short ") + quoted));
        QVERIFY(!all.contains(QStringLiteral("dig +short ") + token));
    }
    Node master = *design.topology().nodes.find(NodeId(QStringLiteral("master01")));
    master.name = token;
    design.topology().nodes.put(master);
    QVERIFY(!tests::exported(design, {kinds.last()}));
}

// Severity order, remedies, what was accepted with its reason, and what was not judged.
void TestRunbooks::findings()
{
    Design design = tests::designOf(QStringLiteral("one-master-one-infra"));
    const Report first = checkDesign(design, tests::catalogue(), QDate(2026, 1, 31));
    QVERIFY(!first.findings.isEmpty());
    Waiver waiver;
    waiver.id = WaiverId(QStringLiteral("w"));
    waiver.rule = QString::fromLatin1(first.findings.first().rule->id);
    waiver.elements = first.findings.first().elements;
    std::sort(waiver.elements.begin(), waiver.elements.end());
    waiver.reason = QStringLiteral("<b>Known</b> | accepted");
    waiver.author = QStringLiteral("the board");
    design.review().waivers.put(waiver);
    design.review().severities.insert(QStringLiteral("cmp-single"), Severity::Off);
    const Facts facts(design.topologyPointer(), tests::catalogue());
    const Report report = checkDesign(design, tests::catalogue(), QDate(2026, 1, 31));
    const Result<FileSet> files = exportAll({design, facts, report, {}}, {QStringLiteral("findings")});
    QVERIFY2(files, files ? "" : qPrintable(files.error().toString()));
    QCOMPARE(files->keys(), QStringList{QStringLiteral("findings/findings.md")});
    const QString html = rendered(files->first().bytes);
    qsizetype at = 0;
    for (const Finding &finding : report.findings)
        QVERIFY2(html.contains(finding.message().toHtmlEscaped()), qPrintable(finding.message()));
    for (const char *part : {"<h1>", "<h2>Hints</h2>", "<h2>Accepted</h2>", "&lt;b&gt;Known&lt;/b&gt; | accepted",
             "the board", "cmp-single"}) {
        const qsizetype next = html.indexOf(QLatin1String(part), at);
        QVERIFY2(next >= 0, part);
        at = next;
    }
}

QUORATE_TEST(TestRunbooks)
#include "tst_runbooks.moc"
