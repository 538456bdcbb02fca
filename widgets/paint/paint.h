#pragma once

#include "widgets/paint/lod.h"
#include "widgets/paint/look.h"

class QPainter;

namespace quorate {

/// How a picture is painted: in which colours, in how much detail, and how large one unit is on the screen.
struct PaintView {
    const Theme &theme;
    Lod lod = Lod::Near;
    qreal scale = 1; ///< device-independent px per unit; texts below 6 px are left out, far names keep their size
    bool moving = false; ///< something moves: no antialiasing
    bool anyFont = false; ///< the reader may lack our fonts (SVG): sizes chips for the widest family
};

// Painters. Each takes the thing's look and leaves the painter as it was, but for pen, brush and render hints.

/// Fill and outline; the names are painted by paintContainerHeading, over containers inside this one.
void paintContainer(QPainter &painter, const ContainerLook &look, const PaintView &view);
void paintContainerHeading(QPainter &painter, const ContainerLook &look, const PaintView &view);
void paintFrame(QPainter &painter, const FrameLook &look, const PaintView &view);
void paintFrameHeading(QPainter &painter, const FrameLook &look, const PaintView &view);
void paintCaption(QPainter &painter, const CaptionLook &look, const PaintView &view);
/// The line with its ends; labels are painted by paintConnectorLabel, over all lines. False: this level of detail leaves it
/// out.
bool paintConnector(QPainter &painter, const ConnectorLook &look, const PaintView &view);
void paintConnectorLabel(QPainter &painter, const ConnectorLook &look, const PaintView &view);
void paintJunction(QPainter &painter, const JunctionLook &look, const PaintView &view);
void paintPill(QPainter &painter, const PillLook &look, const PaintView &view);
void paintActor(QPainter &painter, const ActorLook &look, const PaintView &view);
void paintCard(QPainter &painter, const CardLook &look, const PaintView &view);
void paintNote(QPainter &painter, const NoteLook &look, const PaintView &view);
void paintRemark(QPainter &painter, const RemarkLook &look, const PaintView &view);
void paintTitle(QPainter &painter, const TitleLook &look, const PaintView &view);
void paintLegend(QPainter &painter, const LegendLook &look, const PaintView &view);
void paintTitleBlock(QPainter &painter, const TitleBlockLook &look, const PaintView &view);
void paintVerdict(QPainter &painter, const VerdictLook &look, const PaintView &view);

/// A finding's shape of this size, with a ring in the colour below it; several findings show their number beside it.
void paintBadge(QPainter &painter, const QPointF &centre, const BadgeLook &look, qreal size, const QColor &below,
    const PaintView &view);
/// The badge of an element with this outline, at its top right corner.
void paintCornerBadge(
    QPainter &painter, const QRectF &rect, const BadgeLook &look, const QColor &below, const PaintView &view);

/// The four connect arrows around a hovered card, and where each is for the pointer (0 top, 1 right, 2 bottom, 3 left).
void paintConnectArrows(QPainter &painter, const QRectF &rect, const PaintView &view);
QRectF connectArrowRect(const QRectF &rect, int side);

/// The dots of the grid (every 24) inside area; near zoom only.
void paintGrid(QPainter &painter, const QRectF &area, const PaintView &view);

// Sizes that layout and the pointer need.

/// Width, dashes and ends of a relation's line.
struct ConnectorStyle {
    qreal width = 1.75;
    QList<qreal> dashes; ///< px, empty for a whole line
    LineEnd start = LineEnd::None;
    LineEnd end = LineEnd::Arrow;
    qreal apart = 0; ///< two lines this far apart; 0 for one
    bool neutral = false; ///< in `wire` or `text-2`, not in the family's ink
};
ConnectorStyle connectorStyle(LineKind kind);
/// The capsule or words of a connector's label; empty without one.
QRectF connectorLabelRect(const ConnectorLook &look, const PaintView &view);
/// Height of a note of this width.
qreal noteHeight(const QString &text, qreal width);
/// Everything a card paints, with badge, ring and shadowless layers: what must be repainted when it changes.
QRectF paintedRect(const CardLook &look);

} // namespace quorate
