#include "tests/fuzz/yaml_property.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QFile>

using namespace quorate;

/// Replays the fuzzer's corpus.
class YamlCorpusTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void corpus_data();
    void corpus();
};

void YamlCorpusTest::corpus_data()
{
    QTest::addColumn<QString>("path");
    const QDir folder(QStringLiteral(QUORATE_SOURCE_DIR "/tests/fuzz/corpus/yaml"));
    const QStringList names = folder.entryList(QDir::Files, QDir::Name);
    QVERIFY2(names.size() >= 20, qPrintable(folder.path()));
    for (const QString &name : names)
        QTest::newRow(qPrintable(name)) << folder.filePath(name);
}

void YamlCorpusTest::corpus()
{
    QFETCH(QString, path);
    QFile file(path);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString problem = tests::yamlProblem(file.readAll());
    QVERIFY2(problem.isEmpty(), qPrintable(problem));
}

QUORATE_TEST(YamlCorpusTest)
#include "tst_yaml_corpus.moc"
