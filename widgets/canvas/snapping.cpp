#include "widgets/canvas/snapping.h"

#include "model/layout/layout.h"

#include <QPainter>

namespace quorate {

static std::optional<double> nearest(const QList<double> &lines, double value, double within)
{
    const auto it = std::lower_bound(lines.begin(), lines.end(), value);
    std::optional<double> best;
    if (it != lines.end() && *it - value <= within)
        best = *it;
    if (it != lines.begin() && value - *std::prev(it) <= within && (!best || value - *std::prev(it) < *best - value))
        best = *std::prev(it);
    return best;
}

/// The place inside a container that is kept free of its header and padding.
static QRectF floorOf(const CanvasContent &content, const ElementId &container)
{
    const QRectF rect = content.rectOf(container);
    const bool site = content.parentOf(container).isEmpty();
    return rect.adjusted(
        metrics::padding, site ? metrics::siteHeader : metrics::domainHeader, -metrics::padding, -metrics::padding);
}

Snapped snapped(const CanvasContent &content, const QRectF &wanted, QPointF origin, double scale,
    const QSet<ElementId> &without, const ElementId &container)
{
    constexpr double pullPx = 6;
    constexpr double neighbourhood = 640;
    QRectF rect = wanted;
    if (content.isContainer(container)) {
        const QRectF floor = floorOf(content, container);
        if (floor.width() >= rect.width())
            rect.moveLeft(std::clamp(rect.left(), floor.left(), floor.right() - rect.width()));
        if (floor.height() >= rect.height())
            rect.moveTop(std::clamp(rect.top(), floor.top(), floor.bottom() - rect.height()));
    }
    const CanvasContent::Lines lines =
        content.alignmentLines(rect.adjusted(-neighbourhood, -neighbourhood, neighbourhood, neighbourhood), without);
    const auto toGrid = [](double value, double from) {
        return from + std::round((value - from) / metrics::grid) * metrics::grid;
    };
    Snapped result;
    result.x = nearest(lines.x, rect.left(), pullPx / scale);
    result.y = nearest(lines.y, rect.top(), pullPx / scale);
    result.corner = {
        result.x.value_or(toGrid(rect.left(), origin.x())), result.y.value_or(toGrid(rect.top(), origin.y()))};
    return result;
}

void paintGuides(QPainter &painter, const Snapped &snapped, const QRectF &visible, const PaintView &view)
{
    painter.setPen(QPen(view.theme.accent, 0, Qt::DashLine));
    if (snapped.x)
        painter.drawLine(QPointF(*snapped.x, visible.top()), QPointF(*snapped.x, visible.bottom()));
    if (snapped.y)
        painter.drawLine(QPointF(visible.left(), *snapped.y), QPointF(visible.right(), *snapped.y));
}

} // namespace quorate
