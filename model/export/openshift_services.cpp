#include "model/export/openshift_services.h"

#include "model/base/tr.h"

namespace quorate {

using model::Tr;

static Literal selector(const QString &label)
{
    return Literal::Map{{label.section(u'=', 0, 0), Literal(label.section(u'=', 1))}};
}

static void writeRegistry(Inventory &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups,
    const StorageGroups &storages)
{
    const QString id = QStringLiteral("registry");
    out.title("Integrated registry");
    if (!isInstalled(cluster, "registry")) {
        out.variable("openshift_hosted_manage_registry", false);
        return;
    }
    out.variable("openshift_hosted_registry_selector", groups.selectors.value(id));
    // Always written: the role's default is 1, its README says otherwise.
    out.variable("openshift_hosted_registry_replicas", cluster.serviceInteger(id, QStringLiteral("replicas"), 1));
    if (const Storage *storage = storageOf(facts, cluster, id))
        writeRegistryStorage(out, cluster, *storage, storages);
}

static void writeLogging(Inventory &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups)
{
    const QString id = QStringLiteral("logging");
    out.title("Logging");
    out.variable("openshift_logging_install_logging", isInstalled(cluster, "logging"));
    if (!isInstalled(cluster, "logging"))
        return;
    out.variable("openshift_logging_es_cluster_size", cluster.serviceInteger(id, QStringLiteral("members"), 1));
    out.variable("openshift_logging_es_number_of_replicas", cluster.serviceInteger(id, QStringLiteral("dataCopies")));
    if (const qint64 memory = cluster.serviceInteger(id, QStringLiteral("memory")); memory > 0)
        out.variable("openshift_logging_es_memory_limit", quantity(memory));
    for (const char *key : {"openshift_logging_es_nodeselector", "openshift_logging_kibana_nodeselector",
             "openshift_logging_curator_nodeselector"})
        out.variable(key, selector(groups.selectors.value(id)));
    out.variable(
        "openshift_logging_kibana_hostname", QStringLiteral("kibana.") + cluster.row->appsDomain, TextKind::Domain);
    const Storage *storage = storageOf(facts, cluster, id);
    if (!storage)
        return;
    out.about(storage->name);
    const std::optional<bool> dynamic = provisions(*storage);
    const qint64 size = cluster.serviceInteger(id, QStringLiteral("volumeSize"));
    if (!dynamic)
        return refuseStorage(out, *storage, "logging");
    if (size <= 0)
        return out.refuse(
            Tr::tr("Logging of the cluster \"%1\" has storage, but no volume size.").arg(shown(cluster.row->name)));
    out.variable("openshift_logging_es_pvc_dynamic", *dynamic);
    out.variable("openshift_logging_es_pvc_size", quantity(size));
    if (!storage->className.isEmpty())
        out.variable("openshift_logging_es_pvc_storage_class_name", storage->className, TextKind::Word);
}

static void writeMetrics(Inventory &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups)
{
    const QString id = QStringLiteral("metrics");
    out.title("Metrics");
    out.variable("openshift_metrics_install_metrics", isInstalled(cluster, "metrics"));
    if (!isInstalled(cluster, "metrics"))
        return;
    const qint64 replicas = cluster.serviceInteger(id, QStringLiteral("replicas"), 1);
    out.variable("openshift_metrics_hawkular_hostname", QStringLiteral("hawkular-metrics.") + cluster.row->appsDomain,
        TextKind::Domain);
    out.variable("openshift_metrics_cassandra_replicas", replicas);
    for (const char *key : {"openshift_metrics_cassandra_nodeselector", "openshift_metrics_hawkular_nodeselector",
             "openshift_metrics_heapster_nodeselector"})
        out.variable(key, selector(groups.selectors.value(id)));
    if (const QString claim = cluster.serviceText(id, QStringLiteral("claimName")); !claim.isEmpty()) {
        if (replicas > 1)
            out.refuse(Tr::tr("The one volume claim of the metrics of \"%1\" cannot serve several replicas.")
                           .arg(shown(cluster.row->name)));
        out.variable("openshift_metrics_cassandra_pvc_name", claim, TextKind::Word);
    }
    const Storage *storage = storageOf(facts, cluster, id);
    if (!storage)
        return;
    out.about(storage->name);
    const std::optional<bool> dynamic = provisions(*storage);
    if (!dynamic)
        return refuseStorage(out, *storage, "metrics");
    out.variable("openshift_metrics_cassandra_storage_type", *dynamic ? "dynamic" : "pv");
    if (const qint64 size = cluster.serviceInteger(id, QStringLiteral("volumeSize")); size > 0)
        out.variable("openshift_metrics_cassandra_pvc_size", quantity(size));
    if (!storage->className.isEmpty())
        out.variable("openshift_metrics_cassandra_pvc_storage_class_name", storage->className, TextKind::Word);
}

static void writeMonitoring(Inventory &out, const ClusterFacts &cluster)
{
    const QString id = QStringLiteral("monitoring");
    if (!cluster.offers(id))
        return;
    out.title("Cluster monitoring");
    out.variable("openshift_cluster_monitoring_operator_install", isInstalled(cluster, "monitoring"));
    if (!isInstalled(cluster, "monitoring"))
        return;
    const bool persistent = cluster.serviceFlag(id, QStringLiteral("persistent"));
    out.variable("openshift_cluster_monitoring_operator_prometheus_storage_enabled", persistent);
    out.variable("openshift_cluster_monitoring_operator_alertmanager_storage_enabled", persistent);
    if (const qint64 size = cluster.serviceInteger(id, QStringLiteral("prometheusSize")); persistent && size > 0)
        out.variable("openshift_cluster_monitoring_operator_prometheus_storage_capacity", quantity(size));
}

void writeServices(Inventory &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups,
    const StorageGroups &storages)
{
    out.title("Routers");
    const QString router = QStringLiteral("router");
    out.variable("openshift_hosted_router_selector", groups.selectors.value(router));
    // Unset, the installer counts the hosts that match the selector; stating that number says the same and can be read.
    const Hosts hosts = cluster.with(Trait::RunsIngress);
    out.variable("openshift_hosted_router_replicas",
        cluster.serviceInteger(router, QStringLiteral("replicas"), qint64(hosts.size())));
    writeRegistry(out, facts, cluster, groups, storages);
    writeGluster(out, storages);
    writeLogging(out, facts, cluster, groups);
    writeMetrics(out, facts, cluster, groups);
    writeMonitoring(out, cluster);
    writeProvisioning(out, facts, cluster);
}

} // namespace quorate
