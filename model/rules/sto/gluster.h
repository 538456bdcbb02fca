#pragma once

#include "model/rules/rule.h"

#include <QSet>
#include <algorithm>

/// What the rules about GlusterFS clusters on hosts of the design have in common.
namespace quorate::rules::sto {

/// The hosts of one GlusterFS cluster.
struct GlusterCluster {
    const Storage *storage = nullptr;
    const ClusterFacts *cluster = nullptr; ///< that keeps data on it or whose hosts carry it; none: nobody's
    Hosts hosts;
};

inline const Storage *storageOf(const Facts &facts, const ClusterFacts &cluster, const QString &service)
{
    if (!cluster.serviceFlag(service, QStringLiteral("enabled"), true))
        return nullptr;
    return facts.topology().storage.find(StorageId(cluster.serviceText(service, QStringLiteral("storage"))));
}

/// The first cluster of which a service keeps data on this storage, production before others; else that of its hosts.
inline const ClusterFacts *userOf(const Facts &facts, const Storage &storage)
{
    const ClusterFacts *user = nullptr;
    for (const auto &cluster : facts.clusters()) {
        if (!cluster->platform || (user && (user->production || !cluster->production)))
            continue;
        const QList<ServiceType> &services = cluster->platform->services;
        if (std::any_of(services.begin(), services.end(),
                [&](const ServiceType &service) { return storageOf(facts, *cluster, service.id) == &storage; }))
            user = cluster.get();
    }
    const Hosts hosts = facts.hostsOf(storage.nodes);
    return user || hosts.empty() ? user : hosts.front()->cluster;
}

inline QList<GlusterCluster> glusterClusters(const Facts &facts)
{
    QList<GlusterCluster> found;
    for (const Storage &storage : facts.topology().storage) {
        if ((storage.kind == StorageKind::Glusterfs || storage.kind == StorageKind::GlusterBlock)
            && !storage.nodes.isEmpty())
            found.append({&storage, userOf(facts, storage), facts.hostsOf(storage.nodes)});
    }
    return found;
}

inline QStringList devices(const Facts &facts, const Host &host)
{
    const std::optional<AttributeValue> value = facts.attribute(host, QStringLiteral("devices"));
    const QStringList *list = value ? std::get_if<QStringList>(&*value) : nullptr;
    return list ? *list : QStringList();
}

inline void add(RuleReport &report, const ClusterFacts *cluster, QList<ElementId> elements, QStringList arguments)
{
    if (cluster)
        report.addFor(*cluster, std::move(elements), std::move(arguments));
    else
        report.add(std::move(elements), std::move(arguments));
}

/// Hosts that stand in two GlusterFS clusters, each with the first two of these.
struct SharedHost {
    const Host *host = nullptr;
    const GlusterCluster *first = nullptr;
    const GlusterCluster *second = nullptr;
};

inline QList<SharedHost> sharedHosts(const QList<GlusterCluster> &clusters)
{
    QHash<const Host *, const GlusterCluster *> known;
    QList<SharedHost> shared;
    for (const GlusterCluster &cluster : clusters) {
        for (const Host *host : cluster.hosts) {
            if (const GlusterCluster *first = known.value(host); first && first != &cluster)
                shared.append({host, first, &cluster});
            else
                known.insert(host, &cluster);
        }
    }
    return shared;
}

} // namespace quorate::rules::sto
