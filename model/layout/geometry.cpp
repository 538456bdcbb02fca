#include "model/layout/geometry.h"

#include "model/layout/spatial_grid.h"

namespace quorate {

namespace {

// Names that share a part of a pill are told apart in the outline; here the first stands for them.
ElementId idOf(const geometry::Pill &pill, QPointF point)
{
    for (const geometry::PillCell &cell : pill.cells) {
        if (point.x() < cell.rect.right() || &cell == &pill.cells.last())
            return cell.endpoints.value(0, pill.balancer);
    }
    return pill.endpoints.value(0, pill.balancer);
}

} // namespace

/// Hashes and a grid over one geometry.
class GeometryIndex final {
public:
    explicit GeometryIndex(const Geometry &geometry)
    {
        const auto add = [this](const ElementId &id, const QRectF &rect) {
            if (!id.isEmpty() && !m_rects.contains(id))
                m_rects.insert(id, rect);
        };
        m_rects.reserve(geometry.cards.size() + geometry.containers.size());
        for (int i = 0; i < geometry.cards.size(); ++i) {
            add(geometry.cards.at(i).id, geometry.cards.at(i).rect);
            m_cards.insert(i, geometry.cards.at(i).rect);
        }
        for (int i = 0; i < geometry.containers.size(); ++i) {
            add(geometry.containers.at(i).id, geometry.containers.at(i).rect);
            m_containers.insert(i, geometry.containers.at(i).rect);
        }
        for (int i = 0; i < geometry.pills.size(); ++i) {
            for (const ElementId &endpoint : geometry.pills.at(i).endpoints)
                add(endpoint, geometry.pills.at(i).rect);
            add(geometry.pills.at(i).balancer, geometry.pills.at(i).rect);
            m_pills.insert(i, geometry.pills.at(i).rect);
        }
        for (const geometry::Actor &actor : geometry.actors)
            add(actor.id, actor.rect);
        for (const geometry::NoteBox &note : geometry.notes)
            add(note.id, note.rect);
        for (const geometry::Frame &frame : geometry.frames)
            add(frame.cluster.value, frame.rect);
    }

    QRectF rectOf(const ElementId &id) const { return m_rects.value(id); }
    std::vector<int> cards(QPointF point) const { return m_cards.find(point); }
    std::vector<int> pills(QPointF point) const { return m_pills.find(point); }
    std::vector<int> containers(QPointF point) const { return m_containers.find(point); }

private:
    QHash<ElementId, QRectF> m_rects;
    SpatialGrid m_cards;
    SpatialGrid m_pills;
    SpatialGrid m_containers{2048};
};

void Geometry::buildIndex()
{
    index.reset();
    index = std::make_shared<const GeometryIndex>(*this);
}

QRectF Geometry::rectOf(const ElementId &id) const
{
    return index ? index->rectOf(id) : GeometryIndex(*this).rectOf(id);
}

ElementId Geometry::elementAt(QPointF point) const
{
    if (!index)
        return Geometry(*this).indexed().elementAt(point);
    for (auto note = notes.crbegin(); note != notes.crend(); ++note) {
        if (note->rect.contains(point))
            return note->id;
    }
    // Later ones lie above earlier ones.
    const std::vector<int> cardHits = index->cards(point);
    if (!cardHits.empty())
        return cards.at(cardHits.back()).id;
    const std::vector<int> pillHits = index->pills(point);
    if (!pillHits.empty())
        return idOf(pills.at(pillHits.back()), point);
    for (const geometry::Actor &actor : actors) {
        if (actor.rect.contains(point))
            return actor.id;
    }
    return containerAt(point);
}

ElementId Geometry::containerAt(QPointF point) const
{
    if (!index)
        return Geometry(*this).indexed().containerAt(point);
    ElementId innermost;
    int depth = -1;
    for (int hit : index->containers(point)) {
        if (containers.at(hit).depth >= depth) {
            depth = containers.at(hit).depth;
            innermost = containers.at(hit).id;
        }
    }
    return innermost;
}

} // namespace quorate
