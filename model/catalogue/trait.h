#pragma once

#include <QFlags>
#include <QString>
#include <optional>

namespace quorate {

/// What a role does, in the only words that rules, analysis and exporters share with the catalogue's YAML.
enum class Trait : quint32 {
    JoinsCluster = 1u << 0,      ///< joins-cluster: runs the node agent and the pod network
    RunsControlPlane = 1u << 1,  ///< runs-control-plane
    Votes = 1u << 2,             ///< votes: member of the cluster's key-value store quorum
    RunsInfra = 1u << 3,         ///< runs-infra: carries the infrastructure label
    RunsIngress = 1u << 4,       ///< runs-ingress: routers may run here
    StoresImages = 1u << 5,      ///< stores-images: integrated registry pods may run here
    RunsLogging = 1u << 6,       ///< runs-logging: log store members may run here
    RunsMetrics = 1u << 7,       ///< runs-metrics: metrics store members may run here
    RunsWorkloads = 1u << 8,     ///< runs-workloads: applications run here
    BalancesTraffic = 1u << 9,   ///< balances-traffic
    ResolvesNames = 1u << 10,    ///< resolves-names
    ProvidesStorage = 1u << 11,  ///< provides-storage
    Administers = 1u << 12,      ///< administers: bastion, control host of the installer
    ServesImages = 1u << 13,     ///< serves-images: a registry outside of the cluster
    KeepsBackups = 1u << 14,     ///< keeps-backups
};
Q_DECLARE_FLAGS(Traits, Trait)
Q_DECLARE_OPERATORS_FOR_FLAGS(Traits)

/// The YAML word of a trait, and back.
QString traitName(Trait trait);
std::optional<Trait> traitFromName(QStringView name);

} // namespace quorate
