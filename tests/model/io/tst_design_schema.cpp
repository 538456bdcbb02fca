#include "model/io/design_file.h"
#include "tests/support/patched_design.h"
#include "tests/support/full_design.h"
#include "tests/support/test_main.h"

#include <QDir>
#include <QDirIterator>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>

using namespace quorate;

/// The JSON Schema of the design file, judged by python3-jsonschema.
class DesignSchemaTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void shippedSchemaIsTheWrittenOne();
    void acceptsTemplates();
    void acceptsTheRuleCorpus();
    void acceptsRandomDesigns();
    void refuses_data();
    void refuses();

private:
    /// What the judge says of each file, by name: "valid" or a problem.
    QHash<QString, QString> judge(const QStringList &files);
    QString write(const QString &name, const QByteArray &bytes);

    QTemporaryDir m_folder;
    QString m_schema;
    bool m_hasJudge = false;
};

void DesignSchemaTest::initTestCase()
{
    m_schema = write(QStringLiteral("schema.json"), designSchema(*tests::catalogue()));
    m_hasJudge =
        QProcess::execute(QStringLiteral("python3"), {QStringLiteral("-c"), QStringLiteral("import jsonschema, yaml")})
        == 0;
    QVERIFY2(m_hasJudge || !qEnvironmentVariableIsSet("QUORATE_REQUIRE_JUDGES"),
        "python3-jsonschema and python3-yaml are missing.");
}

QString DesignSchemaTest::write(const QString &name, const QByteArray &bytes)
{
    QFile file(m_folder.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("Cannot write %s", qPrintable(file.fileName()));
    return file.fileName();
}

QHash<QString, QString> DesignSchemaTest::judge(const QStringList &files)
{
    QProcess process;
    process.start(QStringLiteral("python3"),
        QStringList{QStringLiteral(QUORATE_SOURCE_DIR "/tests/support/validate_schema.py"), m_schema} + files);
    process.waitForFinished(300'000);
    QHash<QString, QString> answers;
    for (const QByteArray &line : process.readAllStandardOutput().split('\n')) {
        if (const qsizetype tab = line.indexOf('\t'); tab > 0)
            answers.insert(QString::fromUtf8(line.first(tab)), QString::fromUtf8(line.sliced(tab + 1)));
    }
    if (process.exitCode() != 0)
        qWarning("%s", process.readAllStandardError().constData());
    return answers;
}

// Editors fetch the shipped file; `quorate-cli schema` prints the written one. QUORATE_UPDATE_GOLDEN=1 rewrites it.
void DesignSchemaTest::shippedSchemaIsTheWrittenOne()
{
    const QString path = QStringLiteral("resources/schema/quorate-1.schema.json");
    const QByteArray schema = designSchema(*tests::catalogue());
    if (qEnvironmentVariableIsSet("QUORATE_UPDATE_GOLDEN")) {
        QFile file(QStringLiteral(QUORATE_SOURCE_DIR "/") + path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(schema);
    }
    QVERIFY2(tests::sourceFile(path) == schema, "resources/schema is out of date; run with QUORATE_UPDATE_GOLDEN=1.");
}

void DesignSchemaTest::acceptsTemplates()
{
    if (!m_hasJudge)
        QSKIP("python3-jsonschema is missing.");
    QStringList files;
    const QDir folder(QStringLiteral(QUORATE_SOURCE_DIR "/resources/templates"));
    for (const QString &name : folder.entryList({QStringLiteral("*.quorate.yaml")}))
        files.append(folder.filePath(name));
    QVERIFY(!files.isEmpty());
    const QHash<QString, QString> answers = judge(files);
    for (const QString &file : std::as_const(files))
        QVERIFY2(answers.value(file) == u"valid", qPrintable(file + u' ' + answers.value(file)));
}

void DesignSchemaTest::acceptsTheRuleCorpus()
{
    if (!m_hasJudge)
        QSKIP("python3-jsonschema is missing.");
    QHash<QString, QString> names;
    QDirIterator entries(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/rules"), {QStringLiteral("*.yaml")},
        QDir::Files, QDirIterator::Subdirectories);
    while (entries.hasNext()) {
        const QString path = entries.next();
        QFile file(path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        const auto patch = yaml::parse(file.readAll(), path);
        const yaml::Node *name = patch && patch->isMap() ? patch->find(u"base") : nullptr;
        if (!name)
            continue;
        QString problem;
        yaml::Node root = tests::DesignPatch::base(name->scalar, problem);
        if (problem.isEmpty())
            problem = tests::DesignPatch::apply(root, patch->find(u"edit"));
        QVERIFY2(problem.isEmpty(), qPrintable(path + u' ' + problem));
        yaml::Writer writer;
        writer.node(root);
        names.insert(write(QStringLiteral("corpus-%1.yaml").arg(names.size()), writer.bytes()), path);
    }
    if (names.isEmpty())
        QSKIP("There is no rule corpus yet.");
    const QHash<QString, QString> answers = judge(names.keys());
    for (auto it = names.cbegin(); it != names.cend(); ++it)
        QVERIFY2(answers.value(it.key()) == u"valid", qPrintable(*it + u' ' + answers.value(it.key())));
}

// Kept keys are the one thing that the program takes and the schema does not name.
void DesignSchemaTest::acceptsRandomDesigns()
{
    if (!m_hasJudge)
        QSKIP("python3-jsonschema is missing.");
    QStringList files;
    for (quint32 seed = 1; seed <= 60; ++seed) {
        const Design design = tests::fullDesign(seed, *tests::catalogue(), tests::Kept::None);
        files.append(write(QStringLiteral("random-%1.yaml").arg(seed), writeDesign(design, *tests::catalogue())));
    }
    const QHash<QString, QString> answers = judge(files);
    for (const QString &file : std::as_const(files))
        QVERIFY2(answers.value(file) == u"valid", qPrintable(file + u' ' + answers.value(file)));
}

void DesignSchemaTest::refuses_data()
{
    QTest::addColumn<QString>("answer");
    QMap<QByteArray, QByteArray> texts;
    texts.insert("no version", "title: \"T\"\n");
    texts.insert("version in quotes", "quorate: \"1\"\n");
    texts.insert("row without id", "quorate: 1\nsites:\n  - name: \"DC\"\n");
    texts.insert("upper-case id", "quorate: 1\nsites:\n  - id: DC\n");
    texts.insert("mistyped key", "quorate: 1\nnodes:\n  - id: a\n    adresses: [\"10.0.0.1\"]\n");
    texts.insert("unknown word", "quorate: 1\nnodes:\n  - id: a\n    os: centos\n");
    texts.insert("address", "quorate: 1\nnodes:\n  - id: a\n    addresses: [\"10.0.0.256\"]\n");
    texts.insert("version as a number", "quorate: 1\nclusters:\n  - id: c\n    version: 3.11\n");
    texts.insert("port", "quorate: 1\nendpoints:\n  - id: e\n    ports: [70000]\n");
    texts.insert("size", "quorate: 1\nnodes:\n  - id: a\n    memory: \"lots\"\n");
    texts.insert("duration", "quorate: 1\nlinks:\n  - id: a\n    roundTrip: \"2 weeks\"\n");
    texts.insert("group without names", "quorate: 1\nnodes:\n  - id: a\n    count: 3\n");
    texts.insert("mistyped service",
        "quorate: 1\nclusters:\n  - id: c\n    platform: \"openshift-3\"\n "
        "   services:\n      regstry:\n        replicas: 1\n");
    texts.insert("replicas as text",
        "quorate: 1\nclusters:\n  - id: c\n    platform: \"openshift-3\"\n "
        "   services:\n      registry:\n        replicas: \"1\"\n");
    texts.insert("choice of the platform",
        "quorate: 1\nclusters:\n  - id: c\n    platform: \"openshift-3\"\n    settings:\n      deploymentType: okd\n");
    texts.insert("waiver without reason", "quorate: 1\nreview:\n  waivers:\n    - id: w\n");
    texts.insert("severity", "quorate: 1\nreview:\n  severities:\n    a-b: fatal\n");
    texts.insert("placement", "quorate: 1\ndiagram:\n  placements:\n    a:\n      x: \"1\"\n");
    // One run judges all.
    QMap<QByteArray, QString> files;
    for (auto it = texts.cbegin(); it != texts.cend(); ++it)
        files.insert(it.key(), write(QStringLiteral("broken-%1.yaml").arg(files.size()), *it));
    const QHash<QString, QString> answers = m_hasJudge ? judge(files.values()) : QHash<QString, QString>();
    for (auto it = files.cbegin(); it != files.cend(); ++it)
        QTest::newRow(it.key()) << answers.value(*it);
}

void DesignSchemaTest::refuses()
{
    if (!m_hasJudge)
        QSKIP("python3-jsonschema is missing.");
    QFETCH(QString, answer);
    QVERIFY(!answer.isEmpty());
    QVERIFY(answer != u"valid");
}

QUORATE_TEST(DesignSchemaTest)
#include "tst_design_schema.moc"
