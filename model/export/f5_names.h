#pragma once

#include "model/export/naming.h"

namespace quorate {

/// Adds what an F5 answers for names between sites: `dns/f5/as3-<dns>.json` for each DNS of kind F5 that has such names, and a
/// README that lists what stands outside of the declaration.
void addF5Names(FileSetBuilder &files, const ExportNames &names, const Facts &facts);

} // namespace quorate
