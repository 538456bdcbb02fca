#pragma once

#include "widgets/canvas/canvas_content.h"

namespace quorate {

enum class Alignment : quint8 { Left, Centre, Right, Top, Middle, Bottom };

/// New top left corners of these elements, brought to one line; what need not move is left out.
QMap<ElementId, QPointF> aligned(const CanvasContent &content, const QStringList &ids, Alignment alignment);
/// The same, with equal gaps between the outermost two.
QMap<ElementId, QPointF> distributed(const CanvasContent &content, const QStringList &ids, Qt::Orientation orientation);
/// The first that would leave its container, or cover what it does not cover yet, with these corners; empty: none.
ElementId misplaced(const CanvasContent &content, const QMap<ElementId, QPointF> &corners);

} // namespace quorate
