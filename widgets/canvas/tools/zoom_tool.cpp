#include "widgets/canvas/tools/zoom_tool.h"

#include "widgets/canvas/canvas_view.h"

#include <QPainter>

namespace quorate {

void ZoomTool::press(const ToolEvent &event)
{
    m_dragging = true;
    m_from = m_to = event.scene;
}

void ZoomTool::move(const ToolEvent &event)
{
    if (!m_dragging)
        return;
    const QRectF before = box();
    m_to = event.scene;
    m_view.repaintArea(before | box());
}

void ZoomTool::release(const ToolEvent &event)
{
    if (!m_dragging)
        return;
    m_to = event.scene;
    const QRectF area = box();
    cancel();
    constexpr double leastPx = 6;
    if (area.width() * m_view.scale() < leastPx && area.height() * m_view.scale() < leastPx)
        m_view.setScale(m_view.scale() * (event.modifiers & Qt::AltModifier ? 1 / 1.5 : 1.5), event.view);
    else
        m_view.zoomTo(area);
}

void ZoomTool::cancel()
{
    m_dragging = false;
    m_view.repaintAll();
}

void ZoomTool::paint(QPainter &painter, const PaintView &view) const
{
    if (!m_dragging)
        return;
    painter.setPen(QPen(view.theme.accent, 0, Qt::DashLine));
    painter.setBrush(Qt::NoBrush);
    painter.drawRect(box());
}

} // namespace quorate
