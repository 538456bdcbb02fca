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
    bool builtIn = true; ///< the installer knows it without being told
};

/// Which labels every host of a cluster gets, and by which label each platform service finds its hosts. Releases with
/// "hostLabels: labels" have no groups: there only the labels count.
struct NodeGroups {
    QMap<QString, NodeGroup> used; ///< by name
    QHash<const Host *, QString> groupOf; ///< of hosts that join the cluster
    QMap<QString, QString> selectors; ///< label by service id: "logging" to "node-role.kubernetes.io/infra=true"

    const QStringList labelsOf(const Host *host) const { return used.value(groupOf.value(host)).labels; }
};

/// Services that run on exactly the infrastructure hosts select these; one that runs elsewhere gets a label of its own.
/// Refused: hosts without any label, one key with two values on a host, one name for groups with different labels.
Result<NodeGroups> nodeGroupsOf(const ClusterFacts &cluster);

} // namespace quorate
