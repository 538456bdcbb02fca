#pragma once

#include "model/analysis/relations.h"

#include <QHash>
#include <QPointF>
#include <QRectF>
#include <memory>

namespace quorate {

/// Where things are on paper: px at 100 % zoom, y downwards. Fixed card sizes, never font metrics, so that a picture
/// does not depend on the machine's fonts. Everything is in drawing order (containers before what they contain).
namespace geometry {

/// Data center, room, rack, hypervisor, zone.
struct Container {
    ElementId id;
    ElementId parent; ///< empty: on the page
    QRectF rect;
    int depth = 0; ///< 0: data center
};

/// Frame around the hosts of one cluster inside a site, drawn when they are contiguous; without a site: around all
/// sites of a stretched cluster.
struct Frame {
    ClusterId cluster;
    ElementId site;
    QRectF rect;
};

enum class CardKind : quint8 { Host, Group, SpreadGroup, Storage, Cluster };

/// Cell of a spread group under one failure domain.
struct Cell {
    ElementId domain;
    QRectF rect;
    QList<int> hosts; ///< indexes within the group
};

struct Card {
    ElementId id; ///< node or storage; in the overview a cluster
    CardKind kind = CardKind::Host;
    QRectF rect; ///< of a group with its layers (200 × 80), of a spread group without them (they hang 8 below)
    ElementId container; ///< innermost container
    bool pinned = false;
    bool locked = false; ///< pinned by command, not only by having been moved
    QList<Cell> cells; ///< of a spread group
};

/// Part of a pill: names that share an address and ports. Without names: the balancer itself, an appliance or a
/// service that runs on no host of the design.
struct PillCell {
    QList<ElementId> endpoints;
    QRectF rect;
};

/// The VIPs of one balancer share one pill.
struct Pill {
    QList<ElementId> endpoints;
    ElementId balancer; ///< empty: not balanced
    QRectF rect;
    ElementId container;
    QList<PillCell> cells = {}; ///< from left to right
};

/// Clients and things outside: "client:admins", "client:users", "external:registry", a registry host in no site, or
/// the name servers between the sites.
struct Actor {
    ElementId id;
    QRectF rect;
    bool flatLeft = false; ///< joined to another one there: no round end
    bool flatRight = false;
};

struct Caption {
    QString tier; ///< role tier: dns, balancer, control-plane, etcd, infra, compute, storage
    ElementId site;
    ClusterId cluster; ///< none when several share the row
    QRectF rect;
    QList<ElementId> nodes; ///< what it counts
};

struct NoteBox {
    ElementId id;
    QRectF rect;
};

enum class End : quint8 { None, Arrow, Disc, OpenDisc, Plug };

/// One drawn line of a relation: orthogonal, or straight for peers; breaks are where a vertical line crosses it.
struct Route {
    RelationKind kind = RelationKind::Ingress;
    QString family;
    QList<QPointF> points;
    End start = End::None;
    End finish = End::Arrow;
    bool dashed = false; ///< standby, external
    ElementId from; ///< what it joins, for hit tests and the simulation
    ElementId to;
    ElementId element; ///< the row that states it: a link; empty: derived
    QList<QPointF> breaks;
    QString label; ///< drawn as a capsule at labelAt
    QPointF labelAt;
};

struct Junction {
    QPointF at;
    QString family;
};

} // namespace geometry

class GeometryIndex;

/// The whole placement. A function of (Facts, Diagram).
struct Geometry {
    QRectF page; ///< everything, with the page margin, title, legend and title block
    QPointF title;
    QRectF legend;
    QRectF titleBlock;
    QList<geometry::Container> containers;
    QList<geometry::Frame> frames;
    QList<geometry::Card> cards;
    QList<geometry::Pill> pills;
    QList<geometry::Actor> actors;
    QList<geometry::Caption> captions;
    QList<geometry::NoteBox> notes;
    QList<geometry::Route> routes;
    QList<geometry::Junction> junctions;
    std::shared_ptr<const GeometryIndex>
        index; ///< answers the questions below fast; without it they look at everything

    /// Makes the index; whoever changes the lists afterwards makes it anew.
    void buildIndex();
    Geometry &indexed()
    {
        buildIndex();
        return *this;
    }

    /// The rectangle of an element (card, container, pill of an endpoint or balancer, note); null when it is not drawn.
    QRectF rectOf(const ElementId &id) const;
    /// What lies under a point: card, pill, note, else innermost container; empty: the page.
    ElementId elementAt(QPointF point) const;
    /// The innermost container (or none) under a point: where a dropped node would go.
    ElementId containerAt(QPointF point) const;
};

} // namespace quorate
