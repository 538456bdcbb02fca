#include "widgets/canvas/canvas_content.h"

#include "model/layout/layout.h"

#include <QLineF>
#include <numeric>

namespace quorate {

namespace {

constexpr double around = 16; // badges, rings and layers lie outside of a rectangle

double distance(QPointF point, QPointF a, QPointF b)
{
    const QPointF along = b - a;
    const double length = QPointF::dotProduct(along, along);
    const double t = length > 0 ? std::clamp(QPointF::dotProduct(point - a, along) / length, 0.0, 1.0) : 0.0;
    return QLineF(point, a + along * t).length();
}

} // namespace

QRectF CanvasContent::grown(const QRectF &rect)
{
    return rect.isNull() ? rect : rect.adjusted(-around, -around, around, around);
}

void CanvasContent::setReport(const Report &report)
{
    quorate::setReport(m_scene, report);
}

void CanvasContent::set(Geometry geometry, Scene scene)
{
    m_geometry = std::move(geometry);
    if (!m_geometry.index)
        m_geometry.buildIndex();
    m_scene = std::move(scene);
    m_spots.clear();
    m_children.clear();
    m_routes.clear();
    m_lineOf.clear();
    m_cards.clear();
    m_lines.clear();
    m_order.clear();
    m_bounds = {};
    m_shifted.clear();
    m_shiftedCards.clear();
    m_shiftedRoutes.clear();
    m_shift = {};

    const auto spot = [this](const ElementId &id, Kind kind, qsizetype index) {
        if (!id.isEmpty() && !m_spots.contains(id))
            m_spots.insert(id, {kind, int(index)});
    };
    m_spots.reserve(m_geometry.cards.size() + m_geometry.containers.size());
    for (qsizetype i = 0; i < m_geometry.containers.size(); ++i) {
        const geometry::Container &container = m_geometry.containers.at(i);
        spot(container.id, Kind::Container, i);
        m_children[container.parent].append(container.id);
        m_bounds |= container.rect;
    }
    for (qsizetype i = 0; i < m_geometry.cards.size(); ++i) {
        const geometry::Card &card = m_geometry.cards.at(i);
        spot(card.id, Kind::Card, i);
        m_children[card.container].append(card.id);
        m_cards.insert(int(i), card.rect);
        m_bounds |= card.rect;
    }
    for (qsizetype i = 0; i < m_geometry.pills.size(); ++i) {
        for (const ElementId &endpoint : m_geometry.pills.at(i).endpoints)
            spot(endpoint, Kind::Pill, i);
        spot(m_geometry.pills.at(i).balancer, Kind::Pill, i);
        const geometry::Pill &pill = m_geometry.pills.at(i);
        m_children[pill.container].append(pill.endpoints.isEmpty() ? pill.balancer : pill.endpoints.first());
    }
    for (qsizetype i = 0; i < m_geometry.actors.size(); ++i)
        spot(m_geometry.actors.at(i).id, Kind::Actor, i);
    for (qsizetype i = 0; i < m_geometry.notes.size(); ++i)
        spot(m_geometry.notes.at(i).id, Kind::Note, i);
    for (const geometry::NoteBox &note : m_geometry.notes)
        for (const geometry::Container &container : m_geometry.containers)
            if (container.depth == 0 && container.rect.contains(note.rect.center()))
                m_children[container.id].append(note.id);
    for (qsizetype i = 0; i < m_geometry.frames.size(); ++i)
        spot(m_geometry.frames.at(i).cluster.value, Kind::Frame, i);
    for (qsizetype i = 0; i < m_geometry.routes.size(); ++i) {
        const geometry::Route &route = m_geometry.routes.at(i);
        m_routes[route.from].append(int(i));
        if (route.to != route.from)
            m_routes[route.to].append(int(i));
        if (!route.element.isEmpty() && i < m_scene.picture.connectors.size())
            m_lineOf[route.element].append(int(i));
    }
    for (qsizetype i = 0; i < m_scene.picture.connectors.size(); ++i) {
        const ConnectorLook &look = m_scene.picture.connectors.at(i);
        for (qsizetype k = 1; k < look.points.size(); ++k)
            m_lines.insert(int(i), grown(QRectF(look.points.at(k - 1), look.points.at(k)).normalized()));
        if (look.points.size() == 1 || !look.label.isEmpty())
            m_lines.insert(int(i), QRectF(look.labelAt, QSizeF(0, 0)).adjusted(-80, -24, 80, 24));
    }

    const QStringList selected(m_selected.begin(), m_selected.end());
    m_selected.clear();
    setSelected(selected);
    const ElementId hovered = std::exchange(m_hovered, {});
    setHovered(hovered);
    const ElementId focused = std::exchange(m_focused, {});
    setFocused(focused);
    m_target.clear();
}

QRectF CanvasContent::rectOf(const ElementId &id) const
{
    const auto it = m_spots.constFind(id);
    if (it == m_spots.constEnd())
        return {};
    switch (it->kind) {
    case Kind::Container:
        return m_scene.picture.containers.value(it->index).rect;
    case Kind::Frame:
        return m_scene.picture.frames.value(it->index).rect;
    case Kind::Card:
        return m_scene.picture.cards.value(it->index).rect;
    case Kind::Pill:
        return m_scene.picture.pills.value(it->index).rect;
    case Kind::Actor:
        return m_scene.picture.actors.value(it->index).rect;
    case Kind::Note:
        return m_scene.picture.notes.value(it->index).rect;
        break;
    }
    return {};
}

bool CanvasContent::isContainer(const ElementId &id) const
{
    const auto it = m_spots.constFind(id);
    return it != m_spots.constEnd() && it->kind == Kind::Container;
}

bool CanvasContent::isCard(const ElementId &id) const
{
    const auto it = m_spots.constFind(id);
    return it != m_spots.constEnd() && it->kind == Kind::Card;
}

bool CanvasContent::isOnHeader(const ElementId &container, QPointF point) const
{
    const auto it = m_spots.constFind(container);
    if (it == m_spots.constEnd() || it->kind != Kind::Container)
        return false;
    const geometry::Container &row = m_geometry.containers.at(it->index);
    const double height = row.depth == 0 ? metrics::siteHeader : metrics::domainHeader;
    return QRectF(row.rect.topLeft(), QSizeF(row.rect.width(), height)).contains(point);
}

ElementId CanvasContent::parentOf(const ElementId &id) const
{
    const auto it = m_spots.constFind(id);
    if (it == m_spots.constEnd())
        return {};
    switch (it->kind) {
    case Kind::Container:
        return m_geometry.containers.at(it->index).parent;
    case Kind::Card:
        return m_geometry.cards.at(it->index).container;
    case Kind::Pill:
        return m_geometry.pills.at(it->index).container;
    case Kind::Frame:
        return m_geometry.frames.at(it->index).site;
    case Kind::Actor:
    case Kind::Note:
        break;
    }
    return {};
}

ElementId CanvasContent::elementAt(QPointF point, double reach) const
{
    const ElementId hit = m_geometry.elementAt(point);
    if (!hit.isEmpty() && !isContainer(hit))
        return hit;
    // Lines between data centers are elements; they run over containers.
    for (const int index : m_lines.find(QRectF(point, QSizeF(0, 0)).adjusted(-reach, -reach, reach, reach))) {
        const geometry::Route route = m_geometry.routes.value(index);
        if (route.element.isEmpty())
            continue;
        for (qsizetype k = 1; k < route.points.size(); ++k)
            if (distance(point, route.points.at(k - 1), route.points.at(k)) <= std::max(reach, 3.0))
                return route.element;
    }
    return hit;
}

ElementId CanvasContent::containerAt(QPointF point, const QSet<ElementId> &without) const
{
    ElementId found;
    int depth = -1;
    for (const geometry::Container &container : m_geometry.containers) {
        if (container.depth <= depth || !container.rect.contains(point))
            continue;
        bool excluded = false;
        for (ElementId id = container.id; !id.isEmpty() && !excluded; id = parentOf(id))
            excluded = without.contains(id);
        if (excluded)
            continue;
        depth = container.depth;
        found = container.id;
    }
    return found;
}

QStringList CanvasContent::elementsIn(const QRectF &area) const
{
    QStringList found;
    for (const int index : m_cards.find(area))
        if (area.contains(m_geometry.cards.at(index).rect))
            found.append(m_geometry.cards.at(index).id);
    for (const geometry::Pill &pill : m_geometry.pills)
        if (area.contains(pill.rect))
            found.append(pill.endpoints.isEmpty() ? QStringList{pill.balancer} : pill.endpoints);
    for (const geometry::NoteBox &note : m_geometry.notes)
        if (area.contains(note.rect))
            found.append(note.id);
    if (found.isEmpty())
        for (const geometry::Container &container : m_geometry.containers)
            if (area.contains(container.rect))
                found.append(container.id);
    return found;
}

QStringList CanvasContent::contentsOf(const ElementId &container) const
{
    QStringList found;
    QStringList open = m_children.value(container);
    while (!open.isEmpty()) {
        const ElementId id = open.takeLast();
        found.append(id);
        open.append(m_children.value(id));
    }
    return found;
}

const QStringList &CanvasContent::readingOrder() const
{
    if (!m_order.isEmpty() || m_spots.isEmpty())
        return m_order;
    QList<std::pair<QPointF, ElementId>> places;
    const auto add = [&](const ElementId &id, const QRectF &rect) {
        // Things of one row may differ by a few px.
        places.append({{std::round(rect.top() / 24), rect.left()}, id});
    };
    for (const geometry::Container &container : m_geometry.containers)
        add(container.id, container.rect);
    for (const geometry::Card &card : m_geometry.cards)
        add(card.id, card.rect);
    for (const geometry::Pill &pill : m_geometry.pills) {
        if (!pill.cells.isEmpty() && pill.cells.first().endpoints.isEmpty()) // the balancer itself
            add(pill.balancer, pill.rect);
        for (qsizetype part = 0; part < pill.endpoints.size(); ++part)
            add(pill.endpoints.at(part), pill.rect.translated(double(part) + 1, 0));
    }
    for (const geometry::Actor &actor : m_geometry.actors)
        add(actor.id, actor.rect);
    for (const geometry::NoteBox &note : m_geometry.notes)
        add(note.id, note.rect);
    std::stable_sort(places.begin(), places.end(), [](const auto &a, const auto &b) {
        return a.first.x() != b.first.x() ? a.first.x() < b.first.x() : a.first.y() < b.first.y();
    });
    m_order.reserve(places.size());
    for (const auto &place : places)
        m_order.append(place.second);
    return m_order;
}

CanvasContent::Lines CanvasContent::alignmentLines(const QRectF &area, const QSet<ElementId> &without) const
{
    Lines lines;
    for (const int index : m_cards.find(area)) {
        const geometry::Card &card = m_geometry.cards.at(index);
        if (without.contains(card.id))
            continue;
        lines.x.append(card.rect.left());
        lines.y.append(card.rect.top());
    }
    for (QList<double> *list : {&lines.x, &lines.y}) {
        std::sort(list->begin(), list->end());
        list->erase(std::unique(list->begin(), list->end()), list->end());
    }
    return lines;
}

template <class Look>
static QList<Look> touching(const QList<Look> &looks, const QRectF &area)
{
    QList<Look> result;
    for (const Look &look : looks)
        if (area.intersects(look.rect))
            result.append(look);
    return result;
}

Picture CanvasContent::part(const QRectF &area) const
{
    Picture part = m_scene.picture; // lists are shared until they are replaced
    part.containers = touching(m_scene.picture.containers, area);
    part.frames = touching(m_scene.picture.frames, area);
    part.captions = touching(m_scene.picture.captions, area);
    part.pills = touching(m_scene.picture.pills, area);
    part.actors = touching(m_scene.picture.actors, area);
    part.notes = touching(m_scene.picture.notes, area);
    part.junctions.clear();
    for (const JunctionLook &junction : m_scene.picture.junctions)
        if (area.contains(junction.at))
            part.junctions.append(junction);
    part.cards.clear();
    part.connectors.clear();
    for (const int index : m_cards.find(area))
        if (!m_shiftedCards.contains(index) && index < m_scene.picture.cards.size())
            part.cards.append(m_scene.picture.cards.at(index));
    for (const int index : m_shiftedCards)
        if (area.intersects(m_scene.picture.cards.at(index).rect))
            part.cards.append(m_scene.picture.cards.at(index)); // above the others
    for (const int index : m_lines.find(area))
        if (!m_shiftedRoutes.contains(index))
            part.connectors.append(m_scene.picture.connectors.at(index));
    for (const int index : m_shiftedRoutes) {
        ConnectorLook look = shiftedConnector(index);
        if (area.intersects(grown(look.points.boundingRect())))
            part.connectors.append(look);
    }
    return part;
}

} // namespace quorate
