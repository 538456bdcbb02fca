#include "app/gui/main_window.h"

#include "app/gui/compare_flow.h"
#include "app/gui/export_flow.h"
#include "app/gui/file_flow.h"
#include "app/gui/help_flow.h"
#include "app/gui/start_flow.h"
#include "app/gui/tr.h"
#include "widgets/common/message_bar.h"
#include "widgets/common/parts.h"
#include "widgets/common/segmented_control.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/panels/export_preview.h"
#include "widgets/panels/history_panel.h"
#include "widgets/panels/inspector_panel.h"
#include "widgets/panels/issues_panel.h"
#include "widgets/panels/outline_panel.h"
#include "widgets/panels/palette_panel.h"
#include "widgets/panels/start_page.h"
#include "widgets/panels/status_strip.h"
#include "widgets/panels/tabbed_panel.h"
#include "widgets/panels/tool_strip.h"

#include <QCloseEvent>
#include <QLabel>
#include <QMimeData>
#include <QScreen>
#include <QStatusBar>
#include <QToolBar>
#include <QVBoxLayout>

namespace quorate {

using app::Tr;

namespace {

const QStringList &activities()
{
    static const QStringList ids = {QStringLiteral("draw"), QStringLiteral("check")};
    return ids;
}

/// A heading with a hairline above, for docks that stand below another one.
QWidget *headingBelow(PanelHeader *header)
{
    auto *box = new QWidget;
    auto *column = new QVBoxLayout(box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(header);
    return box;
}

} // namespace

MainWindow::MainWindow(Workbench &bench, Settings &settings)
    : m_settings(settings)
    , m_bench(bench)
    , m_document(bench.document)
    , m_selection(bench.selection)
    , m_findings(bench.findings)
    , m_session(bench.session)
    , m_context(bench.context())
    , m_pages(new QStackedWidget(this))
    , m_start(new StartPage(this))
    , m_canvas(new CanvasView(m_context, this))
    , m_messages(new MessageBar(this))
    , m_palette(new PalettePanel(m_context, this))
    , m_outline(new OutlinePanel(m_context, this))
    , m_inspector(new InspectorPanel(m_context, this))
    , m_issues(new IssuesPanel(m_context, this))
    , m_preview(new ExportPreview(this))
    , m_bottom(new TabbedPanel(this))
    , m_status(new StatusStrip(m_context, this))
    , m_title(new QLabel(this))
    , m_commands(this)
    , m_docks(*this, settings)
    , m_files(new FileFlow(m_session, m_document, settings, *m_messages, this))
    , m_export(new ExportFlow(m_context, m_session, settings, *m_preview, this))
    , m_compare(new CompareFlow(m_context, m_session, *m_messages, this))
    , m_startFlow(new StartFlow(*m_start, settings, bench.catalogue, this))
    , m_help(new HelpFlow(this))
{
    setObjectName(QStringLiteral("window"));
    setWindowIcon(programIcon());
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    buildCentre();
    buildMenus();
    buildToolbar();
    if (!restoreGeometry(settings.geometry()))
        resize(QSize(1440, 900).boundedTo(screen()->availableSize()));
    buildDocks();
    connectCanvas();
    connectFindings();
    connect(&m_session, &DesignSession::opened, this, &MainWindow::showSession);
    connect(&m_session, &DesignSession::stateChanged, this, &MainWindow::showTitle);
    connect(&m_document, &Document::changed, this, &MainWindow::updateCommands);
    connect(&m_selection, &Selection::changed, this, &MainWindow::updateCommands);
    connect(&m_findings, &Findings::changed, this, &MainWindow::updateCommands);
    m_files->follow(bench.journal);
    showSession();
}

void MainWindow::buildCentre()
{
    auto *drawing = new QWidget(m_pages);
    auto *column = new QVBoxLayout(drawing);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_messages);
    column->addWidget(m_canvas, 1);
    m_pages->addWidget(m_start);
    m_pages->addWidget(drawing);
    setCentralWidget(m_pages);
    statusBar()->setSizeGripEnabled(false);
    statusBar()->setContentsMargins(0, 0, 0, 0);
    statusBar()->setFixedHeight(measure::statusHeight);
    statusBar()->addWidget(m_status, 1);
    statusBar()->layout()->setContentsMargins(0, 0, 0, 0);

    m_title->setParent(menuBar());
    m_title->setAttribute(Qt::WA_TransparentForMouseEvents);
    m_title->setTextFormat(Qt::RichText);
    m_title->setAlignment(Qt::AlignCenter);
    m_title->setFont(windowFont(textsize::table));
    menuBar()->installEventFilter(this);

    connect(m_start, &StartPage::newRequested, this, [this] { m_commands.at("file-new")->trigger(); });
    connect(m_start, &StartPage::openRequested, this, [this] { m_files->openWithDialog(); });
    connect(m_start, &StartPage::templateChosen, this, [this](const QString &id) { m_files->startFromTemplate(id); });
    connect(m_start, &StartPage::recentChosen, this, [this](const QString &path) { m_files->open(path); });
}

void MainWindow::buildToolbar()
{
    const QList<QAction *> tools = {m_commands.at("edit-undo"), m_commands.at("edit-redo"), nullptr,
        m_commands.at("tool-select"), m_commands.at("tool-pan"), m_commands.at("tool-connect"), nullptr,
        m_commands.at("arrange"), m_commands.at("align-menu")};
    m_tools = new ToolStrip(tools, m_commands.at("search"), m_commands.at("file-export"), this);
    SegmentedControl *control = m_tools->activities();
    control->setAccessibleName(Tr::tr("Activity"));
    control->addChoice(Tr::tr("Draw"), Tr::tr("Palette, outline and properties around the drawing"));
    control->addChoice(Tr::tr("Check"), Tr::tr("More room for findings and the export preview"));
    connect(control, &SegmentedControl::chosen, this, &MainWindow::setActivity);
    m_toolbar = addToolBar(Tr::tr("Toolbar"));
    m_toolbar->setObjectName(QStringLiteral("toolbar"));
    m_toolbar->setMovable(false);
    m_toolbar->setFloatable(false);
    m_toolbar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolbar->addWidget(m_tools);
}

void MainWindow::buildDocks()
{
    auto *paletteHead = new PanelHeader(Tr::tr("Palette"));
    paletteHead->setRemark(m_palette->platformName());
    connect(m_palette, &PalettePanel::platformChanged, paletteHead, &PanelHeader::setRemark);
    auto *outlineHead = new PanelHeader(Tr::tr("Outline"));
    outlineHead->setRemark(m_outline->remark());
    connect(m_outline, &OutlinePanel::remarkChanged, outlineHead, &PanelHeader::setRemark);
    auto *history = new HistoryPanel(m_document.history(), this);

    m_bottom->addPanel(Tr::tr("Issues"), m_issues, m_issues->headerWidget());
    m_bottom->addPanel(Tr::tr("Export preview"), m_preview, m_preview->headerWidget());
    connect(m_bottom, &TabbedPanel::shown, this,
        [this](const QWidget *panel) { m_export->setPreviewShown(panel == m_preview); });

    auto *noHeading = new QWidget;
    noHeading->setFixedHeight(0);
    m_docks.add("palette", Tr::tr("Palette"), m_palette, paletteHead, Qt::LeftDockWidgetArea);
    m_docks.add("outline", Tr::tr("Outline"), m_outline, headingBelow(outlineHead), Qt::LeftDockWidgetArea);
    m_docks.add("history", Tr::tr("History"), history, headingBelow(new PanelHeader(Tr::tr("History"))),
        Qt::LeftDockWidgetArea);
    m_docks.add("inspector", Tr::tr("Inspector"), m_inspector, noHeading, Qt::RightDockWidgetArea);
    m_docks.add("bottom", Tr::tr("Issues and Export Preview"), m_bottom, m_bottom->heading(), Qt::BottomDockWidgetArea);
    m_docks.at("palette")->setMinimumWidth(176);
    m_docks.at("outline")->setMinimumWidth(176);
    m_docks.at("inspector")->setMinimumWidth(232);
    m_docks.at("bottom")->setMinimumHeight(110);
    m_docks.finish(activities());
    for (const char *name : {"palette", "outline", "inspector", "bottom", "history"})
        m_commands.include(m_commands.at("panels-menu")->menu(), m_docks.at(name)->toggleViewAction());

    connect(m_palette, &PalettePanel::placeRequested, this, [this](const PaletteEntry &entry) {
        if (m_session.isReadOnly())
            return;
        // Into the selected container, else into the one in the middle of the view.
        const ElementId seen = m_canvas->content().containerAt(m_canvas->visibleArea().center());
        if (m_selection.elements().isEmpty() && !seen.isEmpty())
            m_selection.set({seen});
        placeInSelection(m_context, entry);
    });
    connect(m_outline, &OutlinePanel::menuRequested, this, [this](const QPoint &at) {
        QMenu menu(this);
        menu.addActions({m_commands.at("zoom-selection"), m_commands.at("edit-rename"), m_commands.at("edit-duplicate"),
            m_commands.at("edit-delete")});
        menu.addSeparator();
        menu.addActions({m_commands.at("select-role"), m_commands.at("select-site"), m_commands.at("edit-properties")});
        menu.exec(at);
    });
}

bool MainWindow::open(const QString &path)
{
    return m_files->open(path);
}

void MainWindow::begin(const QString &path)
{
    if (!m_files->offerLostWork(m_bench.journal, path) && !path.isEmpty())
        m_files->open(path);
    if (m_session.isOpen())
        m_files->mentionLostWork(m_bench.journal);
}

void MainWindow::showSession()
{
    const bool open = m_session.isOpen();
    m_selection.clear();
    m_findings.clear();
    m_status->setMessage({});
    // The places of the docks include the toolbar's, hence it must stand whenever they are remembered or brought back.
    m_toolbar->show();
    m_docks.setShown(open);
    m_toolbar->setVisible(open);
    statusBar()->setVisible(open);
    m_pages->setCurrentIndex(open ? 1 : 0);
    m_canvas->setReadOnly(m_session.isReadOnly());
    m_inspector->setReadOnly(m_session.isReadOnly());
    if (open) {
        m_bench.checker.run();
        m_bench.placer.run();
        m_canvas->setFocus();
    } else {
        m_startFlow->fill();
        m_start->setFocus();
    }
    showTitle();
    updateCommands();
}

void MainWindow::showTitle()
{
    const bool saved = m_document.isSaved();
    if (!m_session.isOpen()) {
        setWindowTitle(QStringLiteral("Quorate"));
        m_title->clear();
        return;
    }
    setWindowTitle(QStringLiteral("%1[*] – Quorate").arg(m_session.name()));
    setWindowModified(!saved);
    const QString state = m_session.isReadOnly() ? Tr::tr("read-only")
        : m_session.path().isEmpty()             ? Tr::tr("not saved yet")
        : saved                                  ? Tr::tr("saved")
                                                 : Tr::tr("changed");
    const Theme &theme = windowTheme(this);
    m_title->setText(
        QStringLiteral("<span style='font-weight:600'>%1</span>&nbsp;&nbsp;<span style='color:%2'>%3</span>")
            .arg(m_session.name().toHtmlEscaped(), theme.text3.name(), state.toHtmlEscaped()));
    m_title->setToolTip(m_session.path());
    m_title->adjustSize();
    m_title->move((width() - m_title->width()) / 2, (menuBar()->height() - m_title->height()) / 2);
    updateCommands();
}

void MainWindow::setActivity(int index)
{
    m_docks.setActivity(activities().value(index));
    m_tools->activities()->setCurrent(index);
    m_commands.at(index == 0 ? "view-draw" : "view-check")->setChecked(true);
    if (index == 1)
        m_bottom->show(m_issues);
}

bool MainWindow::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == menuBar() && (event->type() == QEvent::Resize || event->type() == QEvent::ApplicationPaletteChange))
        QMetaObject::invokeMethod(this, &MainWindow::showTitle, Qt::QueuedConnection);
    return QMainWindow::eventFilter(watched, event);
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (!m_files->mayLeave()) {
        event->ignore();
        return;
    }
    saveLayout();
    event->accept();
}

void MainWindow::saveLayout()
{
    m_settings.setGeometry(saveGeometry());
    m_docks.save();
}

MainWindow::Seen MainWindow::seen() const
{
    Seen seen;
    seen.activity = m_tools->activities()->current();
    seen.preview = m_bottom->shownPanel() == m_preview;
    seen.scale = m_canvas->scale();
    seen.centre = m_canvas->visibleArea().center();
    seen.selected = m_selection.elements();
    seen.help = m_help->place();
    return seen;
}

void MainWindow::showAgain(const Seen &seen)
{
    setActivity(seen.activity);
    if (seen.preview)
        m_bottom->show(m_preview);
    m_selection.set(seen.selected);
    // The drawing comes from a worker.
    connect(
        &m_bench.placer, &Placer::placed, this,
        [this, seen] {
            const QPointF middle = QRectF(m_canvas->viewport()->rect()).center();
            m_canvas->setScale(seen.scale, middle);
            m_canvas->panBy((middle - m_canvas->toView(seen.centre)).toPoint());
        },
        Qt::ConnectionType(Qt::QueuedConnection | Qt::SingleShotConnection));
    if (!seen.help.isEmpty())
        m_help->open(seen.help.section(u'#', 0, 0), seen.help.section(u'#', 1));
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    const QList<QUrl> urls = event->mimeData()->urls();
    if (urls.size() == 1 && urls.first().isLocalFile())
        event->acceptProposedAction();
}

void MainWindow::dropEvent(QDropEvent *event)
{
    const QString path = event->mimeData()->urls().value(0).toLocalFile();
    event->acceptProposedAction();
    // After the drop has ended: opening may ask, and the other program waits.
    QMetaObject::invokeMethod(
        this, [this, path] { open(path); }, Qt::QueuedConnection);
}

} // namespace quorate
