#pragma once

#include "model/base/result.h"
#include "model/rules/finding.h"

#include <QList>

namespace quorate {

/// The findings that close the gate: every error that nobody accepted. One that was waived stands open no longer, and
/// what an output cannot carry all the same is refused by its exporter.
QList<const Finding *> exportBlockers(const Report &report);

/// Decides for window and command line alike whether outputs may be written: an Error that counts and names the
/// blockers.
Result<void> checkExportGate(const Report &report);

} // namespace quorate
