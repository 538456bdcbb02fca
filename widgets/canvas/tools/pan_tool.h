#pragma once

#include "widgets/canvas/tools/tool.h"

namespace quorate {

/// Moves the seen part: while Space, the middle button or, on the empty canvas, the right button is held; or as a tool.
class PanTool final : public Tool {
public:
    using Tool::Tool;
    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    void cancel() override { m_panning = false; }
    bool isBusy() const override { return m_panning; }
    bool holdsElements() const override { return false; }
    Qt::CursorShape cursor() const override { return m_panning ? Qt::ClosedHandCursor : Qt::OpenHandCursor; }

private:
    bool m_panning = false;
    QPointF m_last;
};

} // namespace quorate
