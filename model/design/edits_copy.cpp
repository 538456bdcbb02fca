// Chosen elements as a design of their own, for the clipboard.
#include "model/design/edits.h"
#include "model/design/free_pool.h"

namespace quorate::edits {

static constexpr int carrierRank = -1; // no site in a file has it

bool isCarrier(const Site &site)
{
    return site.rank == carrierRank;
}

/// The chosen elements, what stands in them, and what belongs to hosts that are all chosen.
static QSet<ElementId> chosenWithContents(const Topology &topology, const QList<ElementId> &ids)
{
    QSet<ElementId> chosen(ids.begin(), ids.end());
    for (const Site &site : topology.sites)
        for (const FailureDomain &domain : site.domains)
            if (chosen.contains(site.id.value) || chosen.contains(domain.id.value))
                for (const DomainId &inner : domainTree(site, domain.id))
                    chosen.insert(inner.value);
    for (const Node &node : topology.nodes) {
        const bool inside = !node.domains.isEmpty()
            && std::all_of(
                node.domains.begin(), node.domains.end(), [&](const DomainId &d) { return chosen.contains(d.value); });
        if (inside || chosen.contains(node.site.value) || chosen.contains(node.cluster.value))
            chosen.insert(node.id.value);
    }
    const auto all = [&](const QList<NodeId> &nodes) {
        return !nodes.isEmpty()
            && std::all_of(nodes.begin(), nodes.end(), [&](const NodeId &n) { return chosen.contains(n.value); });
    };
    for (const Storage &storage : topology.storage)
        if (chosen.contains(storage.site.value))
            chosen.insert(storage.id.value);
    for (const Balancer &balancer : topology.balancers)
        if (all(balancer.nodes))
            chosen.insert(balancer.id.value);
    for (const Dns &dns : topology.dns)
        if (all(dns.servers))
            chosen.insert(dns.id.value);
    for (const Endpoint &endpoint : topology.endpoints)
        if (chosen.contains(endpoint.cluster.value))
            chosen.insert(endpoint.id.value);
    for (const Link &link : topology.links)
        if (chosen.contains(link.from.value) && chosen.contains(link.to.value))
            chosen.insert(link.id.value);
    for (const Promotion &promotion : topology.promotions)
        if (chosen.contains(promotion.from.value) && chosen.contains(promotion.to.value))
            chosen.insert(promotion.id.value);
    for (const TemplateDeployment &deployment : topology.templates)
        if (!deployment.targets.isEmpty()
            && std::all_of(deployment.targets.begin(), deployment.targets.end(),
                [&](const TemplateTarget &target) { return chosen.contains(target.cluster.value); }))
            chosen.insert(deployment.id.value);
    for (const BackupPlan &backup : topology.backups)
        if (chosen.contains(backup.cluster.value))
            chosen.insert(backup.id.value);
    chosen.remove({});
    return chosen;
}

template <class Row>
static void copyRows(const Table<Row> &from, Table<Row> &to, const QSet<ElementId> &chosen)
{
    QList<Row> rows;
    for (const Row &row : from)
        if (chosen.contains(row.id.value))
            rows.append(row);
    to.assign(rows);
}

Design extract(const Design &design, const QList<ElementId> &ids)
{
    const Topology &from = design.topology();
    const QSet<ElementId> chosen = chosenWithContents(from, ids);
    Design clip;
    Topology &to = clip.topology();
    copyRows(from.links, to.links, chosen);
    copyRows(from.clusters, to.clusters, chosen);
    copyRows(from.nodes, to.nodes, chosen);
    copyRows(from.endpoints, to.endpoints, chosen);
    copyRows(from.balancers, to.balancers, chosen);
    copyRows(from.dns, to.dns, chosen);
    copyRows(from.storage, to.storage, chosen);
    copyRows(from.promotions, to.promotions, chosen);
    copyRows(from.templates, to.templates, chosen);
    copyRows(from.backups, to.backups, chosen);
    for (const Site &site : from.sites) {
        if (chosen.contains(site.id.value)) {
            to.sites.put(site);
            continue;
        }
        Site carrier{.id = site.id,
            .name = site.name,
            .location = {},
            .rank = carrierRank,
            .dnsSuffix = {},
            .networks = {},
            .domains = {},
            .unavailability = {},
            .note = {},
            .unknown = {}};
        for (const FailureDomain &domain : site.domains)
            if (chosen.contains(domain.id.value))
                carrier.domains.append(domain);
        if (!carrier.domains.isEmpty())
            to.sites.put(carrier);
    }
    for (const Note &note : design.diagram().notes)
        if (chosen.contains(note.id.value) || chosen.contains(note.site.value))
            clip.diagram().notes.put(note);
    for (auto it = design.diagram().placements.cbegin(); it != design.diagram().placements.cend(); ++it)
        if (chosen.contains(it.key()))
            clip.diagram().placements.insert(it.key(), it.value());
    return clip;
}

Design selfContained(const Design &clip)
{
    Design next = clip;
    Topology &t = next.topology();
    for (const Site &site : clip.topology().sites)
        if (isCarrier(site))
            t.sites.erase(site.id);
    const auto known = [&](const auto &id) { return id.isEmpty() || idInUse(next, id.value); };
    const auto drop = [&](auto &id) {
        if (!known(id))
            id = {};
    };
    const auto prune = [&](auto &list) { list.removeIf([&](const auto &id) { return !known(id); }); };
    QList<Node> nodes(t.nodes.begin(), t.nodes.end());
    for (Node &row : nodes) {
        drop(row.cluster);
        drop(row.site);
        prune(row.domains);
    }
    t.nodes.assign(nodes);
    for (const Endpoint &endpoint : clip.topology().endpoints)
        t.endpoints.update(endpoint.id, [&](Endpoint &row) {
            drop(row.cluster);
            drop(row.balancer);
            prune(row.members);
        });
    for (const Balancer &balancer : clip.topology().balancers)
        t.balancers.update(balancer.id, [&](Balancer &row) { prune(row.nodes); });
    for (const Dns &dns : clip.topology().dns)
        t.dns.update(dns.id, [&](Dns &row) {
            prune(row.servers);
            for (GlobalName &name : row.globalNames)
                prune(name.endpoints);
        });
    for (const Storage &storage : clip.topology().storage)
        t.storage.update(storage.id, [&](Storage &row) {
            drop(row.site);
            prune(row.nodes);
        });
    for (const Promotion &promotion : clip.topology().promotions)
        t.promotions.update(promotion.id, [&](Promotion &row) {
            drop(row.from);
            drop(row.to);
            drop(row.host);
        });
    for (const TemplateDeployment &deployment : clip.topology().templates)
        t.templates.update(deployment.id, [&](TemplateDeployment &row) {
            drop(row.host);
            row.targets.removeIf([&](const TemplateTarget &target) { return !known(target.cluster); });
        });
    for (const BackupPlan &backup : clip.topology().backups)
        t.backups.update(backup.id, [&](BackupPlan &row) {
            drop(row.cluster);
            prune(row.hosts);
            drop(row.targetSite);
            drop(row.target);
            drop(row.targetHost);
        });
    for (const Note &note : clip.diagram().notes)
        next.diagram().notes.update(note.id, [&](Note &row) { drop(row.site); });
    const auto dropStorage = [&](Attributes &attributes) {
        const auto it = attributes.constFind(QStringLiteral("storage"));
        const auto *text = it == attributes.constEnd() ? nullptr : std::get_if<QString>(&*it);
        if (text && !t.storage.contains(StorageId(*text)))
            attributes.erase(it);
    };
    for (const Cluster &cluster : clip.topology().clusters)
        t.clusters.update(cluster.id, [&](Cluster &row) {
            dropStorage(row.settings);
            for (Attributes &attributes : row.services)
                dropStorage(attributes);
        });
    for (const ElementId &id : clip.diagram().placements.keys())
        if (!idInUse(next, id))
            next.diagram().placements.remove(id);
    return next;
}

} // namespace quorate::edits
