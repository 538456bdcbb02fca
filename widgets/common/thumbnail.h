#pragma once

#include "model/layout/geometry.h"
#include "widgets/paint/theme.h"

class QPainter;

namespace quorate {

/// A design seen from very far: its data centers and blocks in the colours of their roles. A value, so that it can be
/// made on a worker and painted in any size and theme.
struct Thumbnail {
    struct Block {
        QRectF rect;
        Family family = Family::Neutral;
        bool pill = false;
    };
    QRectF page;
    QList<QRectF> sites;
    QList<Block> blocks;
    QList<QList<QPointF>> links; ///< between data centers

    bool isEmpty() const { return page.isEmpty(); }
};

Thumbnail makeThumbnail(const Facts &facts, const Geometry &geometry);

/// Paints it into the middle of rect.
void paintThumbnail(QPainter &painter, const QRectF &rect, const Thumbnail &thumbnail, const Theme &theme);

} // namespace quorate
