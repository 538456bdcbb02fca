#pragma once

#include "model/catalogue/reader.h"
#include "model/catalogue/runbook.h"

namespace quorate {

/// Reads <platform>/runbooks/words.yaml and <platform>/runbooks/<id>.yaml. Strict: unknown keys, conditions, sets of
/// hosts, items, modules and placeholders are errors with their place, and so is a placeholder inside quotes or
/// comments of a script, where the value's own quotes would not count.
void readRunbookWords(Reader &in, Runbooks &runbooks);
void readRunbook(Reader &in, Runbooks &runbooks);

} // namespace quorate
