#pragma once

#include "model/layout/layout.h"
#include "model/layout/spatial_grid.h"

#include <QTextStream>

namespace quorate::tests {

/// What holds in every placement, whatever its coordinates. Each check returns its first violation in words, or
/// nothing.
namespace layout_relations {

inline QString words(const QRectF &r)
{
    return QStringLiteral("(%1, %2 … %3, %4)").arg(r.left()).arg(r.top()).arg(r.right()).arg(r.bottom());
}

/// With the layers below the front of a group that is dealt over racks.
inline QRectF footprint(const geometry::Card &card)
{
    const double layers = card.kind == geometry::CardKind::SpreadGroup ? 2 * metrics::groupLayer : 0;
    return card.rect.adjusted(0, 0, 0, layers);
}

inline const geometry::Container *containerOf(const Geometry &geometry, const ElementId &id)
{
    const auto found = std::find_if(geometry.containers.cbegin(), geometry.containers.cend(),
        [&](const geometry::Container &container) { return container.id == id; });
    return found == geometry.containers.cend() ? nullptr : &*found;
}

/// Something that covers paper: nothing else may.
struct Thing {
    QString name;
    QRectF rect;
    ElementId container;
    bool pinned = false;
    ElementId id = {};
};

inline std::vector<Thing> things(const Geometry &geometry, const Diagram &diagram)
{
    std::vector<Thing> all;
    const auto isPinned = [&](const ElementId &id) {
        const auto placement = diagram.placements.constFind(id);
        return placement != diagram.placements.constEnd() && placement->pinned;
    };
    for (const geometry::Card &card : geometry.cards)
        all.push_back({QLatin1String("card ") + card.id, footprint(card), card.container, card.pinned, card.id});
    for (const geometry::Pill &pill : geometry.pills) {
        const bool pinned =
            isPinned(pill.balancer) || std::any_of(pill.endpoints.cbegin(), pill.endpoints.cend(), isPinned);
        const ElementId id = pill.endpoints.value(0, pill.balancer);
        all.push_back({QLatin1String("pill ") + id, pill.rect, pill.container, pinned, id});
    }
    for (const geometry::Actor &actor : geometry.actors)
        all.push_back({QLatin1String("actor ") + actor.id, actor.rect, {}, isPinned(actor.id), actor.id});
    for (const geometry::Caption &caption : geometry.captions)
        all.push_back({QLatin1String("caption ") + caption.tier, caption.rect, caption.site, false});
    for (const geometry::NoteBox &note : geometry.notes) {
        const Note *row = diagram.notes.find(NoteId(note.id));
        all.push_back({QLatin1String("note ") + note.id, note.rect, {}, row && !row->position.isNull(), note.id});
    }
    all.push_back({QStringLiteral("legend"), geometry.legend, {}, false});
    all.push_back({QStringLiteral("title block"), geometry.titleBlock, {}, false});
    return all;
}

/// Everything is inside what holds it, and on the page.
inline QString inside(const Geometry &geometry, const Diagram &diagram)
{
    for (const geometry::Container &container : geometry.containers) {
        if (container.parent.isEmpty())
            continue;
        const geometry::Container *parent = containerOf(geometry, container.parent);
        if (!parent)
            return QStringLiteral("container %1 stands in %2, which is not drawn").arg(container.id, container.parent);
        if (!parent->rect.contains(container.rect))
            return QStringLiteral("container %1 %2 leaves %3 %4")
                .arg(container.id, words(container.rect), parent->id, words(parent->rect));
    }
    for (const Thing &thing : things(geometry, diagram)) {
        if (!thing.rect.isEmpty() && !geometry.page.contains(thing.rect))
            return QStringLiteral("%1 %2 leaves the page %3").arg(thing.name, words(thing.rect), words(geometry.page));
        if (thing.container.isEmpty())
            continue;
        const geometry::Container *container = containerOf(geometry, thing.container);
        if (!container)
            return QStringLiteral("%1 stands in %2, which is not drawn").arg(thing.name, thing.container);
        if (!container->rect.contains(thing.rect))
            return QStringLiteral("%1 %2 leaves %3 %4")
                .arg(thing.name, words(thing.rect), container->id, words(container->rect));
    }
    for (const geometry::Frame &frame : geometry.frames) {
        const geometry::Container *site = containerOf(geometry, frame.site);
        if (site && !site->rect.contains(frame.rect))
            return QStringLiteral("frame %1 leaves its site").arg(frame.cluster.value);
        if (!geometry.page.contains(frame.rect))
            return QStringLiteral("frame %1 leaves the page").arg(frame.cluster.value);
    }
    for (const geometry::Route &route : geometry.routes) {
        for (const QPointF &point : route.points) {
            if (!geometry.page.contains(point))
                return QStringLiteral("a line from %1 to %2 leaves the page").arg(route.from, route.to);
        }
    }
    return {};
}

inline bool overlap(const QRectF &a, const QRectF &b)
{
    return a.left() < b.right() && b.left() < a.right() && a.top() < b.bottom() && b.top() < a.bottom();
}

/// Nothing covers anything beside it. What a person has put somewhere may, over a caption or another such thing.
inline QString apart(const Geometry &geometry, const Diagram &diagram)
{
    const std::vector<Thing> all = things(geometry, diagram);
    SpatialGrid grid;
    for (size_t i = 0; i < all.size(); ++i)
        grid.insert(int(i), all[i].rect);
    for (size_t i = 0; i < all.size(); ++i) {
        for (int hit : grid.find(all[i].rect)) {
            const Thing &a = all[i];
            const Thing &b = all[size_t(hit)];
            if (size_t(hit) <= i || !overlap(a.rect, b.rect))
                continue;
            const bool text = a.id.isEmpty() || b.id.isEmpty();
            if ((a.pinned && b.pinned) || (text && (a.pinned || b.pinned)))
                continue;
            return QStringLiteral("%1 %2 and %3 %4 overlap").arg(a.name, words(a.rect), b.name, words(b.rect));
        }
    }
    const auto isPinned = [&](const ElementId &id) { return diagram.placements.value(id, {{}, false, false}).pinned; };
    for (qsizetype i = 0; i < geometry.containers.size(); ++i) {
        const geometry::Container &a = geometry.containers.at(i);
        for (qsizetype k = i + 1; k < geometry.containers.size(); ++k) {
            const geometry::Container &b = geometry.containers.at(k);
            if (a.parent == b.parent && overlap(a.rect, b.rect) && !(isPinned(a.id) && isPinned(b.id)))
                return QStringLiteral("containers %1 %2 and %3 %4 overlap")
                    .arg(a.id, words(a.rect), b.id, words(b.rect));
        }
        // A card beside a container, not in it; a VIP does lie over racks.
        for (const geometry::Card &card : geometry.cards) {
            if (card.container == a.parent && !card.pinned && !isPinned(a.id) && overlap(footprint(card), a.rect))
                return QStringLiteral("card %1 %2 covers %3 %4").arg(card.id, words(card.rect), a.id, words(a.rect));
        }
        for (const geometry::Caption &caption : geometry.captions) {
            if (a.depth > 0 && !isPinned(a.id) && overlap(caption.rect, a.rect))
                return QStringLiteral("caption %1 covers %2").arg(caption.tier, a.id);
        }
        if (a.depth == 0) {
            for (const geometry::Actor &actor : geometry.actors) {
                if (!isPinned(a.id) && !isPinned(actor.id) && overlap(actor.rect, a.rect))
                    return QStringLiteral("actor %1 covers %2").arg(actor.id, a.id);
            }
        }
    }
    for (qsizetype i = 0; i < geometry.frames.size(); ++i) {
        for (qsizetype k = i + 1; k < geometry.frames.size(); ++k) {
            if (!geometry.frames.at(i).site.isEmpty()
                && overlap(geometry.frames.at(i).rect, geometry.frames.at(k).rect))
                return QStringLiteral("frames %1 and %2 overlap")
                    .arg(geometry.frames.at(i).cluster.value, geometry.frames.at(k).cluster.value);
        }
    }
    return {};
}

inline bool tooNear(const Geometry &geometry, const Diagram &diagram, const geometry::Route &route, const Thing &thing)
{
    constexpr double way = 24;
    for (const ElementId &end : {route.from, route.to}) {
        const QRectF rect = geometry.rectOf(end);
        const bool byHand = thing.pinned || diagram.placements.contains(end);
        if (rect != thing.rect && byHand && overlap(rect.adjusted(-way, -way, way, way), thing.rect))
            return true;
    }
    return false;
}

/// Lines touch the edges of the two things that they join, and go around everything else.
inline QString linesClear(const Geometry &geometry, const Diagram &diagram)
{
    const std::vector<Thing> all = things(geometry, diagram);
    SpatialGrid grid;
    for (size_t i = 0; i < all.size(); ++i)
        grid.insert(int(i), all[i].rect);
    for (const geometry::Route &route : geometry.routes) {
        for (qsizetype i = 1; i < route.points.size(); ++i) {
            const QRectF line = QRectF(route.points.at(i - 1), route.points.at(i)).normalized();
            for (int hit : grid.find(line)) {
                const Thing &thing = all[size_t(hit)];
                // The round ends of a pill begin inside its rectangle.
                const double inside = thing.rect.height() <= metrics::actorHeight ? thing.rect.height() / 2 : 1;
                // They leave a spread group at its front, above its layers.
                const QRectF own = thing.rect.adjusted(1, inside, -1, -std::max(inside, 2 * metrics::groupLayer + 1));
                const bool joined = geometry.rectOf(route.from) == geometry.rectOf(thing.id)
                    || geometry.rectOf(route.to) == geometry.rectOf(thing.id);
                // What a person has put hard by its end, or its end by it, leaves no way between.
                if (tooNear(geometry, diagram, route, thing))
                    continue;
                const QRectF area = joined && !thing.id.isEmpty() ? own : thing.rect;
                if (area.height() > 0 && line.left() < area.right() && area.left() < line.right() + 0.1
                    && line.top() < area.bottom() && area.top() < line.bottom() + 0.1)
                    return QStringLiteral("the %1 line from %2 to %3, %4, crosses %5 %6")
                        .arg(relationKindName(route.kind), route.from, route.to, words(line), thing.name,
                            words(thing.rect));
            }
        }
    }
    return {};
}

/// Lines of different relations do not lie upon each other, where no person has taken the room between.
inline QString linesApart(const Geometry &geometry, const Diagram &diagram)
{
    if (!diagram.placements.isEmpty())
        return {};
    struct Segment {
        QRectF rect;
        const geometry::Route *route;
        bool horizontal() const { return rect.height() == 0; }
    };
    constexpr double least = 4;
    std::vector<Segment> segments;
    SpatialGrid grid;
    for (const geometry::Route &route : geometry.routes) {
        for (qsizetype i = 1; i < route.points.size(); ++i) {
            segments.push_back({QRectF(route.points.at(i - 1), route.points.at(i)).normalized(), &route});
            grid.insert(int(segments.size()) - 1, segments.back().rect);
        }
    }
    for (size_t i = 0; i < segments.size(); ++i) {
        const Segment &a = segments[i];
        const QRectF around = a.horizontal() ? a.rect.adjusted(1, 1 - least, -1, least - 1)
                                             : a.rect.adjusted(1 - least, 1, least - 1, -1);
        for (int hit : grid.find(around)) {
            const Segment &b = segments[size_t(hit)];
            if (b.route->kind != a.route->kind && b.horizontal() == a.horizontal())
                return QStringLiteral("the lines %1 %2 → %3 and %4 %5 → %6 lie upon each other at %7 and %8")
                    .arg(relationKindName(a.route->kind), a.route->from, a.route->to, relationKindName(b.route->kind),
                        b.route->from, b.route->to)
                    .arg(words(a.rect), words(b.rect));
        }
    }
    return {};
}

/// The words of a line, in the widest font in use; empty: it has none.
inline QRectF labelRect(const geometry::Route &route)
{
    constexpr double letter = 6.6;
    if (route.labelAt.isNull())
        return {};
    const QPointF at = route.labelAt;
    const double width = double(route.label.size()) * letter;
    if (route.kind == RelationKind::Link) // words of two lines
        return {at - QPointF(66, 21), QSizeF(132, 42)};
    if (route.kind == RelationKind::Promotion) // as wide as the space between sites allows, with a name of two lines
        return {at - QPointF(80, 28), QSizeF(160, 56)};
    if (route.kind == RelationKind::Balancer)
        return {at + QPointF(10, -8), QSizeF(width, 16)};
    if (route.kind == RelationKind::VrrpPair)
        return {at - QPointF(width / 2, 20), QSizeF(width, 16)};
    return {at - QPointF(width / 2 + 7, 9), QSizeF(width + 14, 18)};
}

/// Words of lines cover no card, no name or chip in a header, and no other words.
inline QString labelsClear(const Geometry &geometry, const Topology &topology, const Diagram &diagram)
{
    constexpr double head = 50, letter = 9.6, chip = 40, chipLetter = 7.5;
    std::vector<Thing> all = things(geometry, diagram);
    for (const geometry::Container &container : geometry.containers) {
        const Site *site = topology.sites.find(SiteId(container.id));
        if (!site)
            continue;
        QSet<ClusterId> chips; // clusters without a frame there
        for (const Node &node : topology.nodes) {
            const bool framed =
                std::any_of(geometry.frames.cbegin(), geometry.frames.cend(), [&](const geometry::Frame &frame) {
                    return frame.cluster == node.cluster && frame.site == container.id;
                });
            const bool carded =
                std::any_of(geometry.cards.cbegin(), geometry.cards.cend(), [&](const geometry::Card &card) {
                    return card.id == node.cluster.value && card.container == container.id;
                });
            if (node.site == site->id && topology.clusters.contains(node.cluster) && !framed && !carded)
                chips.insert(node.cluster);
        }
        double right = 0;
        for (const ClusterId &id : std::as_const(chips))
            right += chip + chipLetter * double(topology.clusters.find(id)->name.size());
        const QRectF line = container.rect.adjusted(12, 8, -12, 0);
        all.push_back({QLatin1String("name of ") + container.id,
            QRectF(line.topLeft(), QSizeF(head + letter * double(site->name.size()), 28)), {}, false, {}});
        all.push_back({QLatin1String("chips of ") + container.id, QRectF(line.right() - right, line.top(), right, 28),
            {}, false, {}});
    }
    QList<std::pair<QRectF, QString>> words;
    for (const geometry::Route &route : geometry.routes) {
        const QRectF rect = labelRect(route);
        if (rect.isNull())
            continue;
        const QString name =
            QStringLiteral("the words of the %1 line from %2 to %3, %4,")
                .arg(relationKindName(route.kind), route.from, route.to, layout_relations::words(rect));
        for (const Thing &thing : all) {
            if (thing.pinned || diagram.placements.contains(route.from) || diagram.placements.contains(route.to))
                continue;
            if (overlap(thing.rect, rect))
                return QStringLiteral("%1 cover %2 %3").arg(name, thing.name, layout_relations::words(thing.rect));
        }
        for (const auto &[other, otherName] : std::as_const(words)) {
            if (overlap(other, rect) && diagram.placements.isEmpty())
                return QStringLiteral("%1 cover %2").arg(name, otherName);
        }
        words.append({rect, name});
    }
    return {};
}

/// What a person has put somewhere is there.
inline QString pinsKept(const Geometry &geometry, const Diagram &diagram)
{
    for (auto it = diagram.placements.cbegin(); it != diagram.placements.cend(); ++it) {
        if (!it->pinned)
            continue;
        ElementId container;
        QPointF at;
        bool found = false;
        for (const geometry::Card &card : geometry.cards) {
            if (card.id == it.key())
                container = card.container, at = card.rect.topLeft(), found = true;
        }
        for (const geometry::Container &row : geometry.containers) {
            if (row.id == it.key())
                container = row.parent, at = row.rect.topLeft(), found = true;
        }
        if (found && at - contentOrigin(geometry, container) != it->position)
            return QStringLiteral("%1 was put to (%2, %3) and stands at (%4, %5) of its container")
                .arg(it.key())
                .arg(it->position.x())
                .arg(it->position.y())
                .arg(at.x() - contentOrigin(geometry, container).x())
                .arg(at.y() - contentOrigin(geometry, container).y());
    }
    return {};
}

/// Every number of a placement, to compare two.
inline QString written(const Geometry &geometry)
{
    QString result;
    QTextStream out(&result);
    out.setRealNumberPrecision(12);
    const auto rect = [&](const QString &what, const QRectF &r) {
        out << what << ' ' << r.x() << ' ' << r.y() << ' ' << r.width() << ' ' << r.height() << '\n';
    };
    rect(QStringLiteral("page"), geometry.page);
    for (const auto &row : geometry.containers)
        rect(row.id + QLatin1Char(' ') + row.parent, row.rect);
    for (const auto &row : geometry.frames)
        rect(row.cluster.value + QLatin1Char(' ') + row.site, row.rect);
    for (const auto &row : geometry.cards)
        rect(row.id + QLatin1Char(' ') + row.container, row.rect);
    for (const auto &row : geometry.pills)
        rect(row.endpoints.join(QLatin1Char(' ')) + QLatin1Char(' ') + row.balancer, row.rect);
    for (const auto &row : geometry.actors)
        rect(row.id, row.rect);
    for (const auto &row : geometry.captions)
        rect(row.tier + QLatin1Char(' ') + row.nodes.join(QLatin1Char(' ')), row.rect);
    for (const auto &row : geometry.notes)
        rect(row.id, row.rect);
    for (const auto &row : geometry.routes) {
        out << int(row.kind) << ' ' << row.from << ' ' << row.to << ' ' << row.label << ' ' << row.labelAt.x() << ' '
            << row.labelAt.y();
        for (const QPointF &point : row.points)
            out << ' ' << point.x() << ',' << point.y();
        for (const QPointF &point : row.breaks)
            out << " b" << point.x() << ',' << point.y();
        out << '\n';
    }
    for (const auto &row : geometry.junctions)
        out << row.at.x() << ',' << row.at.y() << '\n';
    out.flush();
    return result;
}

} // namespace layout_relations
} // namespace quorate::tests
