#pragma once

#include "model/comparison/comparison.h"
#include "model/comparison/matching.h"

namespace quorate::comparison {

/// The elements that differ, by table in the order of the file.
QList<ElementChange> elementChanges(const Matched &matched, const Design &after, const Catalogue &catalogue);

} // namespace quorate::comparison
