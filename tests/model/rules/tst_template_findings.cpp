#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"

#include "model/rules/engine.h"

using namespace quorate;
using namespace quorate::tests;

/// What the shipped templates trigger: nothing but what they exist to show.
class TemplateFindingsTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void shipped_data()
    {
        QTest::addColumn<QStringList>("wanted");
        QTest::newRow("typical-ha") << QStringList();
    }

    void shipped()
    {
        QFETCH(QStringList, wanted);
        const Report report = checkDesign(DesignPatch::design(QString::fromLatin1(QTest::currentDataTag())), catalogue(), QDate(2026, 1, 15));
        QStringList found;
        for (const Finding &finding : report.findings) {
            found.append(QLatin1String(finding.rule->id));
            qInfo("%s: %s", finding.rule->id, qPrintable(finding.message()));
        }
        found.sort();
        QCOMPARE(found.join(u' '), wanted.join(u' '));
    }
};

QUORATE_TEST(TemplateFindingsTest)
#include "tst_template_findings.moc"
