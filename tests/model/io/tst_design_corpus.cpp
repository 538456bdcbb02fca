#include "model/io/design_file.h"
#include "tests/fuzz/design_property.h"
#include "tests/support/patched_design.h"
#include "tests/support/random_edits.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace quorate;

/// What must hold for the bytes of strangers, and for designs that people edit.
class DesignCorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus_data();
    void corpus();
    void damagedTemplates();
    void editedDesignsCanBeOpenedAgain();
};

void DesignCorpusTest::corpus_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(QUORATE_SOURCE_DIR "/tests/fuzz/corpus/design"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY2(names.size() >= 10, qPrintable(folder.path()));
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

// Replays the fuzzer's corpus.
void DesignCorpusTest::corpus()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString problem = tests::designProblem(file.readAll());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

// A small fuzzer without a compiler of its own: lines and words of the corpus in disorder.
void DesignCorpusTest::damagedTemplates()
{
    const QDir folder(QStringLiteral(QUORATE_SOURCE_DIR "/tests/fuzz/corpus/design"));
    QList<QByteArray> texts;
    QByteArrayList lines;
    for (const QString &name : folder.entryList(QDir::Files, QDir::Name)) {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::ReadOnly));
        texts.append(file.readAll());
        lines += texts.last().split('\n');
    }
    QRandomGenerator random(7);
    int read = 0;
    for (int i = 0; i < 3000; ++i) {
        QByteArrayList text = texts.at(random.bounded(texts.size())).split('\n');
        for (int k = int(random.bounded(3)); k >= 0; --k) {
            const qsizetype at = random.bounded(text.size());
            switch (random.bounded(4)) {
            case 0:
                text.removeAt(at);
                break;
            case 1:
                text.insert(at, lines.at(random.bounded(lines.size())));
                break;
            case 2:
                text.move(at, random.bounded(text.size()));
                break;
            default:
                text[at].insert(random.bounded(text.at(at).size() + 1), "[]{}:,#\"'-0a \\\xff"[random.bounded(15)]);
            }
            if (text.isEmpty())
                text.append(QByteArray());
        }
        const QByteArray bytes = text.join('\n');
        const QString problem = tests::designProblem(bytes);
        QVERIFY2(problem.isEmpty(), (problem.toUtf8() + "\n" + bytes).constData());
        read += readDesign(bytes, QString(), *tests::catalogue()) ? 1 : 0;
    }
    QVERIFY(read > 300 && read < 2900);
}

// Work is lost when a design can be saved but not opened: no edit may lead there.
void DesignCorpusTest::editedDesignsCanBeOpenedAgain()
{
    for (quint32 seed = 1; seed <= 20; ++seed) {
        Design design = tests::DesignPatch::design(QStringLiteral("typical-ha"));
        tests::RandomEdits edits(seed, tests::catalogue());
        for (int step = 0; step < 40; ++step) {
            design = edits.next(design);
            const QByteArray text = writeDesign(design, *tests::catalogue());
            const auto loaded =
                readDesign(text, QStringLiteral("seed-%1-step-%2").arg(seed).arg(step), *tests::catalogue());
            QVERIFY2(loaded, loaded ? "" : qPrintable(loaded.error().toString()));
            QVERIFY2(loaded->design == design, qPrintable(QStringLiteral("seed %1, step %2").arg(seed).arg(step)));
        }
    }
}

QUORATE_TEST(DesignCorpusTest)
#include "tst_design_corpus.moc"
