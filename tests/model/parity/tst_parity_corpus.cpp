#include "tests/fuzz/parity_property.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace quorate;

/// Replays the fuzzer's corpus.
class ParityCorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus_data()
    {
        QTest::addColumn<QString>("path");
        const QDir folder(QStringLiteral(QUORATE_SOURCE_DIR "/tests/fuzz/corpus/parity"));
        const QStringList names = folder.entryList(QDir::Files, QDir::Name);
        QVERIFY2(names.size() >= 10, qPrintable(folder.path()));
        for (const QString &name : names)
            QTest::newRow(qPrintable(name)) << folder.filePath(name);
    }

    void corpus()
    {
        QFETCH(QString, path);
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QString problem = tests::parityProblem(file.readAll());
        QVERIFY2(problem.isEmpty(), qPrintable(problem));
    }

    /// A reader that nothing here is read by would go untested.
    void everyReaderIsTried()
    {
        QSet<QString> seen;
        for (const QString &path : tests::parityPaths())
            seen.insert(QString::fromLatin1(parity::readerOf(path)->id));
        QCOMPARE(seen.size(), qsizetype(parity::allReaders().size()));
    }
};

QUORATE_TEST(ParityCorpusTest)
#include "tst_parity_corpus.moc"
