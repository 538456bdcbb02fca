#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

namespace quorate::tests {

/// Whether a random design has keys that no version knows.
enum class Kept : unsigned char { Some, None };

/// A design that uses everything the file format has: all fields, awkward texts, kept keys. Valid, but rarely sensible.
/// Equal seeds give equal designs.
Design fullDesign(quint32 seed, const Catalogue &catalogue, Kept kept = Kept::Some);

} // namespace quorate::tests
