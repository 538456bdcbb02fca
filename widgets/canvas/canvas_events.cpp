// What mouse, wheel and drags do on the canvas.
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/tools/pan_tool.h"
#include "widgets/canvas/tools/place_tool.h"
#include "widgets/canvas/tools/zoom_tool.h"

#include <QApplication>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QVariantAnimation>
#include <QWheelEvent>

namespace quorate {

ToolEvent CanvasView::toolEvent(
    QPointF view, Qt::MouseButton button, Qt::MouseButtons buttons, Qt::KeyboardModifiers modifiers) const
{
    return {toScene(view), view, button, buttons, modifiers};
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    if (m_editor)
        endRename(true, false);
    if (m_zoom)
        m_zoom->stop();
    const ToolEvent at = toolEvent(event->position(), event->button(), event->buttons(), event->modifiers());
    if (event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_space)) {
        beginTemporary(std::make_unique<PanTool>(*this));
        m_temporary->press(at);
    } else if (event->button() == Qt::LeftButton && m_zoomKey) {
        beginTemporary(std::make_unique<ZoomTool>(*this));
        m_temporary->press(at);
    } else if (event->button() == Qt::RightButton) {
        // Dragging the empty canvas with it pans; otherwise the menu comes on release.
        m_rightPress = event->position();
        m_rightMoved = current()->isBusy();
        if (current()->isBusy())
            cancel();
    } else if (event->button() == Qt::LeftButton) {
        current()->press(at);
        updateCursor();
    }
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    m_pointer = event->position();
    const ToolEvent at = toolEvent(event->position(), Qt::NoButton, event->buttons(), event->modifiers());
    const bool far = (event->position() - m_rightPress).manhattanLength() >= QApplication::startDragDistance();
    if ((event->buttons() & Qt::RightButton) && !m_rightMoved && far) {
        const ElementId under = m_content.elementAt(toScene(m_rightPress));
        if (under.isEmpty() || m_content.isContainer(under)) {
            m_rightMoved = true;
            beginTemporary(std::make_unique<PanTool>(*this));
            m_temporary->press(toolEvent(m_rightPress, Qt::RightButton, event->buttons(), event->modifiers()));
        }
    }
    current()->move(at);
    m_dragModifiers = event->modifiers();
    if (event->buttons() == Qt::NoButton)
        hover(event->position());
    else if (current()->holdsElements() && !autoPanStep().isNull())
        m_autoPan.start(30, this);
}

/// How far the drawing goes on under a pointer that drags something at the border.
QPoint CanvasView::autoPanStep() const
{
    constexpr double border = 20;
    constexpr int step = 16;
    const auto along = [](double at, double length) { return at < border ? step : at > length - border ? -step : 0; };
    return {along(m_pointer.x(), viewport()->width()), along(m_pointer.y(), viewport()->height())};
}

void CanvasView::autoPan()
{
    const QPoint step = autoPanStep();
    if (step.isNull() || !current()->holdsElements()) {
        m_autoPan.stop();
        return;
    }
    panBy(step);
    current()->move(toolEvent(m_pointer, Qt::NoButton, Qt::LeftButton, m_dragModifiers));
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    const ToolEvent at = toolEvent(event->position(), event->button(), event->buttons(), event->modifiers());
    if (m_temporary) {
        m_temporary->release(at);
        if (event->button() != Qt::LeftButton || !m_space)
            endTemporary();
        return;
    }
    if (event->button() == Qt::RightButton && !m_rightMoved) {
        openMenu(event->position());
    } else if (event->button() == Qt::LeftButton) {
        m_autoPan.stop();
        current()->release(at);
        updateCursor();
        takeWaiting();
    }
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return;
    current()->doubleClick(toolEvent(event->position(), event->button(), event->buttons(), event->modifiers()));
}

void CanvasView::hover(QPointF view)
{
    if (current()->isOnHandle(toScene(view)))
        return;
    const ElementId id = m_content.elementAt(toScene(view), 4 / m_scale);
    if (id == m_content.hovered())
        return;
    const QRectF area = m_content.setHovered(id);
    // The connect arrows stand outside of the card.
    repaintArea(area.isNull() ? area : area.adjusted(-32, -32, 32, 32));
    updateCursor();
    Q_EMIT hoveredChanged(id);
}

void CanvasView::endHover()
{
    const QRectF area = m_content.setHovered({});
    repaintArea(area.isNull() ? area : area.adjusted(-32, -32, 32, 32));
    Q_EMIT hoveredChanged({});
}

void CanvasView::wheelEvent(QWheelEvent *event)
{
    const QPoint pixels = event->pixelDelta();
    const QPoint angle = event->angleDelta();
    if (event->modifiers() & Qt::ControlModifier) {
        const double steps = angle.y() != 0 ? angle.y() / 120.0 : pixels.y() / 60.0;
        setScale(m_scale * std::pow(1.2, steps), event->position());
    } else if (!pixels.isNull()) {
        panBy(pixels);
    } else if (event->modifiers() & Qt::ShiftModifier) {
        panBy({angle.y() != 0 ? angle.y() / 2 : angle.x() / 2, 0});
    } else {
        panBy(angle / 2);
    }
    event->accept();
}

bool CanvasView::viewportEvent(QEvent *event)
{
    if (event->type() == QEvent::NativeGesture) {
        auto *gesture = static_cast<QNativeGestureEvent *>(event);
        if (gesture->gestureType() == Qt::ZoomNativeGesture) {
            setScale(m_scale * (1 + gesture->value()), gesture->position());
            return true;
        }
    } else if (event->type() == QEvent::Leave) {
        endHover();
    }
    return QAbstractScrollArea::viewportEvent(event);
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QAbstractScrollArea::resizeEvent(event);
    if ((m_fitPending || m_fitted) && !m_content.isEmpty()) {
        m_fitPending = false;
        zoomTo(m_content.geometry().page, false);
        m_fitted = true;
    } else {
        updateScrollBars(toScene({0, 0}));
    }
}

void CanvasView::changeEvent(QEvent *event)
{
    QAbstractScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        rebuildScene();
    else if (event->type() == QEvent::PaletteChange)
        repaintAll();
}

void CanvasView::focusOutEvent(QFocusEvent *event)
{
    m_space = false;
    m_zoomKey = false;
    if (m_temporary && !m_temporary->isBusy())
        endTemporary();
    QAbstractScrollArea::focusOutEvent(event);
}

void CanvasView::openMenu(QPointF view)
{
    const ElementId id = m_content.elementAt(toScene(view), 4 / m_scale);
    if (id.isEmpty())
        m_context.selection.clear();
    else if (!m_context.selection.contains(id))
        m_context.selection.set({id});
    Q_EMIT contextMenuRequested(viewport()->mapToGlobal(view.toPoint()), id);
}

void CanvasView::openMenuByKey()
{
    const ElementId id = m_context.selection.elements().value(0);
    const QRectF rect = m_content.contains(id) ? m_content.rectOf(id) : visibleArea();
    Q_EMIT contextMenuRequested(viewport()->mapToGlobal(toView(rect.center()).toPoint()), id);
}

// Drags out of the palette

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    const QByteArray bytes = event->mimeData()->data(QLatin1String(roleMimeType));
    const std::optional<PaletteEntry> entry = isReadOnly() ? std::nullopt : entryOf(QString::fromUtf8(bytes));
    if (!entry) {
        event->ignore();
        return;
    }
    beginTemporary(std::make_unique<PlaceTool>(*this, *entry));
    event->acceptProposedAction();
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    if (!m_temporary)
        return;
    m_temporary->move(toolEvent(event->position(), Qt::NoButton, event->buttons(), event->modifiers()));
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *event)
{
    endTemporary();
    event->accept();
}

void CanvasView::dropEvent(QDropEvent *event)
{
    if (!m_temporary)
        return;
    const ToolEvent at = toolEvent(event->position(), Qt::LeftButton, Qt::NoButton, event->modifiers());
    m_temporary->move(at);
    m_temporary->release(at);
    endTemporary();
    event->acceptProposedAction();
    setFocus();
}

} // namespace quorate
