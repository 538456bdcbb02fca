#include "app/gui/journal.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QSignalSpy>
#include <QTemporaryDir>

using namespace quorate;
using namespace quorate::tests;

class JournalTest final : public QObject {
    Q_OBJECT

private:
    static void change(Document &document, const QString &title)
    {
        Design next = document.design();
        next.setTitle(title);
        document.commit([] { return QStringLiteral("title"); }, next);
    }

private Q_SLOTS:
    void aRunThatLivesHasLostNothing()
    {
        QTemporaryDir folder;
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.startFrom(*templateBytes(QStringLiteral("typical-ha")), QStringLiteral("x.quorate.yaml")));
        Journal journal(document, session, catalogue(), folder.path());
        change(document, QStringLiteral("changed"));
        journal.write();
        QTRY_COMPARE(QDir(folder.path()).entryList({QStringLiteral("*.unsaved")}).size(), 1);
        Journal other(document, session, catalogue(), folder.path());
        QCOMPARE(other.lostWork().size(), 0);
    }

    void whatACrashLeavesIsFoundAndRestored()
    {
        QTemporaryDir folder;
        // As a killed run leaves it: a file, and a lock that nobody holds.
        Document before;
        DesignSession session(before, catalogue());
        QVERIFY(session.startFrom(*templateBytes(QStringLiteral("typical-ha")), QStringLiteral("x.quorate.yaml")));
        change(before, QStringLiteral("unsaved title"));
        {
            Journal journal(before, session, catalogue(), folder.path());
            journal.write();
            QTRY_COMPARE(QDir(folder.path()).entryList({QStringLiteral("*.unsaved")}).size(), 1);
            const QString name = QDir(folder.path()).entryList({QStringLiteral("*.unsaved")}).first();
            QVERIFY(QFile::copy(folder.filePath(name), folder.filePath(QStringLiteral("dead.unsaved"))));
        }
        Document document;
        DesignSession next(document, catalogue());
        Journal journal(document, next, catalogue(), folder.path());
        const QList<LostWork> lost = journal.lostWork();
        QCOMPARE(lost.size(), 1);
        QCOMPARE(lost.first().name, QStringLiteral("x.quorate.yaml"));
        QVERIFY(next.restore(lost.first().path, lost.first().name, lost.first().bytes));
        QCOMPARE(document.design(), before.design());
        QVERIFY(!document.isSaved());
        Journal::forget(lost.first());
        QCOMPARE(journal.lostWork().size(), 0);
    }

    void aLockIsDecidedWheneverItsHolderDied()
    {
        // A run was killed between making its lock and anything else, or while it looked at another's.
        QTemporaryDir folder;
        QFile lock(folder.filePath(QStringLiteral("dead.lock")));
        QVERIFY(lock.open(QIODevice::WriteOnly));
        lock.close();
        QFile file(folder.filePath(QStringLiteral("dead.unsaved")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("\nx\n2026-01-31T10:00:00.000\ndesign");
        file.close();
        Document document;
        DesignSession session(document, catalogue());
        Journal journal(document, session, catalogue(), folder.path());
        QCOMPARE(journal.lostWork().size(), 1);
        QCOMPARE(journal.lostWork().size(), 1); // looking changes nothing
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.lock")}).size(), 1); // its own
    }

    void writesByItselfAndAgainAfterAFailure()
    {
        QTemporaryDir folder;
        Document document;
        DesignSession session(document, catalogue());
        session.startEmpty(QStringLiteral("x"));
        Journal journal(document, session, catalogue(), folder.path(), std::chrono::milliseconds(10));
        QSignalSpy written(&journal, &Journal::written);
        QSignalSpy failed(&journal, &Journal::failed);
        change(document, QStringLiteral("one"));
        QTRY_COMPARE(written.size(), 1);
        QCOMPARE(failed.size(), 0);
        // A file stands where the folder should be.
        QVERIFY(QDir(folder.path()).removeRecursively());
        QFile obstacle(folder.path());
        QVERIFY(obstacle.open(QIODevice::WriteOnly));
        change(document, QStringLiteral("two"));
        QTRY_VERIFY(failed.size() >= 2); // tried again without a further change
        QVERIFY(obstacle.remove());
        QTRY_COMPARE(written.size(), 2);
    }

    void whatIsRestoredIsSafeBeforeItIsForgotten()
    {
        QTemporaryDir folder;
        Document document;
        DesignSession session(document, catalogue());
        session.startEmpty(QStringLiteral("x"));
        change(document, QStringLiteral("lost title"));
        const QString dead = folder.filePath(QStringLiteral("dead.unsaved"));
        {
            QFile file(dead);
            QVERIFY(file.open(QIODevice::WriteOnly));
            file.write("\nx\n2026-01-31T10:00:00.000\n" + writeDesign(document.design(), *catalogue()));
        }
        Document next;
        DesignSession nextSession(next, catalogue());
        Journal journal(next, nextSession, catalogue(), folder.path());
        const LostWork lost = journal.lostWork().value(0);
        QCOMPARE(lost.when, QDateTime(QDate(2026, 1, 31), QTime(10, 0)));
        QVERIFY(nextSession.restore(lost.path, lost.name, lost.bytes));
        QVERIFY(journal.takeOver(lost));
        QVERIFY(!QFile::exists(dead));
        const QStringList kept = QDir(folder.path()).entryList({QStringLiteral("*.unsaved")});
        QCOMPARE(kept.size(), 1);
        QFile file(folder.filePath(kept.first()));
        QVERIFY(file.open(QIODevice::ReadOnly));
        QVERIFY(file.readAll().endsWith(writeDesign(document.design(), *catalogue())));
    }

    void aCleanEndLeavesNothing()
    {
        QTemporaryDir folder;
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.startFrom(*templateBytes(QStringLiteral("typical-ha")), QStringLiteral("x.quorate.yaml")));
        {
            Journal journal(document, session, catalogue(), folder.path());
            change(document, QStringLiteral("changed"));
            journal.write();
        }
        QCOMPARE(QDir(folder.path()).entryList({QStringLiteral("*.unsaved")}).size(), 0);
    }
};

QUORATE_TEST(JournalTest)
#include "tst_journal.moc"
