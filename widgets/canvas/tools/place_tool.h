#pragma once

#include "widgets/canvas/snapping.h"
#include "widgets/canvas/tools/tool.h"
#include "widgets/common/placing.h"

namespace quorate {

/// Shows what will be placed under the pointer, in the container that is lit, and places it on release or click. Serves
/// drags out of the palette and click-to-place; with Shift held it goes on.
class PlaceTool final : public Tool {
public:
    PlaceTool(CanvasView &view, const PaletteEntry &entry);
    void press(const ToolEvent &) override { }
    void move(const ToolEvent &event) override;
    void release(const ToolEvent &event) override;
    void cancel() override;
    bool isBusy() const override { return m_shown; }
    bool holdsElements() const override { return false; }
    void contentChanged() override { m_previewed = false; }
    Qt::CursorShape cursor() const override { return Qt::CrossCursor; }
    void paint(QPainter &painter, const PaintView &view) const override;

private:
    void preview();
    QRectF ghostRect() const { return {m_snapped.corner, m_size}; }

    PaletteEntry m_entry;
    QSizeF m_size;
    bool m_shown = false;
    bool m_previewed = false;
    ElementId m_target;
    Snapped m_snapped;
    QString m_name;
    QString m_address;
    int m_stripe = -1;
    QString m_problem;
};

} // namespace quorate
