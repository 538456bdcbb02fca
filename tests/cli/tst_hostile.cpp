#include "tests/support/cli.h"
#include "tests/support/mounts.h"
#include "tests/support/test_main.h"

#include <QRegularExpression>
#include <QTemporaryDir>

using namespace quorate::tests;

/// Hostile files, hostile folders and full disks, as the command line meets them: a sentence with the place, exit code
/// 2 or 3, and nothing written. The sentences are written by hand.
class TestHostile final : public QObject {
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    QString m_design; ///< a good one

    QString path(const QString &name) const { return m_folder->filePath(name); }
    static QStringList words(const QString &line) { return line.split(u' ', Qt::SkipEmptyParts); }

    /// Everything below the folder with its contents, links with their targets.
    QStringList state() const
    {
        QStringList all;
        for (const QString &file : filesBelow(m_folder->path())) {
            const QFileInfo info(file);
            all.append(file + u' '
                + (info.isSymLink() ? info.symLinkTarget() : QString::fromLatin1(contents(file).toHex().left(4000))));
        }
        return all;
    }

    /// validate, export, forced export and render of a file.
    QList<QStringList> readers(const QString &file) const
    {
        const QString out = path(QStringLiteral("out"));
        return {{QStringLiteral("validate"), file}, {QStringLiteral("export"), file, QStringLiteral("-o"), out},
            {QStringLiteral("export"), file, QStringLiteral("-o"), out, QStringLiteral("--force")},
            {QStringLiteral("render"), file, QStringLiteral("-o"), path(QStringLiteral("out.svg"))}};
    }

    void writeDesign(const QByteArray &bytes) const
    {
        QFile file(m_design);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
    }

    Outcome exported(const QString &folder, const QStringList &more = {}) const
    {
        return run(QStringList{QStringLiteral("export"), m_design, QStringLiteral("-o"), folder} + more);
    }

private Q_SLOTS:
    void init()
    {
        m_folder = std::make_unique<QTemporaryDir>();
        m_design = path(QStringLiteral("good.quorate.yaml"));
        QCOMPARE(run({QStringLiteral("new"), QStringLiteral("typical-ha"), QStringLiteral("-o"), m_design}).code, 0);
    }

    void file_data();
    void file();
    void everySampleIsListed();
    void standardInput();
    void tooLarge();
    void tooManyRows();
    void reservedNames_data();
    void reservedNames();
    void namesThatBecomeOne();
    void wrongWords_data();
    void wrongWords();

    void outputFolderIsALink();
    void folderInTheOutputIsALink();
    void linksOnTheWayAreFollowed();
    void newFollowsNoLink();
    void fileEditedByHand();
    void fullDisk_data();
    void fullDisk();
    void readOnlyDisk_data();
    void readOnlyDisk();
    void fileSizeLimit();
    void standardOutputIsFull();
    void theDesignIsOnlyRead();
};

void TestHostile::file_data()
{
    QTest::addColumn<QString>("place");
    QTest::addColumn<QString>("message");
    const auto row = [](const char *name, const char *place, const char *message) {
        QTest::newRow(name) << QString::fromLatin1(place) << QString::fromUtf8(message);
    };
    const char *host = "%1 is not a host name; expected letters, digits, \".\", \"-\" and \"_\" only, beginning with a "
                       "letter or a digit.";
    const auto hostRow = [&](const char *name, const char *place, const char *found) {
        QTest::newRow(name) << QString::fromLatin1(place) << QString::fromLatin1(host).arg(QString::fromUtf8(found));
    };
    const char *targetPath = "%1 is not a path; expected an absolute one of letters, digits, \".\", \"_\", \"-\" and "
                             "\"/\", without \"..\".";
    row("alias-bomb", "3:4", "Anchors (\"&\") are not read; expected the value alone.");
    row("alias-cycle", "3:4", "Anchors (\"&\") are not read; expected the value alone.");
    row("merge-key", "4:5", "Merge keys (\"<<\") are not read; expected each key written out.");
    row("deep-nesting", "3:72", "Values are nested more than 64 levels deep; expected a flatter file.");
    row("duplicate-key", "6:5", "The key \"name\" stands in line 5 already; expected each key of a map once.");
    row("bad-utf8", "5:12", "This byte is not part of a UTF-8 character; expected a text file in the encoding UTF-8.");
    row("utf-16", "1:1", "This byte is not part of a UTF-8 character; expected a text file in the encoding UTF-8.");
    row("control-character", "5:12",
        "The control character U+001B stands here; expected printable text, line ends and tabs only.");
    row("nul", "5:13", "The control character U+0000 stands here; expected printable text, line ends and tabs only.");
    row("escaped-control", "5:11", "The text holds the control character U+001B; only line ends and tabs are allowed.");
    row("bidi", "5:11",
        "The text holds the character U+202E, which changes the direction of writing unseen; remove it.");
    hostRow("jinja-in-name", "5:11", "\"{{ lookup('pipe', 'id') }}\"");
    hostRow("newline-in-name", "5:11", "\"m1?root ansible_connection=local\"");
    row("newline-in-cluster", "5:11", "The name holds a line end or a tab; expected one line.");
    hostRow("dots-in-name", "5:11", "\"../../etc/cron.d/x\"");
    hostRow("dots-in-zone", "6:15", "\"../named.conf\"");
    QTest::newRow("dots-in-path") << QStringLiteral("5:11")
                                  << QString::fromLatin1(targetPath).arg(QStringLiteral("\"/exports/../etc\""));
    QTest::newRow("shell-in-path") << QStringLiteral("5:11")
                                   << QString::fromLatin1(targetPath).arg(QStringLiteral("\"/exports/$(id)\""));
    row("tag", "3:8", "Tags (\"!\") are not read; expected a plain or quoted value.");
    row("two-documents", "3:1", "A second document begins here; expected one document in the file.");
    row("not-a-design", "1:1", "This is not a design file; expected \"quorate: 1\" in the first line.");
    row("empty", "1:1", "This is not a design file; expected \"quorate: 1\" in the first line.");
    row("unfinished", "3:1", "A list in brackets is not complete here; expected a comma or \"]\".");
    row("octal", "5:17",
        "\"010.0.0.1\" is neither an IPv4 address nor a range; expected \"10.0.0.1\" or \"10.0.0.1-10.0.0.9\".");
    row("wrong-reference", "5:14", "Nothing has the id \"ocp\"; expected the id of a row of \"clusters\".");
    row("hang", "1:1", "This does not belong to what stands before it; expected the end of the file.");
}

void TestHostile::file()
{
    QFETCH(QString, place);
    QFETCH(QString, message);
    const QString file = QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/hostile/")
        + QString::fromLatin1(QTest::currentDataTag()) + QStringLiteral(".quorate.yaml");
    QVERIFY(QFile::exists(file));
    const QStringList before = state();
    for (const QStringList &arguments : readers(file)) {
        const Outcome outcome = run(arguments);
        QCOMPARE(QString::fromUtf8(outcome.err), QStringLiteral("%1:%2: %3\n").arg(file, place, message));
        QCOMPARE(outcome.code, 3);
        QCOMPARE(outcome.out, QByteArray());
        QCOMPARE(state(), before);
    }
}

void TestHostile::everySampleIsListed()
{
    QStringList listed;
    QFile self(QStringLiteral(QUORATE_SOURCE_DIR "/tests/cli/tst_hostile.cpp"));
    QVERIFY(self.open(QIODevice::ReadOnly));
    const QString source = QString::fromUtf8(self.readAll());
    const QStringList samples = QDir(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/hostile")).entryList(QDir::Files);
    QVERIFY(samples.size() > 20);
    for (const QString &sample : samples)
        QVERIFY2(source.contains(u'"' + sample.section(u'.', 0, 0) + u'"'), qPrintable(sample));
}

void TestHostile::standardInput()
{
    const QByteArray bomb = contents(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/hostile/alias-bomb.quorate.yaml"));
    const QStringList before = state();
    for (const QStringList &arguments : readers(QStringLiteral("-"))) {
        const Outcome outcome = run(arguments, bomb);
        QCOMPARE(outcome.err, QByteArray("-:3:4: Anchors (\"&\") are not read; expected the value alone.\n"));
        QCOMPARE(outcome.code, 3);
        QCOMPARE(state(), before);
    }
    QCOMPARE(run(QStringLiteral("validate -").split(u' '), contents(m_design)).code, 0);
}

void TestHostile::tooLarge()
{
    // 17 MiB that would be a design if they were read to the end.
    writeDesign("quorate: 1\ntitle: \"T\"\n"
        + QByteArray("# .............................................\n").repeated(17 * 1024 * 1024 / 48));
    QVERIFY(QFileInfo(m_design).size() > 16 * 1024 * 1024);
    const QString sentence =
        m_design + QStringLiteral(": The file is too long; expected at most 16777216 bytes.\n");
    for (const QStringList &arguments : readers(m_design)) {
        const Outcome outcome = run(arguments);
        QCOMPARE(QString::fromUtf8(outcome.err), sentence);
        QCOMPARE(outcome.code, 3);
    }
    QCOMPARE(run(QStringLiteral("validate /dev/zero").split(u' ')).code, 3); // an endless file ends
    QVERIFY(!QFile::exists(path(QStringLiteral("out"))) && !QFile::exists(path(QStringLiteral("out.svg"))));
}

void TestHostile::tooManyRows()
{
    QByteArray text = "quorate: 1\nnodes:\n";
    for (int i = 0; i <= 20'000; ++i)
        text += "  - id: n" + QByteArray::number(i) + '\n';
    writeDesign(text);
    const Outcome outcome = run({QStringLiteral("validate"), m_design});
    QCOMPARE(QString::fromUtf8(outcome.err),
        m_design + QStringLiteral(":3:3: This list has 20001 entries; at most 20000 are allowed.\n"));
    QCOMPARE(outcome.code, 3);
}

void TestHostile::reservedNames_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"all", "localhost", "ungrouped", "masters", "etcd"})
        QTest::newRow(name) << QString::fromLatin1(name);
}

// Ansible takes them for its own groups and hosts. With a domain behind it the name is harmless, so there is none here.
void TestHostile::reservedNames()
{
    QFETCH(QString, name);
    QByteArray text = contents(m_design);
    text.replace("name: \"master01\"", "name: \"" + name.toUtf8() + '"');
    text.replace("    dnsSuffix: \"dc1.bank.example\"\n", "");
    text.replace("    baseDomain: \"ocp.bank.example\"\n", "");
    writeDesign(text);
    const QStringList before = state();
    const Outcome outcome = exported(path(QStringLiteral("out")),
        {QStringLiteral("--force"), QStringLiteral("--only"), QStringLiteral("inventory")});
    QVERIFY2(outcome.err.contains("The text \"" + name.toUtf8() + "\" cannot stand in a file for"), outcome.err);
    QCOMPARE(outcome.code, 3);
    QCOMPARE(state(), before);
}

// "ocp-prod" and "OCP prod" are two clusters and would be one folder.
void TestHostile::namesThatBecomeOne()
{
    QByteArray text = contents(m_design);
    text.replace("nodes:\n  - id: ",
        "  - id: other\n    name: \"OCP prod\"\n    platform: \"openshift-3\"\n    version: \"3.11\"\nnodes:\n  - "
        "id: ");
    text.replace("balancers:\n", "balancers:\n  - id: lbx\n    name: \"LB\"\n    kind: haproxy\n    nodes: [lb01]\n");
    writeDesign(text);
    const Outcome outcome = exported(path(QStringLiteral("out")),
        {QStringLiteral("--force"), QStringLiteral("--only"), QStringLiteral("haproxy,keepalived")});
    QCOMPARE(outcome.err, QByteArray());
    QCOMPARE(outcome.code, 0);
    const QStringList files = filesBelow(path(QStringLiteral("out")));
    QSet<QString> folders;
    for (const QString &file : files)
        folders.insert(file.mid(path(QStringLiteral("out")).size()).section(u'/', 2, 2).toLower());
    QVERIFY(folders.contains(QStringLiteral("lb")) && folders.contains(QStringLiteral("lb-2")));
}

void TestHostile::wrongWords_data()
{
    QTest::addColumn<QString>("message");
    const auto row = [](const char *words, const char *message) { QTest::newRow(words) << QString::fromUtf8(message); };
    row("--date yesterday validate FILE", "\"yesterday\" is not a date; write it as 2025-03-14.\n");
    row("--date 2025-02-30 validate FILE", "\"2025-02-30\" is not a date; write it as 2025-03-14.\n");
    row("--date=20250101 export FILE -o OUT", "\"20250101\" is not a date; write it as 2025-03-14.\n");
    row("--date= render FILE -o OUT.svg", "\"\" is not a date; write it as 2025-03-14.\n");
    row("--lang tlh validate FILE", "\"tlh\" is not a language; allowed are: en, zh_CN.\n");
    row("explain no-such-rule", "There is no rule \"no-such-rule\"; \"quorate-cli explain --all\" tells them.\n");
    row("new ../typical-ha -o OUT", "There is no template \"../typical-ha\"; \"quorate-cli new --list\" tells them.\n");
    row("export FILE -o OUT --only haproxy,etcd",
        "There is no output \"etcd\"; \"quorate-cli export --list\" tells them.\n");
    row("validate FILE --fail-on fatal", "\"fatal\" is not a severity; allowed are: error, warning, hint, never.\n");
    row("validate FILE --format yaml", "\"yaml\" is not a format; allowed are: text, json, sarif.\n");
    row("render FILE -o OUT.gif", "The file must end in .svg, .png or .pdf.\n");
    row("render FILE -o OUT.svg --theme neon", "\"neon\" is not a theme; allowed are: light, dark, print.\n");
    row("render FILE -o OUT.png --scale 1e9", "\"1e9\" is not a scale from 0.1 to 8.\n");
}

void TestHostile::wrongWords()
{
    QFETCH(QString, message);
    QString line = QString::fromLatin1(QTest::currentDataTag());
    line.replace(QStringLiteral("FILE"), m_design).replace(QStringLiteral("OUT"), path(QStringLiteral("out")));
    const QStringList before = state();
    const Outcome outcome = run(words(line));
    QCOMPARE(QString::fromUtf8(outcome.err), message);
    QCOMPARE(outcome.code, 2);
    QCOMPARE(outcome.out, QByteArray());
    QCOMPARE(state(), before);
}

void TestHostile::outputFolderIsALink()
{
    QVERIFY(QDir().mkpath(path(QStringLiteral("elsewhere"))));
    QVERIFY(QFile::link(path(QStringLiteral("elsewhere")), path(QStringLiteral("out"))));
    const QStringList before = state();
    for (const QStringList &more : {QStringList(), QStringList{QStringLiteral("--force")}}) {
        const Outcome outcome = exported(path(QStringLiteral("out")), more);
        QCOMPARE(QString::fromUtf8(outcome.err),
            path(QStringLiteral("out")) + QStringLiteral(": The folder cannot be opened. This is a symbolic link.\n"));
        QCOMPARE(outcome.code, 3);
        QCOMPARE(state(), before);
    }
}

void TestHostile::folderInTheOutputIsALink()
{
    QVERIFY(QDir().mkpath(path(QStringLiteral("elsewhere"))) && QDir().mkpath(path(QStringLiteral("out"))));
    QVERIFY(QFile::link(path(QStringLiteral("elsewhere")), path(QStringLiteral("out/dns"))));
    const QStringList before = state();
    for (const QStringList &more : {QStringList(), QStringList{QStringLiteral("--force")}}) {
        const Outcome outcome = exported(path(QStringLiteral("out")), more);
        QCOMPARE(QString::fromUtf8(outcome.err),
            path(QStringLiteral("out/dns"))
                + QStringLiteral(": The folder cannot be opened. This is a symbolic link.\n"));
        QCOMPARE(outcome.code, 3);
        QCOMPARE(state(), before);
    }
}

// A person named the way, as in `cd`; names that come from a design begin below it.
void TestHostile::linksOnTheWayAreFollowed()
{
    QVERIFY(QDir().mkpath(path(QStringLiteral("real"))));
    QVERIFY(QFile::link(path(QStringLiteral("real")), path(QStringLiteral("way"))));
    QCOMPARE(exported(path(QStringLiteral("way/out"))).code, 0);
    QVERIFY(QFile::exists(path(QStringLiteral("real/out/dns/db.bank.example"))));
}

void TestHostile::newFollowsNoLink()
{
    QVERIFY(QFile::link(path(QStringLiteral("elsewhere")), path(QStringLiteral("design.yaml"))));
    const Outcome outcome = run({QStringLiteral("new"), QStringLiteral("typical-ha"), QStringLiteral("-o"),
        path(QStringLiteral("design.yaml"))});
    QCOMPARE(QString::fromUtf8(outcome.err),
        path(QStringLiteral("design.yaml")) + QStringLiteral(": The file exists already; nothing was written.\n"));
    QCOMPARE(outcome.code, 3);
    QVERIFY(!QFile::exists(path(QStringLiteral("elsewhere"))));
}

void TestHostile::fileEditedByHand()
{
    const QString out = path(QStringLiteral("out"));
    QCOMPARE(exported(out).code, 0);
    QFile zone(out + QStringLiteral("/dns/db.bank.example"));
    QVERIFY(zone.open(QIODevice::Append));
    zone.write("; by hand\n");
    zone.close();
    QByteArray text = contents(m_design);
    text.replace("ttl: 300", "ttl: 600");
    writeDesign(text);
    const QStringList before = state();
    const Outcome outcome = exported(out);
    QCOMPARE(QString::fromUtf8(outcome.err),
        out
            + QStringLiteral(": 1 file was edited by hand or not written by Quorate: dns/db.bank.example. Nothing was "
                             "written; force the export to replace it.\n"));
    QCOMPARE(outcome.code, 3);
    QCOMPARE(state(), before);
}

void TestHostile::fullDisk_data()
{
    QTest::addColumn<QString>("arguments");
    QTest::newRow("export") << QStringLiteral("export FILE -o /mnt/out");
    QTest::newRow("render") << QStringLiteral("render FILE -o /mnt/out.png");
    QTest::newRow("new") << QStringLiteral("new typical-ha -o /mnt/new.yaml");
}

void TestHostile::fullDisk()
{
    QFETCH(QString, arguments);
    QUORATE_NEED_MOUNTS();
    arguments.replace(QStringLiteral("FILE"), m_design);
    const Judgement outcome =
        inMountNamespace(QStringLiteral("mount -t tmpfs -o size=4k,nr_inodes=40 tmpfs /mnt; \"$@\"; echo \"exit $?\"; "
                                        "ls -A /mnt"),
            QStringList{QStringLiteral(QUORATE_CLI)} + words(arguments));
    QVERIFY2(outcome.output.contains("The file cannot be written. The disk is full.\n"), outcome.output);
    QVERIFY2(outcome.output.endsWith("exit 3\n"), outcome.output); // and the disk is empty
}

void TestHostile::readOnlyDisk_data()
{
    fullDisk_data();
}

void TestHostile::readOnlyDisk()
{
    QFETCH(QString, arguments);
    QUORATE_NEED_MOUNTS();
    arguments.replace(QStringLiteral("FILE"), m_design);
    const Judgement outcome =
        inMountNamespace(QStringLiteral("mount -t tmpfs -o ro tmpfs /mnt; \"$@\"; echo \"exit $?\"; ls -A /mnt"),
            QStringList{QStringLiteral(QUORATE_CLI)} + words(arguments));
    QVERIFY2(outcome.output.contains("The disk is read-only.\n"), outcome.output);
    QVERIFY2(outcome.output.endsWith("exit 3\n"), outcome.output);
}

// `ulimit -f`: the system ends a program that does not care.
void TestHostile::fileSizeLimit()
{
    const QStringList before = state();
    const Judgement outcome = judge(QStringLiteral("sh"),
        {QStringLiteral("-c"), QStringLiteral("ulimit -f 4; exec \"$@\""), QStringLiteral("sh"),
            QStringLiteral(QUORATE_CLI), QStringLiteral("export"), m_design, QStringLiteral("-o"),
            path(QStringLiteral("out"))});
    QVERIFY2(outcome.output.endsWith("The file cannot be written. The file is larger than the system allows.\n"),
        outcome.output);
    QCOMPARE(outcome.code, 3);
    QCOMPARE(state(), before);
    QVERIFY(!QFile::exists(path(QStringLiteral("out"))));
}

void TestHostile::standardOutputIsFull()
{
    for (const char *command : {"validate FILE", "schema", "new typical-ha -o -", "explain --all"}) {
        const QString line = QString::fromLatin1(command).replace(QStringLiteral("FILE"), m_design);
        const Judgement outcome = judge(QStringLiteral("sh"),
            QStringList{QStringLiteral("-c"), QStringLiteral("exec \"$@\" > /dev/full"), QStringLiteral("sh"),
                QStringLiteral(QUORATE_CLI)}
                + words(line));
        QCOMPARE(outcome.output, QByteArray("Standard output cannot be written.\n"));
        QCOMPARE(outcome.code, 3);
    }
}

// Time, file number and bytes: no command touches the design that it reads.
void TestHostile::theDesignIsOnlyRead()
{
    const auto identity = [this] {
        const Judgement told =
            judge(QStringLiteral("stat"), {QStringLiteral("-c"), QStringLiteral("%i %s %Y %y %Z %z"), m_design});
        return told.output + contents(m_design);
    };
    const QByteArray before = identity();
    QVERIFY(before.size() > 1000);
    for (const QStringList &arguments : readers(m_design))
        QCOMPARE(run(arguments).code, 0);
    QCOMPARE(identity(), before);
}

QUORATE_TEST(TestHostile)
#include "tst_hostile.moc"
