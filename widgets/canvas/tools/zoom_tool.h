#pragma once

#include "widgets/canvas/tools/tool.h"

#include <QRectF>

namespace quorate {

/// Zooms to the box that is dragged; a click zooms in, with Alt out. While Z is held, or as a tool.
class ZoomTool final : public Tool {
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
    QRectF box() const { return QRectF(m_from, m_to).normalized(); }

    bool m_dragging = false;
    QPointF m_from;
    QPointF m_to;
};

} // namespace quorate
