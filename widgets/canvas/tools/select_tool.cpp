#include "widgets/canvas/tools/select_tool.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/tr.h"

#include <QPainter>

namespace quorate {

using widgets::Tr;

namespace {

constexpr double dragPx = 4;
constexpr Qt::Edge sides[] = {Qt::TopEdge, Qt::RightEdge, Qt::BottomEdge, Qt::LeftEdge}; // as connectArrowRect counts

} // namespace

/// The connect arrow of the hovered card under the point, -1 for none.
int SelectTool::arrowAt(QPointF scene) const
{
    const CanvasContent &content = m_view.content();
    if (m_view.isReadOnly() || m_view.lod() < Lod::Middle || !content.isCard(content.hovered()))
        return -1;
    for (int side = 0; side < 4; ++side)
        if (connectArrowRect(content.rectOf(content.hovered()), side).contains(scene))
            return side;
    return -1;
}

/// The corner by which a selected note is resized.
bool SelectTool::isOnCorner(QPointF scene) const
{
    const QStringList &selected = m_view.context().selection.elements();
    if (m_view.isReadOnly() || selected.size() != 1
        || !m_view.design().diagram().notes.contains(NoteId(selected.first())))
        return false;
    const double reach = 8 / m_view.scale();
    const QPointF off = m_view.content().rectOf(selected.first()).bottomRight() - scene;
    return std::abs(off.x()) <= reach && std::abs(off.y()) <= reach;
}

Qt::CursorShape SelectTool::cursor() const
{
    if (m_state == State::Moving)
        return m_problem.isEmpty() ? Qt::SizeAllCursor : Qt::ForbiddenCursor;
    if (m_state == State::Resizing)
        return Qt::SizeFDiagCursor;
    return Qt::ArrowCursor;
}

void SelectTool::press(const ToolEvent &event)
{
    m_view.repaintArea(m_view.content().endShift());
    reset();
    m_from = m_to = event.scene;
    m_fromView = event.view;
    Selection &selection = m_view.context().selection;
    m_side = arrowAt(event.scene);
    if (m_side >= 0) {
        m_pressed = m_view.content().hovered();
        m_state = State::Arrow;
        return;
    }
    if (isOnCorner(event.scene)) {
        m_pressed = selection.elements().first();
        m_rect = m_view.content().rectOf(m_pressed);
        m_state = State::Resizing;
        return;
    }
    m_pressed = m_view.content().elementAt(event.scene, 4 / m_view.scale());
    const bool adds = event.modifiers & (Qt::ShiftModifier | Qt::ControlModifier);
    const bool body = m_view.content().isContainer(m_pressed) && !m_view.content().isOnHeader(m_pressed, event.scene);
    // The floor of a container is empty canvas: dragging it draws a rubber band. Selected, it is held by its floor,
    // too.
    if (m_pressed.isEmpty() || (body && !selection.contains(m_pressed))) {
        m_before = adds ? selection.elements() : QStringList();
        m_state = State::PressedEmpty;
        return;
    }
    if (event.modifiers & Qt::ShiftModifier) {
        selection.toggle(m_pressed);
        m_toggled = true;
    } else if (!selection.contains(m_pressed) && !(event.modifiers & Qt::ControlModifier)) {
        selection.set({m_pressed});
    }
    m_state = State::Pressed;
}

void SelectTool::beginMove()
{
    const QStringList &selected = m_view.context().selection.elements();
    if (!selected.contains(m_pressed) && !m_toggled)
        m_view.context().selection.set({m_pressed});
    QStringList wanted = {m_pressed};
    for (const ElementId &id : m_view.context().selection.elements())
        if (id != m_pressed && m_view.content().contains(id))
            wanted.append(id);
    m_moved = m_view.movable(wanted);
    if (!m_moved.contains(m_pressed)) { // what is under the pointer leads the others
        m_moved.clear();
        m_state = State::Idle;
        return;
    }
    m_without = QSet<ElementId>(m_moved.begin(), m_moved.end());
    for (const ElementId &id : std::as_const(m_moved))
        for (const ElementId &inner : m_view.content().contentsOf(id))
            m_without.insert(inner);
    m_rect = m_view.content().rectOf(m_pressed);
    m_state = m_rect.isNull() ? State::Idle : State::Moving;
}

void SelectTool::move(const ToolEvent &event)
{
    if (!(event.buttons & Qt::LeftButton))
        return;
    m_to = event.scene;
    const bool dragged = (event.view - m_fromView).manhattanLength() >= dragPx;
    if (m_state == State::Pressed && dragged && !m_view.isReadOnly())
        beginMove();
    else if (m_state == State::PressedEmpty && dragged)
        m_state = State::Band;
    if (m_state == State::Moving) {
        moveTo(event);
    } else if (m_state == State::Band) {
        band(event);
    } else if (m_state == State::Resizing) {
        QRectF rect = m_rect;
        QPointF corner = m_rect.bottomRight() + event.scene - m_from;
        if (!(event.modifiers & Qt::AltModifier))
            corner = m_rect.topLeft()
                + QPointF(std::round((corner.x() - rect.x()) / 8) * 8, std::round((corner.y() - rect.y()) / 8) * 8);
        rect.setBottomRight({std::max(corner.x(), rect.x() + 64), std::max(corner.y(), rect.y() + 32)});
        m_view.touch();
        m_view.repaintArea(m_view.content().resize(m_pressed, rect));
    }
}

void SelectTool::moveTo(const ToolEvent &event)
{
    const bool alt = event.modifiers & Qt::AltModifier;
    CanvasContent &content = m_view.content();
    QRectF rect = m_rect.translated(event.scene - m_from);
    m_target = content.containerAt(event.scene, m_without);
    // Only a single card is kept inside: several keep their distances, a container makes room for itself.
    const ElementId home = content.isCard(m_pressed) && m_moved.size() == 1 ? m_target : ElementId();
    // Whole px also without the grid: a design file is read by people.
    m_snapped = alt ? Snapped{QPointF(rect.topLeft().toPoint()), {}, {}}
                    : snapped(content, rect, m_rect.topLeft(), m_view.scale(), m_without, home);
    m_into = false;
    for (const ElementId &id : std::as_const(m_moved))
        m_into = m_into || (!alt && content.parentOf(id) != m_target && !m_without.contains(content.parentOf(id)));
    const bool ctrl = event.modifiers & Qt::ControlModifier;
    m_problem = m_into ? m_view.dropProblem(m_moved, m_target) : QString();
    QString label;
    if (!m_problem.isEmpty())
        label = m_problem;
    else if (ctrl)
        label = Tr::tr("Copy");
    else if (m_into)
        label = m_target.isEmpty() ? Tr::tr("Place outside of the data centers")
                                   : Tr::tr("Place in %1").arg(m_view.nameOf(m_target));
    m_view.touch();
    QRectF area = content.setDropTarget(m_into ? m_target : ElementId(), !m_problem.isEmpty());
    area |= content.shift(m_moved, m_snapped.corner - m_rect.topLeft(), label, !m_problem.isEmpty());
    m_view.repaintArea(area);
}

void SelectTool::band(const ToolEvent &event)
{
    const QRectF before = QRectF(m_from, m_to).normalized();
    m_to = event.scene;
    const QRectF area = QRectF(m_from, m_to).normalized();
    QStringList chosen = m_before;
    for (const ElementId &id : m_view.content().elementsIn(area))
        if (!chosen.contains(id) || m_before.isEmpty())
            chosen.append(id);
    m_view.context().selection.set(chosen);
    m_view.repaintArea((before | area).adjusted(-2, -2, 2, 2));
    m_view.repaintAll();
}

void SelectTool::release(const ToolEvent &event)
{
    const State state = m_state;
    m_state = State::Idle;
    Selection &selection = m_view.context().selection;
    switch (state) {
    case State::Pressed:
        if (event.modifiers & Qt::ControlModifier)
            selection.toggle(m_pressed);
        else if (!m_toggled)
            selection.set({m_pressed}); // a click on one of several
        break;
    case State::PressedEmpty:
        if (m_pressed.isEmpty() && m_before.isEmpty())
            selection.clear();
        else if (m_before.isEmpty())
            selection.set({m_pressed});
        else if (!m_pressed.isEmpty())
            selection.toggle(m_pressed);
        break;
    case State::Moving: {
        const QStringList moved = m_moved;
        const QPointF by = m_snapped.corner - m_rect.topLeft();
        m_view.repaintArea(m_view.content().setDropTarget({}, false));
        if (!m_problem.isEmpty()) {
            m_view.repaintArea(m_view.content().endShift());
        } else if (event.modifiers & Qt::ControlModifier) {
            m_view.repaintArea(m_view.content().endShift());
            m_view.duplicateMoved(moved, by, m_target, m_into);
        } else {
            m_view.commitMove(moved, by, m_target, m_into);
        }
        break;
    }
    case State::Resizing:
        m_view.commitNoteSize(m_pressed, m_view.content().rectOf(m_pressed));
        break;
    case State::Arrow:
        if (m_side >= 0 && arrowAt(event.scene) == m_side) {
            selection.set({m_pressed});
            m_view.cloneTowards(sides[m_side]);
        }
        break;
    case State::Band:
    case State::Idle:
        break;
    }
    reset();
    m_view.touch();
    m_view.repaintAll();
}

void SelectTool::doubleClick(const ToolEvent &event)
{
    const ElementId id = m_view.content().elementAt(event.scene, 4 / m_view.scale());
    const bool container = m_view.content().isContainer(id);
    if (m_view.isReadOnly()) {
        if (!id.isEmpty() && !container)
            Q_EMIT m_view.elementActivated(id);
        return;
    }
    if (container && m_view.content().isOnHeader(id, event.scene)) {
        const auto it = m_view.design().diagram().placements.constFind(id);
        m_view.context().selection.set({id});
        m_view.setCollapsed(it == m_view.design().diagram().placements.constEnd() || !it->collapsed);
    } else if (id.isEmpty() || container) {
        m_view.requestQuickAdd(event.scene, {}, {});
    } else {
        Q_EMIT m_view.elementActivated(id);
        m_view.rename();
    }
}

void SelectTool::cancel()
{
    if (m_state == State::Moving) {
        m_view.repaintArea(m_view.content().setDropTarget({}, false));
        m_view.repaintArea(m_view.content().endShift());
    } else if (m_state == State::Resizing) {
        m_view.repaintArea(m_view.content().resize(m_pressed, m_rect));
    } else if (m_state == State::Band) {
        m_view.context().selection.set(m_before);
    }
    reset();
    m_view.repaintAll();
}

void SelectTool::reset()
{
    m_state = State::Idle;
    m_pressed.clear();
    m_toggled = false;
    m_moved.clear();
    m_without.clear();
    m_snapped = {};
    m_target.clear();
    m_into = false;
    m_problem.clear();
    m_before.clear();
    m_side = -1;
}

void SelectTool::paint(QPainter &painter, const PaintView &view) const
{
    if (m_state == State::Band) {
        QColor fill = view.theme.accent;
        fill.setAlpha(24);
        painter.setPen(QPen(view.theme.accent, 0));
        painter.setBrush(fill);
        painter.drawRect(QRectF(m_from, m_to).normalized());
    } else if (m_state == State::Moving) {
        paintGuides(painter, m_snapped, m_view.visibleArea(), view);
    } else if (m_state == State::Idle || m_state == State::Arrow) {
        const CanvasContent &content = m_view.content();
        if (!m_view.isReadOnly() && view.lod >= Lod::Middle && content.isCard(content.hovered())
            && !content.isShifted(content.hovered()))
            paintConnectArrows(painter, content.rectOf(content.hovered()), view);
    }
}

} // namespace quorate
