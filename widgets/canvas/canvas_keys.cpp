// What keys do on the canvas.
#include "widgets/canvas/canvas_accessible.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/tools/pan_tool.h"

#include <QKeyEvent>

namespace quorate {

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
    return !isReadOnly() && handleEditKey(event);
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
