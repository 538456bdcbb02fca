#pragma once

#include "model/export/node_groups.h"
#include "model/export/writers/ini_writer.h"

namespace quorate {

/// A host of a GlusterFS cluster that the installer sets up.
struct GlusterHost {
    const Host *host = nullptr;
    int zone = 1; ///< copies go to different zones: one per rack
    QStringList devices;
};

struct GlusterGroup {
    const char *name = "glusterfs"; ///< or glusterfs_registry
    const Storage *storage = nullptr;
    bool native = true; ///< its hosts are nodes of the cluster
    std::vector<GlusterHost> hosts;
};

struct GlusterGroups {
    QList<GlusterGroup> groups;
    bool holds(const Storage &storage) const;
};

/// The GlusterFS clusters on hosts of the design that this cluster uses or carries.
Result<GlusterGroups> glusterGroupsOf(const Facts &facts, const ClusterFacts &cluster);

/// Router, registry, logging, metrics, monitoring and what their storage needs. What the installer rejects, or would
/// leave on a volume that vanishes with its pod although the design asks for storage, is refused.
void writeServices(IniWriter &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups,
    const GlusterGroups &gluster, QStringList &vault);

/// key='{{ variable }}', and the variable is remembered for the README.
void useVault(IniWriter &out, QStringList &vault, const char *key, const char *variable);
/// What a vault variable is for, English: it stands in generated files.
const char *vaultHelp(const QString &variable);

} // namespace quorate
