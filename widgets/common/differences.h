#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QStringList>

namespace quorate {

/// What differs between two designs, in a few translated lines for a dialog: what was added, removed and changed by
/// name, then drawing and review. Empty when they are equal.
QStringList differenceLines(const Design &before, const Design &after, const Catalogue &catalogue);

} // namespace quorate
