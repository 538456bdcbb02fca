#include "app/gui/compare_flow.h"
#include "app/gui/window_host.h"
#include "app/language.h"
#include "model/design/edits.h"
#include "model/io/output_folder.h"
#include "tests/support/designs.h"
#include "tests/support/test_main.h"
#include "widgets/common/message_bar.h"
#include "widgets/dialogs/compare_window.h"
#include "widgets/dialogs/finding_dialogs.h"
#include "widgets/dialogs/help_window.h"
#include "widgets/panels/export_preview.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/issues_panel.h"
#include "widgets/panels/palette_panel.h"
#include "widgets/panels/serial_notice.h"

#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QTreeView>

using namespace quorate;

namespace {

QPushButton *buttonOf(const QWidget *widget, const QString &text)
{
    for (QPushButton *button : widget->findChildren<QPushButton *>())
        if (button->text() == text && button->isVisible())
            return button;
    return nullptr;
}

} // namespace

/// What only the whole window does: offers to take back, keys, help where one stands, serials of exported zones.
class WindowEditsTest final : public QObject {
    Q_OBJECT

    QTemporaryDir m_folder;
    std::unique_ptr<Settings> m_settings;
    std::unique_ptr<Workbench> m_bench;
    std::unique_ptr<WindowHost> m_host;

    MainWindow &window() { return m_host->window(); }
    CanvasView &canvas() { return *window().findChild<CanvasView *>(); }
    MessageBar &messages() { return *window().findChild<MessageBar *>(); }
    const Design &design() { return m_bench->document.design(); }
    void trigger(const char *action) { window().findChild<QAction *>(QLatin1String(action))->trigger(); }
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers) { QTest::keyClick(&canvas(), key, modifiers); }
    void checked() { QTRY_COMPARE(m_bench->findings.answer().revision, m_bench->document.revision()); }

    /// Fills the next waive dialog in and accepts it.
    static void acceptWaiver()
    {
        QTimer::singleShot(0, [] {
            auto *dialog = qobject_cast<WaiveDialog *>(QApplication::activeModalWidget());
            QVERIFY(dialog);
            dialog->findChild<QPlainTextEdit *>()->setPlainText(QStringLiteral("until the new release is certified"));
            dialog->accept();
        });
    }

private Q_SLOTS:
    void initTestCase()
    {
        QCoreApplication::setOrganizationName(QStringLiteral("quorate-test"));
        QCoreApplication::setApplicationName(QStringLiteral("window"));
        QSettings::setPath(QSettings::NativeFormat, QSettings::UserScope, m_folder.path());
    }

    void init()
    {
        setLanguage(QStringLiteral("en"));
        m_settings = std::make_unique<Settings>();
        m_bench = std::make_unique<Workbench>(tests::catalogue(), m_folder.filePath(QStringLiteral("journal")));
        m_host = std::make_unique<WindowHost>(*m_bench, *m_settings);
        QVERIFY(
            m_bench->session.startFrom(tests::designBytes(QStringLiteral("typical-ha")), QStringLiteral("typical-ha")));
        QTRY_VERIFY(!canvas().content().isEmpty());
        QTRY_VERIFY(m_bench->findings.answer().facts);
        canvas().setFocus();
    }

    void cleanup()
    {
        m_host.reset();
        m_bench.reset();
    }

    void aWaiverIsTakenBackFromTheStrip()
    {
        auto *issues = window().findChild<IssuesPanel *>();
        issues->step(1);
        acceptWaiver();
        trigger("check-waive");
        QCOMPARE(design().review().waivers.size(), 1);
        QTRY_VERIFY(buttonOf(&messages(), QStringLiteral("Undo")));
        buttonOf(&messages(), QStringLiteral("Undo"))->click();
        QCOMPARE(design().review().waivers.size(), 0);
        QTRY_VERIFY(!buttonOf(&messages(), QStringLiteral("Undo")));
    }

    void anOfferGoesWithTheNextStep()
    {
        window().findChild<IssuesPanel *>()->step(1);
        acceptWaiver();
        trigger("check-waive");
        QTRY_VERIFY(buttonOf(&messages(), QStringLiteral("Undo")));
        m_bench->selection.set({QStringLiteral("bastion01")});
        key(Qt::Key_Right, Qt::NoModifier);
        QTRY_VERIFY(!buttonOf(&messages(), QStringLiteral("Undo"))); // it would take the move back, not the waiver
        QCOMPARE(design().review().waivers.size(), 1);
    }

    void alikeHostsAreGroupedByKey()
    {
        const Design before = design();
        m_bench->selection.set({QStringLiteral("master01"), QStringLiteral("master02"), QStringLiteral("master03")});
        key(Qt::Key_G, Qt::ControlModifier);
        QCOMPARE(m_bench->selection.elements().size(), 1);
        const Node *group = design().topology().nodes.find(NodeId(m_bench->selection.elements().first()));
        QVERIFY(group && group->names == u"master{01..03}");
        key(Qt::Key_G, Qt::ControlModifier | Qt::ShiftModifier);
        QCOMPARE(m_bench->selection.elements().size(), 3);
        m_bench->document.history()->undo();
        m_bench->document.history()->undo();
        QVERIFY(design() == before);
    }

    void unlikeHostsStay()
    {
        const Design before = design();
        m_bench->selection.set({QStringLiteral("master01"), QStringLiteral("infra01")});
        key(Qt::Key_G, Qt::ControlModifier);
        QVERIFY(design() == before);
        m_bench->selection.set({QStringLiteral("master01")});
        QVERIFY(!window().findChild<QAction *>(QStringLiteral("group"))->isEnabled());
        QVERIFY(!window().findChild<QAction *>(QStringLiteral("ungroup"))->isEnabled());
        m_bench->selection.set({QStringLiteral("compute")});
        QVERIFY(window().findChild<QAction *>(QStringLiteral("ungroup"))->isEnabled());
    }

    void thePaletteByKeyPlacesWhereOneLooks_data()
    {
        QTest::addColumn<QString>("selected");
        QTest::addColumn<QString>("rack");
        QTest::newRow("nothing selected: the middle of the view") << QString() << QStringLiteral("rack-b");
        QTest::newRow("the selected container") << QStringLiteral("rack-c") << QStringLiteral("rack-c");
    }

    void thePaletteByKeyPlacesWhereOneLooks()
    {
        QFETCH(QString, selected);
        QFETCH(QString, rack);
        canvas().zoomTo(canvas().content().rectOf(QStringLiteral("rack-b")), false);
        if (!selected.isEmpty())
            m_bench->selection.set({selected});
        auto *palette = window().findChild<PalettePanel *>();
        palette->focusSearch();
        QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("bastion"));
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_Return);
        QCOMPARE(m_bench->selection.elements().size(), 1);
        const Node *made = design().topology().nodes.find(NodeId(m_bench->selection.elements().first()));
        QVERIFY(made);
        QCOMPARE(made->domains, QList<DomainId>{DomainId(rack)});
    }

    void theComparisonFollowsEditsAndSelects()
    {
        const QString path = m_folder.filePath(QStringLiteral("former.quorate.yaml"));
        QVERIFY(saveDesignFile(path, design(), *tests::catalogue()));
        auto *flow = window().findChild<CompareFlow *>();
        flow->compareWith(path);
        QTRY_VERIFY(window().findChild<CompareWindow *>() && window().findChild<CompareWindow *>()->isVisible());
        auto *compare = window().findChild<CompareWindow *>();
        QTreeView *tree = nullptr;
        for (QTreeView *each : compare->findChildren<QTreeView *>())
            if (each->accessibleName() == u"Changes")
                tree = each;
        QVERIFY(tree);
        QCOMPARE(tree->model()->rowCount(), 0);
        m_bench->document.commit([] { return QStringLiteral("Rename"); },
            edits::rename(design(), QStringLiteral("bastion01"), QStringLiteral("jump01")));
        QTRY_COMPARE(tree->model()->rowCount(), 1);
        m_bench->selection.clear();
        tree->setCurrentIndex(tree->model()->index(0, 0, tree->model()->index(0, 0)));
        QCOMPARE(QStringList(m_bench->selection.elements()), QStringList{QStringLiteral("bastion01")});

        flow->compareWith(m_folder.filePath(QStringLiteral("missing.quorate.yaml")));
        QTRY_VERIFY(messages().findChild<QLabel *>()
            && messages().findChild<QLabel *>()->text().contains(QStringLiteral("missing.quorate.yaml")));
    }

    void helpOpensWhereOneStands_data()
    {
        QTest::addColumn<QString>("focus");
        QTest::addColumn<QString>("place");
        QTest::newRow("canvas") << QStringLiteral("canvas") << QStringLiteral("04-drawing");
        QTest::newRow("palette") << QStringLiteral("palette") << QStringLiteral("03-window#palette");
        QTest::newRow("inspector") << QStringLiteral("inspector") << QStringLiteral("03-window#inspector");
        QTest::newRow("a finding's rule") << QStringLiteral("issues") << QStringLiteral("11-rules#rule-");
    }

    void helpOpensWhereOneStands()
    {
        QFETCH(QString, focus);
        QFETCH(QString, place);
        if (focus == u"palette")
            window().findChild<PalettePanel *>()->focusSearch();
        else if (focus == u"inspector")
            window().findChild<InspectorPanel *>()->findChild<QLineEdit *>()->setFocus();
        else if (focus == u"issues")
            window().findChild<IssuesPanel *>()->list()->setFocus();
        if (focus == u"issues") {
            window().findChild<IssuesPanel *>()->step(1);
            place += QLatin1String(window().findChild<IssuesPanel *>()->current()->rule->id);
        }
        QTest::keyClick(QApplication::focusWidget(), Qt::Key_F1);
        QTRY_VERIFY(window().findChild<HelpWindow *>());
        QTRY_COMPARE(window().findChild<HelpWindow *>()->place().section(u'#', 0, place.contains(u'#') ? 1 : 0), place);
    }

    void serialsOfExportedZonesAreRaised()
    {
        // What was exported before master03 moved.
        const QString folder = m_folder.filePath(QStringLiteral("export"));
        const QStringList kinds{QStringLiteral("bind")};
        QVERIFY(writeOutputFolder(folder, *tests::exported(design(), kinds), false, kinds));
        m_settings->setExport(m_bench->session.name(), folder, kinds);
        m_bench->document.commit([] { return QStringLiteral("Move"); },
            [&] {
                Design next = design();
                next.topology().nodes.update(NodeId(QStringLiteral("master03")),
                    [](Node &node) { node.addresses = {QStringLiteral("10.10.1.33")}; });
                return next;
            }());
        checked();
        trigger("check-preview");
        auto *notice = window().findChild<ExportPreview *>()->findChild<SerialNotice *>();
        QTRY_VERIFY(!notice->isHidden());
        QVERIFY(buttonOf(notice, QStringLiteral("Raise \"10.10.in-addr.arpa\" to 2")));
        QPushButton *one = buttonOf(notice, QStringLiteral("Raise \"bank.example\" to 2"));
        QVERIFY(one);
        one->click();
        QCOMPARE(design().topology().dns.begin()->zones.first().serial, 2u);
        QTRY_VERIFY(!buttonOf(notice, QStringLiteral("Raise \"bank.example\" to 2")));
        QVERIFY(buttonOf(notice, QStringLiteral("Raise \"10.10.in-addr.arpa\" to 2")));
        QTRY_VERIFY(buttonOf(&messages(), QStringLiteral("Undo")));
        buttonOf(&messages(), QStringLiteral("Undo"))->click();
        QTRY_VERIFY(buttonOf(notice, QStringLiteral("Raise \"bank.example\" to 2")));
        buttonOf(notice, QStringLiteral("Raise All"))->click();
        QTRY_VERIFY(notice->isHidden());
        QCOMPARE(design().topology().dns.begin()->zones.size(), 2);
    }
};

QUORATE_TEST(WindowEditsTest)
#include "tst_window_edits.moc"
