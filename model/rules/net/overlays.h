#pragma once

#include "model/rules/rule.h"

namespace quorate::rules::net_overlays {

/// A virtual network in which hosts of a cluster stand, whose pod network is thus carried in an overlay twice.
struct Below {
    const Site *site = nullptr;
    const Network *network = nullptr;
};

/// The virtual networks below the cluster's OpenShift SDN, each once; none where another product makes the pod network.
inline QList<Below> below(const Facts &facts, const ClusterFacts &cluster)
{
    QList<Below> found;
    if (!podNetworkMakers(cluster).openshiftSdn)
        return found;
    for (const SiteId &id : cluster.sites()) {
        const Site *site = facts.topology().sites.find(id);
        for (const Network &network : site->networks) {
            if (network.overlay == Overlay::None)
                continue;
            for (const Host *host : cluster.hosts) {
                if (host->site == site && host->has(Trait::JoinsCluster) && host->address
                    && facts.networkOf(*site, *host->address) == &network) {
                    found.append({site, &network});
                    break;
                }
            }
        }
    }
    return found;
}

} // namespace quorate::rules::net_overlays
