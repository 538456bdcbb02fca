#pragma once

#include "widgets/paint/paint.h"

#include <QPainterPath>
#include <QPen>

namespace quorate {

/// A pen whose dashes are given in px, as the specification does, not in multiples of its width.
QPen linePen(const QColor &colour, double width, const QList<qreal> &dashes = {});

/// A rounded rectangle whose outline lies inside rect.
void paintRound(
    QPainter &painter, const QRectF &rect, double radius, const QColor &fill, const QPen &outline = Qt::NoPen);
void paintOutline(QPainter &painter, const QRectF &rect, double radius, const QPen &outline);

/// The cluster's stripe at the left edge, following the corners of a card.
void paintStripe(QPainter &painter, const QRectF &card, double radius, const QColor &colour, bool dashed);

/// Lines at 45 degrees that fill an area, computed instead of clipped so that they stay lines in every format.
void paintHatch(QPainter &painter, const QRectF &area, double pitch, const QColor &colour, double width);

/// A filled triangle 7.5 long and 8 wide; direction points to its tip.
void paintArrowHead(QPainter &painter, const QPointF &tip, const QPointF &direction, const QColor &colour);

/// The ring around what is selected or has the keyboard; width and distance are constant on the screen at far zoom.
void paintRing(
    QPainter &painter, const QRectF &rect, double radius, const Interaction &interaction, const PaintView &view);

/// Words in a filled rounded chip, left edge at x, vertically centred at y; returns the width.
double paintChip(QPainter &painter, const QPointF &leftCentre, const QString &text, const QColor &ink,
    const QColor &fill, const QPen &outline, const PaintView &view, double height = 16);
double chipWidth(const QString &text, const PaintView &view);

/// The shape that stands for a condition: check disc, triangle, octagon, grey disc.
void paintConditionShape(
    QPainter &painter, const QPointF &centre, double size, Condition condition, const PaintView &view);
const QColor &conditionColour(const Theme &theme, Condition condition);
const QColor &conditionTextColour(const Theme &theme, Condition condition);

/// The shape of a finding, unscaled in a box of 24.
QPainterPath badgePath(BadgeShape shape);
const QColor &badgeColour(const Theme &theme, BadgeShape shape);

/// The line through a lost name.
void paintStrike(QPainter &painter, const QPointF &baseline, double width, double px, const QColor &colour);

} // namespace quorate
