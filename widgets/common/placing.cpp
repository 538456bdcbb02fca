#include "widgets/common/placing.h"

#include "widgets/common/elements.h"
#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

namespace {

QList<PaletteEntry> fixedEntries()
{
    const auto container = [](const char *id, const QString &name, const char *icon, const QString &help) {
        return PaletteEntry{
            QLatin1String(id), name, QLatin1String(icon), Family::Neutral, PaletteSection::Containers, help};
    };
    const auto service = [](const char *id, const QString &name, const char *icon, Family family, const QString &help) {
        return PaletteEntry{QLatin1String(id), name, QLatin1String(icon), family, PaletteSection::Services, help};
    };
    return {
        container(
            "container:site", Tr::tr("Data center"), "data-center", Tr::tr("A data center with a network of its own.")),
        container("container:rack", Tr::tr("Rack"), "rack", Tr::tr("A rack fails as a whole.")),
        container(
            "container:room", Tr::tr("Room"), "room", Tr::tr("A room or fire compartment that fails as a whole.")),
        container("container:hypervisor", Tr::tr("Hypervisor"), "hypervisor",
            Tr::tr("A physical machine whose virtual hosts fail with it.")),
        container("container:zone", Tr::tr("Zone"), "availability-zone", Tr::tr("An availability zone of a cloud.")),
        service("service:cluster", Tr::tr("Cluster"), "cluster", Family::ControlPlane,
            Tr::tr("A cluster with names, domains and networks that collide with nothing.")),
        service("service:balancer", Tr::tr("Balancer pair"), "load-balancer", Family::Balancer,
            Tr::tr("Two HAProxy hosts with keepalived and the virtual addresses of the cluster.")),
        service("service:storage", Tr::tr("Object store"), "storage", Family::Storage,
            Tr::tr("Storage outside of the hosts: an object store, NFS, block volumes.")),
        service("service:promotion", Tr::tr("Promotion"), "promotion", Family::Neutral,
            Tr::tr("Images flow from the cluster to the one of the next stage. A line between two clusters draws it, "
                   "too.")),
        service("service:template", Tr::tr("App template"), "template", Family::Neutral,
            Tr::tr("An application template, applied in several clusters with parameters for each.")),
        service("service:backup", Tr::tr("Backup plan"), "backup", Family::Storage,
            Tr::tr("What of the cluster is backed up, where to, how often, and when the next drill is held.")),
        service("service:note", Tr::tr("Note"), "note", Family::Neutral, Tr::tr("A text on the drawing.")),
    };
}

std::optional<DomainKind> domainKindOf(const QString &entry)
{
    if (entry == QLatin1String("container:rack"))
        return DomainKind::Rack;
    if (entry == QLatin1String("container:room"))
        return DomainKind::Room;
    if (entry == QLatin1String("container:hypervisor"))
        return DomainKind::Hypervisor;
    if (entry == QLatin1String("container:zone"))
        return DomainKind::Zone;
    return std::nullopt;
}

const Site *firstSite(const Topology &topology)
{
    const Site *first = nullptr;
    for (const Site &site : topology.sites)
        if (!first || site.rank < first->rank)
            first = &site;
    return first;
}

const Cluster *firstCluster(const Topology &topology)
{
    const Cluster *first = nullptr;
    for (const Cluster &cluster : topology.clusters)
        if (!first || cluster.rank < first->rank)
            first = &cluster;
    return first;
}

} // namespace

/// The cluster that images of this one are promoted to: of the next later environment, else any other.
static ClusterId nextStage(const Topology &topology, const ClusterId &from)
{
    const Cluster *source = topology.clusters.find(from);
    const Cluster *best = nullptr;
    const auto distance = [&](const Cluster &cluster) {
        const int stages = int(cluster.environment) - int(source->environment);
        return stages > 0 ? stages : 100 - stages;
    };
    for (const Cluster &cluster : topology.clusters)
        if (source && cluster.id != from && (!best || distance(cluster) < distance(*best)))
            best = &cluster;
    return best ? best->id : ClusterId();
}

QList<PaletteEntry> paletteEntries(const Platform &platform)
{
    QHash<QString, int> labels;
    for (const Role &role : platform.roles)
        ++labels[role.label];
    QList<PaletteEntry> entries;
    for (const Role &role : platform.roles)
        // Two roles may share the short word on their cards (registries); here it would not tell them apart.
        entries.append({role.id, catalogueText(labels.value(role.label) > 1 ? role.name : role.label), role.icon,
            familyOf(role.family), PaletteSection::Roles, catalogueText(role.name)});
    return entries + fixedEntries();
}

/// The cluster of all hosts in this data center, or in that of this failure domain; none when there are several.
static ClusterId onlyCluster(const Topology &topology, const ElementId &container)
{
    const auto holds = [&](const Site &site) {
        return site.id.value == container
            || std::any_of(site.domains.begin(), site.domains.end(),
                [&](const FailureDomain &domain) { return domain.id.value == container; });
    };
    const auto site = std::find_if(topology.sites.begin(), topology.sites.end(), holds);
    if (site == topology.sites.end())
        return {};
    ClusterId only;
    for (const Node &node : topology.nodes) {
        if (node.site != site->id || node.cluster.isEmpty() || node.cluster == only)
            continue;
        if (!only.isEmpty())
            return {};
        only = node.cluster;
    }
    return only;
}

ClusterId activeCluster(const Design &design, const QStringList &selection)
{
    const Topology &topology = design.topology();
    for (const ElementId &id : selection) {
        if (topology.clusters.contains(ClusterId(id)))
            return ClusterId(id);
        if (const Node *node = topology.nodes.find(NodeId(id)); node && !node->cluster.isEmpty())
            return node->cluster;
        if (const Endpoint *endpoint = topology.endpoints.find(EndpointId(id)))
            return endpoint->cluster;
        if (const BackupPlan *backup = topology.backups.find(BackupId(id)); backup && !backup->cluster.isEmpty())
            return backup->cluster;
        if (const ClusterId only = onlyCluster(topology, id); !only.isEmpty())
            return only;
    }
    const Cluster *first = firstCluster(topology);
    return first ? first->id : ClusterId();
}

const Platform *activePlatform(const Design &design, const Catalogue &catalogue, const QStringList &selection)
{
    if (const Platform *platform = platformOf(design, catalogue, activeCluster(design, selection)))
        return platform;
    return catalogue.platforms().isEmpty() ? nullptr : &catalogue.platforms().first();
}

edits::Where selectedPlace(const Design &design, const QStringList &selection)
{
    const Topology &topology = design.topology();
    for (const ElementId &id : selection) {
        if (topology.sites.contains(SiteId(id)))
            return {SiteId(id), {}};
        for (const Site &site : topology.sites)
            for (const FailureDomain &domain : site.domains)
                if (domain.id.value == id)
                    return {site.id, domain.id};
        if (const Node *node = topology.nodes.find(NodeId(id)))
            return {node->site, node->domains.size() == 1 ? node->domains.first() : DomainId()};
        if (const Storage *storage = topology.storage.find(StorageId(id)))
            return {storage->site, {}};
    }
    const Site *site = firstSite(topology);
    return {site ? site->id : SiteId(), {}};
}

edits::Made placed(const Design &design, const Catalogue &catalogue, const QString &entry, const edits::Where &where,
    const ClusterId &cluster, IdSource &ids)
{
    if (entry == QLatin1String("container:site"))
        return edits::addSite(design, ids);
    if (const std::optional<DomainKind> kind = domainKindOf(entry))
        return edits::addDomain(
            design.topology().sites.isEmpty() ? edits::addSite(design, ids).design : design, *kind, where, ids);
    if (entry == QLatin1String("service:cluster")) {
        const Platform *platform = platformOf(design, catalogue, cluster);
        if (!platform && !catalogue.platforms().isEmpty())
            platform = &catalogue.platforms().first();
        return platform ? edits::addCluster(design, *platform, platform->defaultRelease, ids) : edits::Made{design, {}};
    }
    if (entry == QLatin1String("service:balancer"))
        return edits::addBalancerPair(design, catalogue, cluster, ids);
    if (entry == QLatin1String("service:storage"))
        return edits::addStorage(design, StorageKind::Object, where.site, ids);
    if (entry == QLatin1String("service:promotion"))
        return edits::addPromotion(design, catalogue, cluster, nextStage(design.topology(), cluster), ids);
    if (entry == QLatin1String("service:template"))
        return edits::addTemplate(design, catalogue, cluster, ids);
    if (entry == QLatin1String("service:backup"))
        return edits::addBackup(design, catalogue, cluster, ids);
    if (entry == QLatin1String("service:note"))
        return edits::addNote(design, where.site, {}, Tr::tr("Note"), ids);
    const Platform *platform = platformOf(design, catalogue, cluster);
    const Role *role = catalogue.role(platform ? platform->id : QString(), entry);
    if (!role)
        return {design, {}};
    // An empty drawing gets what the host needs, in the same step.
    if (design.topology().sites.isEmpty() || (design.topology().clusters.isEmpty() && role->clusterMember))
        return edits::addNodeComplete(
            design, catalogue, platform ? platform->id : QString(), entry, where, cluster, ids);
    return edits::addNode(design, catalogue, entry, where, role->clusterMember ? cluster : ClusterId(), ids);
}

StepLabel placingLabel(const PanelContext &context, const PaletteEntry &entry)
{
    const Platform *platform = activePlatform(context.design(), *context.catalogue, context.selection.elements());
    return [catalogue = context.catalogue, platform, id = entry.id] {
        for (const PaletteEntry &each : platform ? paletteEntries(*platform) : fixedEntries())
            if (each.id == id)
                return Tr::tr("Add %1").arg(each.name);
        return Tr::tr("Add %1").arg(id);
    };
}

void placeInSelection(const PanelContext &context, const PaletteEntry &entry)
{
    const QStringList &selection = context.selection.elements();
    const edits::Made made = placed(context.design(), *context.catalogue, entry.id,
        selectedPlace(context.design(), selection), activeCluster(context.design(), selection), context.ids);
    if (made.id.isEmpty())
        return;
    context.document.commit(placingLabel(context, entry), made.design);
    context.selection.set({made.id});
    Q_EMIT context.selection.revealRequested({made.id});
}

} // namespace quorate
