#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"
#include "widgets/common/parts.h"
#include "widgets/common/pill_button.h"
#include "widgets/panels/issue_delegate.h"
#include "widgets/panels/issues_panel.h"

#include <QApplication>
#include <QListView>
#include <QMenu>
#include <QSignalSpy>
#include <QTimer>

using namespace quorate;
using namespace quorate::tests;

namespace {

std::optional<Design> renamed(const FixInput &in)
{
    Design next = in.design;
    next.setTitle(QStringLiteral("fixed"));
    return next;
}

const Rule sizing{.id = "inf-memory",
    .severity = Severity::Error,
    .sentence = "Memory of \"%1\" is too small.",
    .why = "",
    .remedy = "Give it more.",
    .source = "",
    .covers = {},
    .check = nullptr,
    .fixLabel = "Set 16 GiB",
    .fix = renamed};
const Rule backup{.id = "topo-apart",
    .severity = Severity::Warning,
    .sentence = "\"%1\" stands beside what it saves.",
    .why = "",
    .remedy = "",
    .source = "",
    .covers = {},
    .check = nullptr};
const Rule hint{.id = "dns-lifetime",
    .severity = Severity::Hint,
    .sentence = "The lifetime is long.",
    .why = "",
    .remedy = "",
    .source = "",
    .covers = {},
    .check = nullptr};

Finding finding(const Rule &rule, const QString &element)
{
    Finding found;
    found.rule = &rule;
    found.severity = rule.severity;
    found.elements = {element};
    found.arguments = {element};
    return found;
}

} // namespace

class IssuesPanelTest final : public QObject {
    Q_OBJECT

private:
    static QList<Finding> three()
    {
        return {finding(sizing, QStringLiteral("infra02")), finding(backup, QStringLiteral("lb01")),
            finding(hint, QStringLiteral("dns01"))};
    }
    static QStringList rows(const IssuesModel &model)
    {
        QStringList list;
        for (int row = 0; row < model.rowCount(); ++row) {
            const Finding *found = model.finding(model.index(row));
            list.append(found ? QString::fromLatin1(found->rule->id)
                              : u'[' + model.index(row).data(IssuesModel::HeadingRole).toString() + u']');
        }
        return list;
    }

private Q_SLOTS:
    void listsTheReportInItsOrder()
    {
        PanelFixture fixture;
        const IssuesModel model(fixture.context);
        fixture.report(three());
        QCOMPARE(rows(model),
            QStringList({QStringLiteral("inf-memory"), QStringLiteral("topo-apart"), QStringLiteral("dns-lifetime")}));
        QCOMPARE(model.index(0).data().toString(), QStringLiteral("Memory of \"infra02\" is too small."));
    }

    void filtersBySeverityFamilyClusterAndText()
    {
        PanelFixture fixture;
        IssuesModel model(fixture.context);
        QList<Finding> found = three();
        found[0].cluster = ClusterId(QStringLiteral("other"));
        fixture.report(found);
        model.setShown(Severity::Hint, false);
        QCOMPARE(rows(model).size(), 2);
        model.setFamily(QStringLiteral("topo"));
        QCOMPARE(rows(model), QStringList{QStringLiteral("topo-apart")});
        model.setFamily({});
        model.setText(QStringLiteral("SAVES"));
        QCOMPARE(rows(model), QStringList{QStringLiteral("topo-apart")});
        model.setText({});
        // What concerns the whole design concerns every cluster.
        model.setCluster(ClusterId(QStringLiteral("ocp-prod")));
        QCOMPARE(rows(model), QStringList{QStringLiteral("topo-apart")});
    }

    void groupsHaveHeadings()
    {
        PanelFixture fixture;
        IssuesModel model(fixture.context);
        fixture.report(three());
        model.setGrouping(IssuesModel::Grouping::Family);
        QCOMPARE(rows(model),
            QStringList({QStringLiteral("[DNS]"), QStringLiteral("dns-lifetime"), QStringLiteral("[Infrastructure]"),
                QStringLiteral("inf-memory"), QStringLiteral("[Placement]"), QStringLiteral("topo-apart")}));
        QVERIFY(!(model.flags(model.index(0)) & Qt::ItemIsSelectable));
    }

    /// Every family of rules has a name, which is not its id with a capital.
    void familiesHaveNames()
    {
        for (const Rule *rule : allRules()) {
            const QString family = rule->family();
            QVERIFY2(familyName(family) != family.at(0).toUpper() + family.mid(1) || family == u"review", rule->id);
        }
    }

    void waivedOnesWaitBehindTheirButton()
    {
        PanelFixture fixture;
        IssuesModel model(fixture.context);
        Waiver waiver;
        waiver.reason = QStringLiteral("accepted");
        QList<Finding> found = three();
        found[1].waiver = &waiver;
        fixture.report(found);
        QCOMPARE(rows(model).size(), 2);
        QCOMPARE(model.waivedCount(), 1);
        model.setShowWaived(true);
        QCOMPARE(rows(model).mid(2), QStringList({QStringLiteral("[Waived]"), QStringLiteral("topo-apart")}));
    }

    void theCurrentFindingStaysCurrentInTheNextReport()
    {
        PanelFixture fixture;
        IssuesPanel panel(fixture.context);
        fixture.report(three());
        panel.list()->setCurrentIndex(panel.model()->index(2));
        fixture.report(three().mid(1));
        QVERIFY(panel.current());
        QCOMPARE(panel.current()->rule, &hint);
    }

    void steppingSelectsTheElementsAndGoesRound()
    {
        PanelFixture fixture;
        IssuesPanel panel(fixture.context);
        fixture.report(three());
        QSignalSpy revealed(&fixture.selection, &Selection::revealRequested);
        panel.step(1);
        QCOMPARE(fixture.selection.elements(), QStringList{QStringLiteral("infra02")});
        panel.step(-1);
        QCOMPARE(fixture.selection.elements(), QStringList{QStringLiteral("dns01")});
        QCOMPARE(revealed.size(), 2);
    }

    /// The menu of a finding sets what its rule weighs; a button in the heading tells of such rules.
    void severitiesOfTheDesign()
    {
        Design design = templateDesign();
        PanelFixture fixture(design);
        IssuesPanel panel(fixture.context);
        panel.headerWidget()->setParent(&panel);
        panel.resize(900, 200);
        panel.show();
        fixture.report(three());
        const auto pill = [&panel] {
            for (const PillButton *button : panel.headerWidget()->findChildren<PillButton *>()) {
                if (button->isVisibleTo(panel.headerWidget()) && button->text().contains(QLatin1String("changed")))
                    return button->text();
            }
            return QString();
        };
        QCOMPARE(pill(), QString());
        QList<std::pair<QString, std::optional<Severity>>> asked;
        connect(&panel, &IssuesPanel::severityRequested, &panel,
            [&](const QString &rule, std::optional<Severity> severity) {
                asked.append({rule, severity});
            });
        QStringList words;
        QTimer::singleShot(0, &panel, [&words] {
            auto *menu = qobject_cast<QMenu *>(QApplication::activePopupWidget());
            QVERIFY(menu);
            for (const QAction *action : menu->actions()) {
                if (!action->menu())
                    continue;
                for (QAction *choice : action->menu()->actions())
                    words.append(choice->text() + (choice->isChecked() ? QStringLiteral("*") : QString()));
                action->menu()->actions().last()->trigger();
            }
            menu->close();
        });
        const QRect row = panel.list()->visualRect(panel.model()->index(0));
        Q_EMIT panel.list()->customContextMenuRequested(row.center());
        QCOMPARE(words,
            QStringList({QStringLiteral("As the Platform Says*"), QString(), QStringLiteral("Error"),
                QStringLiteral("Warning"), QStringLiteral("Hint"), QStringLiteral("Off")}));
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first, QStringLiteral("inf-memory"));
        QCOMPARE(asked.first().second, std::optional(Severity::Off));
        design.review().severities.insert(QStringLiteral("inf-memory"), Severity::Off);
        fixture.document.commit([] { return QStringLiteral("off"); }, design);
        fixture.report(three().mid(1));
        QCOMPARE(pill(), QStringLiteral("1 rule(s) changed"));
    }

    void theFixButtonAsksForItsFinding()
    {
        PanelFixture fixture;
        IssuesPanel panel(fixture.context);
        panel.resize(900, 200);
        panel.show();
        fixture.report(three());
        QSignalSpy asked(&panel, &IssuesPanel::fixRequested);
        const auto *delegate = static_cast<IssueDelegate *>(panel.list()->itemDelegate());
        const QModelIndex row = panel.model()->index(0);
        const QRect button = delegate->buttonRect(panel.list()->visualRect(row), row, IssueDelegate::Fix);
        QVERIFY(!button.isEmpty());
        QTest::mouseClick(panel.list()->viewport(), Qt::LeftButton, {}, button.center());
        QCOMPARE(asked.size(), 1);
        QCOMPARE(asked.first().first().value<Finding>().rule, &sizing);
        // A rule without a fix has no such button.
        QVERIFY(
            delegate->buttonRect(panel.list()->visualRect(row), panel.model()->index(1), IssueDelegate::Fix).isEmpty());
    }

    void aFixWorksOnTheDesignOfNow()
    {
        PanelFixture fixture;
        fixture.report(three());
        const std::optional<Design> next = fixedDesign(
            fixture.findings.answer(), fixture.findings.all().first(), fixture.design(), catalogue(), fixture.ids);
        QVERIFY(next);
        QCOMPARE(next->title(), QStringLiteral("fixed"));
        QVERIFY(!fixedDesign(
            fixture.findings.answer(), fixture.findings.all().last(), fixture.design(), catalogue(), fixture.ids));
    }
};

QUORATE_TEST(IssuesPanelTest)
#include "tst_issues_panel.moc"
