#pragma once

#include "widgets/paint/shapes.h"

namespace quorate {

/// Print has white tints, so what is tinted elsewhere gets an outline in its ink.
inline QPen tintOutline(const Theme &theme, const FamilyColours &colours)
{
    return theme.kind == Theme::Kind::Print ? linePen(colours.ink, 1) : QPen(Qt::NoPen);
}

/// The tinted square (or disc, with a radius of half its width) behind an icon.
void paintIconTile(QPainter &painter, const QRectF &rect, double iconSize, const QString &icon, Family family,
    bool lost, const PaintView &view, double radius = -1);

/// The card of a whole cluster.
void paintClusterCard(QPainter &painter, const CardLook &look, const PaintView &view);

/// A colour sample of a cluster; the ninth and later ones are cut like their stripes.
void paintSwatch(QPainter &painter, const QRectF &rect, double radius, int stripe, const Theme &theme);

} // namespace quorate
