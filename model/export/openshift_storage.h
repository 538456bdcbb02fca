#pragma once

#include "model/export/inventory.h"

#include "model/analysis/facts.h"

namespace quorate {

/// A host of a GlusterFS cluster that the installer sets up.
struct GlusterHost {
    const Host *host = nullptr;
    int zone = 1; ///< copies go to different zones: one per rack, unless the host states its own
    QStringList devices;
};

struct GlusterGroup {
    const char *name = "glusterfs"; ///< or glusterfs_registry
    const Storage *storage = nullptr;
    bool native = true; ///< its hosts are nodes of the cluster
    std::vector<GlusterHost> hosts;
};

/// Storage on hosts of the design that the installer sets up, hence groups of the inventory.
struct StorageGroups {
    QList<GlusterGroup> gluster;
    const Storage *nfs = nullptr;
    const Host *nfsHost = nullptr;

    bool holds(const Storage &storage) const;
};

/// What this cluster uses or carries.
Result<StorageGroups> storageGroupsOf(const Facts &facts, const ClusterFacts &cluster);

/// The storage that a platform service names, or nullptr.
const Storage *storageOf(const Facts &facts, const ClusterFacts &cluster, const QString &service);
/// Whether the service is installed; those that cannot be left out are.
bool isInstalled(const ClusterFacts &cluster, const char *service);
/// Whether claims on this storage are provisioned on demand, else bound to volumes that exist; nothing when neither works.
std::optional<bool> provisions(const Storage &storage);
/// "16Gi": the largest binary unit that divides it.
QString quantity(qint64 bytes);

void refuseStorage(Inventory &out, const Storage &storage, const char *service);
void writeRegistryStorage(
    Inventory &out, const ClusterFacts &cluster, const Storage &storage, const StorageGroups &groups);
/// Settings of GlusterFS clusters outside of the cluster.
void writeGluster(Inventory &out, const StorageGroups &groups);
/// The cloud whose volumes are used, and whether volumes are made on demand.
void writeProvisioning(Inventory &out, const Facts &facts, const ClusterFacts &cluster);

} // namespace quorate
