#include "model/io/export_record.h"
#include "model/io/output_folder.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QFile>
#include <QTemporaryDir>
#include <csignal>
#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace quorate;

namespace {

void put(const QString &path, const QByteArray &bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray get(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// Everything below a folder, by relative path; links are marked with an arrow.
QStringList tree(const QString &folder)
{
    QStringList all;
    QDirIterator entries(
        folder, QDir::AllEntries | QDir::Hidden | QDir::System | QDir::NoDotAndDotDot, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QFileInfo info(entries.next());
        all.append(
            QDir(folder).relativeFilePath(info.filePath()) + (info.isSymLink() ? QStringLiteral(" ->") : QString()));
    }
    all.sort();
    return all;
}

const FileSet threeFiles{
    {QStringLiteral("a/one.conf"), {"one\n", false, QStringLiteral("bind")}},
    {QStringLiteral("a/b/run.sh"), {"#!/bin/sh\n", true, QStringLiteral("promotion")}},
    {QStringLiteral("two.csv"), {"1,2\r\n", false, QStringLiteral("bom"), true}},
};

} // namespace

/// Writing an export to disk.
class OutputFolderTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup() { m_folder.reset(); }

    void writesFilesWithTheirModes();
    void leavesAnUnchangedExportAlone();
    void repairsModes();
    void removesWhatIsNoLongerWritten();
    void keepsOtherKinds();
    void stopsAtAFileEditedByHand();
    void stopsAtAFileOfSomebodyElse();
    void stopsAtAStaleFileEditedByHand();
    void refusesPaths_data();
    void refusesPaths();
    void refusesAFileThatIsAlsoAFolder();
    void refusesSymbolicLinks_data();
    void refusesSymbolicLinks();
    void replacesALinkWhenForced();
    void ignoresHostileRecords();
    void refusesABrokenRecord();
    void losesNothingWhenWritingFails();
    void saysThatAFolderIsReadOnly();
    void comparesAFolder();

private:
    QString path(const QString &relative = {}) const
    {
        return m_folder->path() + QStringLiteral("/out") + (relative.isEmpty() ? QString() : u'/' + relative);
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void OutputFolderTest::init()
{
    m_folder = std::make_unique<QTemporaryDir>();
    QVERIFY(m_folder->isValid());
}

void OutputFolderTest::writesFilesWithTheirModes()
{
    const mode_t before = umask(0077); // modes are explicit, whatever the umask
    const auto written = writeOutputFolder(path(), threeFiles);
    umask(before);
    QVERIFY2(written, written ? "" : qPrintable(written.error().toString()));
    QCOMPARE(written->written, threeFiles.keys());
    for (auto it = threeFiles.cbegin(); it != threeFiles.cend(); ++it) {
        QCOMPARE(get(path(it.key())), it->bytes);
        struct stat status = {};
        QCOMPARE(stat(qPrintable(path(it.key())), &status), 0);
        QCOMPARE(status.st_mode & 07777, it->ownerOnly ? 0600u : it->executable ? 0755u : 0644u);
    }
    QCOMPARE(tree(path()),
        QStringList({QStringLiteral(".quorate-export.json"), QStringLiteral("a"), QStringLiteral("a/b"),
            QStringLiteral("a/b/run.sh"), QStringLiteral("a/one.conf"), QStringLiteral("two.csv")}));
}

void OutputFolderTest::leavesAnUnchangedExportAlone()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    struct stat before = {};
    struct stat after = {};
    struct stat record = {};
    struct stat recordAfter = {};
    stat(qPrintable(path(QStringLiteral("two.csv"))), &before);
    stat(qPrintable(path(QStringLiteral(".quorate-export.json"))), &record);
    const auto again = writeOutputFolder(path(), threeFiles);
    QVERIFY(again);
    QVERIFY(again->written.isEmpty());
    QCOMPARE(again->unchanged, threeFiles.keys());
    stat(qPrintable(path(QStringLiteral("two.csv"))), &after);
    stat(qPrintable(path(QStringLiteral(".quorate-export.json"))), &recordAfter);
    QCOMPARE(after.st_ino, before.st_ino);
    QCOMPARE(recordAfter.st_ino, record.st_ino);
}

void OutputFolderTest::repairsModes()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    chmod(qPrintable(path(QStringLiteral("a/b/run.sh"))), 0600);
    QVERIFY(writeOutputFolder(path(), threeFiles));
    struct stat status = {};
    stat(qPrintable(path(QStringLiteral("a/b/run.sh"))), &status);
    QCOMPARE(status.st_mode & 07777, 0755u);
}

void OutputFolderTest::removesWhatIsNoLongerWritten()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    put(path(QStringLiteral("mine.txt")), "mine");
    FileSet fewer = threeFiles;
    fewer.remove(QStringLiteral("a/b/run.sh"));
    const auto written = writeOutputFolder(path(), fewer);
    QVERIFY(written);
    QCOMPARE(written->removed, QStringList(QStringLiteral("a/b/run.sh")));
    QCOMPARE(tree(path()),
        QStringList({QStringLiteral(".quorate-export.json"), QStringLiteral("a"), QStringLiteral("a/one.conf"),
            QStringLiteral("mine.txt"), QStringLiteral("two.csv")}));
}

void OutputFolderTest::keepsOtherKinds()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    const FileSet onlyBom{{QStringLiteral("three.csv"), {"3\r\n", false, QStringLiteral("bom")}}};
    const auto written = writeOutputFolder(path(), onlyBom, false, {QStringLiteral("bom")});
    QVERIFY(written);
    QCOMPARE(written->removed, QStringList(QStringLiteral("two.csv")));
    QVERIFY(QFile::exists(path(QStringLiteral("a/one.conf"))));
    // It still counts as ours: the next full export may remove it.
    const auto full = writeOutputFolder(path(), onlyBom);
    QVERIFY(full);
    QCOMPARE(full->removed, QStringList({QStringLiteral("a/b/run.sh"), QStringLiteral("a/one.conf")}));
}

void OutputFolderTest::stopsAtAFileEditedByHand()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    put(path(QStringLiteral("two.csv")), "edited");
    FileSet next = threeFiles;
    next[QStringLiteral("two.csv")].bytes = "3,4\r\n";
    next[QStringLiteral("a/one.conf")].bytes = "changed\n";
    const auto refused = writeOutputFolder(path(), next);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("two.csv")));
    QCOMPARE(get(path(QStringLiteral("two.csv"))), "edited");
    QCOMPARE(get(path(QStringLiteral("a/one.conf"))), "one\n");
    QVERIFY(writeOutputFolder(path(), next, true));
    QCOMPARE(get(path(QStringLiteral("two.csv"))), "3,4\r\n");
}

void OutputFolderTest::stopsAtAFileOfSomebodyElse()
{
    put(path(QStringLiteral("two.csv")), "theirs");
    QVERIFY(!writeOutputFolder(path(), threeFiles));
    QCOMPARE(tree(path()), QStringList(QStringLiteral("two.csv")));
}

void OutputFolderTest::stopsAtAStaleFileEditedByHand()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    put(path(QStringLiteral("two.csv")), "edited");
    FileSet fewer = threeFiles;
    fewer.remove(QStringLiteral("two.csv"));
    QVERIFY(!writeOutputFolder(path(), fewer));
    QVERIFY(QFile::exists(path(QStringLiteral("two.csv"))));
    QVERIFY(writeOutputFolder(path(), fewer, true));
    QVERIFY(!QFile::exists(path(QStringLiteral("two.csv"))));
}

void OutputFolderTest::refusesPaths_data()
{
    QTest::addColumn<QString>("file");
    QTest::newRow("parent") << QStringLiteral("../x");
    QTest::newRow("parent inside") << QStringLiteral("a/../../x");
    QTest::newRow("absolute") << QStringLiteral("/tmp/quorate-x");
    QTest::newRow("drive letter") << QStringLiteral("C:/x");
    QTest::newRow("backslash") << QStringLiteral("..\\x");
    QTest::newRow("empty name") << QStringLiteral("a//x");
    QTest::newRow("dot") << QStringLiteral("./x");
    QTest::newRow("empty") << QString();
    QTest::newRow("newline") << QStringLiteral("a\nb");
    QTest::newRow("option") << QStringLiteral("-rf");
    QTest::newRow("the record itself") << QStringLiteral(".quorate-export.json");
    QTest::newRow("home") << QStringLiteral("~/x");
    QTest::newRow("long name") << QString(300, u'x');
}

void OutputFolderTest::refusesPaths()
{
    QFETCH(QString, file);
    FileSet files = threeFiles;
    files.insert(file, {"x", false, {}});
    for (const bool force : {false, true}) {
        const auto refused = writeOutputFolder(path(), files, force);
        QVERIFY(!refused);
        QVERIFY(refused.error().message.contains(QStringLiteral("leaves the output folder")));
    }
    QCOMPARE(tree(m_folder->path()), QStringList());
}

void OutputFolderTest::refusesAFileThatIsAlsoAFolder()
{
    const FileSet files{{QStringLiteral("a"), {"x", false, {}}}, {QStringLiteral("a/b/c"), {"y", false, {}}}};
    QVERIFY(!writeOutputFolder(path(), files));
    QCOMPARE(tree(m_folder->path()), QStringList());
}

void OutputFolderTest::refusesSymbolicLinks_data()
{
    QTest::addColumn<QString>("link");
    QTest::newRow("the output folder") << QString();
    QTest::newRow("a folder in it") << QStringLiteral("a");
    QTest::newRow("a folder in a folder") << QStringLiteral("a/b");
    QTest::newRow("a file") << QStringLiteral("two.csv");
    QTest::newRow("the record") << QStringLiteral(".quorate-export.json");
}

void OutputFolderTest::refusesSymbolicLinks()
{
    QFETCH(QString, link);
    const QString target = m_folder->path() + QStringLiteral("/target");
    QDir().mkpath(target);
    if (link.contains(u'.'))
        put(target + QStringLiteral("/file"), "precious");
    QDir().mkpath(QFileInfo(path(link)).path());
    QVERIFY(QFile::link(link.contains(u'.') ? target + QStringLiteral("/file") : target, path(link)));
    const QStringList before = tree(m_folder->path());
    const auto refused = writeOutputFolder(path(), threeFiles);
    QVERIFY(!refused);
    QCOMPARE(tree(m_folder->path()), before);
    if (link != u"two.csv") {
        QVERIFY2(
            refused.error().message.contains(QStringLiteral("symbolic link")), qPrintable(refused.error().toString()));
        QVERIFY(!writeOutputFolder(path(), threeFiles, true));
        QCOMPARE(tree(m_folder->path()), before);
    }
}

void OutputFolderTest::replacesALinkWhenForced()
{
    const QString precious = m_folder->path() + QStringLiteral("/precious");
    put(precious, "precious");
    QDir().mkpath(path());
    QVERIFY(QFile::link(precious, path(QStringLiteral("two.csv"))));
    QVERIFY(writeOutputFolder(path(), threeFiles, true));
    QCOMPARE(get(precious), "precious");
    QVERIFY(!QFileInfo(path(QStringLiteral("two.csv"))).isSymLink());
}

void OutputFolderTest::ignoresHostileRecords()
{
    const QString precious = m_folder->path() + QStringLiteral("/precious");
    put(precious, "precious");
    put(path(QStringLiteral(".quorate-export.json")),
        "{\"format\": 1, \"files\": {\"../precious\": {\"sha256\": \"" + io::sha256("precious")
            + "\", \"kind\": \"bom\"}}}");
    const auto written = writeOutputFolder(path(), threeFiles, true);
    QVERIFY(written);
    QVERIFY(written->removed.isEmpty());
    QCOMPARE(get(precious), "precious");
}

void OutputFolderTest::refusesABrokenRecord()
{
    put(path(QStringLiteral(".quorate-export.json")), "{");
    const auto refused = writeOutputFolder(path(), threeFiles);
    QVERIFY(!refused);
    QVERIFY(refused.error().place.file.endsWith(QStringLiteral(".quorate-export.json")));
    QVERIFY(writeOutputFolder(path(), threeFiles, true));
    QVERIFY(writeOutputFolder(path(), threeFiles));
}

// A limit on the size of files stands for a full disk: the third file fails after two were written.
void OutputFolderTest::losesNothingWhenWritingFails()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    const QStringList before = tree(m_folder->path());
    FileSet next = threeFiles;
    next[QStringLiteral("a/one.conf")].bytes = "changed\n";
    next.insert(QStringLiteral("new/folder/x"), {"x", false, {}});
    next[QStringLiteral("two.csv")].bytes = QByteArray(100'000, 'x');
    struct rlimit old = {};
    getrlimit(RLIMIT_FSIZE, &old);
    const auto handler = std::signal(SIGXFSZ, SIG_IGN);
    const struct rlimit small = {50'000, old.rlim_max};
    setrlimit(RLIMIT_FSIZE, &small);
    const auto failed = writeOutputFolder(path(), next);
    setrlimit(RLIMIT_FSIZE, &old);
    std::signal(SIGXFSZ, handler);
    QVERIFY(!failed);
    QVERIFY2(
        failed.error().message.contains(QStringLiteral("cannot be written")), qPrintable(failed.error().toString()));
    QCOMPARE(tree(m_folder->path()), before);
    QCOMPARE(get(path(QStringLiteral("a/one.conf"))), "one\n");
}

void OutputFolderTest::saysThatAFolderIsReadOnly()
{
    QDir().mkpath(path());
    chmod(qPrintable(m_folder->path()), 0755);
    chmod(qPrintable(path()), 0555);
    constexpr uid_t nobody = 65534; // the superuser may write everywhere
    const bool isRoot = geteuid() == 0;
    QVERIFY(!isRoot || seteuid(nobody) == 0);
    const auto refused = writeOutputFolder(path(), threeFiles);
    QVERIFY(!isRoot || seteuid(0) == 0);
    chmod(qPrintable(path()), 0755);
    QVERIFY(!refused);
    QVERIFY(refused.error().message.contains(QStringLiteral("Permission is denied")));
}

void OutputFolderTest::comparesAFolder()
{
    QVERIFY(writeOutputFolder(path(), threeFiles));
    QCOMPARE(*compareOutputFolder(path(), threeFiles), QList<FolderDifference>());
    put(path(QStringLiteral("two.csv")), "1,2\r\n3\r\n");
    FileSet next = threeFiles;
    next[QStringLiteral("a/one.conf")].bytes = "one\ntwo\n";
    next.remove(QStringLiteral("a/b/run.sh"));
    next.insert(QStringLiteral("z"), {"z", false, {}});
    using Kind = FolderDifference::Kind;
    const QList<FolderDifference> expected{{QStringLiteral("a/one.conf"), Kind::Outdated, 2},
        {QStringLiteral("two.csv"), Kind::Edited, 2}, {QStringLiteral("z"), Kind::Missing, 0},
        {QStringLiteral("a/b/run.sh"), Kind::Surplus, 0}};
    const auto found = compareOutputFolder(path(), next);
    QVERIFY(found);
    QCOMPARE(*found, expected);
    QVERIFY(!compareOutputFolder(path(QStringLiteral("nowhere")), threeFiles));
}

QUORATE_TEST(OutputFolderTest)
#include "tst_output_folder.moc"
