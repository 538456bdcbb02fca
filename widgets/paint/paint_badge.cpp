#include "widgets/paint/shapes.h"
#include "widgets/paint/text.h"

#include <QPainter>

namespace quorate {

namespace {

QPainterPath glyphOf(BadgeShape shape)
{
    QPainterPath glyph;
    if (shape == BadgeShape::Error) {
        glyph.moveTo(8.75, 8.75);
        glyph.lineTo(15.25, 15.25);
        glyph.moveTo(15.25, 8.75);
        glyph.lineTo(8.75, 15.25);
    } else if (shape == BadgeShape::Warning) {
        glyph.moveTo(12, 9.5);
        glyph.lineTo(12, 14.25);
        glyph.moveTo(12, 17.4);
        glyph.lineTo(12, 17.41);
    } else {
        glyph.moveTo(12, 11.25);
        glyph.lineTo(12, 16.75);
        glyph.moveTo(12, 7.4);
        glyph.lineTo(12, 7.41);
    }
    return glyph;
}

// Several findings: their number in a capsule that starts under the shape.
void paintCount(QPainter &painter, const QPointF &centre, const BadgeLook &look, double size, const QColor &below,
    const PaintView &view)
{
    const Theme &theme = view.theme;
    const QString text = QString::number(look.count);
    const TextStyle style{size * 0.5, QFont::DemiBold};
    const double width = textWidth(text, style) + size * 0.9;
    const QRectF capsule(centre.x() - size * 0.25 - width, centre.y() - size * 0.4, width + size * 0.25, size * 0.8);
    const QColor &tint = look.shape == BadgeShape::Error ? theme.errorTint
        : look.shape == BadgeShape::Warning              ? theme.warningTint
                                                         : theme.hintTint;
    const QColor &ink = look.shape == BadgeShape::Warning ? theme.warningText : badgeColour(theme, look.shape);
    if (below.isValid())
        paintRound(painter, capsule.adjusted(-2, -2, 2, 2), size, below);
    paintRound(painter, capsule, size, tint, linePen(badgeColour(theme, look.shape), 1));
    paintText(painter, {capsule.left() + size * 0.32, centre.y() + style.px * 0.36}, text, style, ink, view);
}

} // namespace

void paintBadge(QPainter &painter, const QPointF &centre, const BadgeLook &look, qreal size, const QColor &below,
    const PaintView &view)
{
    if (look.shape == BadgeShape::None)
        return;
    if (look.count > 1)
        paintCount(painter, centre, look, size, below, view);
    const double scale = size / 24;
    const QTransform place =
        QTransform::fromTranslate(centre.x() - size / 2, centre.y() - size / 2).scale(scale, scale);
    const QPainterPath shape = place.map(badgePath(look.shape));
    const QColor &colour = badgeColour(view.theme, look.shape);
    const double edge = (look.shape == BadgeShape::Warning ? 2.0 : look.shape == BadgeShape::Error ? 1.5 : 0.0) * scale;

    if (below.isValid()) {
        constexpr double ring = 2.5;
        painter.setPen(QPen(below, edge + 2 * ring, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.setBrush(below);
        painter.drawPath(shape);
    }
    painter.setBrush(look.waived ? (below.isValid() ? below : view.theme.card) : colour);
    if (look.waived)
        painter.setPen(QPen(colour, std::max(1.25, edge), Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    else if (edge > 0)
        painter.setPen(QPen(colour, edge, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    else
        painter.setPen(Qt::NoPen);
    painter.drawPath(shape);

    const double stroke = (look.shape == BadgeShape::Error ? 2.0 : 2.2) * scale;
    painter.setPen(QPen(look.waived ? colour : view.theme.onBadge, stroke, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(place.map(glyphOf(look.shape)));
}

void paintCornerBadge(
    QPainter &painter, const QRectF &rect, const BadgeLook &look, const QColor &below, const PaintView &view)
{
    if (look.shape == BadgeShape::None)
        return;
    paintBadge(painter, rect.topRight() + QPointF(-3, 3), look, view.lod == Lod::Near ? 20 : 26, below, view);
}

} // namespace quorate
