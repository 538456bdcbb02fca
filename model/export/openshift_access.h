#pragma once

#include "model/export/inventory.h"

#include "model/analysis/facts.h"

namespace quorate {

/// Certificates that stand as files on the control host.
void writeCertificates(Inventory &out, const ClusterFacts &cluster);
/// Where users log in; secrets are vault variables named after the provider.
void writeIdentityProviders(Inventory &out, const ClusterFacts &cluster);
/// Where images come from: registry, its login, and which further registries are allowed or insecure.
void writeRegistries(Inventory &out, const ClusterFacts &cluster);
void writeProxy(Inventory &out, const ClusterFacts &cluster);

} // namespace quorate
