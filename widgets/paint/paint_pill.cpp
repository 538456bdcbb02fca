#include "widgets/paint/icons.h"
#include "widgets/paint/paint_parts.h"
#include "widgets/paint/text.h"

#include <QPainter>

namespace quorate {

namespace {

QPen stateOutline(Condition condition, const Interaction &state, const QPen &plain, const PaintView &view)
{
    const Theme &theme = view.theme;
    if (state.forbidden)
        return linePen(theme.error, 2, {6, 4});
    if (state.ghost)
        return linePen(theme.accent, 2, {6, 4});
    switch (condition) {
    case Condition::Lost:
        return linePen(theme.lost, 1, {4, 3});
    case Condition::Degraded:
    case Condition::Down:
        return linePen(conditionColour(theme, condition), 2);
    case Condition::Normal:
        break;
    }
    return plain;
}

QColor fillOf(Condition condition, const Interaction &state, const Theme &theme)
{
    return condition == Condition::Lost ? theme.lostFill : state.hovered ? theme.hover : theme.card;
}

void paintEndpoint(
    QPainter &painter, const EndpointLook &endpoint, const QRectF &cell, bool first, bool lost, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double disc = cell.left() + (first ? 20 : 24);
    const double y = cell.center().y();
    paintIconTile(painter, QRectF(disc - 12, y - 12, 24, 24), 16, endpoint.icon, endpoint.family, lost, view, 12);
    const QColor &ink = lost ? theme.lostText : theme.text;
    const double right = cell.right() - 10;
    if (view.lod == Lod::Middle) {
        const double x = disc + 22;
        paintText(painter, {x, y + 6}, endpoint.role.isEmpty() ? endpoint.name : endpoint.role, {18, QFont::DemiBold},
            ink, view, Anchor::Left, right - x);
        return;
    }
    const double x = disc + 20;
    const double width =
        paintText(painter, {x, y - 3}, endpoint.name, {12, QFont::DemiBold}, ink, view, Anchor::Left, right - x);
    if (lost)
        paintStrike(painter, {x, y - 3}, width, 12, theme.lostText);
    paintText(painter, {x, y + 12}, endpoint.address, {11, QFont::Normal}, lost ? theme.lostText : theme.text2, view,
        Anchor::Left, right - x);
}

// Round at its free ends only; the line between two belongs to the right one.
void paintHalfPill(QPainter &painter, const ActorLook &look, const QColor &fill, const QPen &outline)
{
    const double inset = outline.widthF() / 2;
    const QRectF rect = look.rect.adjusted(look.flatLeft ? 0 : inset, inset, look.flatRight ? 0 : -inset, -inset);
    const double d = rect.height();
    QPainterPath path;
    path.moveTo(look.flatRight ? rect.topRight() : QPointF(rect.right() - d / 2, rect.top()));
    if (look.flatLeft) {
        path.lineTo(rect.topLeft());
        path.lineTo(rect.bottomLeft());
    } else {
        path.lineTo(rect.left() + d / 2, rect.top());
        path.arcTo(QRectF(rect.left(), rect.top(), d, d), 90, 180);
    }
    if (look.flatRight) {
        path.lineTo(rect.bottomRight());
    } else {
        path.lineTo(rect.right() - d / 2, rect.bottom());
        path.arcTo(QRectF(rect.right() - d, rect.top(), d, d), 270, 180);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawPath(path);
    painter.setPen(outline);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);
}

} // namespace

void paintPill(QPainter &painter, const PillLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QColor &ink = theme.family(Family::Balancer).ink;
    const bool lost = look.condition == Condition::Lost;
    if (view.lod <= Lod::Far) {
        painter.fillRect(look.rect, lost ? theme.lostFill : theme.family(Family::Balancer).block);
        if (view.lod == Lod::Far)
            paintRing(painter, look.rect, 0, look.interaction, view);
        return;
    }
    const double radius = look.rect.height() / 2;
    const double opacity = painter.opacity();
    if (look.interaction.dimmed)
        painter.setOpacity(opacity * 0.35);
    paintRound(painter, look.rect, radius, fillOf(look.condition, look.interaction, theme),
        stateOutline(look.condition, look.interaction, linePen(ink, 1.5), view));
    const qsizetype count = look.endpoints.size();
    for (qsizetype i = 0; i < count; ++i) {
        const EndpointLook &endpoint = look.endpoints.at(i);
        const double part = look.rect.width() / double(count);
        const double from = endpoint.to > 0 ? endpoint.from : double(i) * part;
        const double width = endpoint.to > 0 ? endpoint.to - endpoint.from : part;
        const QRectF cell(look.rect.left() + from, look.rect.top(), width, look.rect.height());
        if (i > 0) {
            painter.setPen(linePen(theme.lineStrong, 1));
            painter.drawLine(QPointF(cell.left(), cell.top() + 9), QPointF(cell.left(), cell.bottom() - 9));
        }
        paintEndpoint(painter, endpoint, cell, i == 0, lost, view);
    }
    paintRing(painter, look.rect, radius, look.interaction, view);
    // The corner of a pill is empty; the badge stands on its outline.
    if (look.badge.shape != BadgeShape::None)
        paintBadge(painter, look.rect.topRight() + QPointF(-10, 4), look.badge, view.lod == Lod::Near ? 20 : 26,
            theme.card, view);
    painter.setOpacity(opacity);
}

void paintActor(QPainter &painter, const ActorLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const bool lost = look.condition == Condition::Lost;
    if (view.lod <= Lod::Far) {
        painter.fillRect(look.rect, theme.family(look.family).block);
        return;
    }
    const double radius = look.rect.height() / 2;
    const QColor fill = fillOf(look.condition, look.interaction, theme);
    const QPen outline = stateOutline(look.condition, look.interaction, linePen(theme.lineStrong, 1), view);
    if (look.flatLeft || look.flatRight)
        paintHalfPill(painter, look, fill, outline);
    else
        paintRound(painter, look.rect, radius, fill, outline);
    const QPointF centre(look.rect.left() + 24, look.rect.center().y());
    paintIconTile(
        painter, QRectF(centre - QPointF(16, 16), QSizeF(32, 32)), 20, look.icon, look.family, lost, view, 16);
    const QColor &ink = lost ? theme.lostText : theme.text;
    const double y = centre.y();
    if (view.lod == Lod::Middle) {
        const double x = look.rect.left() + 47;
        paintText(painter, {x, y + 6}, look.role.isEmpty() ? look.name : look.role, {17, QFont::DemiBold}, ink, view,
            Anchor::Left, look.rect.right() - 8 - x);
    } else {
        const double x = look.rect.left() + 48;
        const double room = look.rect.right() - 16 - x;
        const bool two = !look.detail.isEmpty();
        paintText(painter, {x, two ? y - 3 : y + 5}, look.name, {13, QFont::DemiBold}, ink, view, Anchor::Left, room);
        if (two)
            paintText(painter, {x, y + 12}, look.detail, {11, QFont::Normal}, theme.text2, view, Anchor::Left, room);
    }
    paintRing(painter, look.rect, radius, look.interaction, view);
    if (look.badge.shape != BadgeShape::None)
        paintBadge(painter, look.rect.topRight() + QPointF(-10, 4), look.badge, view.lod == Lod::Near ? 20 : 26,
            theme.card, view);
}

} // namespace quorate
