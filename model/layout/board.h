#pragma once

#include "model/layout/plan.h"
#include "model/layout/spatial_grid.h"

#include <optional>

/// Inside of the layout room: the lines.
namespace quorate::routing {

using geometry::End;

/// What lines go around: cards, pills, texts.
struct Obstacle {
    ElementId id; ///< empty: a text
    QRectF rect;
};

/// One relation, or several that share rails: the same kind between the same rows.
struct Net {
    RelationKind kind = RelationKind::Ingress;
    QString family;
    QString label;
    bool dashed = false;
    QList<ElementId> sources;
    QList<ElementId> targets;
    ElementId element; ///< the row that states it: a link, a promotion path
    std::optional<QPointF> labelAt = {}; ///< where its words stand, when who lays it knows
    QHash<int, double> lanes = {}; ///< by site: x of the lane where its trunk crosses least
};

/// Those of the ids that have the key of most; the others come into `rest`. @pre there are ids
template <class Key>
QList<ElementId> largest(const QList<ElementId> &ids, Key key, QList<ElementId> &rest)
{
    std::map<decltype(key(ids.first())), int> counts;
    for (const ElementId &id : ids)
        ++counts[key(id)];
    auto most = counts.begin();
    for (auto it = counts.begin(); it != counts.end(); ++it) {
        if (it->second > most->second)
            most = it;
    }
    QList<ElementId> chosen;
    for (const ElementId &id : ids)
        (key(id) == most->first ? chosen : rest).append(id);
    return chosen;
}

/// One line that has been laid.
struct Wire {
    int net = 0;
    ElementId from;
    ElementId to;
    QList<QPointF> points;
    End start = End::None;
    End finish = End::None;
};

/// Connection point of a line on an element.
struct Port {
    ElementId id;
    QPointF at;
};

enum class Side : quint8 { Top, Bottom, Left, Right };

/// The paper: obstacles, and the lines laid so far.
class Board final {
public:
    Board(const plan::Plan &plan, const Geometry &geometry);

    const std::vector<Obstacle> &obstacles() const { return m_obstacles; }
    const SpatialGrid &obstacleGrid() const { return m_obstacleGrid; }
    /// The front of a card, a pill, an actor; null when it is not drawn.
    QRectF rectOf(const ElementId &id) const { return m_rects.value(id); }
    /// The middle of its front: a group's layers do not count.
    QPointF centre(const ElementId &id) const;
    QRectF page() const { return m_page; }
    /// Number of the site that it stands in; -1: none.
    int siteAt(const ElementId &id) const;

    /// A straight line that keeps `clearance` from everything but its own two ends, of which it touches the edges only.
    bool isClear(
        QPointF a, QPointF b, const ElementId &from = {}, const ElementId &to = {}, double clearance = 4) const;
    bool isClear(const QRectF &area) const;
    /// No other line runs along this one nearer than `distance`; those of `net` itself do not count.
    bool isUnused(QPointF a, QPointF b, int net, double distance = 7) const;
    /// How many lines of other nets it would cross.
    int crossings(QPointF a, QPointF b, int net) const;
    /// It does not run along the border of a container or frame.
    bool isOffBorders(double y, double left, double right) const;
    bool isOffSides(double x, double top, double bottom) const;
    /// Containers and frames that touch the area.
    QList<QRectF> borders(const QRectF &area) const;

    /// The gaps between obstacles that a vertical line could use from `top` to `bottom`, left to right.
    QList<std::pair<double, double>> gaps(double top, double bottom, double left, double right) const;
    /// A gap, cut where the sides of containers are.
    QList<std::pair<double, double>> betweenSides(double left, double right, double top, double bottom) const;
    /// An unused x in a gap, as near as can be to `wanted`; lines of one lane keep 10.
    std::optional<double> lane(double top, double bottom, double left, double right, double wanted, int net) const;

    /// From where to where lines may meet a side: not at its corners, nor at the round ends of a pill.
    std::pair<double, double> straightPart(const ElementId &id, Side side) const;
    /// A free place on an edge: `wanted` when possible, else beside it.
    double portX(const ElementId &id, Side side, double wanted) const;
    void usePort(const ElementId &id, Side side, double x) { m_ports[portKey(id, side)].append(x); }
    bool isPortFree(const ElementId &id, Side side, double x) const;

    /// Lines laid from now on go around it: a text that belongs to a line.
    void block(const QRectF &rect) { addObstacle({}, rect); }

    int addNet(const Net &net);
    void setLabelAt(int net, QPointF at) { m_nets[size_t(net)].labelAt = at; }
    /// No line runs in the area.
    bool hasLines(const QRectF &area) const;
    /// A place that is no card: the part of a cluster in a site.
    void addPlace(const ElementId &id, const QRectF &rect) { m_rects.insert(id, rect); }
    const std::vector<Net> &nets() const { return m_nets; }
    /// Lays a line; points on one straight line are joined.
    void lay(Wire wire);
    void join(int net, QPointF at)
    {
        m_junctions.append({at, m_nets[size_t(net)].family});
        m_junctionNets.append(net);
    }
    std::vector<Wire> &wires() { return m_wires; }
    const std::vector<Wire> &wires() const { return m_wires; }
    QList<geometry::Junction> &junctions() { return m_junctions; }
    const QList<int> &junctionNets() const { return m_junctionNets; }

    struct Segment {
        QPointF a, b;
        int net;
        int wire;
        bool isHorizontal() const { return a.y() == b.y(); }
    };
    const std::vector<Segment> &segments() const { return m_segments; }
    const SpatialGrid &segmentGrid() const { return m_segmentGrid; }

private:
    // Endpoints of one pill share its edges.
    QString portKey(const ElementId &id, Side side) const
    {
        return m_pillOf.value(id, id) + QLatin1Char("tblr"[int(side)]);
    }
    void addObstacle(const ElementId &id, const QRectF &rect);
    void addHeading(const QRectF &frame);

    QRectF m_page;
    std::vector<Obstacle> m_obstacles;
    SpatialGrid m_obstacleGrid;
    QHash<ElementId, QRectF> m_rects;
    QHash<ElementId, ElementId> m_pillOf;
    QSet<ElementId> m_groups;
    QHash<ElementId, geometry::Actor> m_actors;
    QHash<QString, QList<double>> m_ports;
    std::vector<QRectF> m_sites;
    std::vector<QRectF> m_borders;
    SpatialGrid m_borderGrid{2048};
    std::vector<Net> m_nets;
    std::vector<Wire> m_wires;
    std::vector<Segment> m_segments;
    SpatialGrid m_segmentGrid;
    QList<geometry::Junction> m_junctions;
    QList<int> m_junctionNets;
};

/// Points without repetitions and without corners that are none.
QList<QPointF> simplified(const QList<QPointF> &points);

/// Gives nets their lanes: where their trunks cross least, by Graphviz.
void chooseLanes(const Board &board, const plan::Plan &plan, std::vector<Net> &nets);

/// A rail: sources above, members below, one horizontal line between, junctions where lines meet; with cards between
/// them, a trunk in a lane. @return false when the elements do not stand like this, or something is in the way.
bool layRail(Board &board, int net, const QList<ElementId> &sources, const QList<ElementId> &targets);
/// Straight lines down onto the nearest target below each source. @return the sources that have none
QList<ElementId> layDrops(Board &board, int net, const QList<ElementId> &sources, const QList<ElementId> &targets);
/// Neighbours in a row.
void layPeers(Board &board, int net, const QList<ElementId> &members, bool around);

/// Any line around obstacles, from one of the elements, or from a line of the net, to the target. Bounded: false when
/// there are too many obstacles or no way.
bool layAround(Board &board, int net, const QList<ElementId> &sources, const ElementId &target, bool fromNet);

/// From a source that stands elsewhere onto a line of the net. `target`: what the net leads to.
bool layJoining(Board &board, int net, const ElementId &source, const ElementId &target);

/// Promotion paths from cluster to cluster, and copies taken to another site: in the spine between the sites.
void layPromotions(Board &board, const plan::Plan &plan);
/// Other backups, from the host that is nearest to where they go.
void layBackups(Board &board, const plan::Plan &plan);
/// Links between sites.
void layLinks(Board &board, const plan::Plan &plan);
/// Clients to VIPs and name servers, registries outside to their pullers.
void layOutside(Board &board, const plan::Plan &plan);

/// Breaks, junctions and labels; everything to the geometry.
void finish(Board &board, Geometry &geometry);

} // namespace quorate::routing

namespace quorate::plan {

/// Routes all relations of a placed plan.
void routeAll(const Plan &plan, Geometry &geometry, std::stop_token stop);

} // namespace quorate::plan
