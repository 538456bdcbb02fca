#pragma once

#include "model/base/result.h"
#include "model/base/yaml.h"

#include <span>

namespace quorate::io {

/// A format step: turns the tree of a file of the version `from` into one of the version `from + 1`.
struct FormatStep {
    int from = 0;
    Result<void> (*migrate)(yaml::Node &root) = nullptr;
};

/// All steps, the first one from version 1. A new format version adds one, and a sample of the old format as
/// `tests/data/formats/<from>.quorate.yaml`, which a test asks for.
std::span<const FormatStep> formatSteps();

/// Runs the steps from `version` on; the first error stops.
Result<void> migrate(yaml::Node &root, qint64 version, std::span<const FormatStep> steps = formatSteps());

} // namespace quorate::io
