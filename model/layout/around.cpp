#include "model/layout/board.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <queue>

namespace quorate::routing {

namespace {

constexpr double stub = 16; // straight out of a card, before the first bend
constexpr double clearance = 8; // to anything in the way
constexpr double textClearance = 3;
constexpr double bendCost = 60; // px that a line rather runs than bends once
constexpr double besideCost = 300; // along another line, or along the side of a container
constexpr double uponCost = 1e5, uponDistance = 5; // upon another line: only where there is no other way
constexpr double crossCost = 24;
constexpr double reach = 480; // beyond both ends, when all of the paper is too much
constexpr size_t mostObstacles = 400;
constexpr size_t mostParallels = 160;
// Between lines of one lane, the better first; two cards side by side leave room for the second only.
constexpr std::array parallels = {10.0, 8.0};
constexpr int mostLines = 260; // of the search grid, each way

enum Direction { Right, Down, Left, Up };

QPointF stepped(QPointF point, int direction, double length)
{
    switch (direction) {
    case Right:
        return point + QPointF(length, 0);
    case Down:
        return point + QPointF(0, length);
    case Left:
        return point - QPointF(length, 0);
    default:
        return point - QPointF(0, length);
    }
}

/// A point from which a line may start or at which it may end, and the way it leaves there.
struct Start {
    ElementId id;
    QPointF at;
    int direction = 0;
    double cost = 0;
    bool onNet = false;
};

/// Best-first search over the lines that are near edges and in the middle of gaps; the fewest bends first, then the
/// shortest.
class AroundSearch final {
public:
    AroundSearch(const Board &board, int net)
        : m_board(board)
        , m_net(net)
    {
    }

    std::optional<Wire> find(const QList<Start> &starts, const QList<Start> &ends)
    {
        if (starts.isEmpty() || ends.isEmpty() || !makeGrid(starts, ends))
            return std::nullopt;
        return search(starts, ends);
    }

private:
    bool makeGrid(const QList<Start> &starts, const QList<Start> &ends)
    {
        QRectF area(starts.first().at, QSizeF(1, 1));
        for (const QList<Start> &list : {starts, ends}) {
            for (const Start &start : list)
                area |= QRectF(start.at, QSizeF(1, 1));
        }
        std::vector<int> hits = m_board.obstacleGrid().find(m_board.page());
        if (hits.size() > mostObstacles) {
            area.adjust(-reach, -reach, reach, reach);
            hits = m_board.obstacleGrid().find(area);
            if (hits.size() > mostObstacles)
                return false;
        } else {
            area = m_board.page();
        }
        for (int hit : hits)
            addObstacle(m_board.obstacles()[size_t(hit)]);
        for (const QList<Start> &list : {starts, ends}) {
            for (const Start &start : list) {
                const QPointF out = start.onNet ? start.at : stepped(start.at, start.direction, stub);
                m_xs.append(out.x());
                m_ys.append(out.y());
            }
        }
        for (const QRectF &border : m_board.borders(area)) {
            m_lefts.append(border.left());
            m_rights.append(border.right());
            m_tops.append(border.top());
            m_bottoms.append(border.bottom());
        }
        addParallels(area);
        addMiddles(m_lefts, m_rights, m_xs);
        addMiddles(m_tops, m_bottoms, m_ys);
        const QRectF inside = area.adjusted(4, 4, -4, -4);
        tidy(m_xs, inside.left(), inside.right());
        tidy(m_ys, inside.top(), inside.bottom());
        if (m_xs.size() > mostLines || m_ys.size() > mostLines)
            return false;
        m_blocked.assign(size_t(m_xs.size() * m_ys.size()), false);
        for (const QRectF &rect : std::as_const(m_rects)) {
            for (auto x = std::upper_bound(m_xs.cbegin(), m_xs.cend(), rect.left());
                 x != m_xs.cend() && *x < rect.right(); ++x) {
                for (auto y = std::upper_bound(m_ys.cbegin(), m_ys.cend(), rect.top());
                     y != m_ys.cend() && *y < rect.bottom(); ++y)
                    m_blocked[size_t((y - m_ys.cbegin()) * m_xs.size() + (x - m_xs.cbegin()))] = true;
            }
        }
        return true;
    }

    void addObstacle(const Obstacle &obstacle)
    {
        const double margin = obstacle.id.isEmpty() ? textClearance : clearance;
        const QRectF rect = obstacle.rect.adjusted(-margin, -margin, margin, margin);
        m_rects.append(rect);
        // Its centre lines, so that no step of the grid can jump over it.
        m_xs += {obstacle.rect.left() - stub, obstacle.rect.right() + stub, std::round(obstacle.rect.center().x())};
        m_ys += {obstacle.rect.top() - stub, obstacle.rect.bottom() + stub, std::round(obstacle.rect.center().y())};
        m_lefts.append(obstacle.rect.left());
        m_rights.append(obstacle.rect.right());
        m_tops.append(obstacle.rect.top());
        m_bottoms.append(obstacle.rect.bottom());
    }

    // Beside the lines of others, so that there is a way where they run already.
    void addParallels(const QRectF &area)
    {
        const std::vector<int> hits = m_board.segmentGrid().find(area);
        if (hits.size() > mostParallels)
            return;
        for (int hit : hits) {
            const Board::Segment &segment = m_board.segments()[size_t(hit)];
            if (segment.net == m_net)
                continue;
            for (double apart : parallels) {
                if (segment.isHorizontal())
                    m_ys += {segment.a.y() - apart, segment.a.y() + apart};
                else
                    m_xs += {segment.a.x() - apart, segment.a.x() + apart};
            }
        }
    }

    static void addMiddles(QList<double> &lows, const QList<double> &highs, QList<double> &lines)
    {
        std::sort(lows.begin(), lows.end());
        for (double high : highs) {
            const auto next = std::lower_bound(lows.cbegin(), lows.cend(), high + stub);
            if (next != lows.cend() && *next - high < 10 * stub)
                lines.append(std::round((high + *next) / 2));
        }
    }

    static void tidy(QList<double> &lines, double low, double high)
    {
        std::sort(lines.begin(), lines.end());
        lines.erase(std::unique(lines.begin(), lines.end()), lines.end());
        lines.erase(std::remove_if(lines.begin(), lines.end(), [&](double line) { return line < low || line > high; }),
            lines.end());
    }

    struct State {
        double cost;
        double estimate;
        int node;
        int direction;
        bool operator<(const State &other) const
        {
            return estimate != other.estimate ? estimate > other.estimate : node > other.node;
        }
    };

    int nodeAt(QPointF point) const
    {
        const auto x = std::lower_bound(m_xs.cbegin(), m_xs.cend(), point.x());
        const auto y = std::lower_bound(m_ys.cbegin(), m_ys.cend(), point.y());
        if (x == m_xs.cend() || y == m_ys.cend() || *x != point.x() || *y != point.y())
            return -1;
        return int((y - m_ys.cbegin()) * m_xs.size() + (x - m_xs.cbegin()));
    }

    QPointF pointOf(int node) const { return {m_xs.at(node % m_xs.size()), m_ys.at(node / m_xs.size())}; }

    int neighbour(int node, int direction) const
    {
        const int width = int(m_xs.size());
        const int x = node % width;
        const int y = node / width;
        switch (direction) {
        case Right:
            return x + 1 < width ? node + 1 : -1;
        case Down:
            return y + 1 < int(m_ys.size()) ? node + width : -1;
        case Left:
            return x > 0 ? node - 1 : -1;
        default:
            return y > 0 ? node - width : -1;
        }
    }

    // Other lines may be crossed, not followed.
    double stepCost(QPointF a, QPointF b) const
    {
        double cost = std::abs(a.x() - b.x()) + std::abs(a.y() - b.y());
        const bool horizontal = a.y() == b.y();
        const QRectF line = QRectF(a, b).normalized();
        const QRectF near = horizontal ? line.adjusted(0, -7, 0, 7) : line.adjusted(-7, 0, 7, 0);
        for (int hit : m_board.segmentGrid().find(near)) {
            const Board::Segment &segment = m_board.segments()[size_t(hit)];
            if (segment.net == m_net)
                continue;
            const double apart = horizontal ? segment.a.y() - a.y() : segment.a.x() - a.x();
            cost += segment.isHorizontal() != horizontal ? crossCost
                : std::abs(apart) < uponDistance         ? uponCost
                                                         : besideCost;
        }
        const bool bordered = horizontal ? !m_board.isOffBorders(a.y(), line.left(), line.right())
                                         : !m_board.isOffSides(a.x(), line.top(), line.bottom());
        return bordered ? cost + besideCost : cost;
    }

    std::optional<Wire> search(const QList<Start> &starts, const QList<Start> &ends)
    {
        QHash<int, QList<int>> goals; // node and direction of arrival → ends
        QList<QPointF> goalPoints;
        for (int i = 0; i < ends.size(); ++i) {
            const QPointF out = stepped(ends.at(i).at, ends.at(i).direction, stub);
            const int node = nodeAt(out);
            if (node < 0 || m_blocked[size_t(node)])
                continue;
            goals[node].append(i);
            goalPoints.append(out);
        }
        if (goals.isEmpty())
            return std::nullopt;
        const auto estimate = [&](QPointF point) {
            double best = 1e12;
            for (const QPointF &goal : std::as_const(goalPoints))
                best = std::min(best, std::abs(goal.x() - point.x()) + std::abs(goal.y() - point.y()));
            return best;
        };
        const size_t states = m_blocked.size() * 4;
        std::vector<double> costs(states, 1e12);
        std::vector<int> from(states, -1); // previous state; -2 - start for the first
        std::priority_queue<State> queue;
        for (int i = 0; i < starts.size(); ++i) {
            const Start &start = starts.at(i);
            const int node = nodeAt(start.onNet ? start.at : stepped(start.at, start.direction, stub));
            if (node < 0 || m_blocked[size_t(node)])
                continue;
            const size_t state = size_t(node) * 4 + size_t(start.direction);
            const double cost = start.cost + (start.onNet ? 0 : stepCost(start.at, pointOf(node)));
            if (cost < costs[state]) {
                costs[state] = cost;
                from[state] = -2 - i;
                queue.push({cost, cost + estimate(pointOf(node)), node, start.direction});
            }
        }
        double best = 1e12;
        int bestState = -1;
        int bestEnd = -1;
        while (!queue.empty()) {
            const State state = queue.top();
            queue.pop();
            const size_t index = size_t(state.node) * 4 + size_t(state.direction);
            if (state.estimate >= best)
                break;
            if (state.cost > costs[index])
                continue;
            for (int end : goals.value(state.node)) {
                const int arrival = (ends.at(end).direction + 2) % 4; // against the way out of the end
                if (arrival == (state.direction + 2) % 4)
                    continue;
                const double cost = state.cost + ends.at(end).cost + stepCost(pointOf(state.node), ends.at(end).at)
                    + (arrival == state.direction ? 0 : bendCost);
                if (cost < best) {
                    best = cost;
                    bestState = int(index);
                    bestEnd = end;
                }
            }
            for (int direction = 0; direction < 4; ++direction) {
                if (direction == (state.direction + 2) % 4)
                    continue;
                const int next = neighbour(state.node, direction);
                if (next < 0 || m_blocked[size_t(next)])
                    continue;
                const double cost = state.cost + stepCost(pointOf(state.node), pointOf(next))
                    + (direction == state.direction ? 0 : bendCost);
                const size_t nextIndex = size_t(next) * 4 + size_t(direction);
                if (cost < costs[nextIndex]) {
                    costs[nextIndex] = cost;
                    from[nextIndex] = int(index);
                    queue.push({cost, cost + estimate(pointOf(next)), next, direction});
                }
            }
        }
        if (bestState < 0)
            return std::nullopt;
        return wireOf(bestState, from, starts, ends.at(bestEnd));
    }

    Wire wireOf(int state, const std::vector<int> &from, const QList<Start> &starts, const Start &end) const
    {
        QList<QPointF> points = {end.at};
        while (state >= 0) {
            points.append(pointOf(state / 4));
            state = from[size_t(state)];
        }
        const Start &start = starts.at(-2 - state);
        points.append(start.at);
        std::reverse(points.begin(), points.end());
        Wire wire;
        wire.net = m_net;
        wire.from = start.id;
        wire.to = end.id;
        wire.points = simplified(points);
        wire.finish = End::Arrow;
        return wire;
    }

    const Board &m_board;
    int m_net;
    QList<double> m_xs, m_ys, m_lefts, m_rights, m_tops, m_bottoms;
    QList<QRectF> m_rects;
    std::vector<bool> m_blocked;
};

// A free port on a side from which no line of others runs, the nearest to the middle.
double portOn(const Board &board, int net, const ElementId &id, Side side, double middle)
{
    const QRectF rect = board.rectOf(id);
    for (double aside : {0.0, 24.0, -24.0, 40.0, -40.0}) {
        const double at = board.portX(id, side, middle + aside);
        const bool across = side == Side::Left || side == Side::Right;
        const double edge = side == Side::Left ? rect.left()
            : side == Side::Right              ? rect.right()
            : side == Side::Top                ? rect.top()
                                               : rect.bottom();
        const double out = edge + (side == Side::Left || side == Side::Top ? -stub : stub);
        const QPointF from = across ? QPointF(edge, at) : QPointF(at, edge);
        const QPointF to = across ? QPointF(out, at) : QPointF(at, out);
        if (board.isPortFree(id, side, at) && board.isUnused(from, to, net, uponDistance))
            return at;
    }
    return board.portX(id, side, middle);
}

QList<Start> portsOf(const Board &board, int net, const ElementId &id)
{
    const QRectF rect = board.rectOf(id);
    if (rect.isNull())
        return {};
    const QPointF centre = board.centre(id);
    QList<Start> ports;
    for (const auto &[side, direction] :
        {std::pair(Side::Bottom, Down), {Side::Top, Up}, {Side::Right, Right}, {Side::Left, Left}}) {
        const bool across = side == Side::Left || side == Side::Right;
        const double at = portOn(board, net, id, side, across ? centre.y() : centre.x());
        const double cost = board.isPortFree(id, side, at) ? 0 : besideCost; // a crowded side
        const QPointF point = across ? QPointF(side == Side::Left ? rect.left() : rect.right(), at)
                                     : QPointF(at, side == Side::Top ? rect.top() : rect.bottom());
        ports.append({id, point, direction, cost, false});
    }
    return ports;
}

// Whether the wire ends with this segment.
bool isEnd(const Board &board, const Board::Segment &segment)
{
    return board.wires()[size_t(segment.wire)].points.last() == segment.b;
}

// Everywhere along the lines of the net a branch may leave: at their middle and every so often.
QList<Start> branches(const Board &board, int net, const ElementId &source)
{
    constexpr double step = 64;
    QList<Start> starts;
    for (const Board::Segment &segment : board.segments()) {
        if (segment.net != net)
            continue;
        const double length = QLineF(segment.a, segment.b).length();
        if (length < 3 * stub)
            continue;
        // Straight on where the line bends; an arrow's end is no place to branch.
        if (!isEnd(board, segment)) {
            const int direction = segment.isHorizontal() ? (segment.b.x() > segment.a.x() ? Right : Left)
                                                         : (segment.b.y() > segment.a.y() ? Down : Up);
            starts.append({source, segment.b, direction, 0, true});
        }
        const int count = std::max(1, int(length / step));
        for (int i = 1; i <= count; ++i) {
            QPointF at = segment.a + (segment.b - segment.a) * (double(i) / (count + 1));
            at = {std::round(at.x()), std::round(at.y())};
            const std::pair<int, int> ways =
                segment.isHorizontal() ? std::pair(int(Up), int(Down)) : std::pair(int(Left), int(Right));
            starts.append({source, at, ways.first, 0, true});
            starts.append({source, at, ways.second, 0, true});
        }
    }
    return starts;
}

Side sideOf(const QRectF &rect, QPointF at)
{
    if (at.y() == rect.top())
        return Side::Top;
    if (at.y() == rect.bottom())
        return Side::Bottom;
    return at.x() == rect.left() ? Side::Left : Side::Right;
}

void use(Board &board, const ElementId &id, QPointF at)
{
    const Side side = sideOf(board.rectOf(id), at);
    board.usePort(id, side, side == Side::Top || side == Side::Bottom ? at.x() : at.y());
}

} // namespace

bool layJoining(Board &board, int net, const ElementId &source, const ElementId &target)
{
    AroundSearch search(board, net);
    std::optional<Wire> wire = search.find(branches(board, net, target), portsOf(board, net, source));
    if (!wire)
        return false;
    use(board, source, wire->points.last());
    board.join(net, wire->points.first());
    std::reverse(wire->points.begin(), wire->points.end());
    std::swap(wire->from, wire->to);
    wire->finish = End::None;
    board.lay(std::move(*wire));
    return true;
}

bool layAround(Board &board, int net, const QList<ElementId> &sources, const ElementId &target, bool fromNet)
{
    QList<Start> starts;
    if (fromNet)
        starts = branches(board, net, sources.value(0));
    const bool branch = !starts.isEmpty();
    if (!branch) {
        for (const ElementId &source : sources)
            starts += portsOf(board, net, source);
    }
    AroundSearch search(board, net);
    std::optional<Wire> wire = search.find(starts, portsOf(board, net, target));
    if (!wire)
        return false;
    if (branch)
        board.join(net, wire->points.first());
    else
        use(board, wire->from, wire->points.first());
    use(board, target, wire->points.last());
    const RelationKind kind = board.nets()[size_t(net)].kind;
    if (kind == RelationKind::EtcdPeers)
        wire->start = wire->finish = End::Disc;
    if (kind == RelationKind::VrrpPair)
        wire->start = End::Arrow;
    board.lay(std::move(*wire));
    return true;
}

} // namespace quorate::routing
