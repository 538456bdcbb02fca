#include "app/gui/design_session.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QUndoStack>
#include <sys/stat.h>

using namespace quorate;
using namespace quorate::tests;

class DesignSessionTest final : public QObject {
    Q_OBJECT

private:
    static void write(const QString &path, const QByteArray &bytes)
    {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(bytes), bytes.size());
    }
    static QByteArray read(const QString &path)
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    static void change(Document &document, const QString &title)
    {
        Design next = document.design();
        next.setTitle(title);
        document.commit([] { return QStringLiteral("title"); }, next);
    }

    QTemporaryDir m_folder;
    QString m_path;

private Q_SLOTS:
    void init()
    {
        m_path = m_folder.filePath(QStringLiteral("design.quorate.yaml"));
        write(m_path, *templateBytes(QStringLiteral("typical-ha")));
    }

    void openingAndSavingChangesNothing()
    {
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.open(m_path));
        QVERIFY(session.saveCopy(m_path)); // into normal form
        const QByteArray once = read(m_path);
        QCOMPARE(once, writeDesign(document.design(), *catalogue()));
        QVERIFY(session.open(m_path));
        QVERIFY(!session.losesComments());
        QVERIFY(session.save(m_path));
        QCOMPARE(read(m_path), once);
        change(document, QStringLiteral("Another title"));
        QVERIFY(session.save(m_path));
        QVERIFY(read(m_path) != once);
        document.history()->undo(); // through the save
        QVERIFY(!document.isSaved());
        QVERIFY(session.save(m_path));
        QCOMPARE(read(m_path), once);
    }

    void aBrokenFileLeavesTheOpenDesign()
    {
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.open(m_path));
        const Design before = document.design();
        const QString broken = m_folder.filePath(QStringLiteral("broken.quorate.yaml"));
        write(broken, "quorate: [1\n");
        const Result<void> opened = session.open(broken);
        QVERIFY(!opened);
        QVERIFY(opened.error().toString().contains(QStringLiteral("broken.quorate.yaml")));
        QCOMPARE(document.design(), before);
        QCOMPARE(session.path(), m_path);
    }

    void noticesWhatSomeoneElseWrote()
    {
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.open(m_path));
        QSignalSpy changed(&session, &DesignSession::changedOnDisk);
        QVERIFY(!session.differsOnDisk());
        write(m_path, *templateBytes(QStringLiteral("all-in-one")));
        QVERIFY(session.differsOnDisk());
        QTRY_COMPARE_WITH_TIMEOUT(changed.size(), 1, 3000);
        session.acceptDisk();
        QVERIFY(!session.differsOnDisk());
    }

    void ownSavesAreNoForeignChange()
    {
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.open(m_path));
        QSignalSpy changed(&session, &DesignSession::changedOnDisk);
        change(document, QStringLiteral("Another title"));
        QVERIFY(!document.isSaved());
        QVERIFY(session.save(m_path));
        QVERIFY(document.isSaved());
        QTest::qWait(500);
        QCOMPARE(changed.size(), 0);
    }

    void knowsThatCommentsWouldBeLost()
    {
        Document document;
        DesignSession session(document, catalogue());
        write(m_path, "# by hand\n" + *templateBytes(QStringLiteral("typical-ha")));
        QVERIFY(session.open(m_path));
        QVERIFY(session.losesComments());
        QVERIFY(session.save(m_path)); // nothing changed, hence nothing is lost yet
        QVERIFY(read(m_path).startsWith("# by hand\n"));
        QVERIFY(session.losesComments());
        change(document, QStringLiteral("Another title"));
        QVERIFY(session.save(m_path));
        QVERIFY(!session.losesComments());
        QVERIFY(!read(m_path).contains("by hand"));
    }

    void anUnchangedDocumentWritesNothing()
    {
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.open(m_path)); // a template is written by hand: saving would bring it into normal form
        const auto identity = [this] {
            struct stat status = {};
            stat(qPrintable(m_path), &status);
            return QList<qint64>{qint64(status.st_ino), status.st_mtim.tv_sec, status.st_mtim.tv_nsec,
                status.st_ctim.tv_sec, status.st_ctim.tv_nsec};
        };
        const QByteArray bytes = read(m_path);
        const QList<qint64> before = identity();
        QVERIFY(session.save(m_path));
        change(document, QStringLiteral("Another title"));
        document.history()->undo();
        QVERIFY(session.save(m_path));
        QCOMPARE(identity(), before);
        QCOMPARE(read(m_path), bytes);
        QFile::remove(m_path); // but a file that is gone comes back
        QVERIFY(session.save(m_path));
        QVERIFY(!read(m_path).isEmpty());
    }

    void aNewerFormatIsNeverOverwritten()
    {
        Document document;
        DesignSession session(document, catalogue());
        const QByteArray newer = "quorate: 2\ntitle: \"T\"\nfuture: 1\n";
        write(m_path, newer);
        const QString link = m_folder.filePath(QStringLiteral("link.yaml"));
        QVERIFY(QFile::link(m_path, link));
        QVERIFY(session.open(m_path));
        QVERIFY(session.isReadOnly());
        change(document, QStringLiteral("changed"));
        QCOMPARE(document.design().title(), QStringLiteral("T"));
        for (const QString &path : {m_path, link}) {
            const Result<void> saved = session.save(path);
            QVERIFY(!saved);
            QVERIFY(saved.error().message.contains(QStringLiteral("Save a copy")));
            QVERIFY(!session.saveCopy(path));
        }
        QCOMPARE(read(m_path), newer);
        const QString copy = m_folder.filePath(QStringLiteral("copy.yaml"));
        QVERIFY(session.saveCopy(copy));
        QVERIFY(read(copy).startsWith("quorate: 1\n") && read(copy).contains("future: 1\n"));
        QVERIFY(session.isReadOnly());
    }

    void loadingAgainCanBeUndone()
    {
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(session.open(m_path));
        const Design saved = document.design();
        change(document, QStringLiteral("mine"));
        const Design mine = document.design();
        QVERIFY(session.reload([] { return QStringLiteral("again"); }));
        QCOMPARE(document.design(), saved);
        QVERIFY(document.isSaved());
        document.history()->undo();
        QCOMPARE(document.design(), mine);
        QVERIFY(!document.isSaved());
        write(m_path, "quorate: [1\n");
        QVERIFY(!session.reload([] { return QStringLiteral("again"); }));
        QCOMPARE(document.design(), mine);
    }

    void aDesignFromATemplateHasNoFile()
    {
        Document document;
        DesignSession session(document, catalogue());
        QVERIFY(
            session.startFrom(*templateBytes(QStringLiteral("typical-ha")), QStringLiteral("typical-ha.quorate.yaml")));
        QVERIFY(session.isOpen());
        QVERIFY(session.path().isEmpty());
        QVERIFY(document.isSaved()); // nothing was done to it yet
        QCOMPARE(session.name(), QStringLiteral("typical-ha.quorate.yaml"));
    }
};

QUORATE_TEST(DesignSessionTest)
#include "tst_design_session.moc"
