#pragma once

#include "model/comparison/comparison.h"

namespace quorate::cli {

/// A comparison in the formats of `diff`.
QString comparisonText(const Comparison &comparison);
QByteArray comparisonJson(const Comparison &comparison);

} // namespace quorate::cli
