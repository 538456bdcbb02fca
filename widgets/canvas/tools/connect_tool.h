#pragma once

#include "widgets/canvas/tools/tool.h"

#include "model/design/ids.h"

namespace quorate {

/// Draws the relations that carry a decision: endpoint to balancer, host to storage, data center to data center.
/// Dropped on the empty canvas it offers what could be connected.
class ConnectTool final : public Tool {
public:
    using Tool::Tool;
    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return m_dragging; }
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }
    void paint(QPainter &painter, const PaintView &view) const override;

private:
    bool m_dragging = false;
    ElementId m_from;
    ElementId m_to;
    bool m_allowed = false;
    QPointF m_at;
};

} // namespace quorate
