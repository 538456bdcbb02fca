// What canvas, findings and exports tell the window, and what it does about them.
#include "app/gui/export_flow.h"
#include "app/gui/main_window.h"
#include "app/gui/tr.h"
#include "widgets/common/message_bar.h"
#include "widgets/dialogs/finding_dialogs.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/issues_panel.h"
#include "widgets/panels/status_strip.h"
#include "widgets/panels/tabbed_panel.h"

namespace quorate {

using app::Tr;

void MainWindow::connectCanvas()
{
    m_canvas->setDate(QDate::currentDate());
    connect(&m_bench.placer, &Placer::placed, this, [this](const PlacedDesign &answer) {
        m_canvas->setGeometry(answer.facts, answer.geometry, answer.revision, answer.view);
        if (answer.view == DiagramView::Detail)
            m_canvas->reveal(std::exchange(m_revealLater, {}));
    });
    // What the overview does not draw is shown where it is drawn.
    connect(&m_context.selection, &Selection::revealRequested, this, [this](const QStringList &elements) {
        const bool drawn = std::any_of(
            elements.cbegin(), elements.cend(), [this](const QString &id) { return m_canvas->content().contains(id); });
        if (!drawn)
            showDetail(elements);
    });
    connect(m_canvas, &CanvasView::scaleChanged, m_status, &StatusStrip::setZoom);
    connect(m_canvas, &CanvasView::toolChanged, this, [this](const QString &id) {
        for (const char *tool : {"select", "pan", "connect"})
            m_commands.at(QByteArray("tool-").append(tool).constData())->setChecked(id == QLatin1String(tool));
    });
    connect(m_canvas, &CanvasView::elementActivated, this, [this](const QString &element) {
        if (!showDetail({element}))
            m_inspector->focusFirst();
    });
    connect(m_canvas, &CanvasView::contextMenuRequested, this, [this](const QPoint &global, const QString &element) {
        QMenu menu(this);
        if (element.isEmpty()) {
            menu.addActions({m_commands.at("insert-quick"), m_commands.at("edit-paste"), m_commands.at("edit-all")});
            menu.addSeparator();
            menu.addActions({m_commands.at("zoom-fit"), m_commands.at("arrange"), m_commands.at("copy-picture")});
        } else {
            menu.addActions({m_commands.at("edit-cut"), m_commands.at("edit-copy"), m_commands.at("edit-paste"),
                m_commands.at("edit-duplicate"), m_commands.at("edit-delete")});
            menu.addSeparator();
            menu.addActions({m_commands.at("edit-rename"), m_commands.at("pin"), m_commands.at("group"),
                m_commands.at("ungroup"), m_commands.at("arrange"), m_commands.at("align-menu")});
            menu.addSeparator();
            menu.addActions({m_commands.at("select-role"), m_commands.at("select-site"),
                m_commands.at("zoom-selection"), m_commands.at("edit-properties")});
        }
        menu.exec(global);
    });
    const auto zoom = [this](
                          double scale) { m_canvas->setScale(scale, QRectF(m_canvas->viewport()->rect()).center()); };
    connect(m_status, &StatusStrip::zoomChosen, this, zoom);
    connect(m_status, &StatusStrip::zoomStep, this,
        [this](int step) { step > 0 ? m_canvas->zoomIn() : m_canvas->zoomOut(); });
    connect(m_status, &StatusStrip::fitRequested, m_canvas, &CanvasView::zoomFit);
    m_status->setZoom(m_canvas->scale());
    m_canvas->setPageTheme(m_settings.darkPage() ? Theme::Kind::Dark : Theme::Kind::Light);
}

bool MainWindow::showDetail(const QStringList &elements)
{
    if (m_canvas->view() == DiagramView::Detail)
        return false;
    m_revealLater = elements;
    m_commands.at("view-overview")->setChecked(false);
    return true;
}

void MainWindow::connectFindings()
{
    const auto connectPanel = [this](auto *panel) {
        using Panel = std::remove_pointer_t<decltype(panel)>;
        connect(panel, &Panel::fixRequested, this, &MainWindow::fix);
        connect(panel, &Panel::waiveRequested, this, &MainWindow::waive);
        connect(panel, &Panel::explainRequested, this, &MainWindow::explain);
    };
    connectPanel(m_issues);
    connectPanel(m_inspector);
    connect(m_issues, &IssuesPanel::unwaiveRequested, this, [this](const Finding &finding) {
        if (unwaiveFinding(m_context, finding))
            offerUndo();
    });
    connect(
        m_issues, &IssuesPanel::severityRequested, this, [this](const QString &rule, std::optional<Severity> severity) {
            if (weighRule(m_context, rule, severity))
                offerUndo();
        });
    connect(m_export, &ExportFlow::edited, this, &MainWindow::offerUndo);
    // Once there is a newer step, the offer would undo something else.
    connect(m_document.history(), &QUndoStack::indexChanged, this, [this](int index) {
        if (index != m_offeredStep)
            m_messages->remove(QStringLiteral("done"));
    });
    connect(m_status, &StatusStrip::severityChosen, this, [this] {
        m_docks.at("bottom")->show();
        m_bottom->show(m_issues);
    });
    connect(m_status, &StatusStrip::clusterChosen, m_issues, &IssuesPanel::setCluster);
    connect(m_status, &StatusStrip::clusterChosen, m_canvas, &CanvasView::setClusterFilter);
    connect(&m_selection, &Selection::changed, this, [this] { m_status->setMessage({}); });
}

void MainWindow::fix(const Finding &finding)
{
    if (!fixFinding(m_context, finding)) {
        m_status->setMessage(Tr::tr("This can not be fixed automatically here."));
        return;
    }
    offerUndo();
}

void MainWindow::waive(const Finding &finding)
{
    if (waiveFinding(m_context, finding, this))
        offerUndo();
}

void MainWindow::explain(const Finding &finding)
{
    auto *dialog = new ExplainDialog(m_context, finding, this);
    connect(dialog, &ExplainDialog::fixRequested, this, &MainWindow::fix);
    connect(dialog, &ExplainDialog::waiveRequested, this, &MainWindow::waive);
    dialog->show();
}

/// Says what the last step did, and offers to take it back.
void MainWindow::offerUndo()
{
    m_offeredStep = m_document.history()->index();
    m_messages->show(QStringLiteral("done"), Severity::Hint, Tr::tr("Done: %1.").arg(m_document.history()->undoText()),
        {{Tr::tr("Undo"), [this] { m_document.history()->undo(); }}}, 8);
}

} // namespace quorate
