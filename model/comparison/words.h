#pragma once

#include "model/comparison/comparison.h"

/// A comparison in words, for the command line and the window alike.
namespace quorate::words {

/// "Moved"; a heading.
QString title(ChangeGroup group);
/// 'Host "infra02" of the cluster "ocp-prod"'.
QString element(const ElementChange &change);
/// "Memory: 32 GiB → 64 GiB".
QString field(const FieldChange &change);
/// "Data center \"East\": 12 → 14 hosts ...".
QString hardware(const HardwareChange &change);
/// "infra02.bank.example: 10.0.1.5 → 10.0.1.6".
QString address(const AddressChange &change);
/// "warning: There are two masters ... [mst-two]".
QString finding(const ComparedFinding &finding);
/// "error", "warning", "hint".
QString severity(Severity severity);

} // namespace quorate::words
