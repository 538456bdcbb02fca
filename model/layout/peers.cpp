#include "model/layout/board.h"

namespace quorate::routing {

namespace {

constexpr double insideEdge = 20; // least distance of a port to the corners

} // namespace

QList<ElementId> layDrops(Board &board, int net, const QList<ElementId> &sources, const QList<ElementId> &targets)
{
    QList<ElementId> without;
    SpatialGrid grid;
    for (int i = 0; i < targets.size(); ++i) {
        if (!board.rectOf(targets.at(i)).isNull())
            grid.insert(i, board.rectOf(targets.at(i)));
    }
    for (const ElementId &source : sources) {
        const QRectF rect = board.rectOf(source);
        if (rect.isNull())
            continue;
        const double x = board.centre(source).x();
        int nearest = -1;
        double top = 1e9;
        for (int hit : grid.find(QRectF(x, rect.bottom(), 0, 600))) {
            const QRectF target = board.rectOf(targets.at(hit));
            if (target.top() >= rect.bottom() && target.top() < top && x > target.left() + insideEdge
                && x < target.right() - insideEdge) {
                nearest = hit;
                top = target.top();
            }
        }
        const QPointF from(x, rect.bottom());
        const QPointF to(x, top);
        if (nearest < 0 || !board.isClear(from, to, source, targets.at(nearest)) || !board.isUnused(from, to, net)) {
            without.append(source);
            continue;
        }
        board.usePort(source, Side::Bottom, x);
        board.usePort(targets.at(nearest), Side::Top, x);
        board.lay({net, source, targets.at(nearest), {from, to}, End::None, End::Arrow});
    }
    return without;
}

void layPeers(Board &board, int net, const QList<ElementId> &members, bool around)
{
    constexpr double arrowsFrom = 48;
    const bool vrrp = board.nets()[size_t(net)].kind == RelationKind::VrrpPair;
    QList<ElementId> drawn;
    for (const ElementId &id : members) {
        if (!board.rectOf(id).isNull())
            drawn.append(id);
    }
    const auto order = [&](const ElementId &id, QPointF at) { return std::tuple(board.siteAt(id), at.x(), at.y()); };
    // Small groups may stand anywhere and come site by site; of large ones only neighbours are joined.
    std::stable_sort(drawn.begin(), drawn.end(), [&](const ElementId &a, const ElementId &b) {
        const QPointF left = board.centre(a);
        const QPointF right = board.centre(b);
        return around ? order(a, left) < order(b, right)
                      : std::pair(left.y(), left.x()) < std::pair(right.y(), right.x());
    });
    for (qsizetype i = 1; i < drawn.size(); ++i) {
        const ElementId &a = drawn.at(i - 1);
        const ElementId &b = drawn.at(i);
        const double y = board.centre(a).y();
        const QPointF from(board.rectOf(a).right(), y);
        const QPointF to(board.rectOf(b).left(), y);
        const bool inRow = y == board.centre(b).y() && to.x() > from.x();
        if (inRow && board.isClear(from, to, a, b, 2) && board.isUnused(from, to, net)) {
            const End end = !vrrp ? End::Disc : to.x() - from.x() >= arrowsFrom ? End::Arrow : End::None;
            board.lay({net, a, b, {from, to}, end, end});
            board.usePort(a, Side::Right, y);
            board.usePort(b, Side::Left, y);
        } else if (around) {
            layAround(board, net, {a}, b, false);
        }
    }
}

} // namespace quorate::routing
