// New rows of the estate: what joins clusters and outlives them.
#include "model/base/tr.h"
#include "model/design/edits.h"
#include "model/design/free_pool.h"

namespace quorate::edits {

using model::Tr;

template <class Row>
static QString freeRowName(const Table<Row> &table, const QString &name)
{
    QSet<QString> names;
    for (const Row &row : table)
        names.insert(row.name);
    return freeName(names, name.left(100), u" ");
}

/// A single host with the trait: of the cluster, else one that serves several.
static NodeId hostWith(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, Trait trait)
{
    NodeId shared;
    for (const Node &node : design.topology().nodes) {
        if (node.isGroup() || !traitsOf(design, catalogue, node).testFlag(trait))
            continue;
        if (node.cluster == cluster)
            return node.id;
        if (node.cluster.isEmpty() && shared.isEmpty())
            shared = node.id;
    }
    return shared;
}

/// A single host that keeps backups, in a data center where the cluster does not stand when there is one: what burns
/// with the cluster is no backup.
static NodeId backupHost(const Design &design, const Catalogue &catalogue, const ClusterId &cluster)
{
    const Topology &topology = design.topology();
    QSet<SiteId> sites;
    for (const Node &node : topology.nodes)
        if (node.cluster == cluster)
            sites.insert(node.site);
    for (const Node &node : topology.nodes)
        if (!node.isGroup() && !sites.contains(node.site)
            && traitsOf(design, catalogue, node).testFlag(Trait::KeepsBackups))
            return node.id;
    return hostWith(design, catalogue, cluster, Trait::KeepsBackups);
}

/// Who runs commands against a cluster: its control host, else one of its masters.
static NodeId operatorOf(const Design &design, const Catalogue &catalogue, const ClusterId &cluster)
{
    const NodeId control = hostWith(design, catalogue, cluster, Trait::Administers);
    return control.isEmpty() ? hostWith(design, catalogue, cluster, Trait::RunsControlPlane) : control;
}

Made addPromotion(
    const Design &design, const Catalogue &catalogue, const ClusterId &from, const ClusterId &to, IdSource &ids)
{
    const Topology &topology = design.topology();
    const Cluster *source = topology.clusters.find(from);
    const Cluster *target = topology.clusters.find(to);
    if (!source || !target || from == to)
        return {design, {}};
    Promotion row;
    row.id = fresh<PromotionId>(design, ids, u"promotion");
    //: Default name of a path of images from the cluster %1 to the cluster %2.
    row.name = freeRowName(topology.promotions, Tr::tr("%1 to %2").arg(source->name, target->name));
    row.from = from;
    row.to = to;
    row.host = operatorOf(design, catalogue, from);
    Design next = design;
    next.topology().promotions.put(row);
    return {next, row.id.value};
}

Made addTemplate(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, IdSource &ids)
{
    const Topology &topology = design.topology();
    if (!topology.clusters.contains(cluster))
        return {design, {}};
    TemplateDeployment row;
    row.id = fresh<TemplateId>(design, ids, u"template");
    //: Default name of an application template.
    row.name = freeRowName(topology.templates, Tr::tr("Application"));
    row.file = QStringLiteral("/opt/templates/application.yaml");
    row.host = operatorOf(design, catalogue, cluster);
    row.targets = {{cluster, QStringLiteral("application"), {}, {}}};
    Design next = design;
    next.topology().templates.put(row);
    return {next, row.id.value};
}

Made addBackup(const Design &design, const Catalogue &catalogue, const ClusterId &cluster, IdSource &ids)
{
    const Topology &topology = design.topology();
    const Cluster *owner = topology.clusters.find(cluster);
    if (!owner)
        return {design, {}};
    BackupPlan row;
    row.id = fresh<BackupId>(design, ids, u"backup");
    //: Default name of the backup plan of the cluster %1.
    row.name = freeRowName(topology.backups, Tr::tr("Backup of %1").arg(owner->name));
    row.cluster = cluster;
    for (int item = 0; item < backupItemCount; ++item)
        row.items.append(BackupItem(item));
    row.targetHost = backupHost(design, catalogue, cluster);
    if (const Node *host = topology.nodes.find(row.targetHost))
        row.targetSite = host->site;
    row.path = QStringLiteral("/backup");
    row.everyHours = 24;
    row.keepDays = 14;
    row.rpoMinutes = 24 * 60;
    Design next = design;
    next.topology().backups.put(row);
    return {next, row.id.value};
}

} // namespace quorate::edits
