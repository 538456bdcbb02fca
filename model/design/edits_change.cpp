// Changes of elements that exist.
#include "model/design/edits.h"
#include "model/design/free_pool.h"
#include "model/design/text_kind.h"

namespace quorate::edits {

/// May an element be called this?
static bool fits(const QString &name, TextKind kind)
{
    return !name.isEmpty() && textProblem(name, kind).isEmpty();
}

static Design renameNode(const Design &design, const Node &node, const QString &name)
{
    Node row = node;
    if (const auto pattern = net::NamePattern::parse(name); pattern && node.isGroup()) {
        row = design.topology().nodes.find(node.id)
            ? *setCount(design, node.id, pattern->count()).topology().nodes.find(node.id)
            : node;
        row.names = pattern->toString();
        row.count = pattern->count();
    } else if (fits(name, TextKind::HostName)) {
        row.name = name;
    }
    Design next = design;
    next.topology().nodes.put(row);
    return next;
}

template <class Table, class Id>
static bool renameRow(Table &table, const Id &id, const QString &name, TextKind kind)
{
    return fits(name, kind) && table.contains(id) && table.update(id, [&](auto &row) { row.name = name; });
}

Design rename(const Design &design, const ElementId &id, const QString &name)
{
    const Topology &old = design.topology();
    if (const Node *node = old.nodes.find(NodeId(id)))
        return node->name == name ? design : renameNode(design, *node, name);
    if (design.diagram().notes.contains(NoteId(id)))
        return setNote(design, NoteId(id), name);
    Design next = design;
    Topology &topology = next.topology();
    bool done = renameRow(topology.sites, SiteId(id), name, TextKind::Name)
        || renameRow(topology.links, LinkId(id), name, TextKind::Name)
        || renameRow(topology.clusters, ClusterId(id), name, TextKind::Name)
        || renameRow(topology.endpoints, EndpointId(id), name, TextKind::Domain)
        || renameRow(topology.balancers, BalancerId(id), name, TextKind::Word)
        || renameRow(topology.dns, DnsId(id), name, TextKind::Name)
        || renameRow(topology.storage, StorageId(id), name, TextKind::Name)
        || renameRow(topology.promotions, PromotionId(id), name, TextKind::Name)
        || renameRow(topology.templates, TemplateId(id), name, TextKind::Name)
        || renameRow(topology.backups, BackupId(id), name, TextKind::Name);
    if (const Site *site = done || !fits(name, TextKind::Name) ? nullptr : siteOf(old, DomainId(id))) {
        done = topology.sites.update(site->id, [&](Site &row) {
            for (FailureDomain &domain : row.domains)
                if (domain.id.value == id)
                    domain.name = name;
        });
    }
    return done ? next : design;
}

Design setBaseDomain(const Design &design, const ClusterId &cluster, const QString &domain)
{
    const Cluster *old = design.topology().clusters.find(cluster);
    if (!old || old->baseDomain == domain || !fits(domain, TextKind::Domain))
        return design;
    const QString before = old->baseDomain;
    const auto follow = [&](QString &name) {
        if (!before.isEmpty() && (name == before || name.endsWith(u'.' + before)))
            name = name.chopped(before.size()) + domain;
    };
    Design next = design;
    Topology &topology = next.topology();
    topology.clusters.update(cluster, [&](Cluster &row) {
        row.baseDomain = domain;
        for (QString *name : {&row.hostDomain, &row.apiName, &row.publicApiName, &row.appsDomain})
            follow(*name);
    });
    for (const Endpoint &endpoint : design.topology().endpoints)
        if (endpoint.cluster == cluster)
            topology.endpoints.update(endpoint.id, [&](Endpoint &row) { follow(row.name); });
    return next;
}

Design setNote(const Design &design, const NoteId &note, const QString &text)
{
    if (!design.diagram().notes.contains(note) || !textProblem(text, TextKind::Free).isEmpty())
        return design;
    Design next = design;
    next.diagram().notes.update(note, [&](Note &row) { row.text = text; });
    return next;
}

Design setNoteBox(const Design &design, const NoteId &note, QPointF position, QSizeF size, const SiteId &site)
{
    const Note *row = design.diagram().notes.find(note);
    if (!row || size.isEmpty() || (!site.isEmpty() && !design.topology().sites.contains(site)))
        return design;
    Design next = design;
    next.diagram().notes.update(note, [&](Note &changed) {
        changed.position = position;
        changed.size = size;
        changed.site = site;
    });
    return next;
}

Design setCollapsed(const Design &design, const QList<ElementId> &ids, bool collapsed)
{
    Design next = design;
    for (const ElementId &id : ids) {
        if (!design.topology().sites.contains(SiteId(id)) && !findDomain(design.topology(), DomainId(id)))
            continue;
        const auto it = design.diagram().placements.constFind(id);
        Placement placement = it == design.diagram().placements.constEnd() ? Placement{{}, false, false} : *it;
        placement.collapsed = collapsed;
        if (!placement.pinned && !placement.collapsed)
            next.diagram().placements.remove(id);
        else
            next.diagram().placements.insert(id, placement);
    }
    return next;
}

Design setCount(const Design &design, const NodeId &id, int count)
{
    const Node *old = design.topology().nodes.find(id);
    if (!old || count < 1 || count > 10'000 || (count == old->count && (count > 1) == old->isGroup()))
        return design;
    Node row = *old;
    Design without = design; // the row's own names and addresses are free for it
    without.topology().nodes.erase(id);
    const Topology &others = without.topology();

    auto pattern = old->isGroup() ? net::NamePattern::parse(old->names) : std::nullopt;
    NamePool names(others);
    const auto range = old->addresses.isEmpty() ? std::nullopt : net::Range::parse(old->addresses.first());
    if (count == 1) {
        if (pattern)
            row.name = pattern->name(0);
        row.names.clear();
        if (row.domains.size() > 1)
            row.domains = {row.domains.first()};
        if (range)
            row.addresses = {range->first.toString()};
    } else {
        if (pattern) {
            pattern->last = pattern->first + count - 1;
        } else {
            // A host's own number begins the group: "compute07" becomes compute{07..10}.
            qsizetype digits = 0;
            while (digits < old->name.size() && digits < 6 && old->name.at(old->name.size() - 1 - digits).isDigit())
                ++digits;
            const int first = digits ? old->name.right(digits).toInt() : 1;
            pattern =
                net::NamePattern{old->name.chopped(digits), first, first + count - 1, digits ? int(digits) : 2, {}};
            if (!pattern->prefix.isEmpty())
                row.name = pattern->prefix.endsWith(u'-') ? pattern->prefix.chopped(1) : pattern->prefix;
        }
        bool collides = false;
        for (int index = 0; index < count && !collides; ++index)
            collides = !names.isFree(row.cluster, pattern->name(index));
        if (collides)
            pattern = names.nextPattern(row.cluster, pattern->prefix, count);
        row.names = pattern->toString();
        AddressPool addresses(others);
        net::Range wanted = range.value_or(net::Range{});
        if (range)
            wanted.last.value = wanted.first.value + quint32(count) - 1;
        const Site *site = others.sites.find(row.site);
        bool inside = range.has_value();
        for (const net::Cidr &network : site ? networksOf(*site) : QList<net::Cidr>())
            if (range && network.contains(range->first))
                inside = wanted.last <= hostRange(network).last;
        if (range && inside && addresses.isFree(wanted))
            row.addresses = {wanted.toString()};
        else if (const QString found = addresses.takeHosts(row.site, row.roles.value(0), count); !found.isEmpty())
            row.addresses = {found};
    }
    row.count = count;
    Design next = design;
    next.topology().nodes.put(row);
    return next;
}

Design setEndpointBalancer(const Design &design, const EndpointId &endpoint, const BalancerId &balancer)
{
    const Endpoint *row = design.topology().endpoints.find(endpoint);
    if (!row || row->balancer == balancer || (!balancer.isEmpty() && !design.topology().balancers.contains(balancer)))
        return design;
    Design next = design;
    next.topology().endpoints.update(endpoint, [&](Endpoint &changed) { changed.balancer = balancer; });
    return next;
}

/// Does the host's first address belong to a network of the site?
static bool addressFits(const Node &node, const Site &site)
{
    const auto range = node.addresses.isEmpty() ? std::nullopt : net::Range::parse(node.addresses.first());
    const QList<net::Cidr> networks = networksOf(site);
    return networks.isEmpty() || (range && std::any_of(networks.begin(), networks.end(), [&](const net::Cidr &n) {
        return n.contains(range->first) && n.contains(range->last);
    }));
}

static void readdress(Node &node, const Topology &topology, AddressPool &pool)
{
    const Site *site = topology.sites.find(node.site);
    if (!site || addressFits(node, *site))
        return;
    if (const QString address = pool.takeHosts(node.site, node.roles.value(0), node.count); !address.isEmpty())
        node.addresses = {address};
    else
        node.addresses.clear();
}

static void moveDomain(Design &next, const DomainId &id, const Where &where, AddressPool &pool)
{
    const Site *from = siteOf(next.topology(), id);
    const Site *to = next.topology().sites.find(where.site);
    if (!from || !to)
        return;
    const QSet<DomainId> tree = domainTree(*from, id);
    const FailureDomain *row = findDomain(next.topology(), id);
    if (tree.contains(where.domain) || (from->id == to->id && row->parent == where.domain))
        return;
    const SiteId fromId = from->id;
    QList<FailureDomain> moved;
    next.topology().sites.update(fromId, [&](Site &site) {
        for (qsizetype index = 0; index < site.domains.size();) {
            if (tree.contains(site.domains.at(index).id))
                moved.append(site.domains.takeAt(index));
            else
                ++index;
        }
    });
    for (FailureDomain &domain : moved)
        if (domain.id == id)
            domain.parent = where.domain;
    next.topology().sites.update(where.site, [&](Site &site) { site.domains.append(moved); });
    next.diagram().placements.remove(id.value);
    if (fromId == where.site)
        return;
    QList<Node> changed;
    for (const Node &node : next.topology().nodes) {
        if (node.site != fromId || !std::any_of(node.domains.begin(), node.domains.end(), [&](const DomainId &d) {
                return tree.contains(d);
            }))
            continue;
        Node copy = node;
        copy.domains.removeIf([&](const DomainId &d) { return !tree.contains(d); });
        copy.site = where.site;
        readdress(copy, next.topology(), pool);
        changed.append(copy);
    }
    for (const Node &node : changed)
        next.topology().nodes.put(node);
}

Design move(const Design &design, const QList<ElementId> &ids, const Where &target)
{
    Where where = target;
    if (const Site *site = where.domain.isEmpty() ? nullptr : siteOf(design.topology(), where.domain))
        where.site = site->id;
    else if (!where.domain.isEmpty())
        return design;
    if (!where.site.isEmpty() && !design.topology().sites.contains(where.site))
        return design;
    Design next = design;
    AddressPool pool(design.topology());
    const QList<DomainId> domains = where.domain.isEmpty() ? QList<DomainId>() : QList<DomainId>{where.domain};
    for (const ElementId &id : ids) {
        if (const Node *node = next.topology().nodes.find(NodeId(id))) {
            if (node->site == where.site && node->domains == domains)
                continue;
            Node copy = *node;
            copy.domains = domains;
            if (copy.site != where.site) {
                copy.site = where.site;
                readdress(copy, next.topology(), pool);
            }
            next.topology().nodes.put(copy);
            next.diagram().placements.remove(id);
        } else if (const Storage *storage = next.topology().storage.find(StorageId(id));
                   storage && storage->site != where.site) {
            next.topology().storage.update(StorageId(id), [&](Storage &row) { row.site = where.site; });
            next.diagram().placements.remove(id);
        } else if (const Note *note = next.diagram().notes.find(NoteId(id)); note && note->site != where.site) {
            next.diagram().notes.update(NoteId(id), [&](Note &row) { row.site = where.site; });
        } else if (findDomain(next.topology(), DomainId(id))) {
            moveDomain(next, DomainId(id), where, pool);
        }
    }
    return next;
}

Design place(const Design &design, const QMap<ElementId, Placement> &placements)
{
    Design next = design;
    for (auto it = placements.cbegin(); it != placements.cend(); ++it)
        if (idInUse(design, it.key()))
            next.diagram().placements.insert(it.key(), it.value());
    return next;
}

Design unpin(const Design &design, const QList<ElementId> &ids)
{
    Design next = design;
    const QList<ElementId> all = ids.isEmpty() ? design.diagram().placements.keys() : ids;
    for (const ElementId &id : all) {
        const auto it = next.diagram().placements.find(id);
        if (it == next.diagram().placements.end() || it->locked)
            continue;
        if (it->collapsed)
            *it = {{}, false, true};
        else
            next.diagram().placements.erase(it);
    }
    return next;
}

Design setLocked(const Design &design, const QList<ElementId> &ids, bool locked)
{
    Design next = design;
    for (const ElementId &id : ids) {
        const auto it = design.diagram().placements.constFind(id);
        if (it != design.diagram().placements.constEnd() && it->pinned && it->locked != locked)
            next.diagram().placements[id].locked = locked;
    }
    return next;
}

Design addRole(const Design &design, const QList<ElementId> &nodes, const QString &role)
{
    Design next = design;
    for (const ElementId &id : nodes)
        if (const Node *node = next.topology().nodes.find(NodeId(id));
            node && !role.isEmpty() && !node->roles.contains(role))
            next.topology().nodes.update(NodeId(id), [&](Node &row) { row.roles.append(role); });
    return next;
}

Design removeRole(const Design &design, const QList<ElementId> &nodes, const QString &role)
{
    Design next = design;
    for (const ElementId &id : nodes)
        if (const Node *node = next.topology().nodes.find(NodeId(id)); node && node->roles.contains(role))
            next.topology().nodes.update(NodeId(id), [&](Node &row) { row.roles.removeAll(role); });
    return next;
}

Design waive(const Design &design, const Waiver &waiver, IdSource &ids)
{
    if (waiver.rule.isEmpty() || waiver.reason.trimmed().isEmpty())
        return design;
    Waiver row = waiver;
    std::sort(row.elements.begin(), row.elements.end());
    Design next = design;
    for (const Waiver &other : design.review().waivers)
        if (other.rule == row.rule && other.elements == row.elements)
            next.review().waivers.erase(other.id);
    if (row.id.isEmpty() || idInUse(next, row.id.value))
        row.id = fresh<WaiverId>(next, ids, u"waiver");
    next.review().waivers.put(row);
    return next;
}

Design unwaive(const Design &design, const WaiverId &waiver)
{
    if (!design.review().waivers.contains(waiver))
        return design;
    Design next = design;
    next.review().waivers.erase(waiver);
    return next;
}

Design setSeverity(const Design &design, const QString &rule, std::optional<Severity> severity)
{
    const auto own = design.review().severities.constFind(rule);
    const bool stated = own != design.review().severities.constEnd();
    if (rule.isEmpty() || (severity ? stated && *own == *severity : !stated))
        return design;
    Design next = design;
    if (severity)
        next.review().severities.insert(rule, *severity);
    else
        next.review().severities.remove(rule);
    return next;
}

} // namespace quorate::edits
