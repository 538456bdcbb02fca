#include "model/design/edits.h"
#include "tests/support/panel_fixture.h"
#include "tests/support/test_main.h"
#include "widgets/common/elements.h"
#include "widgets/common/outline_model.h"
#include "widgets/common/placing.h"
#include "widgets/panels/outline_panel.h"

#include <QMimeData>
#include <QTreeView>

using namespace quorate;
using namespace quorate::tests;

class OutlinePanelTest final : public QObject {
    Q_OBJECT

private:
    static Finding finding(const Rule &rule, const QString &element, Severity severity)
    {
        Finding found;
        found.rule = &rule;
        found.severity = severity;
        found.elements = {element};
        return found;
    }

private Q_SLOTS:
    void hostsStandInTheirRacks()
    {
        PanelFixture fixture;
        const OutlineModel model(fixture.context);
        const QModelIndex rack = model.indexOf(QStringLiteral("rack-b"));
        QVERIFY(rack.isValid());
        QCOMPARE(model.elementAt(rack.parent()), QStringLiteral("dc1"));
        QStringList inside;
        for (int row = 0; row < model.rowCount(rack); ++row)
            inside.append(model.elementAt(model.index(row, 0, rack)));
        // As the template's file says: these name "domain: rack-b".
        QVERIFY(inside.contains(QStringLiteral("dns02")));
        QVERIFY(inside.contains(QStringLiteral("infra02")));
        QVERIFY(inside.contains(QStringLiteral("master02")));
        QVERIFY(!inside.contains(QStringLiteral("master01")));
    }

    void aRingOfDomainsStillShowsEach()
    {
        Design design;
        Site site;
        site.id = SiteId(QStringLiteral("dc"));
        for (const char *id : {"a", "b"}) {
            FailureDomain domain;
            domain.id = DomainId(QLatin1String(id));
            domain.name = QLatin1String(id);
            domain.parent = DomainId(*id == 'a' ? QStringLiteral("b") : QStringLiteral("a"));
            site.domains.append(domain);
        }
        design.topology().sites.put(site);
        PanelFixture fixture(design);
        const OutlineModel model(fixture.context);
        QVERIFY(model.indexOf(QStringLiteral("a")).isValid());
        QVERIFY(model.indexOf(QStringLiteral("b")).isValid());
    }

    void selectionGoesBothWays()
    {
        PanelFixture fixture;
        OutlinePanel panel(fixture.context);
        const auto *model = static_cast<OutlineModel *>(panel.tree()->model());
        fixture.selection.set({QStringLiteral("infra02"), QStringLiteral("infra03")});
        QCOMPARE(panel.tree()->selectionModel()->selectedRows().size(), 2);
        QVERIFY(panel.tree()->selectionModel()->isSelected(model->indexOf(QStringLiteral("infra02"))));
        panel.tree()->selectionModel()->select(
            model->indexOf(QStringLiteral("lb01")), QItemSelectionModel::ClearAndSelect);
        QCOMPARE(fixture.selection.elements(), QStringList{QStringLiteral("lb01")});
    }

    /// Backup plans stand under their cluster; paths and templates join clusters and stand beside them.
    void rowsOfTheEstate()
    {
        PanelFixture fixture;
        const QStringList before = allElements(fixture.design());
        for (const char *entry : {"service:cluster", "service:promotion", "service:template", "service:backup"}) {
            fixture.selection.set({});
            const Platform *platform = activePlatform(fixture.design(), *catalogue(), {});
            for (const PaletteEntry &each : paletteEntries(*platform))
                if (each.id == QLatin1String(entry))
                    placeInSelection(fixture.context, each);
        }
        const Topology &t = fixture.design().topology();
        QCOMPARE(t.promotions.size(), 1);
        QCOMPARE(t.templates.size(), 1);
        QCOMPARE(t.backups.size(), 1);
        const OutlineModel model(fixture.context);
        const QModelIndex backup = model.indexOf(t.backups.at(0).id.value);
        QCOMPARE(model.elementAt(backup.parent()), t.backups.at(0).cluster.value);
        QVERIFY(model.indexOf(t.promotions.at(0).id.value).isValid());
        QVERIFY(!model.indexOf(t.promotions.at(0).id.value).parent().isValid());
        QVERIFY(model.indexOf(t.templates.at(0).id.value).isValid());
        QCOMPARE(model.data(backup, OutlineModel::IconRole).toString(), QStringLiteral("backup"));
        QCOMPARE(allElements(fixture.design()).size(), before.size() + 4);
        QCOMPARE(fixture.document.history()->undoText(), QStringLiteral("Add Backup plan"));
        fixture.document.commit(
            [] { return QStringLiteral("x"); }, edits::remove(fixture.design(), {t.promotions.at(0).id.value}));
        QVERIFY(fixture.design().topology().promotions.isEmpty());
    }

    void renamingIsOneStep()
    {
        PanelFixture fixture;
        OutlineModel model(fixture.context);
        QVERIFY(model.setData(model.indexOf(QStringLiteral("infra02")), QStringLiteral("edge02"), Qt::EditRole));
        QCOMPARE(
            fixture.design().topology().nodes.find(NodeId(QStringLiteral("infra02")))->name, QStringLiteral("edge02"));
        QCOMPARE(fixture.steps(), 1);
        QVERIFY(!model.setData(model.indexOf(QStringLiteral("infra02")), QStringLiteral("  "), Qt::EditRole));
    }

    void droppingMovesTheHost()
    {
        PanelFixture fixture;
        OutlineModel model(fixture.context);
        const std::unique_ptr<QMimeData> data(model.mimeData({model.indexOf(QStringLiteral("infra02"))}));
        const QModelIndex rack = model.indexOf(QStringLiteral("rack-c"));
        QVERIFY(model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, rack));
        QVERIFY(!model.canDropMimeData(data.get(), Qt::MoveAction, -1, -1, model.indexOf(QStringLiteral("lb01"))));
        model.dropMimeData(data.get(), Qt::MoveAction, -1, -1, rack);
        QCOMPARE(fixture.design().topology().nodes.find(NodeId(QStringLiteral("infra02")))->domains,
            QList<DomainId>{DomainId(QStringLiteral("rack-c"))});
        QCOMPARE(model.elementAt(model.indexOf(QStringLiteral("infra02")).parent()), QStringLiteral("rack-c"));
    }

    void whatWasFoldedStaysFolded()
    {
        PanelFixture fixture;
        OutlinePanel panel(fixture.context);
        const auto *model = static_cast<OutlineModel *>(panel.tree()->model());
        panel.tree()->collapse(model->indexOf(QStringLiteral("rack-a")));
        IdSource ids(3);
        fixture.document.commit([] { return QStringLiteral("add"); }, edits::addSite(fixture.design(), ids).design);
        QVERIFY(!panel.tree()->isExpanded(model->indexOf(QStringLiteral("rack-a"))));
        QVERIFY(panel.tree()->isExpanded(model->indexOf(QStringLiteral("rack-b"))));
    }

    void aFoldedContainerShowsTheWorstInside()
    {
        PanelFixture fixture;
        const OutlineModel model(fixture.context);
        const Rule rule{.id = "test-rule",
            .severity = Severity::Error,
            .sentence = "x",
            .why = "",
            .remedy = "",
            .source = "",
            .covers = {},
            .check = nullptr};
        fixture.report({finding(rule, QStringLiteral("infra02"), Severity::Error),
            finding(rule, QStringLiteral("rack-b"), Severity::Hint)});
        const QModelIndex rack = model.indexOf(QStringLiteral("rack-b"));
        QCOMPARE(model.badge(rack, false).shape, BadgeShape::Hint);
        QCOMPARE(model.badge(rack, true).shape, BadgeShape::Error);
        QCOMPARE(model.badge(model.indexOf(QStringLiteral("rack-a")), true).shape, BadgeShape::None);
    }
};

QUORATE_TEST(OutlinePanelTest)
#include "tst_outline_panel.moc"
