#pragma once

#include "model/base/id.h"
#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/design/step_label.h"

#include <QHash>
#include <QPointF>
#include <optional>

/// Functions from a design to the next design. Total: they take any design; what makes no sense returns the design
/// unchanged.
namespace quorate::edits {

/// Where something is placed: a site, and in it a failure domain (both may be none).
struct Where {
    SiteId site;
    DomainId domain;
};

/// The design and the element that was made.
struct Made {
    Design design;
    ElementId id;
};

// New elements, complete with names and addresses
/// A host with the role, the next free name ("master03") and the next free address of its site's network. A name server
/// joins the others of its site.
Made addNode(const Design &design, const Catalogue &catalogue, const QString &role, const Where &where,
    const ClusterId &cluster, IdSource &ids);
/// The same, for an empty drawing too: makes a data center and a cluster of the platform first when the design has
/// none.
Made addNodeComplete(const Design &design, const Catalogue &catalogue, const QString &platform, const QString &role,
    const Where &where, const ClusterId &cluster, IdSource &ids);
/// A group of `count` hosts with the role.
Made addGroup(const Design &design, const Catalogue &catalogue, const QString &role, int count, const Where &where,
    const ClusterId &cluster, IdSource &ids);
Made addSite(const Design &design, IdSource &ids); ///< with a network that overlaps no other
Made addDomain(const Design &design, DomainKind kind, const Where &where, IdSource &ids);
/// A cluster with complete names, domains and networks that collide with nothing in the design.
Made addCluster(const Design &design, const Platform &platform, const QString &version, IdSource &ids);
Made addLink(const Design &design, const SiteId &from, const SiteId &to, IdSource &ids);
Made addNote(const Design &design, const SiteId &site, QPointF position, const QString &text, IdSource &ids);
Made addStorage(const Design &design, StorageKind kind, const SiteId &site, IdSource &ids);
/// An HAProxy pair in different racks where there are, with API and ingress endpoints on free VIPs.
Made addBalancerPair(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, IdSource &ids);
Made addEndpoint(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, const QString &service,
    const BalancerId &balancer, IdSource &ids);
/// A path of images from the registry of one cluster to that of another.
Made addPromotion(
    const Design &design, const Catalogue &catalogue, const ClusterId &from, const ClusterId &to, IdSource &ids);
/// A template that is applied in the cluster.
Made addTemplate(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, IdSource &ids);
/// A daily backup of everything, to a place outside of the cluster where the design has one.
Made addBackup(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, IdSource &ids);
Made addDns(const Design &design, const QList<NodeId> &servers, IdSource &ids);

// Changes
/// A group takes a pattern ("compute{01..20}") or a plain name. What the kind of name does not allow changes nothing.
Design rename(const Design &design, const ElementId &id, const QString &name);
/// The text of a note.
Design setNote(const Design &design, const NoteId &note, const QString &text);
/// Where a note stands (as Note::position says) and how large it is.
Design setNoteBox(const Design &design, const NoteId &note, QPointF position, QSizeF size, const SiteId &site);
/// Containers show only their header, or all again.
Design setCollapsed(const Design &design, const QList<ElementId> &ids, bool collapsed);
/// Makes a host a group or a group another size: names and addresses are counted on; 1 makes it a host.
Design setCount(const Design &design, const NodeId &node, int count);
/// One group that stands for exactly these hosts (or groups): alike but for names that count on, addresses that follow
/// each other and failure domains. An error says what keeps them apart.
Result<Made> group(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, IdSource &source);
/// Each of these groups as the hosts that it stands for; their ids are returned in `made`.
Design ungroup(const Design &design, const QList<ElementId> &ids, IdSource &source, QList<ElementId> *made = nullptr);
/// Names of the cluster and of its endpoints that stood below the domain of before stand below this one.
Design setBaseDomain(const Design &design, const ClusterId &cluster, const QString &domain);
Design setEndpointBalancer(const Design &design, const EndpointId &endpoint, const BalancerId &balancer);
/// Moves nodes, failure domains, storage and notes into a site and failure domain; a changed site gives hosts free
/// addresses there. What changes its container loses its place on paper.
Design move(const Design &design, const QList<ElementId> &ids, const Where &where);
Design place(const Design &design, const QMap<ElementId, Placement> &placements);
/// Gives them back to automatic placement, but for locked ones; empty: all.
Design unpin(const Design &design, const QList<ElementId> &ids);
/// Locks what has a place, or unlocks it where it is.
Design setLocked(const Design &design, const QList<ElementId> &ids, bool locked);
/// Removes elements and every reference to them; a removed container takes what stands in it.
Design remove(const Design &design, const QList<ElementId> &ids);
/// Copies with new ids, free names and addresses; ids of the copies are returned in `made`, and by their originals in
/// `copyOf`.
Design duplicate(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, IdSource &ids_,
    QList<ElementId> *made = nullptr, QHash<ElementId, ElementId> *copyOf = nullptr);
Design addRole(const Design &design, const QList<ElementId> &nodes, const QString &role);
Design removeRole(const Design &design, const QList<ElementId> &nodes, const QString &role);
Design waive(const Design &design, const Waiver &waiver, IdSource &ids);
Design unwaive(const Design &design, const WaiverId &waiver);
/// What a rule's findings weigh in this design; nothing: what the platform says.
Design setSeverity(const Design &design, const QString &rule, std::optional<Severity> severity);

// The clipboard: the chosen elements with what stands in them as a design of their own, and pasting such a design. A
// site that was not chosen but holds chosen failure domains comes along as a carrier (isCarrier) and is not pasted
// itself.
bool isCarrier(const Site &site);
/// The design without references to what it does not hold, and without carriers: what a file may say.
Design selfContained(const Design &clip);
Design extract(const Design &design, const QList<ElementId> &ids);
Design paste(const Design &design, const Catalogue &catalogue, const Design &clip, const Where &where, IdSource &ids,
    QList<ElementId> *made = nullptr, QHash<ElementId, ElementId> *copyOf = nullptr);

// Drawn relations that carry a decision
/// What a line from one element to another would state: a link between two data centers, an endpoint served by a
/// balancer, storage used by the services of a cluster or provided by a host, images promoted from a cluster to
/// another.
struct Connection {
    Design design;
    StepLabel label;
    ElementId element; ///< what was made or changed
};
/// Nothing when the two can not be connected.
std::optional<Connection> connect(
    const Design &design, const Catalogue &catalogue, const ElementId &from, const ElementId &to, IdSource &ids);

// Free names and addresses
QString freeHostName(const Design &design, const QString &prefix, const ClusterId &cluster);
/// The next free address: after the highest of the hosts with the same role in the site, else from the site's first
/// network; empty when the network is full or missing.
QString freeAddress(const Design &design, const SiteId &site, const QString &role = {});
QString freeVip(const Design &design, const SiteId &site);
int freeVrid(const Design &design);

} // namespace quorate::edits
