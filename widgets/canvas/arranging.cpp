#include "widgets/canvas/arranging.h"

namespace quorate {

static QList<std::pair<ElementId, QRectF>> rectsOf(const CanvasContent &content, const QStringList &ids)
{
    QList<std::pair<ElementId, QRectF>> rects;
    for (const ElementId &id : ids)
        if (const QRectF rect = content.rectOf(id); !rect.isNull())
            rects.append({id, rect});
    return rects;
}

QMap<ElementId, QPointF> aligned(const CanvasContent &content, const QStringList &ids, Alignment alignment)
{
    const auto rects = rectsOf(content, ids);
    QRectF all;
    for (const auto &[id, rect] : rects)
        all |= rect;
    QMap<ElementId, QPointF> corners;
    for (const auto &[id, rect] : rects) {
        QPointF corner = rect.topLeft();
        switch (alignment) {
        case Alignment::Left:
            corner.setX(all.left());
            break;
        case Alignment::Centre:
            corner.setX(all.center().x() - rect.width() / 2);
            break;
        case Alignment::Right:
            corner.setX(all.right() - rect.width());
            break;
        case Alignment::Top:
            corner.setY(all.top());
            break;
        case Alignment::Middle:
            corner.setY(all.center().y() - rect.height() / 2);
            break;
        case Alignment::Bottom:
            corner.setY(all.bottom() - rect.height());
            break;
        }
        if (corner != rect.topLeft())
            corners.insert(id, corner);
    }
    return rects.size() < 2 ? QMap<ElementId, QPointF>() : corners;
}

QMap<ElementId, QPointF> distributed(const CanvasContent &content, const QStringList &ids, Qt::Orientation orientation)
{
    auto rects = rectsOf(content, ids);
    if (rects.size() < 3)
        return {};
    const bool across = orientation == Qt::Horizontal;
    const auto begin = [across](const QRectF &rect) { return across ? rect.left() : rect.top(); };
    const auto length = [across](const QRectF &rect) { return across ? rect.width() : rect.height(); };
    std::stable_sort(
        rects.begin(), rects.end(), [&](const auto &a, const auto &b) { return begin(a.second) < begin(b.second); });
    double lengths = 0;
    for (const auto &[id, rect] : rects)
        lengths += length(rect);
    const QRectF &last = rects.constLast().second;
    const double gap =
        (begin(last) + length(last) - begin(rects.constFirst().second) - lengths) / double(rects.size() - 1);
    QMap<ElementId, QPointF> corners;
    double at = begin(rects.constFirst().second);
    for (const auto &[id, rect] : rects) {
        const QPointF corner = across ? QPointF(at, rect.top()) : QPointF(rect.left(), at);
        if (corner != rect.topLeft())
            corners.insert(id, corner);
        at += length(rect) + gap;
    }
    return corners;
}

ElementId misplaced(const CanvasContent &content, const QMap<ElementId, QPointF> &corners)
{
    const QStringList &all = content.readingOrder();
    QList<QRectF> before, after;
    QList<QSet<ElementId>> around; // what each stands in, and itself
    SpatialGrid grid;
    for (int i = 0; i < int(all.size()); ++i) {
        QSet<ElementId> holders = {all.at(i)};
        QRectF rect = content.rectOf(all.at(i));
        before.append(rect);
        if (const auto corner = corners.constFind(all.at(i)); corner != corners.cend())
            rect.moveTopLeft(*corner);
        for (ElementId id = content.parentOf(all.at(i)); !id.isEmpty(); id = content.parentOf(id)) {
            holders.insert(id);
            if (const auto corner = corners.constFind(id); corner != corners.cend())
                rect.translate(*corner - content.rectOf(id).topLeft());
        }
        after.append(rect);
        around.append(holders);
        grid.insert(i, rect);
    }
    for (int i = 0; i < int(all.size()); ++i) {
        const ElementId &id = all.at(i);
        if (!corners.contains(id))
            continue;
        const QRectF container = content.rectOf(content.parentOf(id));
        if (!container.isNull() && container.contains(before.at(i)) && !container.contains(after.at(i)))
            return id;
        for (const int other : grid.find(after.at(i))) {
            const bool nested = around.at(i).contains(all.at(other)) || around.at(other).contains(id);
            if (!nested && after.at(i).intersects(after.at(other)) && !before.at(i).intersects(before.at(other)))
                return id;
        }
    }
    return {};
}

} // namespace quorate
