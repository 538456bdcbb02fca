#pragma once

#include "widgets/canvas/canvas_content.h"

#include <optional>

class QPainter;

namespace quorate {

/// A position pulled to a neighbour's edge or to the grid, with the edges to show.
struct Snapped {
    QPointF corner;
    std::optional<double> x;
    std::optional<double> y;
};

/// Pulls a top left corner to the edges of near cards (within 6 px on the screen), else to the grid that `origin` lies
/// on. Never so that the rectangle would stick out of the container, where it fits into it at all.
Snapped snapped(const CanvasContent &content, const QRectF &rect, QPointF origin, double scale,
    const QSet<ElementId> &without, const ElementId &container = {});

/// The edges a dragged thing has been pulled to.
void paintGuides(QPainter &painter, const Snapped &snapped, const QRectF &visible, const PaintView &view);

} // namespace quorate
