#include "widgets/paint/picture.h"

#include <QPainter>
#include <cmath>

namespace quorate {

namespace {

// What a thing paints outside its rectangle: badges, rings, labels at far zoom.
QRectF reach(const QRectF &visible, const PaintView &view)
{
    if (visible.isNull())
        return {};
    const double margin = 24 / std::min(1.0, view.scale);
    return visible.adjusted(-margin, -margin, margin, margin);
}

bool isIn(const QRectF &area, const QRectF &rect)
{
    return area.isNull() || area.intersects(rect);
}

QRectF boundsOf(const ConnectorLook &look)
{
    // A straight line has no area, and an empty rectangle intersects nothing.
    return look.points.boundingRect().adjusted(-12, -12, 12, 12);
}

} // namespace

int paintPicture(QPainter &painter, const Picture &picture, const PaintView &view, const QRectF &visible)
{
    int painted = 0;
    const bool smooth = !view.moving && view.lod != Lod::Dot;
    painter.setRenderHint(QPainter::Antialiasing, smooth);
    painter.setRenderHint(QPainter::TextAntialiasing, true);
    painter.setRenderHint(QPainter::SmoothPixmapTransform, smooth);
    const QRectF area = reach(visible, view);

    for (const FrameLook &look : picture.frames)
        if (look.stretched && isIn(area, look.rect)) {
            paintFrame(painter, look, view);
            ++painted;
        }
    int deepest = 0;
    for (const ContainerLook &look : picture.containers)
        deepest = std::max(deepest, look.depth);
    for (const FrameLook &look : picture.frames)
        deepest = std::max(deepest, look.depth);
    for (int depth = 0; depth <= deepest; ++depth) {
        for (const FrameLook &look : picture.frames)
            if (!look.stretched && look.depth == depth && isIn(area, look.rect)) {
                paintFrame(painter, look, view);
                ++painted;
            }
        for (const ContainerLook &look : picture.containers)
            if (look.depth == depth && isIn(area, look.rect)) {
                paintContainer(painter, look, view);
                ++painted;
            }
    }
    for (const FrameLook &look : picture.frames)
        if (isIn(area, look.rect))
            paintFrameHeading(painter, look, view);
    for (const CaptionLook &look : picture.captions)
        if (isIn(area, look.rect))
            paintCaption(painter, look, view);
    if (view.lod >= Lod::Far) {
        for (const ConnectorLook &look : picture.connectors)
            if (isIn(area, boundsOf(look)) && paintConnector(painter, look, view))
                ++painted;
        for (const JunctionLook &look : picture.junctions)
            if (area.isNull() || area.contains(look.at))
                paintJunction(painter, look, view);
        for (const ConnectorLook &look : picture.connectors)
            if (!look.label.isEmpty() && isIn(area, connectorLabelRect(look, view)))
                paintConnectorLabel(painter, look, view);
    }
    // Blocks are faster without antialiasing, and their edges need none.
    if (view.lod == Lod::Far)
        painter.setRenderHint(QPainter::Antialiasing, false);
    for (const PillLook &look : picture.pills)
        if (isIn(area, look.rect)) {
            paintPill(painter, look, view);
            ++painted;
        }
    for (const ActorLook &look : picture.actors)
        if (isIn(area, look.rect)) {
            paintActor(painter, look, view);
            ++painted;
        }
    for (const CardLook &look : picture.cards)
        if (isIn(area, look.rect)) {
            paintCard(painter, look, view);
            ++painted;
        }
    painter.setRenderHint(QPainter::Antialiasing, smooth);
    for (const NoteLook &look : picture.notes)
        if (isIn(area, look.rect)) {
            paintNote(painter, look, view);
            ++painted;
        }
    for (const ContainerLook &look : picture.containers)
        if (isIn(area, look.rect))
            paintContainerHeading(painter, look, view);
    for (const RemarkLook &look : picture.remarks)
        paintRemark(painter, look, view);
    if (picture.title)
        paintTitle(painter, *picture.title, view);
    if (picture.verdict)
        paintVerdict(painter, *picture.verdict, view);
    if (picture.legend)
        paintLegend(painter, *picture.legend, view);
    if (picture.titleBlock)
        paintTitleBlock(painter, *picture.titleBlock, view);
    return painted;
}

void paintPicture(QPainter &painter, const Picture &picture, const Theme &theme, Lod lod)
{
    const QTransform transform = painter.worldTransform();
    const PaintView view{theme, lod, std::hypot(transform.m11(), transform.m12()), false, false};
    paintPicture(painter, picture, view);
}

} // namespace quorate
