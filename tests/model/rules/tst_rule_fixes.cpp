#include "tests/support/rule_corpus.h"
#include "tests/support/test_main.h"

#include "model/design/document.h"
#include "model/rules/engine.h"

#include <QSet>
#include <algorithm>

using namespace quorate;
using namespace quorate::tests;

namespace {

/// Rules with errors, by cluster. Elements are left out: a fix may add hosts to a finding that stays.
QSet<QString> errors(const Report &report)
{
    QSet<QString> found;
    for (const Finding &finding : report.findings) {
        if (finding.severity == Severity::Error)
            found.insert(QLatin1String(finding.rule->id) + u' ' + finding.cluster.value);
    }
    return found;
}

/// Where the program rightly offers no repair, with the reason.
bool isBeyondRepair(const QString &file)
{
    static const QSet<QString> files = {
        QStringLiteral("topo-one-domain/fires-hypervisor.yaml"), // there is one hypervisor only
    };
    return files.contains(file);
}

} // namespace

/// Each fix, on every firing design of its rule's corpus: the finding is gone, and no error came instead.
class RuleFixesTest final : public QObject {
    Q_OBJECT

private Q_SLOTS:
    void fix_data()
    {
        QTest::addColumn<int>("index");
        for (int i = 0; i < corpus().size(); ++i) {
            const Rule *rule = findRule(corpus().at(i).rule);
            if (corpus().at(i).fires && rule && rule->fix)
                QTest::addRow("%s", qPrintable(corpus().at(i).file)) << i;
        }
    }

    void fix()
    {
        QFETCH(int, index);
        const CorpusCase &entry = corpus().at(index);
        QString problem;
        const std::optional<Design> design = entry.design(problem);
        QVERIFY2(design, qPrintable(problem));
        RuleEngine engine(catalogue());
        const Report before = *engine.check(*design, entry.today());
        int tried = 0;
        for (const Finding &finding : before.findings) {
            if (QLatin1String(finding.rule->id) != entry.rule)
                continue;
            ++tried;
            IdSource ids(1);
            const std::optional<Design> fixed = finding.rule->fix({*design, *engine.facts(), finding, ids});
            if (isBeyondRepair(entry.file)) {
                QVERIFY(!fixed);
                continue;
            }
            QVERIFY(fixed);
            const Report after = checkDesign(*fixed, catalogue(), entry.today());
            for (const Finding &left : after.findings)
                QVERIFY2(left.key() != finding.key(), qPrintable(left.message()));
            QSet<QString> fresh = errors(after) - errors(before);
            QVERIFY2(fresh.isEmpty(), qPrintable(QStringList(fresh.begin(), fresh.end()).join(u"; ")));
            Document document;
            document.reset(*design, true);
            document.commit([label = finding.rule->fixLabel] { return QString::fromLatin1(label); }, *fixed);
            QVERIFY(document.design() != *design);
            document.history()->undo();
            QCOMPARE(document.design(), *design);
        }
        QVERIFY(tried > 0);
    }

    void thereAreMany()
    {
        const auto fixes =
            std::count_if(allRules().begin(), allRules().end(), [](const Rule *rule) { return rule->fix; });
        QVERIFY2(fixes >= 15, qPrintable(QString::number(fixes)));
    }

    /// New masters look like the old ones and stand where there are none.
    void addedMastersAreAlike()
    {
        Design design = DesignPatch::design(QStringLiteral("typical-ha"));
        design.topology().nodes.erase(NodeId(QStringLiteral("master02")));
        design.topology().nodes.erase(NodeId(QStringLiteral("master03")));
        RuleEngine engine(catalogue());
        const Report report = *engine.check(design, QDate(2026, 1, 15));
        const auto finding = std::find_if(report.findings.begin(), report.findings.end(),
            [](const Finding &found) { return qstrcmp(found.rule->id, "mst-single") == 0; });
        QVERIFY(finding != report.findings.end());
        IdSource ids(1);
        const Design fixed = *finding->rule->fix({design, *engine.facts(), *finding, ids});
        QSet<QString> places;
        int masters = 0;
        for (const Node &node : fixed.topology().nodes) {
            if (!node.roles.contains(QStringLiteral("master")))
                continue;
            ++masters;
            places.insert(node.domains.value(0).value);
            QCOMPARE(node.roles, (QStringList{QStringLiteral("master"), QStringLiteral("etcd")}));
            QCOMPARE(node.cpu, std::optional(8));
            QCOMPARE(node.disks.size(), 2);
            QVERIFY(!node.addresses.value(0).isEmpty());
        }
        QCOMPARE(masters, 3);
        QCOMPARE(places.size(), 3);
    }
};

QUORATE_TEST(RuleFixesTest)
#include "tst_rule_fixes.moc"
