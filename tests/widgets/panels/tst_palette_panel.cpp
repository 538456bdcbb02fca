#include "tests/support/panel_fixture.h"
#include "tests/support/patched_design.h"
#include "tests/support/test_main.h"
#include "widgets/common/placing.h"
#include "widgets/panels/palette_panel.h"

#include <QLineEdit>
#include <QListView>
#include <QMimeData>
#include <QSignalSpy>

using namespace quorate;
using namespace quorate::tests;

class PalettePanelTest final : public QObject {
    Q_OBJECT

private:
    static QStringList names(const PalettePanel &panel)
    {
        QStringList list;
        for (const QListView *view : panel.findChildren<QListView *>())
            for (int row = 0; row < view->model()->rowCount(); ++row)
                list.append(view->model()->index(row, 0).data().toString());
        return list;
    }

private Q_SLOTS:
    void offersTheRolesOfThePlatformThenContainers()
    {
        PanelFixture fixture;
        const PalettePanel panel(fixture.context);
        const QStringList offered = names(panel);
        const Platform *platform = catalogue()->platform(u"openshift-3");
        QCOMPARE(offered.first(), platform->roles.first().label);
        for (const Role &role : platform->roles)
            QVERIFY2(offered.contains(role.label) || offered.contains(role.name), qPrintable(role.label));
        // Registries have one word on their cards, but must be told apart here.
        QCOMPARE(QSet<QString>(offered.begin(), offered.end()).size(), offered.size());
        QVERIFY(offered.contains(QStringLiteral("Integrated registry")));
        QVERIFY(offered.contains(QStringLiteral("External registry")));
        QVERIFY(offered.contains(QStringLiteral("Rack")));
        QVERIFY(offered.indexOf(QStringLiteral("Rack")) > offered.indexOf(platform->roles.last().label));
        QCOMPARE(panel.platformName(), QStringLiteral("OpenShift 3.11"));
    }

    void hostsJoinTheClusterOfTheSelectedDataCenter()
    {
        const Design design = DesignPatch::design(QStringLiteral("two-sites-promotion"));
        const auto clusterAt = [&](const char *id) { return activeCluster(design, {QString::fromLatin1(id)}).value; };
        QCOMPARE(clusterAt("dc1-rack-a"), QStringLiteral("ocp-dev"));
        QCOMPARE(clusterAt("dc2-rack-a"), QStringLiteral("ocp-prod"));
        QCOMPARE(clusterAt("dc2"), QStringLiteral("ocp-prod"));
        QCOMPARE(clusterAt("backup02"), QStringLiteral("ocp-dev")); // of no cluster: the first
        // With several clusters in it a data center does not say which is meant.
        const Design several = DesignPatch::design(QStringLiteral("four-environments"));
        QCOMPARE(activeCluster(several, {QStringLiteral("dc2")}).value, activeCluster(several, {}).value);
    }

    void searchLeavesWhatMatches()
    {
        PanelFixture fixture;
        PalettePanel panel(fixture.context);
        auto *search = panel.findChild<QLineEdit *>();
        search->setText(QStringLiteral("rac"));
        QCOMPARE(names(panel), QStringList{QStringLiteral("Rack")});
        search->setText(QStringLiteral("no such thing"));
        QCOMPARE(names(panel), QStringList());
    }

    void returnInTheSearchPlacesTheFirstMatch()
    {
        PanelFixture fixture;
        PalettePanel panel(fixture.context);
        QSignalSpy placed(&panel, &PalettePanel::placeRequested);
        auto *search = panel.findChild<QLineEdit *>();
        search->setText(QStringLiteral("etcd"));
        QTest::keyClick(search, Qt::Key_Return);
        QCOMPARE(placed.size(), 1);
        QCOMPARE(placed.first().first().value<PaletteEntry>().id, QStringLiteral("etcd"));
    }

    void aDragCarriesTheEntrysId()
    {
        PanelFixture fixture;
        const PalettePanel panel(fixture.context);
        const QListView *roles = panel.findChildren<QListView *>().first();
        const std::unique_ptr<QMimeData> data(roles->model()->mimeData({roles->model()->index(0, 0)}));
        QCOMPARE(data->data(QLatin1String(roleMimeType)), QByteArray("master"));
    }

    void placingGoesIntoTheSelectedContainer()
    {
        PanelFixture fixture;
        fixture.selection.set({QStringLiteral("rack-c")});
        PaletteEntry entry;
        entry.id = QStringLiteral("infra");
        entry.name = QStringLiteral("Infra");
        placeInSelection(fixture.context, entry);
        QCOMPARE(fixture.steps(), 1);
        QCOMPARE(fixture.selection.elements().size(), 1);
        const Node *made = fixture.design().topology().nodes.find(NodeId(fixture.selection.elements().first()));
        QVERIFY(made);
        QCOMPARE(made->domains, QList<DomainId>{DomainId(QStringLiteral("rack-c"))});
        QCOMPARE(made->roles.first(), QStringLiteral("infra"));
        QCOMPARE(made->name, QStringLiteral("infra04")); // infra01 to infra03 are taken
    }
};

QUORATE_TEST(PalettePanelTest)
#include "tst_palette_panel.moc"
