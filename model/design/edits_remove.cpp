// Removing elements with everything that stands in them and every reference to them.
#include "model/design/edits.h"
#include "model/design/free_pool.h"

namespace quorate::edits {

/// What goes: the chosen elements and what stands in them.
static QSet<ElementId> closure(const Topology &topology, const QList<ElementId> &ids)
{
    QSet<ElementId> gone(ids.begin(), ids.end());
    for (const Site &site : topology.sites) {
        QSet<DomainId> domains;
        for (const FailureDomain &domain : site.domains)
            if (gone.contains(site.id.value) || gone.contains(domain.id.value))
                domains.unite(domainTree(site, domain.id));
        for (const DomainId &domain : domains)
            gone.insert(domain.value);
    }
    for (const Node &node : topology.nodes) {
        const bool everyDomain = !node.domains.isEmpty()
            && std::all_of(
                node.domains.begin(), node.domains.end(), [&](const DomainId &d) { return gone.contains(d.value); });
        if (everyDomain || gone.contains(node.site.value) || gone.contains(node.cluster.value))
            gone.insert(node.id.value);
    }
    for (const Link &link : topology.links)
        if (gone.contains(link.from.value) || gone.contains(link.to.value))
            gone.insert(link.id.value);
    for (const Storage &storage : topology.storage)
        if (gone.contains(storage.site.value))
            gone.insert(storage.id.value);
    for (const Endpoint &endpoint : topology.endpoints)
        if (gone.contains(endpoint.cluster.value))
            gone.insert(endpoint.id.value);
    for (const Promotion &promotion : topology.promotions)
        if (gone.contains(promotion.from.value) || gone.contains(promotion.to.value))
            gone.insert(promotion.id.value);
    for (const TemplateDeployment &deployment : topology.templates)
        if (!deployment.targets.isEmpty()
            && std::all_of(deployment.targets.begin(), deployment.targets.end(),
                [&](const TemplateTarget &target) { return gone.contains(target.cluster.value); }))
            gone.insert(deployment.id.value);
    for (const BackupPlan &backup : topology.backups)
        if (gone.contains(backup.cluster.value))
            gone.insert(backup.id.value);
    // What ran only on hosts that go, goes: an empty list would mean "the customer's", which nobody said.
    const auto lost = [&](const QList<NodeId> &nodes) {
        return !nodes.isEmpty()
            && std::all_of(nodes.begin(), nodes.end(), [&](const NodeId &n) { return gone.contains(n.value); });
    };
    for (const Balancer &balancer : topology.balancers)
        if (lost(balancer.nodes))
            gone.insert(balancer.id.value);
    for (const Dns &dns : topology.dns)
        if (lost(dns.servers))
            gone.insert(dns.id.value);
    for (const BackupPlan &backup : topology.backups)
        if (lost(backup.hosts))
            gone.insert(backup.id.value);
    gone.remove({});
    return gone;
}

template <class Row>
static void eraseRows(Table<Row> &table, const QSet<ElementId> &gone)
{
    QList<Row> kept;
    for (const Row &row : std::as_const(table))
        if (!gone.contains(row.id.value))
            kept.append(row);
    if (kept.size() != table.size())
        table.assign(kept);
}

/// Calls change(row) for the rows that refer to something that goes; the others keep their storage.
template <class Row, class Refers, class Change>
static void updateRows(Table<Row> &table, Refers refers, Change change)
{
    QList<typename Table<Row>::RowId> found;
    for (const Row &row : std::as_const(table))
        if (refers(row))
            found.append(row.id);
    for (const auto &id : found)
        table.update(id, change);
}

/// Storage is referred to by attributes whose key is "storage", in every schema.
static bool dropStorage(Attributes &attributes, const QSet<ElementId> &gone)
{
    const auto it = attributes.constFind(QStringLiteral("storage"));
    const auto *text = it == attributes.constEnd() ? nullptr : std::get_if<QString>(&*it);
    if (!text || !gone.contains(*text))
        return false;
    attributes.erase(it);
    return true;
}

static bool usesStorage(const Attributes &attributes, const QSet<ElementId> &gone)
{
    Attributes copy = attributes;
    return dropStorage(copy, gone);
}

Design remove(const Design &design, const QList<ElementId> &ids)
{
    const QSet<ElementId> gone = closure(design.topology(), ids);
    if (std::none_of(gone.begin(), gone.end(), [&](const ElementId &id) { return idInUse(design, id); }))
        return design;
    Design next = design;
    Topology &t = next.topology();
    const auto isGone = [&](const auto &id) { return !id.isEmpty() && gone.contains(id.value); };
    const auto anyGone = [&](const auto &list) { return std::any_of(list.begin(), list.end(), isGone); };
    eraseRows(t.sites, gone);
    eraseRows(t.links, gone);
    eraseRows(t.clusters, gone);
    eraseRows(t.nodes, gone);
    eraseRows(t.endpoints, gone);
    eraseRows(t.balancers, gone);
    eraseRows(t.dns, gone);
    eraseRows(t.storage, gone);
    eraseRows(t.promotions, gone);
    eraseRows(t.templates, gone);
    eraseRows(t.backups, gone);
    updateRows(
        t.sites,
        [&](const Site &row) {
            return std::any_of(
                row.domains.begin(), row.domains.end(), [&](const FailureDomain &d) { return isGone(d.id); });
        },
        [&](Site &row) { row.domains.removeIf([&](const FailureDomain &d) { return isGone(d.id); }); });
    updateRows(
        t.nodes, [&](const Node &row) { return anyGone(row.domains) || usesStorage(row.attributes, gone); },
        [&](Node &row) {
            row.domains.removeIf(isGone);
            dropStorage(row.attributes, gone);
        });
    updateRows(
        t.clusters,
        [&](const Cluster &row) {
            return usesStorage(row.settings, gone)
                || std::any_of(row.services.begin(), row.services.end(),
                    [&](const Attributes &a) { return usesStorage(a, gone); });
        },
        [&](Cluster &row) {
            dropStorage(row.settings, gone);
            for (Attributes &attributes : row.services)
                dropStorage(attributes, gone);
        });
    updateRows(
        t.endpoints, [&](const Endpoint &row) { return isGone(row.balancer) || anyGone(row.members); },
        [&](Endpoint &row) {
            if (isGone(row.balancer))
                row.balancer = {};
            row.members.removeIf(isGone);
        });
    updateRows(
        t.balancers, [&](const Balancer &row) { return anyGone(row.nodes); },
        [&](Balancer &row) { row.nodes.removeIf(isGone); });
    const auto namesGone = [&](const GlobalName &name) { return anyGone(name.endpoints); };
    updateRows(
        t.dns,
        [&](const Dns &row) {
            return anyGone(row.servers) || std::any_of(row.globalNames.begin(), row.globalNames.end(), namesGone);
        },
        [&](Dns &row) {
            row.servers.removeIf(isGone);
            QList<GlobalName> kept;
            for (GlobalName name : std::as_const(row.globalNames))
                if (name.endpoints.removeIf(isGone) == 0 || !name.endpoints.isEmpty())
                    kept.append(name);
            row.globalNames = kept;
        });
    updateRows(
        t.storage, [&](const Storage &row) { return anyGone(row.nodes); },
        [&](Storage &row) { row.nodes.removeIf(isGone); });
    const auto drop = [&](auto &id) {
        if (isGone(id))
            id = {};
    };
    updateRows(
        t.promotions, [&](const Promotion &row) { return isGone(row.host); }, [&](Promotion &row) { row.host = {}; });
    const auto targetGone = [&](const TemplateTarget &target) { return isGone(target.cluster); };
    updateRows(
        t.templates,
        [&](const TemplateDeployment &row) {
            return isGone(row.host) || std::any_of(row.targets.begin(), row.targets.end(), targetGone);
        },
        [&](TemplateDeployment &row) {
            drop(row.host);
            row.targets.removeIf(targetGone);
        });
    updateRows(
        t.backups,
        [&](const BackupPlan &row) {
            return anyGone(row.hosts) || isGone(row.targetSite) || isGone(row.target) || isGone(row.targetHost);
        },
        [&](BackupPlan &row) {
            row.hosts.removeIf(isGone);
            drop(row.targetSite);
            drop(row.target);
            drop(row.targetHost);
        });

    Diagram &diagram = next.diagram();
    QSet<ElementId> notes = gone;
    for (const Note &note : design.diagram().notes)
        if (isGone(note.site))
            notes.insert(note.id.value);
    eraseRows(diagram.notes, notes);
    for (const ElementId &id : notes)
        diagram.placements.remove(id);
    // A waiver accepts a finding about exactly its elements; without one of them it accepts nothing.
    QSet<ElementId> waivers = gone;
    for (const Waiver &waiver : design.review().waivers)
        if (std::any_of(
                waiver.elements.begin(), waiver.elements.end(), [&](const ElementId &id) { return gone.contains(id); }))
            waivers.insert(waiver.id.value);
    if (std::any_of(waivers.begin(), waivers.end(),
            [&](const ElementId &id) { return design.review().waivers.contains(WaiverId(id)); }))
        eraseRows(next.review().waivers, waivers);
    return next;
}

} // namespace quorate::edits
