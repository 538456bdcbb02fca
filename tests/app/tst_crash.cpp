#include "app/gui/journal.h"
#include "tests/support/mounts.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"

#include <QCryptographicHash>
#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace quorate;
using namespace quorate::tests;

/// A program that is killed at any moment, and disks that refuse: nothing is lost.
class CrashTest final : public QObject {
    Q_OBJECT

    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    static QByteArray stateOf(const QByteArray &bytes)
    {
        return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
    }

    /// What a killed run has told.
    struct Told {
        QList<QByteArray> states; ///< of the document, one after the other
        QByteArray saved; ///< completed
        QByteArray saving; ///< begun after it
        qsizetype journalled = -1; ///< index of the last state that was reported as safe since the last save
        QList<qsizetype> beats; ///< index of the state at each beat of the journal's timer
        bool discarding = false;
    };
    static Told parse(const QByteArray &log)
    {
        Told told;
        for (const QByteArray &line : log.mid(log.lastIndexOf("start ")).split('\n')) {
            const QByteArray word = line.left(line.indexOf(' '));
            const QByteArray state = line.mid(word.size() + 1);
            if (word == "state")
                told.states.append(state);
            if (word == "saving")
                told.saving = state;
            if (word == "saved") {
                told.saved = state;
                told.saving.clear();
                told.journalled = -1;
            }
            if (word == "journalled")
                told.journalled = told.states.lastIndexOf(state);
            if (word == "beat")
                told.beats.append(told.states.size() - 1);
            if (word == "discarding")
                told.discarding = true;
        }
        return told;
    }

private Q_SLOTS:
    void killedAtRandomMoments();
    void savingFails_data();
    void savingFails();
};

void CrashTest::killedAtRandomMoments()
{
    constexpr int kills = 200;
    constexpr int intervalMs = 40; // stands for the 15 seconds of the program
    // One interval of waiting, one of writing, and the beat that was under way.
    constexpr int beatsLost = 3;
    QTemporaryDir folder;
    const QString design = folder.filePath(QStringLiteral("design.quorate.yaml"));
    const QString log = folder.filePath(QStringLiteral("log"));
    {
        const Design start = templateDesign();
        QVERIFY(saveDesignFile(design, start, *catalogue()));
    }
    QByteArray fileBefore = read(design);
    QByteArray lostBefore;
    int restored = 0;
    int halfway = 0;
    for (quint32 seed = 1; seed <= kills; ++seed) {
        QRandomGenerator random(seed);
        const bool restore = random.bounded(4) != 0;
        QFile::remove(log);
        QProcess driver;
        driver.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        driver.start(QStringLiteral(QUORATE_EDIT_DRIVER),
            {folder.path(), QString::number(seed), QString::number(intervalMs),
                restore ? QStringLiteral("restore") : QStringLiteral("discard")});
        QVERIFY(driver.waitForStarted());
        // Most runs are killed while they work, some while they start, however fast the machine is.
        const bool early = random.bounded(8) == 0;
        while (!early && driver.state() == QProcess::Running && !QFile::exists(log))
            driver.waitForFinished(1);
        driver.waitForFinished(int(random.bounded(250)));
        QVERIFY2(driver.state() == QProcess::Running, qPrintable(QStringLiteral("seed %1 ended").arg(seed)));
        driver.kill(); // SIGKILL
        QVERIFY(driver.waitForFinished());
        const QByteArray words = QByteArray("seed ") + QByteArray::number(seed);

        const Told told = parse(read(log));
        const QByteArray file = read(design);
        const auto loaded = readDesign(file, design, *catalogue());
        QVERIFY2(loaded, words + ": " + (loaded ? "" : loaded.error().toString().toUtf8()));
        if (told.saved.isEmpty() && told.saving.isEmpty())
            QVERIFY2(file == fileBefore, words + ": the file changed although nothing was saved");
        else
            QVERIFY2(stateOf(file) == told.saved || stateOf(file) == told.saving
                    || (told.saved.isEmpty() && file == fileBefore),
                words + ": the file is none of the saved states");
        halfway += told.saving.isEmpty() ? 0 : 1;

        // What the next start would offer, by the program's own journal.
        QByteArray lost;
        {
            Document document;
            DesignSession session(document, catalogue());
            Journal journal(document, session, catalogue(), folder.filePath(QStringLiteral("journal")));
            const QList<LostWork> found = journal.lostWork();
            for (const LostWork &work : found) {
                QVERIFY2(readDesign(work.bytes, work.name, *catalogue()), words + ": the journal is not whole");
                QCOMPARE(work.path, design);
            }
            if (!found.isEmpty())
                lost = found.first().bytes;
        }
        restored += lost.isEmpty() ? 0 : 1;
        if (told.states.isEmpty()) { // killed while starting: what was to be restored still is
            if (!told.discarding)
                QVERIFY2(lost == lostBefore, words + ": a second crash lost what the first one had left");
        } else {
            const qsizetype best =
                std::max(told.states.lastIndexOf(stateOf(file)), told.states.lastIndexOf(stateOf(lost)));
            QVERIFY2(best >= told.journalled, words + ": what was reported as safe is not there");
            const qsizetype bound =
                told.beats.size() >= beatsLost ? told.beats.at(told.beats.size() - beatsLost) : qsizetype(0);
            QVERIFY2(best >= bound,
                words + ": state " + QByteArray::number(best) + " is older than state " + QByteArray::number(bound));
        }
        fileBefore = file;
        lostBefore = lost;
    }
    qInfo("seeds 1 to %d: %d kills left unsaved work, %d struck while saving", kills, restored, halfway);
    QVERIFY(restored > kills / 4); // else the kills come too early to prove anything
    QCOMPARE(QDir(folder.filePath(QStringLiteral("journal")))
                 .entryList({QStringLiteral("*.tmp")}, QDir::Files | QDir::Hidden)
                 .size(),
        0);
}

void CrashTest::savingFails_data()
{
    QTest::addColumn<QString>("script");
    QTest::addColumn<QByteArrayList>("lines");
    const QByteArrayList rest{"design: open and unsaved", "elsewhere: done"};
    QTest::newRow("full disk") << QStringLiteral(
        "mount -t tmpfs -o size=24k tmpfs /mnt && cp \"$2\" /mnt/d.yaml && exec \"$1\" save /mnt/d.yaml")
                               << (QByteArrayList{"save: /mnt/d.yaml: The file cannot be written. The disk is full.",
                                       "file: as it was", "left: d.yaml",
                                       "journal: The file cannot be written. The disk is full."}
                                      + rest);
    QTest::newRow("read-only disk")
        << QStringLiteral("mount -t tmpfs tmpfs /mnt && cp \"$2\" /mnt/d.yaml && mkdir /mnt/journal && mount -o "
                          "remount,ro /mnt && exec \"$1\" save /mnt/d.yaml")
        << (QByteArrayList{"save: /mnt/d.yaml: The file cannot be written. The disk is read-only.", "file: as it was",
                "left: d.yaml", "journal: The file cannot be written. The disk is read-only."}
               + rest);
    QTest::newRow("vanished folder")
        << QStringLiteral("mount -t tmpfs tmpfs /mnt && mkdir /mnt/a && cp \"$2\" /mnt/a/d.yaml && exec \"$1\" save "
                          "/mnt/a/d.yaml vanish")
        << (QByteArrayList{"save: /mnt/a: The folder cannot be opened. There is no such file or folder.", "file: gone",
                "left: ", "journal: done"}
               + rest);
    QTest::newRow("limit of the file's size")
        << QStringLiteral("mount -t tmpfs tmpfs /mnt && cp \"$2\" /mnt/d.yaml && ulimit -f 40 && exec \"$1\" save "
                          "/mnt/d.yaml")
        << QByteArrayList{"save: /mnt/d.yaml: The file cannot be written. The file is larger than the system allows.",
               "file: as it was", "left: d.yaml",
               "journal: The file cannot be written. The file is larger than the system allows.",
               "design: open and unsaved"};
}

void CrashTest::savingFails()
{
    QFETCH(QString, script);
    QFETCH(QByteArrayList, lines);
    QUORATE_NEED_MOUNTS();
    QTemporaryDir folder;
    const QString design = folder.filePath(QStringLiteral("d.yaml"));
    QVERIFY(saveDesignFile(design, templateDesign(), *catalogue()));
    const Judgement told = inMountNamespace(script, {QStringLiteral(QUORATE_EDIT_DRIVER), design});
    QCOMPARE(told.code, 0);
    const QByteArrayList found = told.output.split('\n');
    for (const QByteArray &line : lines)
        QVERIFY2(found.contains(line), line + "\nis missing in\n" + told.output);
}

QUORATE_TEST(CrashTest)
#include "tst_crash.moc"
