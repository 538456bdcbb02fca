#include "model/base/yaml.h"
#include "tests/support/test_main.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

using namespace quorate;

/// Each shipped template has exactly the findings that tests/data/templates/<id>.findings.yaml lists by hand.
class TestTemplates final : public QObject {
    Q_OBJECT

    static QByteArray run(const QStringList &arguments)
    {
        QProcess process;
        process.start(QStringLiteral(QUORATE_CLI), arguments);
        process.waitForFinished();
        return process.readAllStandardOutput();
    }

private Q_SLOTS:
    void findings_data()
    {
        QTest::addColumn<QString>("id");
        const QJsonDocument list = QJsonDocument::fromJson(
            run({QStringLiteral("new"), QStringLiteral("--list"), QStringLiteral("--format"), QStringLiteral("json")}));
        for (const QJsonValue &row : list.object().value(QStringLiteral("templates")).toArray()) {
            const QString id = row.toObject().value(QStringLiteral("id")).toString();
            QTest::newRow(qPrintable(id)) << id;
        }
    }

    void findings()
    {
        QFETCH(QString, id);
        QFile file(QStringLiteral(QUORATE_SOURCE_DIR "/tests/data/templates/%1.findings.yaml").arg(id));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const Result<yaml::Node> listed = yaml::parse(file.readAll(), file.fileName());
        QVERIFY2(listed.has_value(), qPrintable(listed ? QString() : listed.error().toString()));
        QStringList wanted;
        for (const yaml::Node &row : listed->find(u"findings")->items) {
            QStringList elements;
            for (const yaml::Node &element : row.find(u"elements")->items)
                elements.append(element.scalar);
            elements.sort();
            wanted.append(row.find(u"severity")->scalar + u' ' + row.find(u"rule")->scalar + u' ' + elements.join(u' '));
        }

        QTemporaryDir folder;
        const QString design = folder.filePath(id + QStringLiteral(".quorate.yaml"));
        run({QStringLiteral("new"), id, QStringLiteral("-o"), design});
        const QJsonDocument report = QJsonDocument::fromJson(
            run({QStringLiteral("validate"), design, QStringLiteral("--format"), QStringLiteral("json")}));
        QVERIFY(report.isObject());
        QStringList found;
        for (const QJsonValue &row : report.object().value(QStringLiteral("findings")).toArray()) {
            QStringList elements;
            for (const QJsonValue &element : row.toObject().value(QStringLiteral("elements")).toArray())
                elements.append(element.toObject().value(QStringLiteral("id")).toString());
            elements.sort();
            found.append(row.toObject().value(QStringLiteral("severity")).toString() + u' '
                + row.toObject().value(QStringLiteral("rule")).toString() + u' ' + elements.join(u' '));
        }
        wanted.sort();
        found.sort();
        QCOMPARE(found, wanted);
    }
};

QUORATE_TEST(TestTemplates)
#include "tst_templates.moc"
