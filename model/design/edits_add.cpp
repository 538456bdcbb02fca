#include "model/base/tr.h"
#include "model/design/edits.h"
#include "model/design/fields.h"
#include "model/design/free_pool.h"

namespace quorate::edits {

using model::Tr;

/// The place with its site filled in: of the domain, else the only site of the design.
static Where resolve(const Topology &topology, const Where &where)
{
    if (const Site *site = where.domain.isEmpty() ? nullptr : siteOf(topology, where.domain))
        return {site->id, where.domain};
    if (topology.sites.contains(where.site))
        return {where.site, {}};
    return {topology.sites.size() == 1 ? topology.sites.begin()->id : SiteId(), {}};
}

/// A host of the cluster with the role to take sizes from: equal hosts are what people want.
static const Node *sibling(const Topology &topology, const ClusterId &cluster, const QString &role)
{
    const Node *found = nullptr;
    for (const Node &node : topology.nodes)
        if (node.cluster == cluster && !node.roles.isEmpty() && node.roles.first() == role)
            found = &node;
    return found;
}

static OperatingSystem defaultSystem(const Platform *platform)
{
    const QString word = platform ? platform->defaults.value(QStringLiteral("os")) : QString();
    for (size_t index = 0; index < std::size(EnumWords<OperatingSystem>::words); ++index)
        if (word == QLatin1String(EnumWords<OperatingSystem>::words[index]))
            return OperatingSystem(index);
    return OperatingSystem::El7;
}

/// Everything of a new host row but its id, name and addresses.
static Node newHost(
    const Design &design, const Catalogue &catalogue, const Role &role, const Where &where, const ClusterId &cluster)
{
    const Topology &topology = design.topology();
    Node node;
    if (const Cluster *row = topology.clusters.find(cluster))
        node.cluster = row->id;
    else if (role.clusterMember && topology.clusters.size() == 1)
        node.cluster = topology.clusters.begin()->id;
    const Where place = resolve(topology, where);
    node.site = place.site;
    if (!place.domain.isEmpty())
        node.domains = {place.domain};
    node.roles = {role.id};
    if (const Node *model = sibling(topology, node.cluster, role.id)) {
        for (const QString &other : role.placedWith)
            if (model->roles.contains(other))
                node.roles.append(other);
        node.os = model->os;
        node.cpu = model->cpu;
        node.memory = model->memory;
        node.disks = model->disks;
        node.machine = model->machine;
        node.interface = model->interface;
        for (const SchemaField &field : role.schema.fields)
            if (const auto value = model->attributes.constFind(field.key); value != model->attributes.constEnd())
                node.attributes.insert(field.key, *value);
        return node;
    }
    node.roles += role.placedWith;
    const Cluster *row = topology.clusters.find(node.cluster);
    node.os = defaultSystem(row ? catalogue.platform(row->platform) : nullptr);
    node.machine = Machine::Virtual;
    if (role.defaultCpu > 0)
        node.cpu = role.defaultCpu;
    if (role.defaultMemory > 0)
        node.memory = role.defaultMemory;
    // Room for images and logs on members, as the shipped templates have it; never less than the role's documented
    // minimum.
    const qint64 gib = qint64(1) << 30;
    const qint64 usual = (role.traits.testFlag(Trait::JoinsCluster) ? 120 : 60) * gib;
    const qint64 least = (role.minimum.disk + gib - 1) / gib * gib;
    node.disks = {Disk{QStringLiteral("system"), std::max(usual, least), DiskKind::Ssd, {}}};
    return node;
}

Made addNode(const Design &design, const Catalogue &catalogue, const QString &role, const Where &where,
    const ClusterId &cluster, IdSource &ids)
{
    const Role *kind = roleFor(design, catalogue, role, cluster);
    if (!kind)
        return {design, {}};
    Node node = newHost(design, catalogue, *kind, where, cluster);
    node.id = fresh<NodeId>(design, ids, u"node");
    node.name = NamePool(design.topology()).next(node.cluster, kind->namePrefix);
    if (const QString address = AddressPool(design.topology()).takeHosts(node.site, role, 1); !address.isEmpty())
        node.addresses = {address};
    Design next = design;
    next.topology().nodes.put(node);
    return {serveNames(next, catalogue, node.id, ids), node.id.value};
}

Made addNodeComplete(const Design &design, const Catalogue &catalogue, const QString &platform, const QString &role,
    const Where &where, const ClusterId &cluster, IdSource &ids)
{
    const Platform *family = catalogue.platform(platform);
    if (!family && !catalogue.platforms().isEmpty())
        family = &catalogue.platforms().first();
    const Role *kind = catalogue.role(family ? family->id : QString(), role);
    if (!kind)
        return {design, {}};
    Design next = design;
    Where place = where;
    if (design.topology().sites.isEmpty()) {
        const Made site = addSite(next, ids);
        next = site.design;
        place = {SiteId(site.id), {}};
    }
    if (design.topology().clusters.isEmpty() && kind->clusterMember && family)
        next = addCluster(next, *family, {}, ids).design;
    return addNode(next, catalogue, role, place, cluster, ids);
}

Made addGroup(const Design &design, const Catalogue &catalogue, const QString &role, int count, const Where &where,
    const ClusterId &cluster, IdSource &ids)
{
    const Role *kind = roleFor(design, catalogue, role, cluster);
    if (!kind || count < 1 || count > 10'000)
        return {design, {}};
    Node node = newHost(design, catalogue, *kind, where, cluster);
    node.id = fresh<NodeId>(design, ids, u"group");
    node.count = count;
    const NamePool names(design.topology());
    node.names = names.nextPattern(node.cluster, kind->namePrefix, count).toString();
    QSet<QString> taken;
    for (const Node &other : design.topology().nodes)
        taken.insert(other.name);
    node.name = freeName(taken, kind->namePrefix, u"-");
    if (const QString range = AddressPool(design.topology()).takeHosts(node.site, role, count); !range.isEmpty())
        node.addresses = {range};
    Design next = design;
    next.topology().nodes.put(node);
    return {next, node.id.value};
}

Made addSite(const Design &design, IdSource &ids)
{
    const Topology &topology = design.topology();
    Site site;
    site.id = fresh<SiteId>(design, ids, u"site");
    QSet<QString> names;
    QSet<QString> suffixes;
    for (const Site &other : topology.sites) {
        names.insert(other.name);
        suffixes.insert(other.dnsSuffix);
        site.rank = std::max(site.rank, other.rank + 1);
    }
    const QString parent = companyDomain(topology);
    int number = int(topology.sites.size()) + 1;
    //: Default name of a new data center; %1 is a number.
    const auto name = [](int n) { return Tr::tr("Data center %1").arg(n); };
    const auto suffix = [&](int n) { return QStringLiteral("dc%1.%2").arg(n).arg(parent); };
    while (names.contains(name(number)) || suffixes.contains(suffix(number)))
        ++number;
    site.name = name(number);
    site.dnsSuffix = suffix(number);

    NetworkPool networks(topology);
    // 10.10, 10.20 ... read well and stay below 10.128.0.0/14, where pod networks begin by default.
    std::optional<net::Cidr> network;
    for (quint32 second = 10; second < 128 && !network; second += 10) {
        const net::Cidr candidate{{(10u << 24) | (second << 16)}, 16};
        if (networks.isFree(candidate))
            network = networks.takeNext(candidate);
    }
    if (!network)
        network = networks.takeNext({{192u << 24 | 168u << 16}, 24});
    if (network)
        site.networks = {
            Network{QStringLiteral("hosts"), network->toString(), net::Ipv4{network->network().value + 1}.toString()}};
    Design next = design;
    next.topology().sites.put(site);
    return {next, site.id.value};
}

static QString domainName(DomainKind kind, int number)
{
    switch (kind) {
    case DomainKind::Room:
        return Tr::tr("Room %1").arg(number);
    case DomainKind::Rack:
        return Tr::tr("Rack %1").arg(number <= 26 ? QString(QChar(u'A' + number - 1)) : QString::number(number));
    case DomainKind::Hypervisor:
        return Tr::tr("Hypervisor %1").arg(number);
    case DomainKind::Zone:
        return Tr::tr("Zone %1").arg(number);
    }
    return {};
}

Made addDomain(const Design &design, DomainKind kind, const Where &where, IdSource &ids)
{
    const Where place = resolve(design.topology(), where);
    const Site *site = design.topology().sites.find(place.site);
    if (!site)
        return {design, {}};
    FailureDomain domain;
    domain.id = fresh<DomainId>(design, ids, enumWord(kind));
    domain.kind = kind;
    domain.parent = place.domain;
    QSet<QString> names;
    for (const FailureDomain &other : site->domains)
        names.insert(other.name);
    int number = 1;
    while (names.contains(domainName(kind, number)))
        ++number;
    domain.name = domainName(kind, number);
    Design next = design;
    next.topology().sites.update(site->id, [&](Site &row) { row.domains.append(domain); });
    return {next, domain.id.value};
}

Made addLink(const Design &design, const SiteId &from, const SiteId &to, IdSource &ids)
{
    const Site *a = design.topology().sites.find(from);
    const Site *b = design.topology().sites.find(to);
    if (!a || !b || from == to)
        return {design, {}};
    for (const Link &other : design.topology().links)
        if ((other.from == from && other.to == to) || (other.from == to && other.to == from))
            return {design, other.id.value}; // a second path is the link's count of paths
    Link link;
    link.id = fresh<LinkId>(design, ids, u"link");
    //: Default name of a link between the data centers %1 and %2.
    link.name = Tr::tr("%1 – %2").arg(a->name, b->name).left(128);
    link.from = from;
    link.to = to;
    Design next = design;
    next.topology().links.put(link);
    return {next, link.id.value};
}

Made addNote(const Design &design, const SiteId &site, QPointF position, const QString &text, IdSource &ids)
{
    Note note;
    note.id = fresh<NoteId>(design, ids, u"note");
    note.text = text;
    note.position = position;
    if (design.topology().sites.contains(site))
        note.site = site;
    Design next = design;
    next.diagram().notes.put(note);
    return {next, note.id.value};
}

Made addStorage(const Design &design, StorageKind kind, const SiteId &site, IdSource &ids)
{
    Storage storage;
    storage.id = fresh<StorageId>(design, ids, u"storage");
    storage.kind = kind;
    storage.site = resolve(design.topology(), {site, {}}).site;
    QSet<QString> names;
    for (const Storage &other : design.topology().storage)
        names.insert(other.name);
    storage.name = freeName(names, enumWord(kind) + QStringLiteral("-store"), u"-");
    if (kind == StorageKind::Object) {
        storage.provider = QStringLiteral("s3");
        storage.bucket = storage.name;
    } else if (kind == StorageKind::Nfs) {
        storage.path = QStringLiteral("/exports/") + storage.name;
    } else if (kind == StorageKind::Dynamic) {
        storage.className = storage.name;
    }
    Design next = design;
    next.topology().storage.put(storage);
    return {next, storage.id.value};
}

} // namespace quorate::edits
