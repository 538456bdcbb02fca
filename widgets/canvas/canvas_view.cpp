#include "widgets/canvas/canvas_view.h"

#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_tools.h"
#include "widgets/canvas/inline_editor.h"
#include "widgets/canvas/quick_add.h"
#include "widgets/canvas/tools/place_tool.h"
#include "widgets/common/elements.h"
#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QPaintEvent>
#include <QPainter>
#include <QScrollBar>
#include <QTimerEvent>
#include <QToolTip>

namespace quorate {

using widgets::Tr;

namespace {

constexpr int settleMs = 100; // look.md: antialiasing rests while something moves

} // namespace

CanvasView::CanvasView(const PanelContext &context, QWidget *parent)
    : QAbstractScrollArea(parent)
    , m_context(context)
{
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::StrongFocus);
    installCanvasAccessibility();
    setAccessibleName(Tr::tr("Drawing"));
    // The right button pans too: its menu comes on release, not on press.
    setContextMenuPolicy(Qt::PreventContextMenu);
    viewport()->setContextMenuPolicy(Qt::PreventContextMenu);
    viewport()->setMouseTracking(true);
    viewport()->setAcceptDrops(true);
    viewport()->setAttribute(Qt::WA_OpaquePaintEvent);
    viewport()->setAttribute(Qt::WA_StaticContents, false);
    m_quickAdd = new QuickAdd(*this);
    connect(this, &CanvasView::quickAddRequested, m_quickAdd, &QuickAdd::open);
    m_toolId = QLatin1String(canvasTools[0].id);
    m_tool = makeTool(m_toolId, *this);
    connect(&context.document, &Document::changed, this, &CanvasView::documentChanged);
    connect(&context.selection, &Selection::changed, this, &CanvasView::selectionChanged);
    connect(&context.selection, &Selection::revealRequested, this, &CanvasView::reveal);
    connect(&context.findings, &Findings::changed, this, &CanvasView::findingsChanged);
}

CanvasView::~CanvasView()
{
    delete std::exchange(m_editor, nullptr); // losing the focus would end it, too late
}

void CanvasView::setGeometry(
    std::shared_ptr<const Facts> facts, const Geometry &geometry, quint64 revision, DiagramView view)
{
    if (revision < m_revision || !facts)
        return;
    if (view != m_view) {
        cancel();
        m_view = view;
        m_fitPending = true;
        setTool(QLatin1String(canvasTools[0].id));
    }
    if (current()->holdsElements()) {
        m_waiting = Waiting{std::move(facts), geometry, revision, view};
        return;
    }
    m_waiting.reset();
    m_revision = revision;
    m_facts = std::move(facts);
    m_content.set(geometry, buildScene(design(), *m_facts, geometry, sceneOptions()));
    dimOthers();
    m_content.setSelected(m_context.selection.elements());
    if (m_fitPending && !m_content.isEmpty() && viewport()->width() > 100) {
        m_fitPending = false;
        zoomTo(m_content.geometry().page, false);
        m_fitted = true;
    } else {
        updateScrollBars(toScene({0, 0}));
    }
    current()->contentChanged();
    repaintAll();
}

/// After a gesture: what came meanwhile, unless the gesture changed the design, whose geometry is on its way.
void CanvasView::takeWaiting()
{
    if (!m_waiting || current()->holdsElements())
        return;
    const Waiting waiting = *std::exchange(m_waiting, std::nullopt);
    if (waiting.revision >= m_context.document.revision())
        setGeometry(waiting.facts, waiting.geometry, waiting.revision, waiting.view);
}

SceneOptions CanvasView::sceneOptions() const
{
    SceneOptions options;
    options.report = &m_context.findings.answer().report;
    options.failure = m_failure ? &*m_failure : nullptr;
    options.date = m_date;
    return options;
}

void CanvasView::rebuildScene()
{
    if (!m_facts)
        return;
    const Geometry geometry = m_content.geometry();
    m_content.set(geometry, buildScene(design(), *m_facts, geometry, sceneOptions()));
    dimOthers();
    m_content.setSelected(m_context.selection.elements());
    repaintAll();
}

void CanvasView::setClusterFilter(const ClusterId &cluster)
{
    m_cluster = cluster;
    dimOthers();
    repaintAll();
}

/// What belongs to other clusters than the chosen one steps back; what serves all stays.
void CanvasView::dimOthers()
{
    const Topology &topology = design().topology();
    m_content.setDimmed([&](const ElementId &id) {
        if (m_cluster.isEmpty())
            return false;
        ClusterId cluster(topology.clusters.contains(ClusterId(id)) ? id : ElementId());
        if (const Node *node = topology.nodes.find(NodeId(id)))
            cluster = node->cluster;
        else if (const Endpoint *endpoint = topology.endpoints.find(EndpointId(id)))
            cluster = endpoint->cluster;
        return !cluster.isEmpty() && cluster != m_cluster;
    });
}

void CanvasView::findingsChanged()
{
    m_content.setReport(m_context.findings.answer().report);
    repaintAll();
}

void CanvasView::setFailure(std::optional<SceneFailure> failure)
{
    m_failure = std::move(failure);
    rebuildScene();
}

void CanvasView::setDate(QDate date)
{
    m_date = date;
    rebuildScene();
}

void CanvasView::setPageTheme(Theme::Kind kind)
{
    m_pageTheme = kind;
    repaintAll();
}

void CanvasView::setGridShown(bool shown)
{
    m_gridShown = shown;
    repaintAll();
}

void CanvasView::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    if (readOnly)
        setTool(QLatin1String(canvasTools[0].id));
}

void CanvasView::documentChanged()
{
    if (m_editor && !design().diagram().notes.contains(NoteId(m_edited)) && nameOf(m_edited) == m_edited)
        endRename(false, false);
    // What was removed is no longer selected.
    QStringList kept;
    for (const ElementId &id : m_context.selection.elements())
        if (elementKind(design(), id) != ElementKind::None)
            kept.append(id);
    m_context.selection.set(kept);
}

void CanvasView::selectionChanged()
{
    repaintArea(m_content.setSelected(m_context.selection.elements()));
    repaintArea(m_content.setFocused({}));
}

QString CanvasView::nameOf(const ElementId &id) const
{
    return elementInfo(design(), *m_context.catalogue, id).name;
}

// The seen part

void CanvasView::touch()
{
    m_moving = true;
    m_settle.start(settleMs, this);
}

void CanvasView::timerEvent(QTimerEvent *event)
{
    if (event->timerId() == m_autoPan.timerId()) {
        autoPan();
        return;
    }
    if (event->timerId() != m_settle.timerId()) {
        QAbstractScrollArea::timerEvent(event);
        return;
    }
    m_settle.stop();
    if (current()->isBusy())
        return; // still in somebody's hand
    m_moving = false;
    repaintAll();
}

void CanvasView::repaintAll()
{
    viewport()->update();
}

void CanvasView::repaintArea(const QRectF &area)
{
    if (area.isNull())
        return;
    // Rings and badges keep their size on the screen when far away.
    const QRectF rect(toView(area.topLeft()), toView(area.bottomRight()));
    viewport()->update(rect.adjusted(-32, -32, 32, 32).toAlignedRect());
}

void CanvasView::paintEvent(QPaintEvent *event)
{
    QPainter painter(viewport());
    m_painted = 0;
    // Panning uncovers two strips, whose bounding rectangle is everything.
    const QRegion region = event->region();
    double area = 0;
    for (const QRect &rect : region)
        area += double(rect.width()) * rect.height();
    const QRect bounds = region.boundingRect();
    if (region.rectCount() > 4 || area > 0.6 * bounds.width() * bounds.height()) {
        paintRect(painter, bounds);
        return;
    }
    for (const QRect &rect : region) {
        painter.setClipRect(rect);
        paintRect(painter, rect);
    }
}

void CanvasView::paintRect(QPainter &painter, const QRect &dirty)
{
    const Theme &window = windowTheme(this);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing, false);
    painter.fillRect(dirty, window.window);
    const QRectF page = m_content.geometry().page;
    if (!page.isEmpty()) {
        const QRectF sheet(toView(page.topLeft()), toView(page.bottomRight()));
        painter.fillRect(sheet, theme().page);
        painter.setPen(window.line);
        painter.setBrush(Qt::NoBrush);
        painter.drawRect(sheet);
    }
    painter.translate(-horizontalScrollBar()->value(), -verticalScrollBar()->value());
    painter.scale(m_scale, m_scale);
    const PaintView view = paintView();
    const QRectF visible(toScene(dirty.topLeft()), QSizeF(dirty.size()) / m_scale);
    if (m_gridShown && !m_moving && !page.isEmpty())
        paintGrid(painter, visible.intersected(page.adjusted(2, 2, -2, -2)), view); // no dot half beside the page
    const double reach = 32 / std::min(1.0, m_scale);
    const QRectF area = visible.adjusted(-reach, -reach, reach, reach);
    if (m_content.isWhole(area)) {
        m_painted += paintPicture(painter, m_content.picture(), view);
    } else {
        m_painted += paintPicture(painter, m_content.part(area), view, visible);
    }
    painter.setRenderHint(QPainter::Antialiasing, !m_moving);
    current()->paint(painter, view);
    painter.restore();
}

void CanvasView::showHint(const QString &text, QPointF view)
{
    if (text.isEmpty())
        QToolTip::hideText();
    else
        QToolTip::showText(viewport()->mapToGlobal(view.toPoint() + QPoint(12, 16)), text, viewport());
}

// Tools

void CanvasView::setTool(const QString &id)
{
    std::unique_ptr<Tool> tool = makeTool(id, *this);
    if (!tool)
        return;
    current()->cancel();
    endTemporary();
    m_retired = std::move(m_tool);
    m_tool = std::move(tool);
    m_toolId = id;
    updateCursor();
    repaintAll();
    Q_EMIT toolChanged(id);
}

void CanvasView::setPlaceTool(const PaletteEntry &entry)
{
    if (isReadOnly())
        return;
    current()->cancel();
    endTemporary();
    m_retired = std::move(m_tool);
    m_tool = std::make_unique<PlaceTool>(*this, entry);
    m_toolId = QStringLiteral("place");
    updateCursor();
    setFocus();
    Q_EMIT toolChanged(m_toolId);
}

void CanvasView::beginTemporary(std::unique_ptr<Tool> tool)
{
    current()->cancel();
    m_temporary = std::move(tool);
    updateCursor();
}

void CanvasView::endTemporary()
{
    if (!m_temporary)
        return;
    m_temporary->cancel();
    m_retired = std::move(m_temporary);
    updateCursor();
    repaintAll();
}

void CanvasView::updateCursor()
{
    viewport()->setCursor(current()->cursor());
}

void CanvasView::cancel()
{
    if (m_editor) {
        endRename(false, false);
    } else if (current()->isBusy()) {
        current()->cancel();
        endTemporary();
    } else if (m_temporary) {
        endTemporary();
    } else if (m_toolId != QLatin1String(canvasTools[0].id)) {
        setTool(QLatin1String(canvasTools[0].id));
    } else {
        m_context.selection.clear();
    }
    m_autoPan.stop();
    takeWaiting();
    showHint({}, {});
}

} // namespace quorate
