#include "model/layout/layout.h"

#include "model/layout/board.h"

namespace quorate {

QPointF contentOrigin(const Geometry &geometry, const ElementId &container)
{
    if (container.isEmpty())
        return {};
    for (const geometry::Container &candidate : geometry.containers) {
        if (candidate.id == container)
            return candidate.rect.topLeft() + plan::contentOffset(candidate.depth == 0);
    }
    return {};
}

Geometry layOut(const Facts &facts, const Diagram &diagram, const LayoutOptions &options, std::stop_token stop)
{
    Geometry geometry;
    Diagram sheet; // of the overview: nothing is where somebody has put it
    sheet.titleBlock = diagram.titleBlock;
    sheet.hiddenRelations = diagram.hiddenRelations;
    const bool overview = options.view == DiagramView::Overview;
    plan::Plan plan = overview ? plan::makeOverview(facts, sheet) : plan::makePlan(facts, diagram);
    if (stop.stop_requested())
        return geometry;
    if (!overview)
        plan::placeSites(plan);
    plan::placePage(plan, geometry);
    if (options.routes && !stop.stop_requested())
        plan::routeAll(plan, geometry, stop);
    geometry.buildIndex();
    return geometry;
}

} // namespace quorate
