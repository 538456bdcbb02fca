#include "app/gui/main_window.h"

#include "app/gui/help_flow.h"
#include "app/gui/tr.h"
#include "widgets/common/elements.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/panels/export_preview.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/issues_panel.h"
#include "widgets/panels/outline_panel.h"
#include "widgets/panels/palette_panel.h"
#include "widgets/panels/tabbed_panel.h"
#include "widgets/panels/tool_strip.h"

#include <QApplication>
#include <QMessageBox>

namespace quorate {

using app::Tr;

QList<SearchEntry> MainWindow::elementEntries() const
{
    const Design &design = m_document.design();
    QList<SearchEntry> entries;
    for (const ElementId &id : allElements(design)) {
        const ElementInfo info = elementInfo(design, *m_context.catalogue, id);
        SearchEntry entry;
        entry.title = info.name;
        entry.detail = info.kindName;
        // Alike names stand in several clusters and data centers: words of these tell them apart.
        const QString place = elementPath(design, *m_context.catalogue, id).mid(1).join(QStringLiteral(", "));
        entry.keywords = id + u' ' + place;
        if (const Cluster *cluster = design.topology().clusters.find(info.cluster))
            entry.keywords += u' ' + cluster->name;
        if (info.kind == ElementKind::Domain)
            entry.detail = QStringLiteral("%1 · %2").arg(info.kindName, place);
        if (const Node *node = design.topology().nodes.find(NodeId(id))) {
            entry.detail = QStringLiteral("%1 · %2").arg(info.kindName, node->addresses.value(0));
            entry.keywords += u' ' + node->addresses.join(u' ');
        } else if (const Endpoint *endpoint = design.topology().endpoints.find(EndpointId(id))) {
            entry.detail = QStringLiteral("%1 · %2").arg(info.kindName, endpoint->vip);
        }
        entry.icon = pictureIcon(info.icon, info.family);
        entry.run = [this, id] {
            auto &selection = m_context.selection;
            selection.set({id});
            Q_EMIT selection.revealRequested({id});
            m_canvas->setFocus(); // what is pressed next is meant for what was found
        };
        entries.append(entry);
    }
    return entries;
}

QList<SearchEntry> MainWindow::findingEntries() const
{
    QList<SearchEntry> entries;
    for (const Finding &finding : m_findings.all()) {
        SearchEntry entry;
        entry.title = finding.message();
        entry.detail = severityName(finding.severity);
        entry.keywords = finding.rule ? QString::fromLatin1(finding.rule->id) : QString();
        entry.icon = themedIcon(QStringLiteral("help"));
        entry.run = [this, key = finding.key(), elements = finding.elements] {
            m_bottom->show(m_issues);
            m_issues->showFinding(key);
            auto &selection = m_context.selection;
            selection.set(elements);
            Q_EMIT selection.revealRequested(elements);
        };
        entries.append(entry);
    }
    return entries;
}

void MainWindow::openSearch(const QString &placeholder, const QList<SearchEntry> &entries, const QPoint &at, int width)
{
    auto *popup = new SearchPopup(placeholder, entries, this);
    popup->open(at, width);
}

void MainWindow::searchCommands()
{
    QList<SearchEntry> entries = m_commands.entries();
    if (m_session.isOpen())
        entries += elementEntries() + findingEntries();
    const int width = 460;
    QPoint at = mapToGlobal(QPoint((this->width() - width) / 2, 90));
    if (m_tools->isVisible()) {
        const QWidget *button = m_tools->searchButton();
        at = button->mapToGlobal(QPoint(button->width() - width, -2));
    }
    openSearch(Tr::tr("Find or run a command"), entries, at, width);
}

void MainWindow::findElement()
{
    const int width = 460;
    openSearch(Tr::tr("Find an element, address or finding"), elementEntries() + findingEntries(),
        m_canvas->mapToGlobal(QPoint(m_canvas->width() - width - 24, 16)), width);
}

/// What keys and mouse do on the canvas without being commands.
static QList<SearchEntry> gestures()
{
    const std::pair<QString, QString> list[] = {
        {Tr::tr("Next or previous element"), Tr::tr("Tab, Shift+Tab")},
        {Tr::tr("Move the selection by the grid; by 1 px"), Tr::tr("Arrows; Shift+Arrows")},
        {Tr::tr("Another element like this one on that side"), Tr::tr("Alt+Shift+Arrow")},
        {Tr::tr("Resize the selected note"), Tr::tr("Ctrl+Shift+Arrow")},
        {Tr::tr("Rename the selected element"), Tr::tr("type its new name")},
        {Tr::tr("Copy what is dragged"), Tr::tr("Ctrl+drag")},
        {Tr::tr("Move without snapping, in the same container"), Tr::tr("Alt+drag")},
        {Tr::tr("Pan"), Tr::tr("Space+drag, middle or right button")},
        {Tr::tr("Zoom"), Tr::tr("Ctrl+wheel")},
        {Tr::tr("Zoom to a box"), Tr::tr("Z+drag")},
        {Tr::tr("Add an element there"), Tr::tr("double-click empty canvas")},
        {Tr::tr("Collapse or expand a container"), Tr::tr("double-click its title")},
        {Tr::tr("End a gesture"), Tr::tr("Esc")},
    };
    QList<SearchEntry> entries;
    for (const auto &[what, keys] : list) {
        SearchEntry entry;
        entry.title = what;
        entry.detail = Tr::tr("Canvas");
        entry.shortcut = keys;
        entry.icon = themedIcon(QStringLiteral("select"));
        entries.append(entry);
    }
    return entries;
}

void MainWindow::listShortcuts()
{
    const int width = 560;
    openSearch(Tr::tr("Keyboard shortcuts"), m_commands.entries(true) + gestures(),
        mapToGlobal(QPoint((this->width() - width) / 2, 110)), width);
}

/// The manual at what has the focus: a finding's rule, a panel, the canvas.
void MainWindow::openManual()
{
    const QWidget *focus = QApplication::focusWidget();
    const auto within = [focus](const QWidget *panel) { return focus && panel->isAncestorOf(focus); };
    if (within(m_issues)) {
        const Finding *finding = m_issues->current();
        if (finding && finding->rule)
            m_help->open(QStringLiteral("rules"), QStringLiteral("rule-") + QLatin1String(finding->rule->id));
        else
            m_help->open(QStringLiteral("checking"));
    } else if (within(m_preview)) {
        m_help->open(QStringLiteral("exporting"), QStringLiteral("preview"));
    } else if (within(m_palette)) {
        m_help->open(QStringLiteral("window"), QStringLiteral("palette"));
    } else if (within(m_outline)) {
        m_help->open(QStringLiteral("window"), QStringLiteral("outline"));
    } else if (within(m_inspector)) {
        m_help->open(QStringLiteral("window"), QStringLiteral("inspector"));
    } else if (m_session.isOpen()) {
        m_help->open(QStringLiteral("drawing"));
    } else {
        m_help->open(QStringLiteral("about"));
    }
}

void MainWindow::showAbout()
{
    QMessageBox box(QMessageBox::NoIcon, Tr::tr("About Quorate"),
        Tr::tr("Quorate %1").arg(QLatin1String(QUORATE_VERSION)), QMessageBox::Close, this);
    box.setIconPixmap(programIcon().pixmap(QSize(48, 48), devicePixelRatioF()));
    box.setInformativeText(
        Tr::tr("Draws highly available clusters, says what is wrong with them and writes the files that build them."));
    box.exec();
}

} // namespace quorate
