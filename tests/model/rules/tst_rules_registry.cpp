#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"

#include "model/catalogue/catalogue.h"
#include "model/rules/rule.h"

#include <QRegularExpression>
#include <QSet>

using namespace quorate;
using namespace quorate::tests;

/// What every rule must say about itself, and that the platforms' severities name existing rules.
class RulesRegistryTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void familiesAreNamedInTheOrderOfTheRegister()
    {
        QStringList used;
        for (const Rule *rule : allRules())
            if (!used.contains(rule->family()))
                used.append(rule->family());
        QStringList named;
        for (const RuleFamily &family : ruleFamilies())
            if (used.contains(QLatin1String(family.id)))
                named.append(QLatin1String(family.id));
        QCOMPARE(named, used);
        QCOMPARE(familyName(u"mst"), QStringLiteral("Masters"));
    }

    void prose_data()
    {
        QTest::addColumn<QString>("id");
        for (const Rule *rule : allRules())
            QTest::addRow("%s", rule->id) << QString::fromLatin1(rule->id);
    }

    void prose()
    {
        QFETCH(QString, id);
        const Rule &rule = *findRule(id);
        static const QRegularExpression contraction(
            QStringLiteral("n't|'(re|ll|ve|d|m)\\b|\\b(it|that|there|he|she|what)'s"));
        for (const char *text : {rule.sentence, rule.why, rule.remedy}) {
            const QString prose = QString::fromUtf8(text);
            QVERIFY2(prose.endsWith(u'.'), text);
            QVERIFY2(prose.front().isUpper() || prose.startsWith(u"etcd ") || prose.startsWith(u'"') || prose.startsWith(u'%'), text);
            QVERIFY2(!prose.contains(contraction), text);
            QVERIFY2(!prose.contains(u"  "), text);
        }
        QVERIFY(qstrlen(rule.source) > 0);
        QCOMPARE(rule.fix != nullptr, rule.fixLabel != nullptr);
        QVERIFY(rule.check != nullptr);
        // A name between quotes, as everywhere in the program.
        static const QRegularExpression bareName(QStringLiteral("(cluster|Cluster|Rack|selector) %[0-9]"));
        QVERIFY2(!QString::fromUtf8(rule.sentence).contains(bareName), rule.sentence);
    }

    /// The id is the path: family and file name, with hyphens.
    void idIsThePath()
    {
        QStringList wanted;
#define X(family, name) wanted.append(QStringLiteral(#family "-" #name).replace(u'_', u'-'));
#include "model/rules/rules.def"
#undef X
        QStringList found;
        for (const Rule *rule : allRules())
            found.append(QLatin1String(rule->id));
        QCOMPARE(found, wanted);
        QCOMPARE(QSet<QString>(found.begin(), found.end()).size(), found.size());
    }

    /// Each platform grades existing rules, for the rows that they cover.
    void severitiesNameRules()
    {
        for (const Platform &platform : catalogue()->platforms()) {
            for (const RuleSeverity &severity : platform.severities) {
                const Rule *rule = findRule(severity.rule);
                QVERIFY2(rule, qPrintable(severity.rule));
                QStringList covered;
                for (const char *row : rule->covers)
                    covered.append(QLatin1String(row));
                for (const QString &row : severity.rows)
                    QVERIFY2(covered.contains(row), qPrintable(severity.rule + u' ' + row));
            }
        }
    }

    /// The first platform grades every rule: nothing is left to the fallback by mistake.
    void everyRuleHasASeverity()
    {
        QStringList missing;
        for (const Rule *rule : allRules()) {
            if (!catalogue()->platforms().first().severities.contains(QLatin1String(rule->id)))
                missing.append(QLatin1String(rule->id));
        }
        QCOMPARE(missing, QStringList());
    }
};

QUORATE_TEST(RulesRegistryTest)
#include "tst_rules_registry.moc"
