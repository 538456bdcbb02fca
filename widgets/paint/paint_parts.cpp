#include "widgets/paint/paint_parts.h"

#include "widgets/paint/icons.h"

#include <QPainter>

namespace quorate {

void paintIconTile(QPainter &painter, const QRectF &rect, double iconSize, const QString &icon, Family family,
    bool lost, const PaintView &view, double radius)
{
    const Theme &theme = view.theme;
    const FamilyColours &colours = theme.family(family);
    const double corner = radius >= 0 ? radius : rect.width() > 36 ? 10 : 8;
    paintRound(painter, rect, corner, lost ? theme.lostFill : colours.tint,
        lost ? QPen(Qt::NoPen) : tintOutline(theme, colours));
    const QPointF half(iconSize / 2, iconSize / 2);
    paintIcon(
        painter, QRectF(rect.center() - half, QSizeF(iconSize, iconSize)), icon, lost ? theme.lostText : colours.ink);
}

void paintSwatch(QPainter &painter, const QRectF &rect, double radius, int stripe, const Theme &theme)
{
    paintRound(painter, rect, radius, stripe >= 0 ? theme.stripe(stripe) : theme.text3);
    if (Theme::stripeIsDashed(stripe))
        painter.fillRect(
            QRectF(rect.left(), rect.center().y() - rect.height() / 8, rect.width(), rect.height() / 4), theme.card);
}

} // namespace quorate
