#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QHash>

namespace quorate::comparison {

/// The former design, said with the ids of the latter where elements correspond.
struct Matched {
    Design before;
    QHash<ElementId, ElementId> originals; ///< the ids that were replaced, by those that stand for them

    ElementId original(const ElementId &id) const { return originals.value(id, id); }
};

/// Elements of one table correspond when they have the same id; of those left over, when they have the same name (and
/// belong to the same site or cluster, where names repeat) and no other one has it.
/// @post an id that stands in both designs names corresponding elements
Matched matchDesigns(const Design &before, const Design &after, const Catalogue &catalogue);

} // namespace quorate::comparison
