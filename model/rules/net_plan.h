#pragma once

#include "model/analysis/facts.h"

namespace quorate::rules {

/// A network that a cluster uses, with the element that states it (the cluster or a site).
struct PlannedNetwork {
    net::Cidr cidr;
    ElementId element;
    enum Kind : quint8 { Host, Pod, Service, External, Ingress } kind;
};

/// The host networks of the cluster's sites, its pod and service networks, external and ingress IP networks.
std::vector<PlannedNetwork> plannedNetworks(const Facts &facts, const ClusterFacts &cluster);

/// A network of this prefix that overlaps none of the given ones, tried in a fixed order; nothing when all are taken.
std::optional<net::Cidr> freeNetwork(PlannedNetwork::Kind kind, int prefix, const std::vector<net::Cidr> &taken);

/// The design with pod and service network moved where they overlap with anything that the cluster uses; nothing when that is not the
/// cause, or there is no room.
std::optional<Design> renumbered(const Design &design, const Facts &facts, const ClusterFacts &cluster);

} // namespace quorate::rules
