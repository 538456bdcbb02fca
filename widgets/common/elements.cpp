#include "widgets/common/elements.h"

#include "model/base/text.h"
#include "widgets/tr.h"

#include <QCoreApplication>

namespace quorate {

using widgets::Tr;

namespace {

struct DomainPlace {
    const Site *site = nullptr;
    const FailureDomain *domain = nullptr;
};

DomainPlace findDomain(const Topology &topology, const ElementId &id)
{
    for (const Site &site : topology.sites)
        for (const FailureDomain &domain : site.domains)
            if (domain.id.value == id)
                return {&site, &domain};
    return {};
}

const Role *mainRole(const Design &design, const Catalogue &catalogue, const Node &node)
{
    const Cluster *cluster = design.topology().clusters.find(node.cluster);
    const QString platform = cluster ? cluster->platform : QString();
    for (const QString &id : node.roles)
        if (const Role *role = catalogue.role(platform, id))
            return role;
    return nullptr;
}

QString orId(const QString &name, const ElementId &id)
{
    return name.isEmpty() ? id : name;
}

ElementInfo nodeInfo(const Design &design, const Catalogue &catalogue, const Node &node)
{
    ElementInfo info;
    info.id = node.id.value;
    info.kind = ElementKind::Node;
    info.cluster = node.cluster;
    info.name = orId(node.isGroup() ? node.names : node.name, node.id.value);
    info.count = node.isGroup() ? node.count : 1;
    const Role *role = mainRole(design, catalogue, node);
    info.icon = role ? role->icon : QStringLiteral("host");
    info.family = role ? familyOf(role->family) : Family::Neutral;
    const QString label = role ? catalogueText(role->label) : QString();
    if (node.isGroup())
        info.kindName = label.isEmpty() ? Tr::tr("Node group") : Tr::tr("%1 group").arg(label);
    else
        info.kindName = label.isEmpty() ? Tr::tr("Host") : Tr::tr("%1 host").arg(label);
    return info;
}

ElementInfo outsideInfo(const ElementId &id)
{
    ElementInfo info;
    info.id = id;
    info.kind = ElementKind::Outside;
    info.icon = QStringLiteral("client");
    info.kindName = Tr::tr("Outside of the data centers");
    if (id == QLatin1String("client:admins"))
        info.name = Tr::tr("Admins");
    else if (id == QLatin1String("client:users"))
        info.name = Tr::tr("Users");
    else if (id.startsWith(QLatin1String("external:"))) {
        info.name = Tr::tr("Registry");
        info.icon = QStringLiteral("external-registry");
    } else
        info.kind = ElementKind::None;
    return info;
}

} // namespace

QString catalogueText(const QString &english)
{
    return QCoreApplication::translate("Catalogue", english.toUtf8().constData());
}

QString domainKindName(DomainKind kind)
{
    switch (kind) {
    case DomainKind::Room:
        return Tr::tr("Room");
    case DomainKind::Rack:
        return Tr::tr("Rack");
    case DomainKind::Hypervisor:
        return Tr::tr("Hypervisor");
    case DomainKind::Zone:
        return Tr::tr("Availability zone");
    }
    return {};
}

QString domainKindIcon(DomainKind kind)
{
    switch (kind) {
    case DomainKind::Room:
        return QStringLiteral("room");
    case DomainKind::Rack:
        return QStringLiteral("rack");
    case DomainKind::Hypervisor:
        return QStringLiteral("hypervisor");
    case DomainKind::Zone:
        return QStringLiteral("availability-zone");
    }
    return {};
}

QString environmentName(Environment environment)
{
    switch (environment) {
    case Environment::Development:
        return Tr::tr("Development");
    case Environment::Sit:
        return Tr::tr("System integration test");
    case Environment::Uat:
        return Tr::tr("User acceptance test");
    case Environment::PreProduction:
        return Tr::tr("Pre-production");
    case Environment::Production:
        return Tr::tr("Production");
    case Environment::DisasterRecovery:
        return Tr::tr("Disaster recovery");
    }
    return {};
}

ElementKind elementKind(const Design &design, const ElementId &id)
{
    const Topology &topology = design.topology();
    if (id.isEmpty())
        return ElementKind::None;
    if (topology.nodes.contains(NodeId(id)))
        return ElementKind::Node;
    if (topology.sites.contains(SiteId(id)))
        return ElementKind::Site;
    if (topology.clusters.contains(ClusterId(id)))
        return ElementKind::Cluster;
    if (topology.endpoints.contains(EndpointId(id)))
        return ElementKind::Endpoint;
    if (topology.balancers.contains(BalancerId(id)))
        return ElementKind::Balancer;
    if (topology.storage.contains(StorageId(id)))
        return ElementKind::Storage;
    if (topology.dns.contains(DnsId(id)))
        return ElementKind::Dns;
    if (topology.links.contains(LinkId(id)))
        return ElementKind::Link;
    if (topology.promotions.contains(PromotionId(id)))
        return ElementKind::Promotion;
    if (topology.templates.contains(TemplateId(id)))
        return ElementKind::Template;
    if (topology.backups.contains(BackupId(id)))
        return ElementKind::Backup;
    if (design.diagram().notes.contains(NoteId(id)))
        return ElementKind::Note;
    if (findDomain(topology, id).domain)
        return ElementKind::Domain;
    return outsideInfo(id).kind;
}

ElementInfo elementInfo(const Design &design, const Catalogue &catalogue, const ElementId &id)
{
    const Topology &topology = design.topology();
    ElementInfo info;
    info.id = id;
    info.kind = elementKind(design, id);
    info.name = id;
    switch (info.kind) {
    case ElementKind::Node:
        return nodeInfo(design, catalogue, *topology.nodes.find(NodeId(id)));
    case ElementKind::Site:
        info.name = orId(topology.sites.find(SiteId(id))->name, id);
        info.kindName = Tr::tr("Data center");
        info.icon = QStringLiteral("data-center");
        break;
    case ElementKind::Domain: {
        const FailureDomain &domain = *findDomain(topology, id).domain;
        info.name = orId(domain.name, id);
        info.kindName = domainKindName(domain.kind);
        info.icon = domainKindIcon(domain.kind);
        break;
    }
    case ElementKind::Cluster: {
        const Cluster &cluster = *topology.clusters.find(ClusterId(id));
        info.name = orId(cluster.name, id);
        const Platform *platform = catalogue.platform(cluster.platform);
        info.kindName = Tr::tr("Cluster");
        if (platform)
            info.kindName = Tr::tr("%1 %2 cluster").arg(platform->product, cluster.version);
        info.icon = QStringLiteral("cluster");
        info.cluster = cluster.id;
        break;
    }
    case ElementKind::Endpoint: {
        const Endpoint &endpoint = *topology.endpoints.find(EndpointId(id));
        info.name = orId(endpoint.name, id);
        info.kindName = Tr::tr("Endpoint");
        info.icon = QStringLiteral("vip");
        info.family = Family::Balancer;
        info.cluster = endpoint.cluster;
        break;
    }
    case ElementKind::Balancer:
        info.name = orId(topology.balancers.find(BalancerId(id))->name, id);
        info.kindName = Tr::tr("Load balancer");
        info.icon = QStringLiteral("load-balancer");
        info.family = Family::Balancer;
        break;
    case ElementKind::Dns:
        info.name = orId(topology.dns.find(DnsId(id))->name, id);
        info.kindName = Tr::tr("Name service");
        info.icon = QStringLiteral("dns");
        info.family = Family::Dns;
        break;
    case ElementKind::Storage:
        info.name = orId(topology.storage.find(StorageId(id))->name, id);
        info.kindName = Tr::tr("Storage");
        info.icon = QStringLiteral("storage");
        info.family = Family::Storage;
        break;
    case ElementKind::Link: {
        const Link &link = *topology.links.find(LinkId(id));
        info.name = orId(link.name, id);
        info.kindName = Tr::tr("Link between data centers");
        info.icon = QStringLiteral("link");
        break;
    }
    case ElementKind::Promotion:
        info.name = orId(topology.promotions.find(PromotionId(id))->name, id);
        info.kindName = Tr::tr("Promotion path");
        info.icon = QStringLiteral("promotion");
        break;
    case ElementKind::Template:
        info.name = orId(topology.templates.find(TemplateId(id))->name, id);
        info.kindName = Tr::tr("Template deployment");
        info.icon = QStringLiteral("template");
        break;
    case ElementKind::Backup: {
        const BackupPlan &backup = *topology.backups.find(BackupId(id));
        info.name = orId(backup.name, id);
        info.kindName = Tr::tr("Backup plan");
        info.icon = QStringLiteral("backup");
        info.family = Family::Storage;
        info.cluster = backup.cluster;
        break;
    }
    case ElementKind::Note:
        info.name = design.diagram().notes.find(NoteId(id))->text.section(u'\n', 0, 0);
        info.kindName = Tr::tr("Note");
        info.icon = QStringLiteral("note");
        break;
    case ElementKind::Outside:
        return outsideInfo(id);
    case ElementKind::None:
        info.icon = QStringLiteral("host");
        break;
    }
    return info;
}

QStringList elementPath(const Design &design, const Catalogue &catalogue, const ElementId &id)
{
    const Topology &topology = design.topology();
    QStringList path{elementInfo(design, catalogue, id).name};
    SiteId site;
    DomainId domain;
    switch (elementKind(design, id)) {
    case ElementKind::Node: {
        const Node &node = *topology.nodes.find(NodeId(id));
        site = node.site;
        if (node.domains.size() == 1)
            domain = node.domains.first();
        break;
    }
    case ElementKind::Domain: {
        const DomainPlace place = findDomain(topology, id);
        site = place.site->id;
        domain = place.domain->parent;
        break;
    }
    case ElementKind::Storage:
        site = topology.storage.find(StorageId(id))->site;
        break;
    case ElementKind::Endpoint:
        if (const Cluster *cluster = topology.clusters.find(topology.endpoints.find(EndpointId(id))->cluster))
            path.append(cluster->name);
        break;
    case ElementKind::Backup:
        if (const Cluster *cluster = topology.clusters.find(topology.backups.find(BackupId(id))->cluster))
            path.append(cluster->name);
        break;
    default:
        break;
    }
    // Bounded: a hostile file could make a ring of domains.
    for (int depth = 0; depth < 8 && !domain.isEmpty(); ++depth) {
        const DomainPlace place = findDomain(topology, domain.value);
        if (!place.domain)
            break;
        path.append(place.domain->name);
        domain = place.domain->parent;
    }
    if (const Site *row = topology.sites.find(site))
        path.append(row->name);
    return path;
}

const Platform *platformOf(const Design &design, const Catalogue &catalogue, const ClusterId &cluster)
{
    const Cluster *row = design.topology().clusters.find(cluster);
    return row ? catalogue.platform(row->platform) : nullptr;
}

QList<ElementId> allElements(const Design &design)
{
    const Topology &topology = design.topology();
    QList<ElementId> ids;
    const auto addAll = [&ids](const auto &table) {
        for (const auto &row : table)
            ids.append(row.id.value);
    };
    for (const Site &site : topology.sites) {
        ids.append(site.id.value);
        for (const FailureDomain &domain : site.domains)
            ids.append(domain.id.value);
    }
    addAll(topology.nodes);
    addAll(topology.clusters);
    addAll(topology.endpoints);
    addAll(topology.balancers);
    addAll(topology.dns);
    addAll(topology.storage);
    addAll(topology.links);
    addAll(topology.promotions);
    addAll(topology.templates);
    addAll(topology.backups);
    addAll(design.diagram().notes);
    return ids;
}

int hostCount(const Design &design)
{
    int count = 0;
    for (const Node &node : design.topology().nodes)
        count += node.isGroup() ? node.count : 1;
    return count;
}

} // namespace quorate
