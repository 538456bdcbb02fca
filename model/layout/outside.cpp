#include "model/layout/board.h"

#include <algorithm>
#include <cmath>

namespace quorate::routing {

namespace {

constexpr double besideLane = 8; // half of what the lines of two clients are apart
constexpr double clientBend = 16; // below a pill
constexpr double linkOffset = 20; // below the upper edge of the lower site: in its header's line
constexpr double linkPitch = 24;
constexpr QSizeF linkWords(132, 42); // the capsule that stands on it
constexpr double lookupReach = 400;
constexpr int mostHidden = 3;

bool isClient(const ElementId &id)
{
    return id.startsWith(QLatin1String("client:"));
}

class Entrances final {
public:
    Entrances(Board &board, const plan::Plan &plan)
        : m_board(board)
        , m_plan(plan)
    {
    }

    void lay()
    {
        QHash<ElementId, Net> nets; // all entrances of one client are one net
        QList<ElementId> order;
        for (const Relation &relation : m_plan.relations) {
            if (!isClient(relation.from) || relation.kind == RelationKind::NameLookup || isHidden(relation.kind))
                continue;
            Net &net = nets[relation.from];
            if (net.sources.isEmpty()) {
                net.kind = relation.kind;
                net.family = relation.family;
                net.sources.append(relation.from);
                order.append(relation.from);
            }
            net.targets += relation.to;
        }
        std::sort(order.begin(), order.end());
        for (const Relation &relation : m_plan.relations) {
            if (relation.kind == RelationKind::GlobalName && !isHidden(relation.kind))
                layGlobal(relation);
        }
        for (const ElementId &client : std::as_const(order))
            layClient(nets[client], order.size() < 2 ? 0 : client == order.first() ? -besideLane : besideLane);
        for (const Relation &relation : m_plan.relations) {
            if (relation.kind == RelationKind::NameLookup && !isHidden(relation.kind))
                layLookup(relation);
        }
    }

private:
    bool isHidden(RelationKind kind) const { return m_plan.diagram->hiddenRelations.contains(relationKindName(kind)); }

    void layGlobal(const Relation &relation)
    {
        Net net;
        net.kind = relation.kind;
        net.family = relation.family;
        net.label = relation.label;
        net.dashed = relation.standby;
        net.element = relation.element;
        net.sources = {relation.from};
        for (const ElementId &endpoint : relation.to) { // endpoints of one balancer share a pill
            const QRectF rect = m_board.rectOf(endpoint);
            const bool drawn = std::any_of(net.targets.cbegin(), net.targets.cend(),
                [&](const ElementId &other) { return m_board.rectOf(other) == rect; });
            if (!rect.isNull() && !drawn)
                net.targets.append(endpoint);
        }
        layClient(net, 0);
    }

    bool isGlobal(const ElementId &id) const
    {
        return std::any_of(m_plan.actors.cbegin(), m_plan.actors.cend(),
            [&](const plan::Outside &actor) { return actor.global && actor.id == id; });
    }

    // Straight to the name servers beside it.
    bool layAsking(int number, const ElementId &client, const ElementId &server)
    {
        const QRectF from = m_board.rectOf(client);
        const QPointF start(from.right(), from.center().y());
        const QPointF end(m_board.rectOf(server).left(), start.y());
        if (start.x() < end.x() && m_board.isClear(start, end, client, server))
            m_board.lay({number, client, server, {start, end}, End::None, End::Arrow});
        else
            layAround(m_board, number, {client}, server, false);
        return true;
    }

    void layClient(Net net, double offset)
    {
        const ElementId client = net.sources.first();
        const QRectF actor = m_board.rectOf(client);
        if (actor.isNull() || net.targets.isEmpty())
            return;
        net.targets.removeIf([&](const ElementId &target) {
            return isGlobal(target) && layAsking(m_board.addNet(net), client, target);
        });
        const int number = m_board.addNet(net);
        // Straight down the lane when there is one entrance.
        QList<ElementId> pending;
        for (const ElementId &target : net.targets) {
            if (!m_board.rectOf(target).isNull())
                pending.append(target);
        }
        if (pending.isEmpty())
            return;
        const double x = m_plan.clientLane + offset;
        if (areInOneSite(pending)) {
            for (const ElementId &target : std::as_const(pending)) {
                if (layStraight(number, client, target, x))
                    return;
            }
        }
        if (layRow(number, client, pending))
            return;
        if (!layRail(m_board, number, {client}, pending)) {
            for (const ElementId &target : std::as_const(pending).mid(0, 3))
                layAround(m_board, number, {client}, target, true);
        }
    }

    bool areInOneSite(const QList<ElementId> &targets) const
    {
        return std::all_of(targets.cbegin(), targets.cend(),
            [&](const ElementId &target) { return m_board.siteAt(target) == m_board.siteAt(targets.first()); });
    }

    bool layStraight(int net, const ElementId &client, const ElementId &target, double x)
    {
        const QRectF from = m_board.rectOf(client);
        const QRectF to = m_board.rectOf(target);
        if (x <= from.left() || x >= from.right() || x <= to.left() + 20 || x >= to.right() - 20)
            return false;
        // It leaves the pill where its edge is straight.
        const auto [low, high] = m_board.straightPart(client, Side::Bottom);
        const QPointF start(std::clamp(x, low, high), from.bottom());
        const double bend = start.x() == x ? start.y() : start.y() + clientBend;
        const QPointF end(x, to.top());
        if (end.y() <= bend || !m_board.isClear({x, bend + 1}, end, client, target, 3)
            || !m_board.isUnused({x, bend}, end, net) || !m_board.isUnused(start, {start.x(), bend}, net)
            || !m_board.isUnused({start.x(), bend}, {x, bend}, net))
            return false;
        m_board.lay({net, client, target, {start, {start.x(), bend}, {x, bend}, end}, End::None, End::Arrow});
        m_board.usePort(client, Side::Bottom, start.x());
        m_board.usePort(target, Side::Top, x);
        m_lines.append({client, x, bend, end.y(), net});
        return true;
    }

    // Entrances in several sites: a line above the sites, a drop into each that can be reached.
    bool layRow(int net, const ElementId &client, const QList<ElementId> &targets)
    {
        const QRectF from = m_board.rectOf(client);
        double siteTop = 1e9;
        for (const plan::SitePlan &site : m_plan.sites)
            siteTop = std::min(siteTop, site.rect().top());
        double rail = 0;
        for (double y = from.bottom() + 12; y <= siteTop - 8 && rail == 0; y += 4) {
            if (m_board.isUnused({m_board.page().left(), y}, {m_board.page().right(), y}, net, 11))
                rail = y;
        }
        if (rail == 0)
            return false;
        double start = 0;
        for (double aside : {0.0, 16.0, -16.0, 32.0, -32.0}) {
            start = from.center().x() + aside;
            if (m_board.isUnused({start, from.bottom()}, {start, rail}, net))
                break;
        }
        struct Drop {
            ElementId target;
            double x;
        };
        QList<Drop> drops;
        QList<ElementId> hidden; // no straight way
        QList<ElementId> skipped; // what stands behind another cluster's frame is left out
        for (const ElementId &target : targets) {
            const QRectF to = m_board.rectOf(target);
            const auto x = m_board.lane(rail, to.top() - 1, to.left() + 20, to.right() - 20, to.center().x(), net);
            const bool global = m_board.nets()[size_t(net)].kind == RelationKind::GlobalName;
            if (passesFrame(x.value_or(to.center().x()), rail, to.top()))
                (global ? hidden : skipped).append(target);
            else if (x && m_board.isClear({*x, rail}, {*x, to.top()}, client, target, 3))
                drops.append({target, *x});
            else
                hidden.append(target);
        }
        if (drops.isEmpty() && hidden.isEmpty())
            return !skipped.isEmpty();
        if (drops.isEmpty())
            return false;
        std::sort(drops.begin(), drops.end(), [](const Drop &a, const Drop &b) { return a.x < b.x; });
        if (!m_board.isClear({std::min(start, drops.first().x), rail}, {std::max(start, drops.last().x), rail}))
            return false;
        bool left = false, right = false;
        m_board.usePort(client, Side::Bottom, start);
        for (const Drop &drop : std::as_const(drops)) {
            const bool outermost = &drop == &drops.first() || &drop == &drops.last();
            const double top = m_board.rectOf(drop.target).top();
            m_board.usePort(drop.target, Side::Top, drop.x);
            m_lines.append({client, drop.x, rail, top, net});
            if (outermost || drop.x == start) {
                (drop.x < start ? left : right) = true;
                m_board.lay({net, client, drop.target,
                    {{start, from.bottom()}, {start, rail}, {drop.x, rail}, {drop.x, top}}, End::None, End::Arrow});
            } else {
                m_board.lay({net, client, drop.target, {{drop.x, rail}, {drop.x, top}}, End::None, End::Arrow});
                m_board.join(net, {drop.x, rail});
            }
        }
        if (left && right)
            m_board.join(net, {start, rail});
        for (const ElementId &target : std::as_const(hidden).mid(0, mostHidden))
            layAround(m_board, net, {client}, target, true);
        return true;
    }

    // A line through one cluster's frame onto another's would say that it serves both.
    bool passesFrame(double x, double top, double bottom) const
    {
        for (const plan::SitePlan &site : m_plan.sites) {
            for (const plan::Block &block : site.blocks) {
                if (block.framed && x > block.rect.left() && x < block.rect.right() && block.rect.top() > top
                    && block.rect.bottom() < bottom)
                    return true;
            }
        }
        return false;
    }

    // Name servers beside a client's line hang on it; others are asked directly.
    void layLookup(const Relation &relation)
    {
        Net net;
        net.kind = relation.kind;
        net.family = relation.family;
        net.dashed = true;
        net.sources = {relation.from};
        net.targets = relation.to;
        const int number = m_board.addNet(net);
        bool any = false;
        for (const ElementId &server : relation.to) {
            const QRectF rect = m_board.rectOf(server);
            if (!rect.isNull() && hang(number, server, rect))
                any = true;
        }
        if (!any) {
            for (const ElementId &server : relation.to) {
                if (layAround(m_board, number, {relation.from}, server, false))
                    return;
            }
        }
    }

    bool hang(int net, const ElementId &server, const QRectF &rect)
    {
        const double y = m_board.centre(server).y();
        const Line *best = nullptr;
        double distance = lookupReach;
        for (const Line &line : std::as_const(m_lines)) {
            if (y <= line.top + 8 || y >= line.bottom - 8)
                continue;
            const double apart = line.x < rect.left() ? rect.left() - line.x : line.x - rect.right();
            const double edge = line.x < rect.left() ? rect.left() : rect.right();
            if (apart > 8 && apart < distance && m_board.isClear({line.x, y}, {edge, y}, server)
                && m_board.isUnused({line.x, y}, {edge, y}, net) && crossesNone(line, edge, y)) {
                best = &line;
                distance = apart;
            }
        }
        if (!best)
            return false;
        const double edge = best->x < rect.left() ? rect.left() : rect.right();
        m_board.lay({net, best->client, server, {{best->x, y}, {edge, y}}, End::None, End::Arrow});
        m_board.usePort(server, best->x < rect.left() ? Side::Left : Side::Right, y);
        // The disc belongs to the client's line.
        m_board.join(best->net, {best->x, y});
        return true;
    }

    struct Line {
        ElementId client;
        double x, top, bottom;
        int net;
    };

    bool crossesNone(const Line &own, double edge, double y) const
    {
        return std::none_of(m_lines.cbegin(), m_lines.cend(), [&](const Line &line) {
            return &line != &own && line.x > std::min(own.x, edge) && line.x < std::max(own.x, edge) && line.top < y
                && line.bottom > y;
        });
    }

    Board &m_board;
    const plan::Plan &m_plan;
    QList<Line> m_lines;
};

QList<QPointF> reversed(QList<QPointF> points)
{
    std::reverse(points.begin(), points.end());
    return points;
}

// Between sites that stand side by side or above each other a link is one straight line, else it takes the space
// between them: with two bends, or with one, out of the upper site's lower edge. The best first.
QList<QList<QPointF>> linkWays(const QRectF &a, const QRectF &b, double offset)
{
    if (a.top() < b.bottom() && b.top() < a.bottom() && a.left() < b.right() && b.left() < a.right())
        return {}; // they overlap: a person has put them there
    const double left = std::max(a.left(), b.left());
    const double right = std::min(a.right(), b.right());
    const double top = std::max(a.top(), b.top());
    const double bottom = std::min(a.bottom(), b.bottom());
    if (left + 2 * linkOffset < right) {
        const double x = std::round((left + right) / 2) + offset;
        return {a.top() < b.top() ? QList<QPointF>{{x, a.bottom()}, {x, b.top()}}
                                  : QList<QPointF>{{x, a.top()}, {x, b.bottom()}}};
    }
    if (a.left() > b.left()) {
        QList<QList<QPointF>> ways;
        for (const QList<QPointF> &way : linkWays(b, a, offset))
            ways.append(reversed(way));
        return ways;
    }
    if (top + 2 * linkOffset < bottom) {
        const double y = std::min(top + linkOffset + offset, bottom - linkOffset);
        return {{{a.right(), y}, {b.left(), y}}};
    }
    const double x = std::round((a.right() + b.left()) / 2) + offset;
    if (a.top() < b.top()) {
        const double y = a.bottom() - linkOffset - offset;
        const double end = b.top() + linkOffset + offset;
        const double out = a.right() - linkOffset - offset;
        return {{{a.right(), y}, {x, y}, {x, end}, {b.left(), end}}, {{out, a.bottom()}, {out, end}, {b.left(), end}}};
    }
    const double y = a.top() + linkOffset + offset;
    const double end = b.bottom() - linkOffset - offset;
    const double in = b.left() + linkOffset + offset;
    return {{{a.right(), y}, {x, y}, {x, end}, {b.left(), end}}, {{a.right(), y}, {in, y}, {in, b.bottom()}}};
}

QRectF wordsAt(QPointF centre)
{
    return {centre - QPointF(linkWords.width() / 2, linkWords.height() / 2), linkWords};
}

// Where the words of a link cover nothing: beside the sites, as near as can be to the middle of its longest piece.
std::optional<QPointF> wordsOn(const Board &board, const plan::Plan &plan, const QList<QPointF> &points)
{
    constexpr double step = 8;
    const auto isFree = [&](QPointF at) {
        const QRectF words = wordsAt(at);
        return board.page().contains(words) && board.isClear(words) && !board.hasLines(words)
            && std::none_of(plan.sites.cbegin(), plan.sites.cend(),
                [&](const plan::SitePlan &site) { return site.rect().intersects(words); });
    };
    std::optional<QPointF> best;
    double least = 0;
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QLineF piece(points.at(i - 1), points.at(i));
        for (double at = 0; at <= piece.length() / 2; at += step) {
            const double cost = at - piece.length() / 2;
            for (double sign : {1.0, -1.0}) {
                const QPointF centre = piece.pointAt(0.5 + sign * at / piece.length());
                if ((!best || cost < least) && isFree(centre)) {
                    best = centre;
                    least = cost;
                }
            }
        }
    }
    return best;
}

} // namespace

void layOutside(Board &board, const plan::Plan &plan)
{
    Entrances(board, plan).lay();
}

void layLinks(Board &board, const plan::Plan &plan)
{
    if (plan.diagram->hiddenRelations.contains(relationKindName(RelationKind::Link)))
        return;
    for (const Relation &relation : plan.relations) {
        if (relation.kind != RelationKind::Link)
            continue;
        const QRectF a = board.rectOf(relation.from);
        const QRectF b = board.rectOf(relation.to.value(0));
        if (a.isNull() || b.isNull())
            continue;
        Net net;
        net.kind = relation.kind;
        net.label = relation.label;
        net.element = relation.element;
        net.sources = {relation.from};
        net.targets = relation.to;
        const int number = board.addNet(net);
        QList<QPointF> points;
        const auto isFree = [&](const QList<QPointF> &way) {
            for (qsizetype i = 1; i < way.size(); ++i) {
                if (!board.isUnused(way.at(i - 1), way.at(i), number, linkPitch - 1)
                    || !board.isClear(way.at(i - 1), way.at(i)))
                    return false;
            }
            return true;
        };
        for (bool worded : {true, false}) { // better another way than one without words
            for (double offset = 0; points.isEmpty() && offset < 20 * linkPitch; offset += linkPitch) {
                const QList<QList<QPointF>> ways = linkWays(a, b, offset);
                const auto way = std::find_if(ways.cbegin(), ways.cend(),
                    [&](const QList<QPointF> &row) { return isFree(row) && (!worded || wordsOn(board, plan, row)); });
                points = way == ways.cend() ? QList<QPointF>() : *way;
            }
        }
        if (points.size() < 2)
            continue;
        if (const std::optional<QPointF> words = wordsOn(board, plan, points)) {
            board.setLabelAt(number, *words);
            board.block(wordsAt(*words));
        }
        board.lay({number, relation.from, relation.to.first(), points, End::Plug, End::Plug});
    }
}

} // namespace quorate::routing
