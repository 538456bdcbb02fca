#pragma once

#include "model/comparison/comparison.h"
#include "model/comparison/matching.h"

namespace quorate::comparison {

/// Facts and report of one side.
struct Side {
    const Facts &facts;
    const Report &report;
};

QList<FindingChange> findingChanges(const Side &before, const Side &after, const Matched &matched);
QList<HardwareChange> hardwareChanges(const Facts &before, const Facts &after, const Matched &matched);
/// @param problem why the records of a side are unknown; then no records are compared
QList<AddressChange> addressChanges(const Facts &before, const Facts &after, QString &problem);

} // namespace quorate::comparison
