#include "widgets/paint/shapes.h"

#include "widgets/paint/svg_device.h"
#include "widgets/paint/text.h"

#include <QPainter>
#include <cmath>

namespace quorate {

QPen linePen(const QColor &colour, double width, const QList<qreal> &dashes)
{
    QPen pen(colour, width, Qt::SolidLine, Qt::FlatCap, Qt::MiterJoin);
    if (!dashes.isEmpty()) {
        QList<qreal> pattern;
        for (const qreal dash : dashes)
            pattern += dash / width;
        pen.setDashPattern(pattern);
    }
    return pen;
}

void paintRound(QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QPen &outline)
{
    const double inset = outline.style() == Qt::NoPen ? 0 : outline.widthF() / 2;
    const QRectF inner = rect.adjusted(inset, inset, -inset, -inset);
    const QBrush brush = fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush);
    const double corner = std::min({radius, inner.width() / 2, inner.height() / 2});
    if (auto *svg = dynamic_cast<SvgEngine *>(painter.paintEngine())) {
        const QTransform transform = painter.combinedTransform();
        const double scale = std::hypot(transform.m11(), transform.m12());
        QPen pen = outline;
        pen.setWidthF(pen.widthF() * scale);
        svg->drawRoundedRect(transform.mapRect(inner), corner * scale, brush, pen, painter.opacity());
        return;
    }
    painter.setPen(outline);
    painter.setBrush(brush);
    if (corner <= 0)
        painter.drawRect(inner);
    else
        painter.drawRoundedRect(inner, corner, corner);
}

void paintOutline(QPainter &painter, const QRectF &rect, double radius, const QPen &outline)
{
    paintRound(painter, rect, radius, QColor(), outline);
}

void paintStripe(QPainter &painter, const QRectF &card, double radius, const QColor &colour, bool dashed)
{
    constexpr double width = 4;
    const double x = card.left();
    const double top = card.top();
    const double bottom = card.bottom();
    QPainterPath path;
    path.moveTo(x + radius, top);
    path.arcTo(QRectF(x, top, 2 * radius, 2 * radius), 90, 90);
    path.lineTo(x, bottom - radius);
    path.arcTo(QRectF(x, bottom - 2 * radius, 2 * radius, 2 * radius), 180, 90);
    path.quadTo(x + width, bottom, x + width, bottom - radius + 1);
    path.lineTo(x + width, top + radius - 1);
    path.quadTo(x + width, top, x + radius, top);
    path.closeSubpath();
    if (dashed) {
        constexpr double dash = 8;
        QPainterPath cuts;
        for (double y = top; y < bottom; y += 2 * dash)
            cuts.addRect(x, y, radius, dash);
        path = path.intersected(cuts);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPath(path);
}

void paintHatch(QPainter &painter, const QRectF &area, double pitch, const QColor &colour, double width)
{
    if (area.isEmpty())
        return;
    // Rising lines x + y = c; a pitch across them is a step of pitch * sqrt(2) in c. Counted from the origin, so that
    // neighbouring areas continue each other's lines.
    const double step = pitch * M_SQRT2;
    const double least = area.left() + area.top();
    const double most = area.right() + area.bottom();
    QPainterPath path;
    for (double c = std::ceil(least / step) * step; c < most; c += step) {
        const double x1 = std::max(area.left(), c - area.bottom());
        const double x2 = std::min(area.right(), c - area.top());
        if (x2 - x1 < 0.5)
            continue;
        path.moveTo(x1, c - x1);
        path.lineTo(x2, c - x2);
    }
    painter.setPen(linePen(colour, width));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

void paintArrowHead(QPainter &painter, const QPointF &tip, const QPointF &direction, const QColor &colour)
{
    constexpr double length = 7.5;
    constexpr double half = 4;
    const double size = std::hypot(direction.x(), direction.y());
    if (size <= 0)
        return;
    const QPointF along = direction / size;
    const QPointF across(-along.y(), along.x());
    const QPointF base = tip - along * length;
    const QPointF points[] = {tip, base + across * half, base - across * half};
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    painter.drawPolygon(points, 3);
}

void paintRing(
    QPainter &painter, const QRectF &rect, double radius, const Interaction &interaction, const PaintView &view)
{
    if (!interaction.selected && !interaction.focused)
        return;
    const double unit = view.lod <= Lod::Far ? 1 / view.scale : 1;
    const double out = 3 * unit;
    const double width = 2 * unit;
    const QList<qreal> dashes = interaction.selected ? QList<qreal>{} : QList<qreal>{2 * unit, 2 * unit};
    // The ring's inner edge lies 2 px outside, its middle 3.
    const QRectF ring = rect.adjusted(-out - width / 2, -out - width / 2, out + width / 2, out + width / 2);
    paintOutline(painter, ring, view.lod <= Lod::Far ? 0 : radius + out, linePen(view.theme.accent, width, dashes));
}

double chipWidth(const QString &text, const PaintView &view)
{
    constexpr double padding = 5;
    return std::ceil(textWidth(text, {10, QFont::DemiBold}, view)) + 2 * padding;
}

double paintChip(QPainter &painter, const QPointF &leftCentre, const QString &text, const QColor &ink,
    const QColor &fill, const QPen &outline, const PaintView &view, double height)
{
    const double width = chipWidth(text, view);
    const QRectF rect(leftCentre.x(), leftCentre.y() - height / 2, width, height);
    paintRound(painter, rect, 4, fill, outline);
    paintText(
        painter, {rect.center().x(), leftCentre.y() + 3.6}, text, {10, QFont::DemiBold}, ink, view, Anchor::Middle);
    return width;
}

const QColor &conditionColour(const Theme &theme, Condition condition)
{
    switch (condition) {
    case Condition::Degraded:
        return theme.warning;
    case Condition::Down:
        return theme.error;
    case Condition::Lost:
        return theme.lost;
    case Condition::Normal:
        break;
    }
    return theme.up;
}

const QColor &conditionTextColour(const Theme &theme, Condition condition)
{
    return condition == Condition::Degraded ? theme.warningText : conditionColour(theme, condition);
}

QPainterPath badgePath(BadgeShape shape)
{
    QPainterPath path;
    if (shape == BadgeShape::Error) {
        path.moveTo(8.1, 2.75);
        for (const QPointF point :
            {QPointF(15.9, 2.75), {21.25, 8.1}, {21.25, 15.9}, {15.9, 21.25}, {8.1, 21.25}, {2.75, 15.9}, {2.75, 8.1}})
            path.lineTo(point);
        path.closeSubpath();
    } else if (shape == BadgeShape::Warning) {
        path.moveTo(12, 3.5);
        path.lineTo(21.5, 20.25);
        path.lineTo(2.5, 20.25);
        path.closeSubpath();
    } else {
        path.addEllipse(QPointF(12, 12), 9.5, 9.5);
    }
    return path;
}

const QColor &badgeColour(const Theme &theme, BadgeShape shape)
{
    return shape == BadgeShape::Error ? theme.error : shape == BadgeShape::Warning ? theme.warning : theme.hint;
}

void paintConditionShape(
    QPainter &painter, const QPointF &centre, double size, Condition condition, const PaintView &view)
{
    if (condition == Condition::Degraded || condition == Condition::Down) {
        const BadgeShape shape = condition == Condition::Down ? BadgeShape::Error : BadgeShape::Warning;
        paintBadge(painter, centre, {shape, 1, false}, size, QColor(), view);
        return;
    }
    const double r = size * 0.44;
    painter.setPen(Qt::NoPen);
    painter.setBrush(conditionColour(view.theme, condition));
    painter.drawEllipse(centre, r, r);
    QPainterPath mark;
    if (condition == Condition::Normal) {
        mark.moveTo(centre + QPointF(-2.9, 0) * r / 6.5);
        mark.lineTo(centre + QPointF(-0.8, 2.2) * r / 6.5);
        mark.lineTo(centre + QPointF(3, -2.1) * r / 6.5);
    } else {
        mark.moveTo(centre + QPointF(-3, 0) * r / 6.5);
        mark.lineTo(centre + QPointF(3, 0) * r / 6.5);
    }
    QPen pen(view.theme.onBadge, 1.6 * r / 6.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin);
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(mark);
}

void paintStrike(QPainter &painter, const QPointF &baseline, double width, double px, const QColor &colour)
{
    const double y = baseline.y() - px * 0.34;
    painter.setPen(linePen(colour, 1.25));
    painter.drawLine(QPointF(baseline.x() - 1, y), QPointF(baseline.x() + width + 1, y));
}

} // namespace quorate
