#pragma once

#include "model/export/node_groups.h"
#include "model/export/openshift_storage.h"

namespace quorate {

/// Router, registry, logging, metrics, monitoring and what their storage needs. What the installer rejects, or would
/// leave on a volume that vanishes with its pod although the design asks for storage, is refused.
void writeServices(Inventory &out, const Facts &facts, const ClusterFacts &cluster, const NodeGroups &groups,
    const StorageGroups &storages);

} // namespace quorate
