// What hands do on the canvas.
#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_tools.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/inline_editor.h"
#include "widgets/canvas/tools/pan_tool.h"
#include "widgets/canvas/tools/place_tool.h"
#include "widgets/canvas/tools/zoom_tool.h"

#include <QApplication>
#include <QDrag>
#include <QMimeData>
#include <QMouseEvent>
#include <QNativeGestureEvent>
#include <QScrollBar>
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
    const std::optional<PaletteEntry> entry = m_readOnly ? std::nullopt : entryOf(QString::fromUtf8(bytes));
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

// Keys

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (handleKey(event)) {
        event->accept();
        return;
    }
    event->ignore(); // shortcuts of the window; the scroll bars must not take the arrows
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->isAutoRepeat())
        return;
    if (event->key() == Qt::Key_Space)
        m_space = false;
    else if (event->key() == Qt::Key_Z)
        m_zoomKey = false;
    else {
        QAbstractScrollArea::keyReleaseEvent(event);
        return;
    }
    if (m_temporary && !m_temporary->isBusy())
        endTemporary();
    updateCursor();
}

bool CanvasView::handleKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool ctrl = modifiers & Qt::ControlModifier;
    const bool shift = modifiers & Qt::ShiftModifier;
    switch (event->key()) {
    case Qt::Key_Escape:
        cancel();
        return true;
    case Qt::Key_Space:
        if (!event->isAutoRepeat() && !m_temporary) {
            m_space = true;
            beginTemporary(std::make_unique<PanTool>(*this));
        }
        return true;
    case Qt::Key_Plus:
    case Qt::Key_Equal:
        if (ctrl)
            zoomIn();
        return ctrl;
    case Qt::Key_Minus:
        if (ctrl)
            zoomOut();
        return ctrl;
    case Qt::Key_0:
        if (ctrl)
            zoomOriginal();
        return ctrl;
    case Qt::Key_H:
        if (ctrl && shift)
            zoomFit();
        else
            break;
        return true;
    case Qt::Key_At: // Shift+2 on many keyboards
    case Qt::Key_2:
        if (!shift || ctrl)
            break;
        zoomSelection();
        return true;
    case Qt::Key_A:
        if (!ctrl)
            break;
        if (shift)
            selectNone();
        else
            selectAll();
        return true;
    case Qt::Key_Menu:
        openMenuByKey();
        return true;
    default:
        break;
    }
    if (event->matches(QKeySequence::Copy)) {
        copy();
        return true;
    }
    return !m_readOnly && handleEditKey(event);
}

bool CanvasView::handleEditKey(QKeyEvent *event)
{
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    const bool ctrl = modifiers == Qt::ControlModifier;
    if (event->matches(QKeySequence::Cut)) {
        cut();
    } else if (event->matches(QKeySequence::Paste)) {
        paste();
    } else if (event->key() == Qt::Key_Delete || event->key() == Qt::Key_Backspace) {
        removeSelected();
    } else if (event->key() == Qt::Key_D && ctrl) {
        duplicate();
    } else if (event->key() == Qt::Key_L && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        arrange();
    } else if (event->key() == Qt::Key_L && ctrl) {
        togglePinned();
    } else if (event->key() == Qt::Key_C && modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        copyAsPicture();
    } else if (event->key() == Qt::Key_BracketLeft && ctrl) {
        setCollapsed(true);
    } else if (event->key() == Qt::Key_BracketRight && ctrl) {
        setCollapsed(false);
    } else if (event->key() == Qt::Key_F2) {
        rename();
    } else if (event->key() == Qt::Key_Slash && modifiers == Qt::NoModifier) {
        quickAdd();
    } else if (event->key() == Qt::Key_Z && modifiers == Qt::NoModifier) {
        m_zoomKey = true;
        viewport()->setCursor(Qt::CrossCursor);
    } else if (handleArrow(event)) {
        return true;
    } else if (!(modifiers & ~Qt::ShiftModifier) && !event->text().isEmpty() && event->text().at(0).isPrint()
        && event->key() != Qt::Key_X && m_context.selection.elements().size() == 1) {
        beginRename(event->text());
    } else {
        return false;
    }
    return true;
}

bool CanvasView::handleArrow(QKeyEvent *event)
{
    QPointF step;
    Qt::Edge side;
    switch (event->key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        side = Qt::LeftEdge;
        break;
    case Qt::Key_Right:
        step = {1, 0};
        side = Qt::RightEdge;
        break;
    case Qt::Key_Up:
        step = {0, -1};
        side = Qt::TopEdge;
        break;
    case Qt::Key_Down:
        step = {0, 1};
        side = Qt::BottomEdge;
        break;
    default:
        return false;
    }
    const Qt::KeyboardModifiers modifiers = event->modifiers() & ~Qt::KeypadModifier;
    if (modifiers == (Qt::AltModifier | Qt::ShiftModifier))
        cloneTowards(side);
    else if (modifiers == (Qt::ControlModifier | Qt::AltModifier))
        align(side == Qt::LeftEdge      ? Alignment::Left
                : side == Qt::RightEdge ? Alignment::Right
                : side == Qt::TopEdge   ? Alignment::Top
                                        : Alignment::Bottom);
    else if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier))
        resizeSelected({step.x() * 8, step.y() * 8});
    else if (modifiers == Qt::ShiftModifier)
        nudge(step);
    else if (modifiers == Qt::NoModifier && m_context.selection.elements().isEmpty())
        panBy((-step * 48).toPoint());
    else if (modifiers == Qt::NoModifier)
        nudge(step * 8);
    else
        return false;
    return true;
}

/// Tab walks the elements as they are read; at the last one it leaves the canvas.
bool CanvasView::focusNextPrevChild(bool next)
{
    const QStringList &order = m_content.readingOrder();
    if (order.isEmpty() || !hasFocus())
        return QAbstractScrollArea::focusNextPrevChild(next);
    const qsizetype at = order.indexOf(m_context.selection.elements().value(0));
    const qsizetype to = at < 0 ? (next ? 0 : order.size() - 1) : at + (next ? 1 : -1);
    if (to < 0 || to >= order.size()) {
        m_context.selection.clear();
        return QAbstractScrollArea::focusNextPrevChild(next);
    }
    m_context.selection.set({order.at(to)});
    repaintArea(m_content.setFocused(order.at(to)));
    reveal({order.at(to)});
    announceFocus(*this, order.at(to));
    return true;
}

} // namespace quorate
