#pragma once

#include "model/export/naming.h"

namespace quorate {

/// Adds `sysctl.d/90-quorate.conf` to the folder of a balancer whose virtual addresses move: its standby host binds
/// addresses that it does not own yet.
void addStandbySysctl(
    FileSetBuilder &files, const QString &folder, const ExportNames &names, const BalancerFacts &balancer);

} // namespace quorate
