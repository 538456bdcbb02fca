#include "model/design/document.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_catalogue.h"
#include "tests/support/test_main.h"

#include <QSignalSpy>

using namespace quorate;

class TestDocument : public QObject {
    Q_OBJECT

    static Design titled(const Design &design, const QString &title)
    {
        Design next = design;
        next.setTitle(title);
        return next;
    }

private Q_SLOTS:
    void anUnchangedDesignCommitsNothing()
    {
        Document document;
        QSignalSpy spy(&document, &Document::changed);
        document.commit([] { return QStringLiteral("Nothing"); }, document.design());
        QCOMPARE(document.history()->count(), 0);
        QCOMPARE(spy.count(), 0);
    }

    void aStepHasItsLabelAndBothDesigns()
    {
        Document document;
        int calls = 0;
        connect(&document, &Document::changed, &document, [&](const Design &before, const Design &after) {
            ++calls;
            QCOMPARE(before.title(), QString());
            QCOMPARE(after.title(), QStringLiteral("A"));
        });
        document.commit([] { return QStringLiteral("Name It"); }, titled(document.design(), QStringLiteral("A")));
        QCOMPARE(calls, 1);
        QCOMPARE(document.history()->undoText(), QStringLiteral("Name It"));
    }

    void stepsWithOneKeyBecomeOne()
    {
        Document document;
        const QString key = QStringLiteral("title");
        for (const char *text : {"A", "AB", "ABC"})
            document.commit(
                [] { return QStringLiteral("Name It"); }, titled(document.design(), QString::fromLatin1(text)), key);
        QCOMPARE(document.history()->count(), 1);
        document.commit([] { return QStringLiteral("Other"); }, titled(document.design(), QStringLiteral("X")));
        document.commit([] { return QStringLiteral("Name It"); }, titled(document.design(), QStringLiteral("Y")), key);
        QCOMPARE(document.history()->count(), 3);
        document.history()->undo();
        document.history()->undo();
        document.history()->undo();
        QCOMPARE(document.design(), Design());
    }

    void savedFollowsTheHistory()
    {
        Document document;
        document.reset(Design(), true);
        QVERIFY(document.isSaved());
        document.commit([] { return QStringLiteral("A"); }, titled(document.design(), QStringLiteral("A")));
        QVERIFY(!document.isSaved());
        document.setSaved();
        QVERIFY(document.isSaved());
        document.history()->undo();
        QVERIFY(!document.isSaved());
        document.history()->redo();
        QVERIFY(document.isSaved());
        document.reset(Design(), false);
        QVERIFY(!document.isSaved());
    }

    void everyChangeIsANewRevision()
    {
        Document document;
        quint64 last = document.revision();
        const auto grown = [&] { return document.revision() == ++last; };
        document.commit([] { return QStringLiteral("A"); }, titled(document.design(), QStringLiteral("A")));
        QVERIFY(grown());
        document.history()->undo();
        QVERIFY(grown());
        document.history()->redo();
        QVERIFY(grown());
        document.reset(Design(), true);
        QVERIFY(grown());
    }

    /// Undo of an edit is identity, redo too; on random edits.
    void undoAndRedoAreIdentities()
    {
        for (quint32 seed = 1; seed <= 20; ++seed) {
            tests::RandomEdits random(seed, tests::catalogue());
            Document document;
            QList<Design> states{document.design()};
            for (int step = 0; step < 40 && document.design().topology().nodes.size() < 200; ++step) {
                const Design next = random.next(document.design());
                document.commit([] { return QStringLiteral("Step"); }, next);
                if (!(next == states.last()))
                    states.append(next);
            }
            QCOMPARE(document.history()->count(), states.size() - 1);
            for (qsizetype at = states.size() - 1; at > 0; --at) {
                QVERIFY2(document.design() == states.at(at), qPrintable(QStringLiteral("seed %1").arg(seed)));
                document.history()->undo();
            }
            QVERIFY(document.design() == states.first());
            while (document.history()->canRedo())
                document.history()->redo();
            QVERIFY2(document.design() == states.last(), qPrintable(QStringLiteral("seed %1").arg(seed)));
        }
    }
};

QUORATE_TEST(TestDocument)
#include "tst_document.moc"
