#pragma once

#include "model/catalogue/catalogue.h"
#include "model/design/document.h"
#include "widgets/common/findings.h"
#include "widgets/common/selection.h"

#include <memory>

namespace quorate {

/// What every panel works on; the program owns all of it.
struct PanelContext {
    Document &document;
    Selection &selection;
    Findings &findings;
    std::shared_ptr<const Catalogue> catalogue;
    IdSource &ids;

    const Design &design() const { return document.design(); }
};

} // namespace quorate
