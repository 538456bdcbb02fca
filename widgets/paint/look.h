#pragma once

#include "widgets/paint/theme.h"

#include <QList>
#include <QPointF>
#include <QPolygonF>
#include <QRectF>
#include <QString>
#include <QStringList>
#include <optional>

namespace quorate {

/// What a simulation says of an element. Normal elements are not marked: up is quiet.
enum class Condition { Normal, Degraded, Down, Lost };

/// The shape of a finding's badge; the order is the order of severity.
enum class BadgeShape { None, Hint, Warning, Error };

/// The worst finding of an element and how many there are.
struct BadgeLook {
    BadgeShape shape = BadgeShape::None;
    int count = 1;
    bool waived = false; ///< the same shape, outline only

    bool operator==(const BadgeLook &) const = default;
};

/// What the pointer, the keyboard or a drag does to an element.
struct Interaction {
    bool selected = false;
    bool focused = false; ///< by keyboard
    bool hovered = false;
    bool dropTarget = false;
    bool forbidden = false; ///< dropping here is refused
    bool ghost = false; ///< being placed or dragged
    bool dimmed = false; ///< outside the current filter

    bool operator==(const Interaction &) const = default;
};

struct ChipLook {
    QString text;
    Family family = Family::Neutral;

    bool operator==(const ChipLook &) const = default;
};

/// One host of a spread group: its number, in a tile.
struct TileLook {
    QString text;
    bool lost = false;

    bool operator==(const TileLook &) const = default;
};

/// The part of a spread group that stands under one rack. left and right are the rack's edges.
struct SpreadCell {
    QString title;
    qreal left = 0;
    qreal right = 0;
    QList<TileLook> tiles;
    bool lost = false;

    bool operator==(const SpreadCell &) const = default;
};

/// What the card of a whole cluster says in the overview.
struct ClusterLook {
    QString environment; ///< "PRODUCTION", a chip
    QStringList lines; ///< "9 hosts · etcd 3 of 3", "backup every 24 h"
    bool checked = false;
    int errors = 0, warnings = 0, hints = 0; ///< open findings
    QString verdict; ///< the same in words: "2 errors · 1 hint"

    bool operator==(const ClusterLook &) const = default;
};

/// A host or a group of hosts; in the overview a cluster.
struct CardLook {
    QRectF rect;
    Family family = Family::Neutral;
    int stripe = -1; ///< number of the cluster, -1 without one
    int count = 1; ///< hosts; more than one shows the layers and "×N"
    Condition condition = Condition::Normal;
    bool hatched = false; ///< lost by itself, not with its container
    bool pinned = false;
    BadgeLook badge;
    Interaction interaction;
    QString name;
    QString address;
    QString role; ///< "Master", shown from middle zoom on
    QString icon; ///< name in icons.h
    QList<ChipLook> chips;
    QString sizing; ///< "16 CPU · 64 GiB", shown from 150 %
    QString conditionWord; ///< "no spare", "down"
    QString summary; ///< of a spread group: "4 hosts in 3 racks"
    QList<SpreadCell> cells; ///< not empty: a group spread over its racks
    QString ghostLabel; ///< "Place in Rack C"
    std::optional<ClusterLook> cluster;

    bool isGroup() const { return count > 1; }
    bool isSpread() const { return !cells.isEmpty(); }
    /// The front of the card. The layers of a group lie behind it, inside rect; those of a spread group hang 8 below
    /// rect.
    QRectF front() const { return isGroup() && !isSpread() ? rect.adjusted(0, 0, -8, -8) : rect; }
    bool operator==(const CardLook &) const = default;
};

/// "ocp-prod" with its swatch, at the right end of a data center's header.
struct TagLook {
    QString text;
    int stripe = -1;

    bool operator==(const TagLook &) const = default;
};

/// A data center, room, rack, hypervisor or zone.
struct ContainerLook {
    QRectF rect;
    int depth = 0; ///< 0 data center
    QString icon;
    QString name;
    QString meta; ///< "Beijing · 10.10.0.0/16"
    QString farMeta; ///< "Beijing · 34 hosts"; meta when empty
    QList<TagLook> tags;
    Condition condition = Condition::Normal;
    BadgeLook badge;
    Interaction interaction;
    qreal band = 0; ///< height above the first content, for the name at far zoom; 0: the header's

    bool operator==(const ContainerLook &) const = default;
};

/// The frame of a cluster whose hosts are contiguous, or the dashed frame of one stretched over several sites.
struct FrameLook {
    QRectF rect;
    int depth = 1;
    int stripe = 0; ///< -1: hosts that serve several clusters
    bool stretched = false;
    QString name;
    QString meta; ///< "OpenShift 3.11"
    QString farMeta; ///< "OpenShift 3.11 · production"
    QString environment; ///< "PRODUCTION", a chip
    QString quorum; ///< "etcd 3 of 3"
    QString farQuorum; ///< "quorum 3 of 3"
    int voters = 0;
    int votersUp = 0;
    QString health; ///< "8 of 9 up"; empty shows no bar
    int hosts = 0;
    int hostsUp = 0;
    qreal band = 0; ///< height above the first content, for the name at far zoom; 0: the header's
    qreal footer = 0; ///< height kept free at the bottom for quorum and health; 0: they stand in the header
    Condition condition = Condition::Normal;
    BadgeLook badge;
    Interaction interaction;

    bool operator==(const FrameLook &) const = default;
};

/// One endpoint in a pill: a virtual address and its ports.
struct EndpointLook {
    QString name; ///< "api.ocp.bank.example"
    QString address; ///< "10.10.0.10 : 8443"
    QString role; ///< "API", shown at middle zoom
    QString icon = QStringLiteral("vip");
    Family family = Family::ControlPlane;
    qreal from = 0, to = 0; ///< its part of the pill, from the pill's left edge; nothing: all parts are equal

    bool operator==(const EndpointLook &) const = default;
};

/// The endpoints of one pair of balancers share one pill.
struct PillLook {
    QRectF rect;
    QList<EndpointLook> endpoints;
    Condition condition = Condition::Normal;
    BadgeLook badge;
    Interaction interaction;

    bool operator==(const PillLook &) const = default;
};

/// A client, or a service outside the data centers.
struct ActorLook {
    QRectF rect;
    bool flatLeft = false; ///< joined to another one there
    bool flatRight = false;
    QString name;
    QString detail; ///< "registry.redhat.io"
    QString role; ///< middle zoom; name when empty
    QString icon;
    Family family = Family::Neutral;
    Condition condition = Condition::Normal;
    BadgeLook badge;
    Interaction interaction;

    bool operator==(const ActorLook &) const = default;
};

/// What a connector stands for; width, dashes and ends follow from it (connectorStyle).
enum class LineKind {
    Traffic, ///< clients, ingress
    Api,
    Lookup,
    VipActive,
    VipStandby,
    Vrrp,
    EtcdPeers,
    Storage, ///< registry to its storage
    Promotion,
    SiteLink,
    ExternalPull,
    AfterSwitchOver,
    Backup,
    Plain, ///< any other relation
};

enum class LineEnd { None, Arrow, Disc, OpenDisc, Plug };

/// Where a label stands: in a capsule on the line, or as bare words beside a vertical or above a horizontal line.
enum class LabelPlace { Capsule, Beside, Above };

/// One orthogonal line. A rail is several of them: the trunk carries the junctions and the label, the drops the arrows.
struct ConnectorLook {
    LineKind kind = LineKind::Plain;
    Family family = Family::Neutral;
    QPolygonF points;
    LineEnd start = LineEnd::None;
    LineEnd end = LineEnd::Arrow;
    QList<QPointF> junctions; ///< discs where a drop leaves a rail
    QList<QPointF> breaks; ///< crossings at which this line gives way
    QString label; ///< "API 8443", "RTT 2.4 ms", "skopeo sync"
    QString detail; ///< second line of a link's or promotion's capsule
    QString step; ///< number of a promotion
    QPointF labelAt; ///< the point of the line where the label stands
    LabelPlace labelPlace = LabelPlace::Capsule;
    bool quietLabel = false; ///< in text colour: "standby"
    bool lost = false;
    Interaction interaction;
    BadgeLook badge;

    bool operator==(const ConnectorLook &) const = default;
};

/// The disc where a drop leaves a rail.
struct JunctionLook {
    QPointF at;
    Family family = Family::Neutral;

    bool operator==(const JunctionLook &) const = default;
};

/// The caption of a tier in the gutter left of its row.
struct CaptionLook {
    QRectF rect; ///< the gutter beside the row; the words are centred vertically
    Family family = Family::Neutral;
    QString name; ///< "Control plane"
    QString shortName; ///< "Balancers", at far zoom; name when empty
    QStringList lines; ///< "3 × 8 CPU", "32 GiB"; in a simulation "2 of 3 left"
    QString count; ///< "3 of 3", shown at middle zoom over the pips
    int members = 0;
    int membersUp = 0;
    bool simulated = false; ///< show shape and word even when all is well
    Condition condition = Condition::Normal;
    QString conditionWord; ///< "no spare"

    bool operator==(const CaptionLook &) const = default;
};

struct NoteLook {
    QRectF rect;
    QString text;
    Interaction interaction;

    bool operator==(const NoteLook &) const = default;
};

/// A filled capsule that says what a failure changed: "VIPs moved here".
struct RemarkLook {
    QPointF at; ///< left end, vertical centre
    QString text;
    Condition condition = Condition::Degraded;

    bool operator==(const RemarkLook &) const = default;
};

struct TitleLook {
    QPointF at; ///< left end of the title's base line
    qreal room = 0; ///< width until the next thing on the sheet; 0: any
    QString title;
    QString subtitle;

    bool operator==(const TitleLook &) const = default;
};

struct LegendEntry {
    LineKind kind = LineKind::Plain;
    Family family = Family::Neutral;
    QString text;
    bool block = false; ///< a far-zoom block instead of a line
    bool lost = false;

    bool operator==(const LegendEntry &) const = default;
};

/// Only what is present in the picture, in three columns of 172.
struct LegendLook {
    QPointF at; ///< top left
    qreal width = 0; ///< room for the blocks; 0: any
    QString caption;
    QList<LegendEntry> entries;
    QList<LegendEntry> blocks; ///< instead of them at far zoom, in one row

    bool operator==(const LegendLook &) const = default;
};

struct TitleBlockCell {
    QString caption;
    QString value;

    bool operator==(const TitleBlockCell &) const = default;
};

/// Customer, drawing, version, author, check: 64 high, bottom right.
struct TitleBlockLook {
    QRectF rect;
    QList<TitleBlockCell> cells;

    bool operator==(const TitleBlockLook &) const = default;
};

struct VerdictCell {
    QString name;
    Condition condition = Condition::Normal;
    QString word; ///< "no spare"
    QString detail; ///< "etcd 2 of 3"

    bool operator==(const VerdictCell &) const = default;
};

/// What a simulated failure does to the services, worst first.
struct VerdictLook {
    QRectF rect;
    Condition condition = Condition::Normal;
    QString headline;
    QString sentence;
    QList<VerdictCell> cells;

    bool operator==(const VerdictLook &) const = default;
};

} // namespace quorate
