#pragma once

#include "model/analysis/facts.h"

namespace quorate {

/// What some hosts have together. A host that does not state a figure adds nothing to it.
struct Hardware {
    int hosts = 0;
    qint64 cores = 0;
    qint64 memory = 0; ///< bytes
    qint64 disks = 0; ///< bytes
    bool operator==(const Hardware &) const = default;

    void add(const Host &host);
};

/// Whose hardware a total is; a host counts in each of its roles.
enum class HardwareScope : quint8 { Design, Site, Cluster, Role };

struct HardwareTotal {
    HardwareScope scope = HardwareScope::Design;
    QString id; ///< of the site, cluster or role; empty for the design, and for hosts without site or cluster
    QString name; ///< English for roles (context "Catalogue")
    Hardware hardware;
};

/// The design as a whole, then its sites, clusters and roles, each in order; those without hosts are left out.
QList<HardwareTotal> hardwareTotals(const Facts &facts);

} // namespace quorate
