#include "model/export/openshift_storage.h"

#include "model/base/text.h"
#include "model/base/tr.h"

#include <algorithm>

namespace quorate {

using model::Tr;

bool StorageGroups::holds(const Storage &storage) const
{
    return nfs == &storage
        || std::any_of(
            gluster.begin(), gluster.end(), [&](const GlusterGroup &group) { return group.storage == &storage; });
}

const Storage *storageOf(const Facts &facts, const ClusterFacts &cluster, const QString &service)
{
    const QString id = cluster.serviceText(service, QStringLiteral("storage"));
    return id.isEmpty() ? nullptr : facts.topology().storage.find(StorageId(id));
}

bool isInstalled(const ClusterFacts &cluster, const char *service)
{
    return cluster.serviceFlag(QLatin1String(service), QStringLiteral("enabled"), true);
}

QString quantity(qint64 bytes)
{
    for (const auto &[unit, name] :
        {std::pair(qint64(1) << 30, "Gi"), std::pair(qint64(1) << 20, "Mi"), std::pair(qint64(1) << 10, "Ki")}) {
        if (bytes % unit == 0)
            return QString::number(bytes / unit) + QLatin1String(name);
    }
    return QString::number(bytes);
}

void refuseStorage(Inventory &out, const Storage &storage, const char *service)
{
    //: %1 is a storage, %2 its kind such as nfs, %3 a service such as logging.
    out.refuse(Tr::tr("The storage \"%1\" of kind %2 cannot be exported for %3.")
                   .arg(shown(storage.name), enumWord(storage.kind), QLatin1String(service)));
}

static void refuseMissing(Inventory &out, const Storage &storage, const char *what)
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
        const auto zone = host->row->attributes.constFind(QStringLiteral("zone"));
        const qint64 *stated = zone == host->row->attributes.constEnd() ? nullptr : std::get_if<qint64>(&*zone);
        const QString place = rack ? rack->id.value : host->domain.value;
        if (!places.contains(place))
            places.append(place);
        group.hosts.push_back({host, stated ? int(*stated) : int(places.indexOf(place)) + 1, *devices});
    }
    return group;
}

static Result<QList<GlusterGroup>> glusterGroupsOf(const Facts &facts, const ClusterFacts &cluster)
{
    QList<const Storage *> wanted;
    const Storage *registry =
        isInstalled(cluster, "registry") ? storageOf(facts, cluster, QStringLiteral("registry")) : nullptr;
    for (const Storage &storage : facts.topology().storage) {
        if (storage.kind != StorageKind::Glusterfs && storage.kind != StorageKind::GlusterBlock)
            continue;
        bool uses = false;
        for (const char *service : {"registry", "logging", "metrics"})
            uses = uses || (isInstalled(cluster, service) && storageOf(facts, cluster, QLatin1String(service)) == &storage);
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
    QList<GlusterGroup> groups;
    for (const Storage *storage : wanted) {
        Result<GlusterGroup> group = glusterGroup(facts, *storage);
        if (!group)
            return group.error();
        if (wanted.size() == 2 && storage == registry)
            group->name = "glusterfs_registry";
        groups.append(*group);
    }
    return groups;
}

static Result<void> findNfs(const Facts &facts, const ClusterFacts &cluster, StorageGroups &groups)
{
    const Storage *storage =
        isInstalled(cluster, "registry") ? storageOf(facts, cluster, QStringLiteral("registry")) : nullptr;
    if (!storage || storage->kind != StorageKind::Nfs || storage->nodes.isEmpty())
        return {};
    const Hosts hosts = facts.hostsOf(storage->nodes);
    if (hosts.size() != 1)
        return Error{Tr::tr("The storage \"%1\" has %2 hosts, but the installer sets up NFS on one.")
                         .arg(shown(storage->name), QString::number(hosts.size()))};
    if (!hosts.front()->address)
        return Error{Tr::tr("The host \"%1\" has no address.").arg(shown(hosts.front()->name))};
    groups.nfs = storage;
    groups.nfsHost = hosts.front();
    return {};
}

Result<StorageGroups> storageGroupsOf(const Facts &facts, const ClusterFacts &cluster)
{
    StorageGroups groups;
    const Result<QList<GlusterGroup>> gluster = glusterGroupsOf(facts, cluster);
    if (!gluster)
        return gluster.error();
    groups.gluster = *gluster;
    if (const Result<void> found = findNfs(facts, cluster, groups); !found)
        return found.error();
    return groups;
}

void writeGluster(Inventory &out, const StorageGroups &groups)
{
    for (const GlusterGroup &group : groups.gluster) {
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
        out.variable(key("heketi_ssh_keyfile"), out.secret(QStringLiteral("vault_heketi_ssh_keyfile"), "path of the SSH key for the storage hosts, on the control host"));
    }
}

// Registry

static void writeObjectStore(Inventory &out, const Storage &storage)
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
        out.variable("openshift_hosted_registry_storage_s3_accesskey", out.secret(QStringLiteral("vault_registry_s3_accesskey"), "access key of the registry's bucket"));
        out.variable("openshift_hosted_registry_storage_s3_secretkey", out.secret(QStringLiteral("vault_registry_s3_secretkey"), "secret key of the registry's bucket"));
    } else if (provider == QLatin1String("swift")) {
        out.variable("openshift_hosted_registry_storage_provider", "swift");
        required(
            "openshift_hosted_registry_storage_swift_authurl", storage.regionEndpoint, "regionEndpoint", TextKind::Url);
        required("openshift_hosted_registry_storage_swift_container", storage.bucket, "bucket");
        if (!storage.region.isEmpty())
            out.variable("openshift_hosted_registry_storage_swift_region", storage.region, TextKind::Word);
        out.variable("openshift_hosted_registry_storage_swift_username", out.secret(QStringLiteral("vault_registry_swift_username"), "user of the registry's container"));
        out.variable("openshift_hosted_registry_storage_swift_password", out.secret(QStringLiteral("vault_registry_swift_password"), "password of that user"));
        out.variable("openshift_hosted_registry_storage_swift_tenant", out.secret(QStringLiteral("vault_registry_swift_tenant"), "project of that user"));
    } else if (provider == QLatin1String("gcs")) {
        out.variable("openshift_hosted_registry_storage_provider", "gcs");
        required("openshift_hosted_registry_storage_gcs_bucket", storage.bucket, "bucket");
        out.variable("openshift_hosted_registry_storage_gcs_keyfile", out.secret(QStringLiteral("vault_registry_gcs_keyfile"), "path of the service account's JSON key, on the control host"));
    } else if (provider == QLatin1String("azure_blob")) {
        out.variable("openshift_hosted_registry_storage_provider", "azure_blob");
        required("openshift_hosted_registry_storage_azure_blob_container", storage.bucket, "bucket");
        out.variable("openshift_hosted_registry_storage_azure_blob_accountname", out.secret(QStringLiteral("vault_registry_azure_accountname"), "storage account of the registry's container"));
        out.variable("openshift_hosted_registry_storage_azure_blob_accountkey", out.secret(QStringLiteral("vault_registry_azure_accountkey"), "key of that account"));
    } else {
        refuseMissing(out, storage, "provider (s3, swift, gcs, azure_blob)");
    }
}

static void writeVolume(Inventory &out, const Storage &storage, const char *kind, const char *accessMode)
{
    out.variable("openshift_hosted_registry_storage_kind", kind);
    out.variable("openshift_hosted_registry_storage_access_modes", Literal::texts({QLatin1String(accessMode)}));
    if (storage.capacity)
        out.variable("openshift_hosted_registry_storage_volume_size", quantity(*storage.capacity));
}

static void writeNfs(Inventory &out, const ClusterFacts &cluster, const Storage &storage, const StorageGroups &groups)
{
    // What the sanity checks of the release call unsupported they reject without the flag.
    if (!cluster.releaseTrait(QStringLiteral("nfsRegistry")).isEmpty()
        && !cluster.settingFlag(QStringLiteral("unsupportedConfigurations")))
        return out.refuse(Tr::tr("The registry of the cluster \"%1\" uses NFS, which release %2 accepts only when "
                                 "unsupported configurations are allowed.")
                              .arg(shown(cluster.row->name), cluster.row->version));
    const bool own = groups.holds(storage);
    if ((storage.host.isEmpty() && !own) || storage.path.isEmpty())
        return refuseMissing(out, storage, storage.path.isEmpty() ? "path" : "host");
    // The volume's path is <nfs_directory>/<volume_name>.
    writeVolume(out, storage, "nfs", "ReadWriteMany");
    if (own)
        out.variable("openshift_hosted_registry_storage_nfs_options", Literal::fixed("*(rw,root_squash)"));
    else
        out.variable("openshift_hosted_registry_storage_host", storage.host, TextKind::Domain);
    out.variable("openshift_hosted_registry_storage_nfs_directory",
        storage.path.lastIndexOf(u'/') > 0 ? storage.path.section(u'/', 0, -2) : QStringLiteral("/"),
        TextKind::TargetPath);
    out.variable("openshift_hosted_registry_storage_volume_name", storage.path.section(u'/', -1), TextKind::Word);
}

void writeRegistryStorage(
    Inventory &out, const ClusterFacts &cluster, const Storage &storage, const StorageGroups &groups)
{
    out.about(storage.name);
    switch (storage.kind) {
    case StorageKind::Object:
        return writeObjectStore(out, storage);
    case StorageKind::Nfs:
        return writeNfs(out, cluster, storage, groups);
    case StorageKind::Glusterfs:
        writeVolume(out, storage, "glusterfs", "ReadWriteMany");
        if (groups.holds(storage))
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
    case StorageKind::Openstack:
        if (storage.volumeId.isEmpty())
            return refuseMissing(out, storage, "volumeId");
        writeVolume(out, storage, "openstack", "ReadWriteOnce");
        out.variable("openshift_hosted_registry_storage_openstack_filesystem", "ext4");
        out.variable("openshift_hosted_registry_storage_openstack_volumeID", storage.volumeId, TextKind::Word);
        return;
    case StorageKind::Block:
    case StorageKind::GlusterBlock:
    case StorageKind::Dynamic: // the role would create a claim and never mount it
        break;
    }
    refuseStorage(out, storage, "registry");
}

// Volumes for logging and metrics

std::optional<bool> provisions(const Storage &storage)
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

void writeProvisioning(Inventory &out, const Facts &facts, const ClusterFacts &cluster)
{
    bool dynamic = isInstalled(cluster, "monitoring")
        && cluster.serviceFlag(QStringLiteral("monitoring"), QStringLiteral("persistent"));
    bool vsphere = false;
    bool openstack = false;
    for (const char *service : {"registry", "logging", "metrics"}) {
        const Storage *storage =
            isInstalled(cluster, service) ? storageOf(facts, cluster, QLatin1String(service)) : nullptr;
        if (!storage)
            continue;
        vsphere = vsphere || storage->kind == StorageKind::Vsphere;
        openstack = openstack || storage->kind == StorageKind::Openstack;
        dynamic = dynamic || (service != std::string_view("registry") && provisions(*storage).value_or(false));
    }
    if (vsphere && openstack)
        return out.refuse(
            Tr::tr("The cluster \"%1\" uses volumes of vSphere and of OpenStack, but the installer knows one cloud.")
                .arg(shown(cluster.row->name)));
    if (dynamic && !vsphere && !openstack && !cluster.settingFlag(QStringLiteral("dynamicProvisioning"), true))
        return out.refuse(
            Tr::tr("The cluster \"%1\" needs volumes on demand, which it switches off.").arg(shown(cluster.row->name)));
    if (!dynamic && !vsphere && !openstack)
        return;
    out.title("Volumes on demand");
    if (dynamic)
        out.variable("openshift_master_dynamic_provisioning_enabled", true);
    if (vsphere) {
        out.variable("openshift_cloudprovider_kind", "vsphere");
        out.variable("openshift_cloudprovider_vsphere_username", out.secret(QStringLiteral("vault_vsphere_username"), "vSphere user of the cloud provider"));
        out.variable("openshift_cloudprovider_vsphere_password", out.secret(QStringLiteral("vault_vsphere_password"), "password of that user"));
        out.variable("openshift_cloudprovider_vsphere_host", out.secret(QStringLiteral("vault_vsphere_host"), "vCenter host"));
        out.variable("openshift_cloudprovider_vsphere_datacenter", out.secret(QStringLiteral("vault_vsphere_datacenter"), "vSphere datacenter"));
        out.variable("openshift_cloudprovider_vsphere_datastore", out.secret(QStringLiteral("vault_vsphere_datastore"), "vSphere datastore"));
    }
    if (openstack) {
        out.variable("openshift_cloudprovider_kind", "openstack");
        out.variable("openshift_cloudprovider_openstack_auth_url",
            out.secret(QStringLiteral("vault_openstack_auth_url"), "URL of Keystone"));
        out.variable("openshift_cloudprovider_openstack_username",
            out.secret(QStringLiteral("vault_openstack_username"), "OpenStack user of the cloud provider"));
        out.variable("openshift_cloudprovider_openstack_password",
            out.secret(QStringLiteral("vault_openstack_password"), "password of that user"));
        out.variable("openshift_cloudprovider_openstack_tenant_name",
            out.secret(QStringLiteral("vault_openstack_tenant"), "project of that user"));
        out.variable("openshift_cloudprovider_openstack_region",
            out.secret(QStringLiteral("vault_openstack_region"), "region of the cluster's hosts"));
    }
}

} // namespace quorate
