#include "widgets/canvas/tools/pan_tool.h"

#include "widgets/canvas/canvas_view.h"

namespace quorate {

void PanTool::press(const ToolEvent &event)
{
    m_panning = true;
    m_last = event.view;
}

void PanTool::move(const ToolEvent &event)
{
    if (!m_panning)
        return;
    const QPoint step = (event.view - m_last).toPoint();
    m_view.panBy(step);
    m_last += step;
}

void PanTool::release(const ToolEvent &)
{
    m_panning = false;
    m_view.touch();
}

} // namespace quorate
