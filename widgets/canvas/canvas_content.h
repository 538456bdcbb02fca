#pragma once

#include "model/layout/geometry.h"
#include "model/layout/spatial_grid.h"
#include "widgets/paint/scene.h"

#include <QSet>
#include <functional>

namespace quorate {

/// The picture on the canvas with the geometry it was made from: finds what lies where, marks what is selected or
/// hovered, shows things shifted while they are dragged, and cuts out the part that a repaint needs. No object per
/// element: lists and indexes.
/// @pre the scene was built from this geometry: its lists stand in the geometry's order
class CanvasContent final {
public:
    void set(Geometry geometry, Scene scene);
    /// A new answer of the check: other badges on the same picture.
    void setReport(const Report &report);

    const Geometry &geometry() const { return m_geometry; }
    const Picture &picture() const { return m_scene.picture; }
    bool isEmpty() const { return m_spots.isEmpty(); }

    // What lies where
    bool contains(const ElementId &id) const { return m_spots.contains(id); }
    /// Where it is painted now, shifted when it is being dragged; null when it is not drawn.
    QRectF rectOf(const ElementId &id) const;
    /// What a pointer of this reach (in units) is on: cards, pills, notes, actors, links, headers of containers,
    /// containers.
    ElementId elementAt(QPointF point, double reach = 0) const;
    /// The innermost container at a point that is not among these and stands in none of them.
    ElementId containerAt(QPointF point, const QSet<ElementId> &without = {}) const;
    bool isContainer(const ElementId &id) const;
    bool isCard(const ElementId &id) const;
    /// Is the point in the header of the container, by which it is held?
    bool isOnHeader(const ElementId &container, QPointF point) const;
    ElementId parentOf(const ElementId &id) const;
    /// Cards, pills and notes that lie wholly inside; containers when there is nothing else.
    QStringList elementsIn(const QRectF &area) const;
    /// Everything that stands in the container, at any depth.
    QStringList contentsOf(const ElementId &container) const;
    /// Cards, pills, actors, notes and containers as people read them: from top to bottom, from left to right.
    const QStringList &readingOrder() const;
    /// Edges of cards near the area that a dragged one may line up with.
    struct Lines {
        QList<double> x;
        QList<double> y;
    };
    Lines alignmentLines(const QRectF &area, const QSet<ElementId> &without) const;

    // Marks; each returns what must be painted again, in units
    QRectF setSelected(const QStringList &ids);
    QRectF setHovered(const ElementId &id);
    QRectF setFocused(const ElementId &id);
    /// Those for which it is true step back, and lines that begin or end there.
    void setDimmed(const std::function<bool(const ElementId &)> &isDimmed);
    QRectF setDropTarget(const ElementId &id, bool forbidden);
    const ElementId &hovered() const { return m_hovered; }

    // Dragging: shows these and what stands in them shifted; lines follow their ends
    QRectF shift(const QStringList &ids, QPointF by, const QString &ghostLabel = {}, bool forbidden = false);
    QRectF endShift();
    bool isShifted(const ElementId &id) const { return m_shifted.contains(id); }
    /// A card or note with another rectangle while it is resized.
    QRectF resize(const ElementId &id, const QRectF &rect);

    /// The part of the picture that touches the area.
    Picture part(const QRectF &area) const;
    /// Does the area hold all cards? Then the whole picture may be painted as it is.
    bool isWhole(const QRectF &area) const { return m_shifted.isEmpty() && area.contains(m_bounds); }

private:
    enum class Kind : quint8 { Container, Frame, Card, Pill, Actor, Note };
    struct Spot {
        Kind kind;
        int index;
    };
    /// With badges, rings and layers, which lie outside of a rectangle.
    static QRectF grown(const QRectF &rect);
    Interaction *interactionOf(const ElementId &id);
    QRectF paintedRectOf(const ElementId &id) const;
    QRectF mark(const ElementId &id, bool Interaction::*flag, bool on);
    ConnectorLook shiftedConnector(int index) const;
    void collectShifted(const QStringList &ids);
    QRectF shiftedArea() const;

    Geometry m_geometry;
    Scene m_scene;
    QHash<ElementId, Spot> m_spots;
    QHash<ElementId, QStringList> m_children;
    QHash<ElementId, QList<int>> m_routes; ///< routes that begin or end at an element
    QHash<ElementId, QList<int>> m_lineOf; ///< connectors of a link
    SpatialGrid m_cards;
    SpatialGrid m_lines;
    QRectF m_bounds;
    mutable QStringList m_order;

    QSet<ElementId> m_selected;
    ElementId m_hovered;
    ElementId m_focused;
    ElementId m_target;

    QSet<ElementId> m_held; ///< what the pointer drags
    QSet<ElementId> m_shifted; ///< with what stands in it
    QSet<int> m_shiftedCards;
    QSet<int> m_shiftedRoutes;
    QPointF m_shift;
};

} // namespace quorate
