#pragma once

#include "app/gui/checker.h"
#include "app/gui/design_session.h"
#include "app/gui/journal.h"
#include "app/gui/placer.h"
#include "widgets/common/panel_context.h"

namespace quorate {

/// What is being worked on, and the workers that follow it. Outlives the window, which is built anew in another
/// language.
class Workbench final {
public:
    Workbench(std::shared_ptr<const Catalogue> loaded, const QString &journalFolder)
        : catalogue(std::move(loaded))
        , ids(IdSource::random())
        , session(document, catalogue)
        , checker(document, findings, catalogue)
        , placer(document, catalogue)
        , journal(document, session, catalogue, journalFolder)
    {
    }

    PanelContext context() { return {document, selection, findings, catalogue, ids}; }

    std::shared_ptr<const Catalogue> catalogue;
    Document document;
    Selection selection;
    Findings findings;
    IdSource ids;
    DesignSession session;
    Checker checker;
    Placer placer;
    Journal journal;
};

} // namespace quorate
