#pragma once

#include "widgets/canvas/tools/tool.h"

#include <QString>
#include <memory>

namespace quorate {

/// A tool of the toolbar.
struct ToolEntry {
    const char *id;
    const char *title; ///< English, context "Widgets"
    const char *icon; ///< resources/icons/window
    const char *key; ///< its shortcut
    std::unique_ptr<Tool> (*make)(CanvasView &);
};

/// In the order of the toolbar; the first is the one that Escape returns to.
extern const ToolEntry canvasTools[];
extern const int canvasToolCount;

/// The tool's title in the current language.
QString toolTitle(const ToolEntry &entry);
std::unique_ptr<Tool> makeTool(const QString &id, CanvasView &view);

} // namespace quorate
