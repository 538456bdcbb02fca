#include "widgets/canvas/tools/connect_tool.h"

#include "widgets/canvas/canvas_view.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

#include <QPainter>

namespace quorate {

using widgets::Tr;

void ConnectTool::press(const ToolEvent &event)
{
    if (m_view.isReadOnly())
        return;
    m_from = m_view.content().elementAt(event.scene, 4 / m_view.scale());
    m_dragging = !m_from.isEmpty();
    m_at = event.scene;
    m_to.clear();
}

void ConnectTool::move(const ToolEvent &event)
{
    if (!m_dragging)
        return;
    m_at = event.scene;
    const ElementId to = m_view.content().elementAt(event.scene, 4 / m_view.scale());
    if (to != m_to) {
        m_to = to;
        IdSource trial(0);
        m_allowed =
            to != m_from && edits::connect(m_view.design(), *m_view.context().catalogue, m_from, to, trial).has_value();
        const bool other = !to.isEmpty() && to != m_from;
        m_view.content().setDropTarget(other ? to : ElementId(), other && !m_allowed);
        m_view.showHint(other && !m_allowed && !m_view.content().isContainer(to)
                ? Tr::tr("\"%1\" and \"%2\" cannot be connected.").arg(m_view.nameOf(m_from), m_view.nameOf(to))
                : QString(),
            event.view);
    }
    m_view.touch();
    m_view.repaintAll();
}

/// What could stand at the other end of a line.
static QStringList offeredFor(ElementKind kind)
{
    switch (kind) {
    case ElementKind::Endpoint:
        return {QStringLiteral("load-balancer")};
    case ElementKind::Site:
        return {QStringLiteral("container:site")};
    case ElementKind::Node:
        return {QStringLiteral("service:storage")};
    default:
        return {};
    }
}

void ConnectTool::release(const ToolEvent &event)
{
    if (!m_dragging)
        return;
    move(event);
    const ElementId from = m_from;
    const ElementId to = m_to;
    cancel();
    const auto made = edits::connect(m_view.design(), *m_view.context().catalogue, from, to, m_view.context().ids);
    if (made) {
        m_view.commit(made->label, made->design);
        m_view.context().selection.set({made->element});
        return;
    }
    const QStringList offered = offeredFor(elementKind(m_view.design(), from));
    if ((to.isEmpty() || m_view.content().isContainer(to)) && to != from && !offered.isEmpty())
        m_view.requestQuickAdd(event.scene, offered, from);
}

void ConnectTool::cancel()
{
    m_dragging = false;
    m_view.content().setDropTarget({}, false);
    m_view.showHint({}, {});
    m_view.repaintAll();
}

void ConnectTool::paint(QPainter &painter, const PaintView &view) const
{
    if (!m_dragging)
        return;
    const QRectF from = m_view.content().rectOf(m_from);
    QPen pen(m_allowed ? view.theme.accent : view.theme.wire, 2 / view.scale, m_allowed ? Qt::SolidLine : Qt::DashLine);
    painter.setPen(pen);
    painter.drawLine(from.center(), m_at);
    painter.setBrush(pen.color());
    painter.drawEllipse(m_at, 4 / view.scale, 4 / view.scale);
}

} // namespace quorate
