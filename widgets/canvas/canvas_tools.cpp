#include "widgets/canvas/canvas_tools.h"

#include "widgets/canvas/tools/connect_tool.h"
#include "widgets/canvas/tools/pan_tool.h"
#include "widgets/canvas/tools/select_tool.h"
#include "widgets/canvas/tools/zoom_tool.h"
#include "widgets/tr.h"

#include <iterator>

namespace quorate {

template <class T>
static std::unique_ptr<Tool> make(CanvasView &view)
{
    return std::make_unique<T>(view);
}

const ToolEntry canvasTools[] = {
    {"select", QT_TRANSLATE_NOOP("Widgets", "Select"), "select", "", make<SelectTool>},
    {"pan", QT_TRANSLATE_NOOP("Widgets", "Pan"), "pan", "", make<PanTool>},
    {"connect", QT_TRANSLATE_NOOP("Widgets", "Connect"), "connect", "", make<ConnectTool>},
    {"zoom", QT_TRANSLATE_NOOP("Widgets", "Zoom to a Box"), "fit", "", make<ZoomTool>},
};
const int canvasToolCount = int(std::size(canvasTools));

QString toolTitle(const ToolEntry &entry)
{
    return widgets::Tr::tr(entry.title);
}

std::unique_ptr<Tool> makeTool(const QString &id, CanvasView &view)
{
    for (const ToolEntry &entry : canvasTools)
        if (id == QLatin1String(entry.id))
            return entry.make(view);
    return nullptr;
}

} // namespace quorate
