#include "model/layout/board.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace quorate::routing {

namespace {

// Of a rail above the cards that it serves, the best first: room for the arrow.
constexpr std::array railDistances = {24.0, 40.0, 32.0, 48.0, 16.0, 56.0, 20.0, 28.0, 36.0};
constexpr double mergeDistance = 16; // of the line in which several sources meet, below them
constexpr double besideDrop = 5; // least distance to another vertical line
constexpr double besidePort = 40; // of a second line from a card, beside its centre
constexpr double pageEdge = 8;
constexpr double sameRow = 12; // cards whose edges differ less stand in one row
constexpr double cornerOverlap = 12; // a joining line runs on this far, so that its corner is round

/// A vertical line that meets the rail.
struct Stop {
    double x = 0;
    ElementId source;
    QList<QPointF> lead; ///< from the source down to the rail, without the point on it
    ElementId target;
    double drop = 0; ///< y of the target's edge
    bool hasSource() const { return !source.isEmpty(); }
    bool hasTarget() const { return !target.isEmpty(); }
    bool hasBoth() const { return hasSource() && hasTarget(); }
};

class RailLayer final {
public:
    RailLayer(Board &board, int net)
        : m_board(board)
        , m_net(net)
    {
    }

    bool lay(const QList<ElementId> &sources, const QList<ElementId> &targets)
    {
        if (!rows(sources, targets))
            return false;
        return isDirect() ? layDirect() : layTrunk();
    }

private:
    // One row of sources, one row of members below it.
    bool rows(const QList<ElementId> &sources, const QList<ElementId> &targets)
    {
        for (const ElementId &id : sources) {
            if (!m_board.rectOf(id).isNull())
                m_sources.append(id);
        }
        for (const ElementId &id : targets) {
            if (!m_board.rectOf(id).isNull())
                m_targets.append(id);
        }
        if (m_sources.isEmpty() || m_targets.isEmpty())
            return false;
        m_above = m_board.rectOf(m_sources.first()).bottom();
        for (const ElementId &id : std::as_const(m_sources))
            m_above = std::max(m_above, m_board.rectOf(id).bottom());
        m_below = m_board.rectOf(m_targets.first()).top();
        for (const ElementId &id : std::as_const(m_targets))
            m_below = std::min(m_below, m_board.rectOf(id).top());
        const auto inRow = [&](const ElementId &id, bool source) {
            const QRectF rect = m_board.rectOf(id);
            return std::abs(source ? rect.bottom() - m_above : rect.top() - m_below) <= sameRow;
        };
        return m_below - m_above >= 16
            && std::all_of(m_sources.cbegin(), m_sources.cend(), [&](const ElementId &id) { return inRow(id, true); })
            && std::all_of(m_targets.cbegin(), m_targets.cend(), [&](const ElementId &id) { return inRow(id, false); });
    }

    // Nothing stands between the rows.
    bool isDirect() const
    {
        double left = 1e9, right = -1e9;
        for (const QList<ElementId> &list : {m_sources, m_targets}) {
            for (const ElementId &id : list) {
                left = std::min(left, m_board.centre(id).x());
                right = std::max(right, m_board.centre(id).x());
            }
        }
        return m_board.isClear(QRectF(QPointF(left - 1, m_above + 9), QPointF(right + 1, m_below - 1)));
    }

    // A source stands above a member where it can; else its line begins at the centre, or beside it when another line
    // does.
    void addSource(QList<Stop> &stops, const ElementId &id)
    {
        const QRectF rect = m_board.rectOf(id);
        const double centre = m_board.centre(id).x();
        double x = centre;
        const auto [low, high] = m_board.straightPart(id, Side::Bottom);
        std::optional<double> aligned;
        for (const ElementId &target : std::as_const(m_targets)) {
            const double at = m_board.centre(target).x();
            if (at >= low && at <= high && m_board.isPortFree(id, Side::Bottom, at)
                && m_board.isPortFree(target, Side::Top, at)
                && (!aligned || std::abs(at - centre) < std::abs(*aligned - centre)))
                aligned = at;
        }
        if (aligned) {
            x = *aligned;
        } else {
            // The centre belongs to what is straight below.
            if (m_board.nets()[size_t(m_net)].kind == RelationKind::RegistryStorage)
                x += m_board.centre(m_targets.first()).x() > centre ? besidePort : -besidePort;
            x = m_board.portX(id, Side::Bottom, x);
        }
        Stop &stop = stopAt(stops, x);
        stop.source = id;
        stop.lead = {{x, rect.bottom()}};
    }

    void addTarget(QList<Stop> &stops, const ElementId &id, bool keepAligned)
    {
        const QRectF rect = m_board.rectOf(id);
        double x = m_board.centre(id).x();
        const bool aligned = keepAligned && m_board.isPortFree(id, Side::Top, x)
            && std::any_of(stops.cbegin(), stops.cend(), [&](const Stop &stop) { return stop.x == x; });
        if (!aligned)
            x = m_board.portX(id, Side::Top, x);
        Stop &stop = stopAt(stops, x);
        stop.target = id;
        stop.drop = rect.top();
    }

    static Stop &stopAt(QList<Stop> &stops, double x)
    {
        for (Stop &stop : stops) {
            if (stop.x == x)
                return stop;
        }
        Stop stop;
        stop.x = x;
        stops.append(stop);
        return stops.last();
    }

    bool layDirect()
    {
        QList<Stop> stops;
        for (const ElementId &id : std::as_const(m_sources))
            addSource(stops, id);
        for (const ElementId &id : std::as_const(m_targets))
            addTarget(stops, id, true);
        std::sort(stops.begin(), stops.end(), [](const Stop &a, const Stop &b) { return a.x < b.x; });
        if (stops.size() == 1) {
            const Stop &stop = stops.first();
            if (!m_board.isClear(stop.lead.first(), {stop.x, stop.drop}, stop.source, stop.target))
                return false;
            layBoth(stop);
            return true;
        }
        const auto y = railY(stops.first().x, stops.last().x);
        if (!y || !areClear(stops, *y))
            return false;
        layStops(stops, *y);
        return true;
    }

    std::optional<double> railY(double left, double right) const
    {
        for (double distance : railDistances) {
            if (isRail(m_below - distance, left, right))
                return m_below - distance;
        }
        return std::nullopt;
    }

    bool isRail(double y, double left, double right) const
    {
        return y >= m_above + 12 && m_board.isOffBorders(y, left, right)
            && m_board.isUnused({left, y}, {right, y}, m_net) && m_board.isClear({left, y}, {right, y});
    }

    bool areClear(const QList<Stop> &stops, double y) const
    {
        return std::all_of(stops.cbegin(), stops.cend(), [&](const Stop &stop) {
            const auto isFree = [&](QPointF a, QPointF b) {
                return m_board.isClear(a, b, stop.source, stop.target) && m_board.isUnused(a, b, m_net, besideDrop);
            };
            return (!stop.hasSource() || isFree(stop.lead.last(), {stop.x, y}))
                && (!stop.hasTarget() || isFree({stop.x, y}, {stop.x, stop.drop}));
        });
    }

    // Sources meet below their row, one line falls in a lane between the cards, the rail is above the members.
    bool layTrunk()
    {
        QList<Stop> stops;
        for (const ElementId &id : std::as_const(m_targets))
            addTarget(stops, id, false);
        std::sort(stops.begin(), stops.end(), [](const Stop &a, const Stop &b) { return a.x < b.x; });
        double left = stops.first().x, right = stops.last().x;
        double wanted = 0;
        for (const ElementId &id : std::as_const(m_sources)) {
            const QRectF rect = m_board.rectOf(id);
            left = std::min(left, rect.left() - metrics::rackGap);
            right = std::max(right, rect.right() + metrics::rackGap);
            wanted += m_board.centre(id).x() / double(m_sources.size());
        }
        left = std::max(left, m_board.page().left() + pageEdge);
        right = std::min(right, m_board.page().right() - pageEdge);
        const auto find = [&](double at) {
            std::optional<Trunk> found;
            for (double distance : railDistances) {
                if (!found && isRail(m_below - distance, stops.first().x, stops.last().x))
                    found = trunkNear(at, m_below - distance, stops, left, right);
            }
            return found;
        };
        // Above its members, unless lines cross less where Graphviz has it fall.
        std::optional<Trunk> trunk = find(wanted);
        const QHash<int, double> &lanes = m_board.nets()[size_t(m_net)].lanes;
        if (const auto lane = lanes.constFind(m_board.siteAt(m_sources.first())); lane != lanes.cend()) {
            const std::optional<Trunk> other = find(*lane);
            if (other && (!trunk || other->crossings < trunk->crossings))
                trunk = other;
        }
        if (!trunk)
            return false;
        layMerge(stops, trunk->ports, trunk->x, trunk->merge);
        std::sort(stops.begin(), stops.end(), [](const Stop &a, const Stop &b) { return a.x < b.x; });
        layStops(stops, trunk->rail);
        return true;
    }

    /// Where lines meet, fall and part.
    struct Trunk {
        QList<Port> ports;
        double merge, x, rail;
        int crossings;
    };

    std::optional<Trunk> trunkNear(
        double wanted, double rail, const QList<Stop> &stops, double left, double right) const
    {
        const auto x = m_board.lane(m_above + 8, rail, left, right, wanted, m_net);
        if (!x)
            return std::nullopt;
        Trunk trunk{{}, 0, *x, rail, 0};
        for (const ElementId &id : std::as_const(m_sources))
            trunk.ports.append({id, {sourcePort(id, *x), m_board.rectOf(id).bottom()}});
        std::sort(
            trunk.ports.begin(), trunk.ports.end(), [](const Port &a, const Port &b) { return a.at.x() < b.at.x(); });
        const double mergeLeft = std::min(trunk.ports.first().at.x(), *x);
        const double mergeRight = std::max(trunk.ports.last().at.x(), *x);
        const auto merge = mergeY(mergeLeft, mergeRight, rail);
        const double railLeft = std::min(stops.first().x, *x);
        const double railRight = std::max(stops.last().x, *x);
        if (!merge || !areClear(stops, rail) || !isRail(rail, railLeft, railRight)
            || !m_board.isClear({*x, *merge}, {*x, rail}))
            return std::nullopt;
        trunk.merge = *merge;
        trunk.crossings = m_board.crossings({mergeLeft, *merge}, {mergeRight, *merge}, m_net)
            + m_board.crossings({*x, *merge}, {*x, rail}, m_net)
            + m_board.crossings({railLeft, rail}, {railRight, rail}, m_net);
        for (const Port &port : std::as_const(trunk.ports)) {
            const QPointF corner(port.at.x(), *merge);
            if (!m_board.isClear(port.at, corner, port.id) || !m_board.isUnused(port.at, corner, m_net, besideDrop))
                return std::nullopt;
            trunk.crossings += m_board.crossings(port.at, corner, m_net);
        }
        return trunk;
    }

    double sourcePort(const ElementId &id, double trunk) const
    {
        const auto [low, high] = m_board.straightPart(id, Side::Bottom);
        if (trunk >= low && trunk <= high && m_board.isPortFree(id, Side::Bottom, trunk))
            return trunk;
        const double centre = m_board.centre(id).x();
        return m_board.portX(id, Side::Bottom, centre + (trunk > centre ? besidePort : -besidePort));
    }

    std::optional<double> mergeY(double left, double right, double rail) const
    {
        if (left == right)
            return m_above + mergeDistance;
        for (double distance : {mergeDistance, 32.0, 24.0, 40.0, 12.0}) {
            const double y = m_above + distance;
            if (y < rail - 8 && m_board.isUnused({left, y}, {right, y}, m_net) && m_board.isClear({left, y}, {right, y})
                && m_board.isOffBorders(y, left, right))
                return y;
        }
        return std::nullopt;
    }

    // The outermost source on the left brings the trunk, the others join it.
    void layMerge(QList<Stop> &stops, const QList<Port> &ports, double trunk, double y)
    {
        Stop &stop = stopAt(stops, trunk);
        const Port &first = ports.first();
        stop.source = first.id;
        stop.lead = {first.at};
        if (first.at.x() != trunk)
            stop.lead += {{first.at.x(), y}, {trunk, y}};
        for (const Port &port : ports) {
            m_board.usePort(port.id, Side::Bottom, port.at.x());
            if (&port == &first)
                continue;
            const QPointF corner(port.at.x(), y);
            const bool between =
                (port.at.x() - trunk) * (first.at.x() - trunk) > 0 || (&port != &ports.last() && port.at.x() > trunk);
            if (between) {
                m_board.lay({m_net, port.id, m_targets.first(), {port.at, corner}});
                m_board.join(m_net, corner);
            } else {
                m_board.lay(
                    {m_net, port.id, m_targets.first(), {port.at, corner, {trunk, y}, {trunk, y + cornerOverlap}}});
            }
        }
    }

    void layBoth(const Stop &stop)
    {
        use(stop);
        QList<QPointF> points = stop.lead;
        points.append({stop.x, stop.drop});
        m_board.lay({m_net, stop.source, stop.target, points, End::None, End::Arrow});
    }

    void use(const Stop &stop)
    {
        if (stop.hasSource())
            m_board.usePort(stop.source, Side::Bottom, stop.lead.first().x());
        if (stop.hasTarget())
            m_board.usePort(stop.target, Side::Top, stop.x);
    }

    void laySource(const Stop &stop, double y)
    {
        QList<QPointF> points = stop.lead;
        points.append({stop.x, y});
        m_board.lay({m_net, stop.source, firstTarget(stop), points});
    }

    void layTarget(const Stop &stop, double y)
    {
        m_board.lay({m_net, m_sources.first(), stop.target, {{stop.x, y}, {stop.x, stop.drop}}, End::None, End::Arrow});
    }

    ElementId firstTarget(const Stop &stop) const { return stop.hasTarget() ? stop.target : m_targets.first(); }

    /// The way from a stop at an end of the rail onto it.
    static QList<QPointF> onto(const Stop &stop, double y)
    {
        QList<QPointF> points;
        if (stop.hasSource() && !stop.hasTarget())
            points = stop.lead;
        else if (stop.hasTarget() && !stop.hasSource())
            points = {{stop.x, stop.drop}};
        points.append({stop.x, y});
        return points;
    }

    static QList<QPointF> reversed(QList<QPointF> points)
    {
        std::reverse(points.begin(), points.end());
        return points;
    }

    /// One arm of the rail, drawn in the direction of the relation.
    void layArm(const Stop &a, const Stop &b, double y)
    {
        const bool forward = !a.hasTarget() || a.hasBoth() ? !(b.hasSource() && !b.hasTarget()) : false;
        const Stop &from = forward ? a : b;
        const Stop &to = forward ? b : a;
        const bool arrow = to.hasTarget() && !to.hasSource();
        QList<QPointF> points = onto(from, y) + reversed(onto(to, y));
        m_board.lay({m_net, from.hasSource() ? from.source : m_sources.first(), firstTarget(to), points, End::None,
            arrow ? End::Arrow : End::None});
    }

    static Stop point(double x)
    {
        Stop stop;
        stop.x = x;
        return stop;
    }

    void layStops(const QList<Stop> &stops, double y)
    {
        const Stop &first = stops.first();
        const Stop &last = stops.last();
        const auto onlyTarget = [](const Stop &stop) { return stop.hasTarget() && !stop.hasSource(); };
        const auto onlySource = [](const Stop &stop) { return stop.hasSource() && !stop.hasTarget(); };
        std::optional<double> root;
        if ((onlyTarget(first) && onlyTarget(last)) || (onlySource(first) && onlySource(last))) {
            for (const Stop &stop : stops) {
                if (onlyTarget(first) ? stop.hasSource() : stop.hasTarget()) {
                    root = stop.x;
                    break;
                }
            }
        }
        if (root) {
            layArm(point(*root), first, y);
            layArm(point(*root), last, y);
        } else {
            layArm(first, last, y);
        }
        for (const Stop &stop : stops) {
            const bool end = &stop == &first || &stop == &last;
            if (stop.hasBoth())
                layBoth(stop);
            else if (!end && stop.hasSource())
                laySource(stop, y);
            else if (!end)
                layTarget(stop, y);
            if (!stop.hasBoth())
                use(stop);
            if (!end || stop.hasBoth())
                m_board.join(m_net, {stop.x, y});
        }
    }

    Board &m_board;
    int m_net;
    QList<ElementId> m_sources;
    QList<ElementId> m_targets;
    double m_above = 0; ///< lower edge of the sources
    double m_below = 0; ///< upper edge of the members
};

} // namespace

bool layRail(Board &board, int net, const QList<ElementId> &sources, const QList<ElementId> &targets)
{
    return RailLayer(board, net).lay(sources, targets);
}

} // namespace quorate::routing
