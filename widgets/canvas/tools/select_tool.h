#pragma once

#include "widgets/canvas/snapping.h"
#include "widgets/canvas/tools/tool.h"

#include <QStringList>

namespace quorate {

/// Selects, draws the rubber band, moves, copies by Ctrl-drag, resizes notes, clones towards a side.
class SelectTool final : public Tool {
public:
    using Tool::Tool;
    void press(const ToolEvent &event) override;
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    void doubleClick(const ToolEvent &event) override;
    void cancel() override;
    bool isBusy() const override
    {
        return m_state != State::Idle && m_state != State::Pressed && m_state != State::PressedEmpty;
    }
    Qt::CursorShape cursor() const override;
    bool isOnHandle(QPointF scene) const override { return arrowAt(scene) >= 0; }
    void paint(QPainter &painter, const PaintView &view) const override;

private:
    enum class State : quint8 { Idle, Pressed, PressedEmpty, Moving, Band, Resizing, Arrow };

    int arrowAt(QPointF scene) const;
    bool isOnCorner(QPointF scene) const;
    void beginMove();
    void moveTo(const ToolEvent &event);
    void band(const ToolEvent &event);
    void reset();

    State m_state = State::Idle;
    ElementId m_pressed;
    bool m_toggled = false;
    QPointF m_from;
    QPointF m_fromView;
    QPointF m_to;
    QStringList m_moved; ///< the pressed one first
    QSet<ElementId> m_without; ///< the moved and what stands in them
    QRectF m_rect; ///< of the pressed one when the gesture began
    Snapped m_snapped;
    ElementId m_target;
    bool m_into = false;
    QString m_problem;
    QStringList m_before; ///< selection under a rubber band that adds
    int m_side = -1;
};

} // namespace quorate
