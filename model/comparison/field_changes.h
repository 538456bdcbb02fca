#pragma once

#include "model/comparison/comparison.h"

namespace quorate::comparison {

/// The fields of one element that differ between two designs that both have it; rows of a list are told apart by their
/// names, not by their places.
QList<FieldChange> fieldChanges(
    const Design &before, const Design &after, const Catalogue &catalogue, const ElementId &id);

/// Keys that this version does not know, compared as text.
QList<FieldChange> unknownChanges(const UnknownKeys &before, const UnknownKeys &after);

/// A change, or nothing when both sides are the same.
void appendChange(QList<FieldChange> &changes, const FieldChange &change);

} // namespace quorate::comparison
