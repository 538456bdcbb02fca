// What hands do to the shown drawing before it is committed: marks, moved and resized elements.
#include "widgets/canvas/canvas_content.h"

namespace quorate {

void CanvasContent::setDimmed(const std::function<bool(const ElementId &)> &isDimmed)
{
    const auto mark = [&](auto &looks, const QList<ElementId> &ids) {
        for (qsizetype i = 0; i < std::min(looks.size(), ids.size()); ++i) {
            const bool dimmed = isDimmed(ids.at(i));
            if (looks.at(i).interaction.dimmed != dimmed)
                looks[i].interaction.dimmed = dimmed;
        }
    };
    mark(m_scene.picture.cards, m_scene.cards);
    mark(m_scene.picture.pills, m_scene.pills);
    for (qsizetype i = 0; i < std::min(m_geometry.routes.size(), m_scene.picture.connectors.size()); ++i) {
        const geometry::Route &route = m_geometry.routes.at(i);
        const bool dimmed = isDimmed(route.from) || isDimmed(route.to);
        if (m_scene.picture.connectors.at(i).interaction.dimmed != dimmed)
            m_scene.picture.connectors[i].interaction.dimmed = dimmed;
    }
}

Interaction *CanvasContent::interactionOf(const ElementId &id)
{
    const auto it = m_spots.constFind(id);
    if (it == m_spots.constEnd())
        return nullptr;
    const auto in = [&](auto &list) -> Interaction * {
        return it->index < list.size() ? &list[it->index].interaction : nullptr;
    };
    switch (it->kind) {
    case Kind::Container:
        return in(m_scene.picture.containers);
    case Kind::Frame:
        return in(m_scene.picture.frames);
    case Kind::Card:
        return in(m_scene.picture.cards);
    case Kind::Pill:
        return in(m_scene.picture.pills);
    case Kind::Actor:
        return in(m_scene.picture.actors);
    case Kind::Note:
        return in(m_scene.picture.notes);
        break;
    }
    return nullptr;
}

QRectF CanvasContent::paintedRectOf(const ElementId &id) const
{
    return grown(rectOf(id));
}

QRectF CanvasContent::mark(const ElementId &id, bool Interaction::*flag, bool on)
{
    // Links have no rectangle: their lines carry the mark.
    QRectF area;
    for (const int index : m_lineOf.value(id)) {
        m_scene.picture.connectors[index].interaction.*flag = on;
        area |= grown(m_scene.picture.connectors.at(index).points.boundingRect());
    }
    Interaction *interaction = interactionOf(id);
    if (!interaction || interaction->*flag == on)
        return area;
    interaction->*flag = on;
    return area | paintedRectOf(id);
}

QRectF CanvasContent::setSelected(const QStringList &ids)
{
    const QSet<ElementId> next(ids.begin(), ids.end());
    QRectF area;
    for (const ElementId &id : std::as_const(m_selected))
        if (!next.contains(id))
            area |= mark(id, &Interaction::selected, false);
    // Two endpoints may share a pill, so what stays is marked again after what goes.
    for (const ElementId &id : next)
        area |= mark(id, &Interaction::selected, true);
    m_selected = next;
    return area;
}

QRectF CanvasContent::setHovered(const ElementId &id)
{
    if (m_hovered == id)
        return {};
    QRectF area = mark(m_hovered, &Interaction::hovered, false);
    m_hovered = id;
    return area | mark(id, &Interaction::hovered, true);
}

QRectF CanvasContent::setFocused(const ElementId &id)
{
    if (m_focused == id)
        return {};
    QRectF area = mark(m_focused, &Interaction::focused, false);
    m_focused = id;
    return area | mark(id, &Interaction::focused, true);
}

QRectF CanvasContent::setDropTarget(const ElementId &id, bool forbidden)
{
    QRectF area;
    if (m_target != id) {
        area |= mark(m_target, &Interaction::dropTarget, false);
        area |= mark(m_target, &Interaction::forbidden, false);
    }
    m_target = id;
    area |= mark(id, &Interaction::dropTarget, !forbidden);
    return area | mark(id, &Interaction::forbidden, forbidden);
}

void CanvasContent::collectShifted(const QStringList &ids)
{
    m_shifted.clear();
    m_shiftedCards.clear();
    m_shiftedRoutes.clear();
    m_held = QSet<ElementId>(ids.begin(), ids.end());
    for (const ElementId &id : ids) {
        m_shifted.insert(id);
        if (isContainer(id))
            for (const ElementId &inner : contentsOf(id))
                m_shifted.insert(inner);
    }
    for (const ElementId &id : std::as_const(m_shifted)) {
        const auto it = m_spots.constFind(id);
        if (it != m_spots.constEnd() && it->kind == Kind::Card)
            m_shiftedCards.insert(it->index);
        for (const int route : m_routes.value(id))
            if (route < m_scene.picture.connectors.size())
                m_shiftedRoutes.insert(route);
    }
}

/// Ends follow what they join; inner corners keep the line orthogonal.
ConnectorLook CanvasContent::shiftedConnector(int index) const
{
    ConnectorLook look = m_scene.picture.connectors.at(index);
    const geometry::Route &route = m_geometry.routes.at(index);
    const bool from = m_shifted.contains(route.from);
    const bool to = m_shifted.contains(route.to);
    look.junctions.clear();
    look.breaks.clear();
    if (from && to) {
        look.points.translate(m_shift);
        look.labelAt += m_shift;
        return look;
    }
    look.label.clear();
    look.detail.clear();
    if (look.points.size() == 2) {
        const QPointF a = look.points.first() + (from ? m_shift : QPointF());
        const QPointF b = look.points.last() + (to ? m_shift : QPointF());
        const bool upright = std::abs(look.points.first().x() - look.points.last().x()) < 1;
        const QPointF middle = (a + b) / 2;
        look.points = upright ? QPolygonF({a, {a.x(), middle.y()}, {b.x(), middle.y()}, b})
                              : QPolygonF({a, {middle.x(), a.y()}, {middle.x(), b.y()}, b});
        return look;
    }
    const auto follow = [&](qsizetype end, qsizetype corner) {
        const bool upright = std::abs(look.points.at(end).x() - look.points.at(corner).x()) < 1;
        look.points[end] += m_shift;
        if (upright)
            look.points[corner].rx() += m_shift.x();
        else
            look.points[corner].ry() += m_shift.y();
    };
    const qsizetype last = look.points.size() - 1;
    if (from && last > 0)
        follow(0, 1);
    if (to && last > 0)
        follow(last, last - 1);
    return look;
}

QRectF CanvasContent::shiftedArea() const
{
    QRectF area;
    for (const ElementId &id : m_shifted)
        area |= paintedRectOf(id);
    for (const int route : m_shiftedRoutes) {
        area |= grown(m_scene.picture.connectors.at(route).points.boundingRect());
        area |= grown(shiftedConnector(route).points.boundingRect());
    }
    return area;
}

QRectF CanvasContent::shift(const QStringList &ids, QPointF by, const QString &ghostLabel, bool forbidden)
{
    QRectF area;
    if (m_shifted.isEmpty())
        collectShifted(ids);
    else
        area |= shiftedArea();
    const QPointF step = by - m_shift;
    m_shift = by;
    QSet<int> pills;
    for (const ElementId &id : std::as_const(m_shifted)) {
        const auto it = m_spots.constFind(id);
        if (it == m_spots.constEnd())
            continue;
        switch (it->kind) {
        case Kind::Container:
            m_scene.picture.containers[it->index].rect.translate(step);
            break;
        case Kind::Card: {
            CardLook &card = m_scene.picture.cards[it->index];
            card.rect.translate(step);
            for (SpreadCell &cell : card.cells) {
                cell.left += step.x();
                cell.right += step.x();
            }
            const bool first = !ids.isEmpty() && id == ids.first();
            const bool held = m_held.contains(id);
            card.interaction.ghost = held;
            card.interaction.selected = false; // the ghost's own outline says enough
            card.interaction.forbidden = forbidden && held;
            card.ghostLabel = first ? ghostLabel : QString();
            break;
        }
        case Kind::Note:
            m_scene.picture.notes[it->index].rect.translate(step);
            break;
        case Kind::Pill: // several endpoints may share it
            if (!pills.contains(it->index))
                m_scene.picture.pills[it->index].rect.translate(step);
            pills.insert(it->index);
            break;
        case Kind::Frame:
        case Kind::Actor:
            break;
        }
    }
    for (qsizetype i = 0; i < std::min(m_geometry.frames.size(), m_scene.picture.frames.size()); ++i)
        if (m_shifted.contains(m_geometry.frames.at(i).site))
            m_scene.picture.frames[i].rect.translate(step);
    for (qsizetype i = 0; i < std::min(m_geometry.captions.size(), m_scene.picture.captions.size()); ++i)
        if (m_shifted.contains(m_geometry.captions.at(i).site))
            m_scene.picture.captions[i].rect.translate(step);
    // The label of a ghost hangs below it.
    return (area | shiftedArea()).adjusted(-120, 0, 120, 48);
}

QRectF CanvasContent::endShift()
{
    if (m_shifted.isEmpty())
        return {};
    QRectF area = shift({}, {});
    for (const int index : std::as_const(m_shiftedCards)) {
        m_scene.picture.cards[index].interaction.ghost = false;
        m_scene.picture.cards[index].interaction.selected = m_selected.contains(m_geometry.cards.at(index).id);
        m_scene.picture.cards[index].interaction.forbidden = false;
        m_scene.picture.cards[index].ghostLabel.clear();
    }
    m_shifted.clear();
    m_shiftedCards.clear();
    m_shiftedRoutes.clear();
    m_shift = {};
    return area;
}

QRectF CanvasContent::resize(const ElementId &id, const QRectF &rect)
{
    const auto it = m_spots.constFind(id);
    if (it == m_spots.constEnd() || it->kind != Kind::Note)
        return {};
    const QRectF area = paintedRectOf(id);
    m_scene.picture.notes[it->index].rect = rect;
    return area | paintedRectOf(id);
}

} // namespace quorate
