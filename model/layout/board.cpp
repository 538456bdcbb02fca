#include "model/layout/board.h"

#include <algorithm>
#include <cmath>

namespace quorate::routing {

namespace {

constexpr double laneWidth = 10; // between lines of one lane
constexpr double borderDistance = 6;
constexpr double wideLane = 120; // wider than this, a line stands where it suits, else in the middle
constexpr double narrowLane = 24, narrowCost = 240; // the air inside a rack is no lane, unless there is none
constexpr double laneClearance = 8; // of a lane's outermost line to what stands beside it

// Pills and actors are lower than any card.
bool isRound(const QRectF &rect)
{
    return rect.height() <= metrics::actorHeight;
}

constexpr double headingLeft = 260, headingRight = 200; // of a frame: name; voters and environment

} // namespace

Board::Board(const plan::Plan &plan, const Geometry &geometry)
    : m_page(geometry.page)
{
    for (const geometry::Card &card : geometry.cards) {
        addObstacle(card.id, card.rect);
        if (card.kind == geometry::CardKind::Group)
            m_groups.insert(card.id);
        if (card.kind == geometry::CardKind::SpreadGroup)
            addObstacle({}, card.rect.adjusted(4, 8, -4, 8));
    }
    for (const geometry::Pill &pill : geometry.pills) {
        const ElementId id = pill.balancer.isEmpty() ? pill.endpoints.value(0) : pill.balancer;
        addObstacle(id, pill.rect);
        for (const ElementId &endpoint : pill.endpoints) {
            m_rects.insert(endpoint, pill.rect);
            m_pillOf.insert(endpoint, id);
        }
    }
    for (const geometry::Actor &actor : geometry.actors) {
        addObstacle(actor.id, actor.rect);
        m_actors.insert(actor.id, actor);
    }
    for (const geometry::NoteBox &note : geometry.notes)
        addObstacle(note.id, note.rect);
    for (const geometry::Caption &caption : geometry.captions)
        addObstacle({}, caption.rect);
    for (const QRectF &foot : {geometry.legend, geometry.titleBlock}) {
        if (!foot.isEmpty())
            addObstacle({}, foot);
    }
    const double head = geometry.title.y() + metrics::actorHeight;
    addObstacle({}, QRectF(geometry.title, QPointF(geometry.title.x() + 232, head)));
    for (const plan::SitePlan &site : plan.sites) {
        const QRectF rect = site.rect();
        m_sites.push_back(rect);
        const plan::SiteHeader header = plan::headerOf(plan, site);
        addObstacle({}, QRectF(rect.left() + 12, rect.top() + 8, std::min(header.name, rect.width() - 24), 28));
        if (header.tags > 0)
            addObstacle({}, QRectF(rect.right() - 12 - header.tags, rect.top() + 8, header.tags, 28));
        for (const plan::Domain &domain : site.domains) {
            if (domain.hidden || site.mode == plan::Mode::Estate)
                continue;
            const double width = std::min(plan::headerWidth(domain), domain.rect.width() - 16);
            addObstacle({}, QRectF(domain.rect.left() + 8, domain.rect.top() + 4, width, 22));
        }
        for (const plan::Block &block : site.blocks) {
            if (block.framed)
                addHeading(block.rect);
        }
    }
    for (const geometry::Container &container : geometry.containers) {
        m_borders.push_back(container.rect);
        m_rects.insert(container.id, container.rect);
    }
    for (const geometry::Frame &frame : geometry.frames) {
        m_borders.push_back(frame.rect);
        if (frame.site.isEmpty())
            addHeading(frame.rect);
    }
    for (size_t i = 0; i < m_borders.size(); ++i)
        m_borderGrid.insert(int(i), m_borders[i]);
}

// A frame's name at its left, voters and environment at its right.
void Board::addHeading(const QRectF &frame)
{
    addObstacle({}, QRectF(frame.left() + 8, frame.top() + 6, std::min(headingLeft, frame.width()), 26));
    if (frame.width() > headingLeft + 2 * headingRight)
        addObstacle({}, QRectF(frame.right() - headingRight, frame.top() + 6, headingRight, 26));
}

void Board::addObstacle(const ElementId &id, const QRectF &rect)
{
    m_obstacleGrid.insert(int(m_obstacles.size()), rect);
    m_obstacles.push_back({id, rect});
    if (!id.isEmpty())
        m_rects.insert(id, rect);
}

int Board::siteAt(const ElementId &id) const
{
    const QPointF at = rectOf(id).center();
    for (size_t i = 0; i < m_sites.size(); ++i) {
        if (m_sites[i].contains(at))
            return int(i);
    }
    return -1;
}

QPointF Board::centre(const ElementId &id) const
{
    const double layers = m_groups.contains(id) ? metrics::groupLayer : 0;
    return rectOf(id).center() - QPointF(layers, layers);
}

bool Board::isClear(QPointF a, QPointF b, const ElementId &from, const ElementId &to, double clearance) const
{
    const QRectF line = QRectF(a, b).normalized();
    for (int hit : m_obstacleGrid.find(line.adjusted(-clearance, -clearance, clearance, clearance))) {
        const Obstacle &obstacle = m_obstacles[size_t(hit)];
        const bool own = !obstacle.id.isEmpty()
            && (obstacle.id == from || obstacle.id == to || m_rects.value(from) == obstacle.rect
                || m_rects.value(to) == obstacle.rect);
        const double margin = own ? -0.5 : clearance - 0.5;
        const QRectF grown = obstacle.rect.adjusted(-margin, -margin, margin, margin);
        if (line.left() < grown.right() && grown.left() < line.right() + 1e-6 && line.top() < grown.bottom()
            && grown.top() < line.bottom() + 1e-6)
            return false;
    }
    return true;
}

bool Board::isClear(const QRectF &area) const
{
    for (int hit : m_obstacleGrid.find(area)) {
        if (m_obstacles[size_t(hit)].rect.intersects(area))
            return false;
    }
    return true;
}

bool Board::isUnused(QPointF a, QPointF b, int net, double distance) const
{
    const QRectF line = QRectF(a, b).normalized();
    const bool horizontal = a.y() == b.y();
    const QRectF near =
        horizontal ? line.adjusted(0, -distance, 0, distance) : line.adjusted(-distance, 0, distance, 0);
    for (int hit : m_segmentGrid.find(near)) {
        const Segment &segment = m_segments[size_t(hit)];
        if (segment.net != net && segment.isHorizontal() == horizontal)
            return false;
    }
    return true;
}

bool Board::hasLines(const QRectF &area) const
{
    return !m_segmentGrid.find(area).empty();
}

int Board::crossings(QPointF a, QPointF b, int net) const
{
    const bool horizontal = a.y() == b.y();
    const std::vector<int> hits = m_segmentGrid.find(QRectF(a, b).normalized());
    return int(std::count_if(hits.begin(), hits.end(), [&](int hit) {
        return m_segments[size_t(hit)].net != net && m_segments[size_t(hit)].isHorizontal() != horizontal;
    }));
}

bool Board::isOffBorders(double y, double left, double right) const
{
    const QRectF line(left, y - borderDistance, right - left, 2 * borderDistance);
    for (int hit : m_borderGrid.find(line)) {
        const QRectF &border = m_borders[size_t(hit)];
        if (std::abs(border.top() - y) < borderDistance || std::abs(border.bottom() - y) < borderDistance)
            return false;
    }
    return true;
}

bool Board::isOffSides(double x, double top, double bottom) const
{
    const QRectF line(x - borderDistance, top, 2 * borderDistance, bottom - top);
    for (int hit : m_borderGrid.find(line)) {
        const QRectF &border = m_borders[size_t(hit)];
        if (std::abs(border.left() - x) < borderDistance || std::abs(border.right() - x) < borderDistance)
            return false;
    }
    return true;
}

QList<QRectF> Board::borders(const QRectF &area) const
{
    QList<QRectF> rects;
    for (int hit : m_borderGrid.find(area))
        rects.append(m_borders[size_t(hit)]);
    return rects;
}

QList<std::pair<double, double>> Board::gaps(double top, double bottom, double left, double right) const
{
    QList<std::pair<double, double>> taken;
    for (int hit : m_obstacleGrid.find(QRectF(QPointF(left, top + 1), QPointF(right, bottom - 1))))
        taken.append({m_obstacles[size_t(hit)].rect.left(), m_obstacles[size_t(hit)].rect.right()});
    std::sort(taken.begin(), taken.end());
    QList<std::pair<double, double>> free;
    double at = left;
    for (const auto &[from, to] : std::as_const(taken)) {
        if (from - at >= 2 * laneClearance)
            free.append({at, from});
        at = std::max(at, to);
    }
    if (right - at >= 2 * laneClearance)
        free.append({at, right});
    return free;
}

QList<std::pair<double, double>> Board::betweenSides(double left, double right, double top, double bottom) const
{
    QList<double> cuts = {left, right};
    for (int hit : m_borderGrid.find(QRectF(left, top, right - left, bottom - top))) {
        const QRectF &border = m_borders[size_t(hit)];
        for (double x : {border.left(), border.right()}) {
            if (x > left && x < right)
                cuts.append(x);
        }
    }
    std::sort(cuts.begin(), cuts.end());
    QList<std::pair<double, double>> parts;
    for (qsizetype i = 1; i < cuts.size(); ++i) {
        if (cuts.at(i) - cuts.at(i - 1) >= 2 * laneClearance - 1)
            parts.append({cuts.at(i - 1), cuts.at(i)});
    }
    return parts;
}

std::optional<double> Board::lane(double top, double bottom, double left, double right, double wanted, int net) const
{
    std::optional<double> best;
    double least = 0;
    const auto consider = [&](double x, double width) {
        const double cost = std::abs(x - wanted) + (width < narrowLane ? narrowCost : 0);
        if ((best && least <= cost) || !isUnused({x, top}, {x, bottom}, net, laneWidth - 1))
            return;
        best = x;
        least = cost;
    };
    for (const auto &[from, to] : gaps(top, bottom, left, right)) {
        for (const auto &[low, high] : betweenSides(from, to, top, bottom)) {
            const double middle = std::round((low + high) / 2);
            const double start = high - low > wideLane
                ? std::round(std::clamp(wanted, low + 2 * laneWidth, high - 2 * laneWidth))
                : middle;
            const int steps = std::min(8, int((high - low) / 2 / laneWidth));
            for (int k = 0; k <= steps; ++k) {
                if (start + k * laneWidth <= high - laneClearance / 2)
                    consider(start + k * laneWidth, high - low);
                if (start - k * laneWidth >= low + laneClearance / 2)
                    consider(start - k * laneWidth, high - low);
            }
        }
    }
    return best;
}

bool Board::isPortFree(const ElementId &id, Side side, double x) const
{
    const QList<double> used = m_ports.value(portKey(id, side));
    return std::none_of(used.cbegin(), used.cend(), [x](double other) { return std::abs(other - x) < 12; });
}

std::pair<double, double> Board::straightPart(const ElementId &id, Side side) const
{
    const QRectF rect = rectOf(id);
    const bool vertical = side == Side::Left || side == Side::Right;
    constexpr double corner = 16, roundAir = 4, flat = 8;
    if (vertical)
        return {rect.top() + corner, rect.bottom() - corner};
    const double round = isRound(rect) ? rect.height() / 2 + roundAir : corner;
    const geometry::Actor actor = m_actors.value(id);
    return {rect.left() + (actor.flatLeft ? flat : round), rect.right() - (actor.flatRight ? flat : round)};
}

double Board::portX(const ElementId &id, Side side, double wanted) const
{
    const auto [low, high] = straightPart(id, side);
    for (double offset : {0.0, 24.0, -24.0, 40.0, -40.0, 56.0, -56.0, 72.0, -72.0, 16.0, -16.0}) {
        const double x = std::clamp(wanted + offset, low, high);
        if (isPortFree(id, side, x))
            return x;
    }
    return std::clamp(wanted, low, high);
}

int Board::addNet(const Net &net)
{
    m_nets.push_back(net);
    return int(m_nets.size()) - 1;
}

void Board::lay(Wire wire)
{
    wire.points = simplified(wire.points);
    const int number = int(m_wires.size());
    for (qsizetype i = 1; i < wire.points.size(); ++i) {
        const Segment segment{wire.points.at(i - 1), wire.points.at(i), wire.net, number};
        m_segmentGrid.insert(int(m_segments.size()), QRectF(segment.a, segment.b).normalized());
        m_segments.push_back(segment);
    }
    m_wires.push_back(std::move(wire));
}

QList<QPointF> simplified(const QList<QPointF> &points)
{
    QList<QPointF> result;
    for (const QPointF &point : points) {
        if (!result.isEmpty() && result.last() == point)
            continue;
        if (result.size() > 1) {
            const QPointF a = result.at(result.size() - 2);
            const QPointF b = result.last();
            const bool vertical = a.x() == b.x() && b.x() == point.x() && (b.y() - a.y()) * (point.y() - b.y()) > 0;
            const bool horizontal = a.y() == b.y() && b.y() == point.y() && (b.x() - a.x()) * (point.x() - b.x()) > 0;
            if (vertical || horizontal)
                result.removeLast();
        }
        result.append(point);
    }
    return result;
}

} // namespace quorate::routing
