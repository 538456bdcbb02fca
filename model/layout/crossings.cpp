#include "model/layout/board.h"

#include <algorithm>
#include <cmath>

namespace quorate::routing {

namespace {

constexpr double labelLetter = 6.6; // width of a letter at 10.5 px, of the widest font in use
constexpr double labelPadding = 16;
constexpr double labelHeight = 18;

// Where "active" stands, right of its line.
QRectF besideLine(QPointF at, const QString &label)
{
    constexpr double away = 10, height = 16;
    return {at.x() + away, at.y() - height / 2, double(label.size()) * labelLetter, height};
}

// A horizontal line is broken where a vertical one of another relation crosses it.
void addBreaks(const Board &board, std::vector<QList<QPointF>> &breaks)
{
    for (const Board::Segment &segment : board.segments()) {
        if (!segment.isHorizontal())
            continue;
        const double y = segment.a.y();
        const double left = std::min(segment.a.x(), segment.b.x());
        const double right = std::max(segment.a.x(), segment.b.x());
        QList<double> crossed;
        for (int hit : board.segmentGrid().find(QRectF(left, y, right - left, 0))) {
            const Board::Segment &other = board.segments()[size_t(hit)];
            if (other.isHorizontal() || other.net == segment.net)
                continue;
            const double x = other.a.x();
            const double top = std::min(other.a.y(), other.b.y());
            const double bottom = std::max(other.a.y(), other.b.y());
            if (x > left && x < right && top < y && bottom > y && !crossed.contains(x))
                crossed.append(x);
        }
        std::sort(crossed.begin(), crossed.end());
        for (double x : std::as_const(crossed))
            breaks[size_t(segment.wire)].append({x, y});
    }
}

struct Piece {
    QPointF a, b;
    int wire = -1;
    double length() const { return std::abs(a.x() - b.x()) + std::abs(a.y() - b.y()); }
    QPointF middle() const { return (a + b) / 2; }
    bool isHorizontal() const { return a.y() == b.y(); }
};

/// What is left of a net's lines between bends, ends, junctions, breaks and crossings.
class LabelPlacer final {
public:
    LabelPlacer(const Board &board, const std::vector<QList<QPointF>> &breaks)
        : m_board(board)
        , m_breaks(breaks)
    {
        for (qsizetype i = 0; i < board.junctionNets().size(); ++i)
            m_junctions.insert(board.junctionNets().at(i), const_cast<Board &>(board).junctions().at(i).at);
    }

    /// Takes the place of words beside a line; false when they would cover something.
    bool takeBeside(const QRectF &area)
    {
        if (!m_board.isClear(area) || !isFree(area))
            return false;
        m_taken.append(area);
        return true;
    }

    /// The wire that carries the label and where; nothing when there is no room.
    std::optional<std::pair<int, QPointF>> place(int net, const QList<int> &segments)
    {
        const QString label = m_board.nets()[size_t(net)].label;
        const QSizeF size(label.size() * labelLetter + labelPadding, labelHeight);
        std::optional<Piece> best;
        for (int index : segments) {
            for (const Piece &piece : piecesOf(index)) {
                const QRectF area = areaAt(piece.middle(), size);
                const bool fits =
                    piece.isHorizontal() ? piece.length() >= size.width() + 8 : piece.length() >= 2 * size.height();
                if (!fits || !m_board.isClear(area) || !isFree(area) || hidesLine(net, area))
                    continue;
                if (!best || better(piece, *best))
                    best = piece;
            }
        }
        if (!best)
            return std::nullopt;
        const QRectF area = areaAt(best->middle(), size);
        m_taken.append(area);
        return std::pair(best->wire, best->middle());
    }

private:
    static QRectF areaAt(QPointF centre, const QSizeF &size)
    {
        return {centre - QPointF(size.width() / 2, size.height() / 2), size};
    }

    // A label reads better on a horizontal line; the first of equals wins.
    static bool better(const Piece &a, const Piece &b)
    {
        if (a.isHorizontal() != b.isHorizontal())
            return a.isHorizontal();
        return a.length() > b.length() + 0.5;
    }

    bool hidesLine(int net, const QRectF &area) const
    {
        const auto hits = m_board.segmentGrid().find(area);
        return std::any_of(
            hits.begin(), hits.end(), [&](int hit) { return m_board.segments()[size_t(hit)].net != net; });
    }

    bool isFree(const QRectF &area) const
    {
        return std::none_of(
            m_taken.cbegin(), m_taken.cend(), [&](const QRectF &other) { return other.intersects(area); });
    }

    QList<Piece> piecesOf(int index) const
    {
        const Board::Segment &segment = m_board.segments()[size_t(index)];
        const bool horizontal = segment.isHorizontal();
        const auto along = [horizontal](QPointF point) { return horizontal ? point.x() : point.y(); };
        const auto across = [horizontal](QPointF point) { return horizontal ? point.y() : point.x(); };
        const double low = std::min(along(segment.a), along(segment.b));
        const double high = std::max(along(segment.a), along(segment.b));
        QList<double> cuts = {low, high};
        const auto cut = [&](QPointF point) {
            if (across(point) == across(segment.a) && along(point) > low && along(point) < high)
                cuts.append(along(point));
        };
        for (auto it = m_junctions.constFind(segment.net); it != m_junctions.cend() && it.key() == segment.net; ++it)
            cut(it.value());
        if (horizontal) {
            for (const QPointF &point : m_breaks[size_t(segment.wire)])
                cut(point);
        }
        for (int hit : m_board.segmentGrid().find(QRectF(segment.a, segment.b).normalized())) {
            const Board::Segment &other = m_board.segments()[size_t(hit)];
            if (other.isHorizontal() != horizontal)
                cut(horizontal ? QPointF(other.a.x(), segment.a.y()) : QPointF(segment.a.x(), other.a.y()));
        }
        std::sort(cuts.begin(), cuts.end());
        QList<Piece> pieces;
        for (qsizetype i = 1; i < cuts.size(); ++i) {
            const double from = cuts.at(i - 1);
            const double to = cuts.at(i);
            if (to - from < 1)
                continue;
            pieces.append(horizontal ? Piece{{from, segment.a.y()}, {to, segment.a.y()}, segment.wire}
                                     : Piece{{segment.a.x(), from}, {segment.a.x(), to}, segment.wire});
        }
        return pieces;
    }

    const Board &m_board;
    const std::vector<QList<QPointF>> &m_breaks;
    QMultiHash<int, QPointF> m_junctions;
    QList<QRectF> m_taken;
};

} // namespace

void finish(Board &board, Geometry &geometry)
{
    std::vector<QList<QPointF>> breaks(board.wires().size());
    addBreaks(board, breaks);
    std::vector<QList<int>> segmentsOf(board.nets().size());
    for (size_t i = 0; i < board.segments().size(); ++i)
        segmentsOf[size_t(board.segments()[i].net)].append(int(i));

    std::vector<std::pair<QString, QPointF>> labels(board.wires().size());
    LabelPlacer placer(board, breaks);
    for (size_t net = 0; net < board.nets().size(); ++net) {
        const Net &row = board.nets()[net];
        if (segmentsOf[net].isEmpty())
            continue;
        if (row.labelAt) {
            labels[size_t(board.segments()[size_t(segmentsOf[net].last())].wire)] = {row.label, *row.labelAt};
            continue;
        }
        if (row.label.isEmpty())
            continue;
        // The one that arrives; for most the only one.
        const Board::Segment &arrival = board.segments()[size_t(segmentsOf[net].last())];
        // Words beside short lines; no capsule, hence no free piece needed.
        if (row.kind == RelationKind::Link)
            continue; // who has laid it found no place
        if (row.kind == RelationKind::Balancer || row.kind == RelationKind::VrrpPair) {
            const double length = QLineF(arrival.a, arrival.b).length();
            const QPointF middle = (arrival.a + arrival.b) / 2;
            const bool room =
                row.kind == RelationKind::VrrpPair ? length >= 48 : placer.takeBeside(besideLine(middle, row.label));
            if (room)
                labels[size_t(arrival.wire)] = {row.label, middle};
            continue;
        }
        if (const auto placed = placer.place(int(net), segmentsOf[net]))
            labels[size_t(placed->first)] = {row.label, placed->second};
    }

    geometry.routes.reserve(qsizetype(board.wires().size()));
    for (size_t i = 0; i < board.wires().size(); ++i) {
        const Wire &wire = board.wires()[i];
        const Net &net = board.nets()[size_t(wire.net)];
        geometry::Route route;
        route.kind = net.kind;
        route.family = net.family;
        route.points = wire.points;
        route.start = wire.start;
        route.finish = wire.finish;
        route.dashed = net.dashed;
        route.from = wire.from;
        route.to = wire.to;
        route.element = net.element;
        route.breaks = breaks[i];
        route.label = labels[i].first;
        route.labelAt = labels[i].second;
        geometry.routes.append(route);
    }
    geometry.junctions = board.junctions();
}

} // namespace quorate::routing
