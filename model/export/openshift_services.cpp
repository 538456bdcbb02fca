#include "model/export/openshift_services.h"

#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/design/fields.h"

#include <algorithm>
#include <iterator>

namespace quorate {

using model::Tr;

struct VaultEntry {
    const char *variable;
    const char *help;
};

static constexpr VaultEntry vaultEntries[] = {
    {"vault_oreg_auth_user", "user of a registry service account that may pull the platform's images"},
    {"vault_oreg_auth_password", "its token"},
    {"vault_public_api_keyfile", "path of the private key of the public API name, on the control host"},
    {"vault_public_api_cafile", "path of the certificates that signed it, on the control host"},
    {"vault_registry_s3_accesskey", "access key of the registry's bucket"},
    {"vault_registry_s3_secretkey", "secret key of the registry's bucket"},
    {"vault_registry_swift_username", "user of the registry's container"},
    {"vault_registry_swift_password", "password of that user"},
    {"vault_registry_swift_tenant", "project of that user"},
    {"vault_registry_gcs_keyfile", "path of the service account's JSON key, on the control host"},
    {"vault_registry_azure_accountname", "storage account of the registry's container"},
    {"vault_registry_azure_accountkey", "key of that account"},
    {"vault_heketi_ssh_keyfile", "path of the SSH key for the storage hosts, on the control host"},
    {"vault_vsphere_username", "vSphere user of the cloud provider"},
    {"vault_vsphere_password", "password of that user"},
    {"vault_vsphere_host", "vCenter host"},
    {"vault_vsphere_datacenter", "vSphere datacenter"},
    {"vault_vsphere_datastore", "vSphere datastore"},
};

const char *vaultHelp(const QString &variable)
{
    const auto found = std::find_if(std::begin(vaultEntries), std::end(vaultEntries),
        [&](const VaultEntry &entry) { return variable == QLatin1String(entry.variable); });
    Q_ASSERT(found != std::end(vaultEntries));
    return found == std::end(vaultEntries) ? "" : found->help;
}

void useVault(IniWriter &out, QStringList &vault, const char *key, const char *variable)
{
    out.variable(key, Literal::vault(variable));
    if (!vault.contains(QLatin1String(variable)))
        vault.append(QLatin1String(variable));
}

bool GlusterGroups::holds(const Storage &storage) const
{
    return std::any_of(
        groups.begin(), groups.end(), [&](const GlusterGroup &group) { return group.storage == &storage; });
}

static const Storage *storageOf(const Facts &facts, const ClusterFacts &cluster, const QString &service)
{
    const QString id = cluster.serviceText(service, QStringLiteral("storage"));
    return id.isEmpty() ? nullptr : facts.topology().storage.find(StorageId(id));
}

static bool enabled(const ClusterFacts &cluster, const char *service)
{
    return cluster.serviceFlag(QLatin1String(service), QStringLiteral("enabled"), true);
}

/// "16Gi": the largest binary unit that divides it.
static QString quantity(qint64 bytes)
{
    for (const auto &[unit, name] :
        {std::pair(qint64(1) << 30, "Gi"), std::pair(qint64(1) << 20, "Mi"), std::pair(qint64(1) << 10, "Ki")}) {
        if (bytes % unit == 0)
            return QString::number(bytes / unit) + QLatin1String(name);
    }
    return QString::number(bytes);
}

static Literal selector(const QString &label)
{
    return Literal::Map{{label.section(u'=', 0, 0), Literal(label.section(u'=', 1))}};
}

static void refuseStorage(IniWriter &out, const Storage &storage, const char *service)
{
    //: %1 is a storage, %2 its kind such as nfs, %3 a service such as logging.
    out.refuse(Tr::tr("The storage \"%1\" of kind %2 cannot be exported for %3.")
                   .arg(shown(storage.name), enumWord(storage.kind), QLatin1String(service)));
}

static void refuseMissing(IniWriter &out, const Storage &storage, const char *what)
{
    //: %2 is a key of the design file such as bucket.
    out.refuse(Tr::tr("The storage \"%1\" does not state its %2.").arg(shown(storage.name), QLatin1String(what)));
}

// GlusterFS

static Result<GlusterGroup> glusterGroup(const Facts &facts, const Storage &storage)
{
    GlusterGroup group;
    group.storage = &storage;
    const Hosts hosts = facts.hostsOf(storage.nodes);
    if (hosts.size() < 3)
        return Error{Tr::tr("The storage \"%1\" has fewer than 3 hosts.").arg(shown(storage.name))};
    const bool native = hosts.front()->has(Trait::JoinsCluster);
    group.native = native;
    QStringList places;
    for (const Host *host : hosts) {
        if (host->has(Trait::JoinsCluster) != native)
            return Error{Tr::tr("Some hosts of the storage \"%1\" are cluster nodes and some are not.")
                             .arg(shown(storage.name))};
        const auto value = host->row->attributes.constFind(QStringLiteral("devices"));
        const QStringList *devices =
            value == host->row->attributes.constEnd() ? nullptr : std::get_if<QStringList>(&*value);
        if (!devices || devices->isEmpty())
            return Error{Tr::tr("The storage host \"%1\" does not name its devices.").arg(shown(host->name))};
        for (const QString &device : *devices) {
            if (!text::isTargetPath(device))
                return Error{Tr::tr("The storage host \"%1\" does not name its devices.").arg(shown(host->name))};
        }
        const FailureDomain *rack = facts.domainOf(*host, DomainKind::Rack);
        const QString place = rack ? rack->id.value : host->domain.value;
        if (!places.contains(place))
            places.append(place);
        group.hosts.push_back({host, int(places.indexOf(place)) + 1, *devices});
    }
    return group;
}

Result<GlusterGroups> glusterGroupsOf(const Facts &facts, const ClusterFacts &cluster)
{
    QList<const Storage *> wanted;
    const Storage *registry =
        enabled(cluster, "registry") ? storageOf(facts, cluster, QStringLiteral("registry")) : nullptr;
    for (const Storage &storage : facts.topology().storage) {
        if (storage.kind != StorageKind::Glusterfs && storage.kind != StorageKind::GlusterBlock)
            continue;
        bool uses = false;
        for (const char *service : {"registry", "logging", "metrics"})
            uses = uses || (enabled(cluster, service) && storageOf(facts, cluster, QLatin1String(service)) == &storage);
        const Hosts hosts = facts.hostsOf(storage.nodes);
        const bool carries =
            std::any_of(hosts.begin(), hosts.end(), [&](const Host *host) { return host->cluster == &cluster; });
        if (!storage.nodes.isEmpty() && (uses || carries))
            wanted.append(&storage);
    }
    if (wanted.size() > 2 || (wanted.size() == 2 && !wanted.contains(registry)))
        return Error{Tr::tr("The installer sets up one GlusterFS cluster for applications and one for the registry, "
                            "but \"%1\" has more.")
                         .arg(shown(cluster.row->name))};
    GlusterGroups groups;
    for (const Storage *storage : wanted) {
        Result<GlusterGroup> group = glusterGroup(facts, *storage);
        if (!group)
            return group.error();
        if (wanted.size() == 2 && storage == registry)
            group->name = "glusterfs_registry";
        groups.groups.append(*group);
    }
    return groups;
}

static void writeGluster(IniWriter &out, const GlusterGroups &gluster, QStringList &vault)
{
    for (const GlusterGroup &group : gluster.groups) {
        if (group.native)
            continue;
        const bool registry = qstrcmp(group.name, "glusterfs_registry") == 0;
        const auto key = [registry](const char *word) {
            return QByteArray(registry ? "openshift_storage_glusterfs_registry_" : "openshift_storage_glusterfs_")
                + word;
        };
        out.variable(key("is_native"), false);
        out.variable(key("heketi_is_native"), true);
        out.variable(key("heketi_executor"), "ssh");
        out.variable(key("heketi_ssh_port"), qint64(22));
        out.variable(key("heketi_ssh_user"), "root");
        useVault(out, vault, key("heketi_ssh_keyfile"), "vault_heketi_ssh_keyfile");
    }
}

// Registry

static void writeObjectStore(IniWriter &out, const Storage &storage, QStringList &vault)
{
    out.variable("openshift_hosted_registry_storage_kind", "object");
    const auto required = [&](const char *key, const QString &value, const char *what, TextKind kind = TextKind::Word) {
        if (value.isEmpty())
            refuseMissing(out, storage, what);
        else
            out.variable(key, value, kind);
    };
    const QString provider = storage.provider;
    if (provider == QLatin1String("s3")) {
        out.variable("openshift_hosted_registry_storage_provider", "s3");
        required("openshift_hosted_registry_storage_s3_bucket", storage.bucket, "bucket");
        required("openshift_hosted_registry_storage_s3_region", storage.region, "region");
        if (!storage.regionEndpoint.isEmpty())
            out.variable("openshift_hosted_registry_storage_s3_regionendpoint", storage.regionEndpoint, TextKind::Url);
        useVault(out, vault, "openshift_hosted_registry_storage_s3_accesskey", "vault_registry_s3_accesskey");
        useVault(out, vault, "openshift_hosted_registry_storage_s3_secretkey", "vault_registry_s3_secretkey");
    } else if (provider == QLatin1String("swift")) {
        out.variable("openshift_hosted_registry_storage_provider", "swift");
        required(
            "openshift_hosted_registry_storage_swift_authurl", storage.regionEndpoint, "regionEndpoint", TextKind::Url);
        required("openshift_hosted_registry_storage_swift_container", storage.bucket, "bucket");
        if (!storage.region.isEmpty())
            out.variable("openshift_hosted_registry_storage_swift_region", storage.region, TextKind::Word);
        useVault(out, vault, "openshift_hosted_registry_storage_swift_username", "vault_registry_swift_username");
        useVault(out, vault, "openshift_hosted_registry_storage_swift_password", "vault_registry_swift_password");
        useVault(out, vault, "openshift_hosted_registry_storage_swift_tenant", "vault_registry_swift_tenant");
    } else if (provider == QLatin1String("gcs")) {
        out.variable("openshift_hosted_registry_storage_provider", "gcs");
        required("openshift_hosted_registry_storage_gcs_bucket", storage.bucket, "bucket");
        useVault(out, vault, "openshift_hosted_registry_storage_gcs_keyfile", "vault_registry_gcs_keyfile");
    } else if (provider == QLatin1String("azure_blob")) {
        out.variable("openshift_hosted_registry_storage_provider", "azure_blob");
        required("openshift_hosted_registry_storage_azure_blob_container", storage.bucket, "bucket");
        useVault(
            out, vault, "openshift_hosted_registry_storage_azure_blob_accountname", "vault_registry_azure_accountname");
        useVault(
            out, vault, "openshift_hosted_registry_storage_azure_blob_accountkey", "vault_registry_azure_accountkey");
    } else {
        refuseMissing(out, storage, "provider (s3, swift, gcs, azure_blob)");
    }
}

static void writeVolume(IniWriter &out, const Storage &storage, const char *kind, const char *accessMode)
{
    out.variable("openshift_hosted_registry_storage_kind", kind);
    out.variable("openshift_hosted_registry_storage_access_modes", Literal::texts({QLatin1String(accessMode)}));
    if (storage.capacity)
        out.variable("openshift_hosted_registry_storage_volume_size", quantity(*storage.capacity));
}

static void writeRegistryStorage(
    IniWriter &out, const Storage &storage, const GlusterGroups &gluster, QStringList &vault)
{
    out.about(storage.name);
    switch (storage.kind) {
    case StorageKind::Object:
        return writeObjectStore(out, storage, vault);
    case StorageKind::Nfs:
        if (storage.host.isEmpty() || storage.path.isEmpty())
            return refuseMissing(out, storage, storage.host.isEmpty() ? "host" : "path");
        // The volume's path is <nfs_directory>/<volume_name>.
        writeVolume(out, storage, "nfs", "ReadWriteMany");
        out.variable("openshift_hosted_registry_storage_host", storage.host, TextKind::Domain);
        out.variable("openshift_hosted_registry_storage_nfs_directory",
            storage.path.lastIndexOf(u'/') > 0 ? storage.path.section(u'/', 0, -2) : QStringLiteral("/"));
        out.variable("openshift_hosted_registry_storage_volume_name", storage.path.section(u'/', -1), TextKind::Word);
        return;
    case StorageKind::Glusterfs:
        writeVolume(out, storage, "glusterfs", "ReadWriteMany");
        if (gluster.holds(storage))
            return;
        if (!net::Ipv4::parse(storage.host) || storage.path.isEmpty())
            return refuseMissing(out, storage, "hosts");
        out.variable("openshift_hosted_registry_storage_glusterfs_ips", Literal::texts({storage.host}));
        out.variable("openshift_hosted_registry_storage_glusterfs_path", storage.path, TextKind::TargetPath);
        return;
    case StorageKind::HostPath:
        if (storage.path.isEmpty())
            return refuseMissing(out, storage, "path");
        writeVolume(out, storage, "hostpath", "ReadWriteOnce");
        out.variable("openshift_hosted_registry_storage_hostpath_path", storage.path, TextKind::TargetPath);
        return;
    case StorageKind::Vsphere:
        writeVolume(out, storage, "vsphere", "ReadWriteOnce");
        return;
    case StorageKind::Block:
    case StorageKind::GlusterBlock:
    case StorageKind::Dynamic: // the role would create a claim and never mount it
    case StorageKind::Openstack: // needs the id of a volume, which no design states
        break;
    }
    refuseStorage(out, storage, "registry");
}

static void writeRegistry(IniWriter &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups,
    const GlusterGroups &gluster, QStringList &vault)
{
    const QString id = QStringLiteral("registry");
    out.blank();
    out.comment("Integrated registry");
    if (!enabled(cluster, "registry")) {
        out.variable("openshift_hosted_manage_registry", false);
        return;
    }
    out.variable("openshift_hosted_registry_selector", groups.selectors.value(id));
    // Always written: the role's default is 1, its README says otherwise.
    out.variable("openshift_hosted_registry_replicas", cluster.serviceInteger(id, QStringLiteral("replicas"), 1));
    if (const Storage *storage = storageOf(facts, cluster, id))
        writeRegistryStorage(out, *storage, gluster, vault);
}

// Volumes for logging and metrics

/// Whether claims on this storage are provisioned on demand, else bound to volumes that exist; nothing when neither
/// works.
static std::optional<bool> provisions(const Storage &storage)
{
    switch (storage.kind) {
    case StorageKind::Dynamic:
    case StorageKind::Vsphere:
        return true;
    case StorageKind::GlusterBlock:
    case StorageKind::Glusterfs:
    case StorageKind::Openstack:
        return storage.className.isEmpty() ? std::nullopt : std::optional(true);
    case StorageKind::Block:
        return !storage.className.isEmpty();
    case StorageKind::Object:
    case StorageKind::Nfs: // the installer rejects it
    case StorageKind::HostPath:
        break;
    }
    return std::nullopt;
}

static void writeLogging(IniWriter &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups)
{
    const QString id = QStringLiteral("logging");
    out.blank();
    out.comment("Logging");
    out.variable("openshift_logging_install_logging", enabled(cluster, "logging"));
    if (!enabled(cluster, "logging"))
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

static void writeMetrics(IniWriter &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups)
{
    const QString id = QStringLiteral("metrics");
    out.blank();
    out.comment("Metrics");
    out.variable("openshift_metrics_install_metrics", enabled(cluster, "metrics"));
    if (!enabled(cluster, "metrics"))
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

static void writeMonitoring(IniWriter &out, const ClusterFacts &cluster)
{
    const QString id = QStringLiteral("monitoring");
    out.blank();
    out.comment("Cluster monitoring");
    out.variable("openshift_cluster_monitoring_operator_install", enabled(cluster, "monitoring"));
    if (!enabled(cluster, "monitoring"))
        return;
    const bool persistent = cluster.serviceFlag(id, QStringLiteral("persistent"));
    out.variable("openshift_cluster_monitoring_operator_prometheus_storage_enabled", persistent);
    out.variable("openshift_cluster_monitoring_operator_alertmanager_storage_enabled", persistent);
    if (const qint64 size = cluster.serviceInteger(id, QStringLiteral("prometheusSize")); persistent && size > 0)
        out.variable("openshift_cluster_monitoring_operator_prometheus_storage_capacity", quantity(size));
}

static void writeProvisioning(IniWriter &out, const Facts &facts, const ClusterFacts &cluster, QStringList &vault)
{
    bool dynamic = enabled(cluster, "monitoring")
        && cluster.serviceFlag(QStringLiteral("monitoring"), QStringLiteral("persistent"));
    bool vsphere = false;
    for (const char *service : {"registry", "logging", "metrics"}) {
        const Storage *storage =
            enabled(cluster, service) ? storageOf(facts, cluster, QLatin1String(service)) : nullptr;
        if (!storage)
            continue;
        vsphere = vsphere || storage->kind == StorageKind::Vsphere;
        dynamic = dynamic || (service != std::string_view("registry") && provisions(*storage).value_or(false));
    }
    if (dynamic && !vsphere && !cluster.settingFlag(QStringLiteral("dynamicProvisioning"), true))
        return out.refuse(
            Tr::tr("The cluster \"%1\" needs volumes on demand, which it switches off.").arg(shown(cluster.row->name)));
    if (!dynamic && !vsphere)
        return;
    out.blank();
    out.comment("Volumes on demand");
    if (dynamic)
        out.variable("openshift_master_dynamic_provisioning_enabled", true);
    if (vsphere) {
        out.variable("openshift_cloudprovider_kind", "vsphere");
        useVault(out, vault, "openshift_cloudprovider_vsphere_username", "vault_vsphere_username");
        useVault(out, vault, "openshift_cloudprovider_vsphere_password", "vault_vsphere_password");
        useVault(out, vault, "openshift_cloudprovider_vsphere_host", "vault_vsphere_host");
        useVault(out, vault, "openshift_cloudprovider_vsphere_datacenter", "vault_vsphere_datacenter");
        useVault(out, vault, "openshift_cloudprovider_vsphere_datastore", "vault_vsphere_datastore");
    }
}

void writeServices(IniWriter &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups,
    const GlusterGroups &gluster, QStringList &vault)
{
    out.blank();
    out.comment("Routers");
    const QString router = QStringLiteral("router");
    out.variable("openshift_hosted_router_selector", groups.selectors.value(router));
    // Unset, the installer counts the hosts that match the selector; stating that number says the same and can be read.
    const Hosts hosts = cluster.with(Trait::RunsIngress);
    out.variable("openshift_hosted_router_replicas",
        cluster.serviceInteger(router, QStringLiteral("replicas"), qint64(hosts.size())));
    writeRegistry(out, facts, cluster, groups, gluster, vault);
    writeGluster(out, gluster, vault);
    writeLogging(out, facts, cluster, groups);
    writeMetrics(out, facts, cluster, groups);
    writeMonitoring(out, cluster);
    writeProvisioning(out, facts, cluster, vault);
}

} // namespace quorate
