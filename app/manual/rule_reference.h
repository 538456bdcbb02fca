#pragma once

#include "model/catalogue/catalogue.h"

namespace quorate::manual {

/// Every rule by family as HTML, in the language in use: what it finds, why, what to do, where that is written. The
/// anchor of a rule is `rule-` and its id.
QString ruleReference(const Catalogue &catalogue);

} // namespace quorate::manual
