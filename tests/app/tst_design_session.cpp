#include "app/gui/design_session.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>

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
        const QByteArray normal = writeDesign(document.design(), *catalogue());
        QVERIFY(session.save(m_path));
        const QByteArray once = read(m_path);
        QCOMPARE(once, normal);
        QVERIFY(session.open(m_path));
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
        Design next = document.design();
        next.setTitle(QStringLiteral("Another title"));
        document.commit(QStringLiteral("title"), next);
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
        QVERIFY(session.save(m_path));
        QVERIFY(!session.losesComments());
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
