#pragma once

#include "model/analysis/facts.h"
#include "model/base/result.h"

#include <QHash>
#include <QMap>

namespace quorate {

/// A set of labels that hosts get together, as the installer of the platform names it.
struct NodeGroup {
    QString name; ///< "node-config-master-infra"
    QStringList labels; ///< "node-role.kubernetes.io/master=true"
    bool builtIn = true;
};

/// Which labels every host of a cluster gets, and by which label each platform service finds its hosts.
struct NodeGroups {
    QMap<QString, NodeGroup> used; ///< by name
    QHash<const Host *, QString> groupOf; ///< of hosts that join the cluster
    QMap<QString, QString> selectors; ///< label by service id: "logging" to "node-role.kubernetes.io/infra=true"
};

/// Services that run on exactly the infrastructure hosts select these; one that runs elsewhere gets a label of its own.
Result<NodeGroups> nodeGroupsOf(const ClusterFacts &cluster);

} // namespace quorate
