#include "app/gui/main_window.h"

#include "app/gui/compare_flow.h"
#include "app/gui/export_flow.h"
#include "app/gui/file_flow.h"
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

#include <QActionGroup>
#include <QApplication>

namespace quorate {

using app::Tr;

void MainWindow::buildMenus()
{
    menuBar()->setAccessibleName(Tr::tr("Menu"));
    buildFileMenu();
    buildEditMenu();
    buildViewMenu();
    buildInsertMenu();
    buildArrangeMenu();
    buildCheckMenu();
    buildHelpMenu();
}

void MainWindow::buildFileMenu()
{
    QMenu *menu = m_commands.addMenu(menuBar(), Tr::tr("&File"));
    m_commands.add(
        menu, "file-new", Tr::tr("&New Design"), QKeySequence::New,
        [this] {
            // A data center to place into; everything else comes with the first host.
            m_files->startEmpty(edits::addSite({}, m_context.ids).design);
        },
        QStringLiteral("file"));
    m_commands.add(
        menu, "file-open", Tr::tr("&Open…"), QKeySequence::Open, [this] { m_files->openWithDialog(); },
        QStringLiteral("folder"));
    QMenu *recent = menu->addMenu(Tr::tr("Open &Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { m_files->fillRecent(recent); });
    menu->addSeparator();
    m_commands.add(
        menu, "file-save", Tr::tr("&Save"), QKeySequence::Save, [this] { m_files->save(); }, QStringLiteral("save"));
    m_commands.add(menu, "file-save-as", Tr::tr("Save &As…"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
        [this] { m_files->saveAs(); });
    m_commands.add(menu, "file-save-copy", Tr::tr("Save a &Copy…"), {}, [this] { m_files->saveCopy(); });
    m_commands.add(
        menu, "file-revert", Tr::tr("Re&vert"), {}, [this] { m_files->revert(); }, QStringLiteral("reset"));
    m_commands.add(menu, "file-compare", Tr::tr("Co&mpare With…"), {}, [this] { m_compare->choose(); });
    menu->addSeparator();
    m_commands.add(
        menu, "file-export", Tr::tr("&Export…"), QKeySequence(Qt::CTRL | Qt::Key_E), [this] { m_export->openDialog(); },
        QStringLiteral("export"));
    menu->addSeparator();
    m_commands.add(menu, "file-close", Tr::tr("&Close Design"), QKeySequence(Qt::CTRL | Qt::Key_W),
        [this] { m_files->closeDesign(); });
    m_commands.add(menu, "file-quit", Tr::tr("&Quit"), QKeySequence(Qt::CTRL | Qt::Key_Q), [this] { close(); });
}

void MainWindow::buildEditMenu()
{
    QMenu *menu = m_commands.addMenu(menuBar(), Tr::tr("&Edit"));
    QUndoStack *history = m_document.history();
    QAction *undo = m_commands.add(
        menu, "edit-undo", Tr::tr("&Undo"), QKeySequence::Undo, [history] { history->undo(); }, QStringLiteral("undo"));
    QAction *redo = m_commands.add(
        menu, "edit-redo", Tr::tr("&Redo"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z),
        [history] { history->redo(); }, QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    const auto name = [](QAction *action, const QString &plain, const QString &named, const QString &step, bool can) {
        action->setText(step.isEmpty() ? plain : named.arg(step));
        action->setToolTip(plainLabel(action->text()));
        action->setEnabled(can);
    };
    const auto refresh = [=] {
        name(undo, Tr::tr("&Undo"), Tr::tr("&Undo %1"), history->undoText(), history->canUndo());
        name(redo, Tr::tr("&Redo"), Tr::tr("&Redo %1"), history->redoText(), history->canRedo());
    };
    connect(history, &QUndoStack::indexChanged, this, refresh);
    refresh();
    menu->addSeparator();
    m_commands.add(menu, "edit-cut", Tr::tr("Cu&t"), QKeySequence::Cut, [this] { m_canvas->cut(); });
    m_commands.add(
        menu, "edit-copy", Tr::tr("&Copy"), QKeySequence::Copy, [this] { m_canvas->copy(); }, QStringLiteral("copy"));
    m_commands.add(menu, "copy-picture", Tr::tr("Copy as &Picture"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        [this] { m_canvas->copyAsPicture(); });
    m_commands.add(menu, "edit-paste", Tr::tr("&Paste"), QKeySequence::Paste, [this] { m_canvas->paste(); });
    m_commands.add(menu, "edit-duplicate", Tr::tr("&Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D),
        [this] { m_canvas->duplicate(); });
    m_commands.add(
        menu, "edit-delete", Tr::tr("De&lete"), QKeySequence(Qt::Key_Delete), [this] { m_canvas->removeSelected(); },
        QStringLiteral("trash"));
    m_commands.limit("edit-delete", {m_canvas, m_outline});
    m_commands.add(menu, "edit-rename", Tr::tr("Re&name"), QKeySequence(Qt::Key_F2), [this] { m_canvas->rename(); });
    m_commands.limit("edit-rename", {m_canvas});
    menu->addSeparator();
    m_commands.add(menu, "edit-all", Tr::tr("Select &All"), QKeySequence::SelectAll, [this] { m_canvas->selectAll(); });
    m_commands.add(menu, "edit-none", Tr::tr("Select N&one"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_A),
        [this] { m_canvas->selectNone(); });
    m_commands.add(menu, "select-role", Tr::tr("Select Same &Role"), {}, [this] { m_canvas->selectSameRole(); });
    m_commands.add(menu, "select-site", Tr::tr("Select Same Data &Center"), {}, [this] { m_canvas->selectSameSite(); });
    menu->addSeparator();
    m_commands.add(
        menu, "edit-find", Tr::tr("&Find…"), QKeySequence::Find, [this] { findElement(); }, QStringLiteral("search"));
    m_commands.add(menu, "edit-properties", Tr::tr("Prop&erties"), QKeySequence(Qt::ALT | Qt::Key_Return), [this] {
        m_docks.at("inspector")->show();
        m_inspector->focusFirst();
    });
}

void MainWindow::buildViewMenu()
{
    QMenu *menu = m_commands.addMenu(menuBar(), Tr::tr("&View"));
    auto *group = new QActionGroup(this);
    const auto activity = [&](const char *id, const QString &text, const QKeySequence &key, int index) {
        QAction *action = m_commands.add(menu, id, text, key, [this, index] { setActivity(index); });
        action->setCheckable(true);
        action->setChecked(index == 0);
        group->addAction(action);
    };
    activity("view-draw", Tr::tr("&Draw"), QKeySequence(Qt::CTRL | Qt::Key_1), 0);
    activity("view-check", Tr::tr("&Check"), QKeySequence(Qt::CTRL | Qt::Key_2), 1);
    menu->addSeparator();
    m_commands.add(
        menu, "zoom-in", Tr::tr("Zoom &In"), QKeySequence::ZoomIn, [this] { m_canvas->zoomIn(); },
        QStringLiteral("plus"));
    m_commands.add(
        menu, "zoom-out", Tr::tr("Zoom &Out"), QKeySequence::ZoomOut, [this] { m_canvas->zoomOut(); },
        QStringLiteral("minus"));
    m_commands.add(menu, "zoom-original", Tr::tr("&Actual Size"), QKeySequence(Qt::CTRL | Qt::Key_0),
        [this] { m_canvas->zoomOriginal(); });
    m_commands.add(
        menu, "zoom-fit", Tr::tr("&Fit Everything"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_H),
        [this] { m_canvas->zoomFit(); }, QStringLiteral("fit"));
    m_commands.add(menu, "zoom-selection", Tr::tr("Fit &Selection"), QKeySequence(Qt::SHIFT | Qt::Key_2),
        [this] { m_canvas->zoomSelection(); });
    m_commands.limit("zoom-selection", {m_canvas, m_outline});
    menu->addSeparator();
    m_commands.addToggle(menu, "view-overview", Tr::tr("Estate &Overview"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_O), false,
        [this](bool on) { m_bench.placer.setView(on ? DiagramView::Overview : DiagramView::Detail); });
    m_commands.addToggle(menu, "view-grid", Tr::tr("Show &Grid"), QKeySequence(Qt::CTRL | Qt::Key_Apostrophe), true,
        [this](bool on) { m_canvas->setGridShown(on); });
    m_commands.addToggle(menu, "view-dark-page", Tr::tr("Dark &Page"), {}, m_settings.darkPage(), [this](bool on) {
        m_settings.setDarkPage(on);
        m_canvas->setPageTheme(on ? Theme::Kind::Dark : Theme::Kind::Light);
    });
    QMenu *appearance = menu->addMenu(Tr::tr("Appearance"));
    auto *appearances = new QActionGroup(this);
    const auto addAppearance = [&](const char *id, const QString &text, Settings::Appearance value) {
        QAction *action = m_commands.add(appearance, id, text, {}, [this, value] { Q_EMIT appearanceChosen(value); });
        action->setCheckable(true);
        action->setChecked(m_settings.appearance() == value);
        appearances->addAction(action);
    };
    addAppearance("appearance-system", Tr::tr("As the System"), Settings::Appearance::System);
    addAppearance("appearance-light", Tr::tr("Light"), Settings::Appearance::Light);
    addAppearance("appearance-dark", Tr::tr("Dark"), Settings::Appearance::Dark);
    QMenu *language = menu->addMenu(Tr::tr("&Language"));
    auto *codes = new QActionGroup(this);
    const auto addLanguage = [&](const char *id, const QString &name, const QString &code) {
        QAction *action = m_commands.add(language, id, name, {}, [this, code] { Q_EMIT languageChosen(code); });
        action->setCheckable(true);
        action->setChecked(code == m_settings.chosenLanguage());
        codes->addAction(action);
    };
    addLanguage("language-system", Tr::tr("As the System"), {});
    // Each language by its own name, so that whoever is lost finds back.
    addLanguage("language-en", QStringLiteral("English"), QStringLiteral("en"));
    addLanguage("language-zh_CN", QStringLiteral("简体中文"), QStringLiteral("zh_CN"));
    menu->addSeparator();
    // Filled once the docks are there.
    QMenu *panels = menu->addMenu(Tr::tr("Pa&nels"));
    panels->menuAction()->setObjectName(QStringLiteral("panels-menu"));
    m_commands.adopt("panels-menu", panels->menuAction());
    m_commands.add(menu, "view-reset", Tr::tr("&Reset Panels"), {}, [this] { m_docks.reset(); });
    m_commands.add(menu, "view-full", Tr::tr("F&ull Screen"), QKeySequence(Qt::Key_F11),
        [this] { isFullScreen() ? showNormal() : showFullScreen(); });
}

void MainWindow::buildInsertMenu()
{
    m_insertMenu = m_commands.addMenu(menuBar(), Tr::tr("&Insert"));
    m_commands.add(
        m_insertMenu, "insert-quick", Tr::tr("&Quick Add…"), QKeySequence(Qt::Key_Slash),
        [this] { m_canvas->quickAdd(); }, QStringLiteral("plus"));
    m_commands.limit("insert-quick", {m_canvas, m_outline});
    m_insertMenu->addSeparator();
    connect(m_insertMenu, &QMenu::aboutToShow, this, &MainWindow::fillInsertMenu);
}

void MainWindow::fillInsertMenu()
{
    const Platform *platform = activePlatform(m_document.design(), *m_context.catalogue, m_selection.elements());
    if (!platform || platform->id == m_insertPlatform)
        return;
    m_insertPlatform = platform->id;
    for (QAction *action : m_insertMenu->actions())
        if (action->objectName().isEmpty() && !action->isSeparator())
            delete action;
    QMenu *menus[3] = {m_insertMenu->addMenu(Tr::tr("Roles")), m_insertMenu->addMenu(Tr::tr("Containers")),
        m_insertMenu->addMenu(Tr::tr("Services"))};
    for (const PaletteEntry &entry : paletteEntries(*platform)) {
        QAction *action =
            menus[static_cast<int>(entry.section)]->addAction(pictureIcon(entry.icon, entry.family), entry.name);
        connect(action, &QAction::triggered, this, [this, entry] { placeInSelection(m_context, entry); });
    }
}

void MainWindow::buildArrangeMenu()
{
    QMenu *menu = m_commands.addMenu(menuBar(), Tr::tr("&Arrange"));
    m_commands.add(
        menu, "arrange", Tr::tr("&Arrange"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_L),
        [this] { m_canvas->arrange(); }, QStringLiteral("arrange"));
    m_commands.add(
        menu, "pin", Tr::tr("&Pin or Release"), QKeySequence(Qt::CTRL | Qt::Key_L),
        [this] { m_canvas->togglePinned(); }, QStringLiteral("pin"));
    m_commands.add(
        menu, "group", Tr::tr("&Group Alike Hosts"), QKeySequence(Qt::CTRL | Qt::Key_G), [this] { m_canvas->group(); });
    m_commands.add(menu, "ungroup", Tr::tr("&Ungroup"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G),
        [this] { m_canvas->ungroup(); });
    menu->addSeparator();
    QMenu *align = menu->addMenu(Tr::tr("A&lign"));
    align->menuAction()->setIcon(themedIcon(QStringLiteral("align")));
    m_commands.adopt("align-menu", align->menuAction());
    const auto add = [&](const char *id, const QString &text, Qt::Key key, Alignment alignment) {
        m_commands.add(align, id, text, key ? QKeySequence(Qt::CTRL | Qt::ALT | key) : QKeySequence(),
            [this, alignment] { m_canvas->align(alignment); });
    };
    add("align-left", Tr::tr("Left Edges"), Qt::Key_Left, Alignment::Left);
    add("align-centre", Tr::tr("Centres"), Qt::Key(0), Alignment::Centre);
    add("align-right", Tr::tr("Right Edges"), Qt::Key_Right, Alignment::Right);
    add("align-top", Tr::tr("Top Edges"), Qt::Key_Up, Alignment::Top);
    add("align-middle", Tr::tr("Middles"), Qt::Key(0), Alignment::Middle);
    add("align-bottom", Tr::tr("Bottom Edges"), Qt::Key_Down, Alignment::Bottom);
    align->addSeparator();
    m_commands.add(align, "distribute-across", Tr::tr("Distribute Horizontally"), {},
        [this] { m_canvas->distribute(Qt::Horizontal); });
    m_commands.add(
        align, "distribute-down", Tr::tr("Distribute Vertically"), {}, [this] { m_canvas->distribute(Qt::Vertical); });
    menu->addSeparator();
    m_commands.add(menu, "collapse", Tr::tr("&Collapse"), QKeySequence(Qt::CTRL | Qt::Key_BracketLeft),
        [this] { m_canvas->setCollapsed(true); });
    m_commands.add(menu, "expand", Tr::tr("&Expand"), QKeySequence(Qt::CTRL | Qt::Key_BracketRight),
        [this] { m_canvas->setCollapsed(false); });
    menu->addSeparator();
    auto *tools = new QActionGroup(this);
    const auto tool = [&](const char *id, const QString &text, const QString &name) {
        QAction *action = m_commands.add(
            menu, id, text, {}, [this, name] { m_canvas->setTool(name); }, name);
        action->setCheckable(true);
        tools->addAction(action);
        action->setChecked(name == u"select");
    };
    tool("tool-select", Tr::tr("Select Tool"), QStringLiteral("select"));
    tool("tool-pan", Tr::tr("Pan Tool"), QStringLiteral("pan"));
    tool("tool-connect", Tr::tr("Connect Tool"), QStringLiteral("connect"));
}

void MainWindow::buildCheckMenu()
{
    QMenu *menu = m_commands.addMenu(menuBar(), Tr::tr("&Check"));
    const auto step = [this](int direction) {
        m_docks.at("bottom")->show();
        m_bottom->show(m_issues);
        m_issues->step(direction);
    };
    m_commands.add(menu, "check-next", Tr::tr("&Next Finding"), QKeySequence(Qt::Key_F8), [step] { step(1); });
    m_commands.add(menu, "check-previous", Tr::tr("&Previous Finding"), QKeySequence(Qt::SHIFT | Qt::Key_F8),
        [step] { step(-1); });
    m_commands.add(
        menu, "check-fix", Tr::tr("&Fix Finding"), QKeySequence(Qt::CTRL | Qt::Key_Period),
        [this] {
            if (const Finding *finding = m_issues->current())
                fix(Finding(*finding));
        },
        QStringLiteral("fix"));
    m_commands.add(
        menu, "check-waive", Tr::tr("&Waive Finding…"), {},
        [this] {
            if (const Finding *finding = m_issues->current())
                waive(Finding(*finding));
        },
        QStringLiteral("waive"));
    m_commands.add(
        menu, "check-explain", Tr::tr("&Explain Finding"), {},
        [this] {
            if (const Finding *finding = m_issues->current())
                explain(Finding(*finding));
        },
        QStringLiteral("help"));
    menu->addSeparator();
    m_commands.add(menu, "check-preview", Tr::tr("Export Pre&view"), {}, [this] {
        m_docks.at("bottom")->show();
        m_bottom->show(m_preview);
    });
}

void MainWindow::buildHelpMenu()
{
    QMenu *menu = m_commands.addMenu(menuBar(), Tr::tr("&Help"));
    m_commands.add(
        menu, "help-manual", Tr::tr("&Manual"), QKeySequence(Qt::Key_F1), [this] { openManual(); },
        QStringLiteral("help"));
    m_commands.add(
        menu, "search", Tr::tr("Find or &Run a Command…"), QKeySequence(Qt::CTRL | Qt::Key_K),
        [this] { searchCommands(); }, QStringLiteral("command"));
    m_commands.add(menu, "help-keys", Tr::tr("&Keyboard Shortcuts…"), QKeySequence(Qt::CTRL | Qt::Key_Slash),
        [this] { listShortcuts(); });
    menu->addSeparator();
    m_commands.add(menu, "help-about", Tr::tr("&About Quorate"), {}, [this] { showAbout(); });
}

void MainWindow::updateCommands()
{
    const bool open = m_session.isOpen();
    const bool writable = open && !m_session.isReadOnly();
    const bool selected = !m_selection.elements().isEmpty();
    m_commands.setEnabled(
        {"file-save-as", "file-save-copy", "file-close", "file-compare", "edit-all", "edit-none", "edit-find",
            "edit-properties", "view-draw", "view-check", "zoom-in", "zoom-out", "zoom-original", "zoom-fit",
            "view-grid", "view-dark-page", "view-reset", "tool-select", "tool-pan", "check-next", "check-previous",
            "check-preview", "panels-menu", "copy-picture"},
        open);
    m_commands.setEnabled({"insert-quick", "arrange", "tool-connect", "edit-paste"}, writable);
    m_commands.setEnabled({"edit-copy", "zoom-selection", "select-role", "select-site"}, open && selected);
    m_commands.setEnabled({"edit-cut", "edit-duplicate", "edit-delete", "edit-rename", "pin", "collapse", "expand"},
        writable && selected);
    const auto isHost = [this](
                            const ElementId &id) { return m_document.design().topology().nodes.contains(NodeId(id)); };
    const auto isGroup = [this](const ElementId &id) {
        const Node *node = m_document.design().topology().nodes.find(NodeId(id));
        return node && node->isGroup();
    };
    const QStringList &chosen = m_selection.elements();
    m_commands.setEnabled(
        {"group"}, writable && chosen.size() > 1 && std::all_of(chosen.begin(), chosen.end(), isHost));
    m_commands.setEnabled({"ungroup"}, writable && std::any_of(chosen.begin(), chosen.end(), isGroup));
    m_commands.setEnabled({"align-left", "align-centre", "align-right", "align-top", "align-middle", "align-bottom",
                              "distribute-across", "distribute-down", "align-menu"},
        writable && m_selection.elements().size() > 1);
    m_commands.setEnabled({"file-save"}, writable && (!m_document.isSaved() || m_session.path().isEmpty()));
    m_commands.setEnabled({"file-revert"}, open && !m_session.path().isEmpty());
    m_commands.setEnabled({"file-export"}, open && m_findings.answer().facts != nullptr);
    const bool findings = open && !m_findings.all().isEmpty();
    m_commands.setEnabled({"check-explain"}, findings);
    m_commands.setEnabled({"check-fix", "check-waive"}, findings && writable);
    for (QAction *action : m_insertMenu->actions())
        if (action->menu())
            action->setEnabled(writable);
}

} // namespace quorate
