#pragma once

#include "model/design/diagram.h"
#include "model/layout/geometry.h"

#include <stop_token>

namespace quorate {

/// Sizes from the visual specification, px at 100 %.
namespace metrics {
inline constexpr double grid = 8;
inline constexpr double cardWidth = 200, cardHeight = 72;
inline constexpr double groupLayer = 4, spreadGroupHeight = 88;
inline constexpr double siteHeader = 40, domainHeader = 28, frameHeader = 36, padding = 16;
inline constexpr double pillHeight = 40, actorHeight = 48;
inline constexpr double cardGap = 24, peerGap = 32, rackGap = 40, tierGap = 48, siteGap = 96, pageMargin = 24,
                        frameGap = 24;
inline constexpr double captionWidth = 104;
inline constexpr double clusterWidth = 280, clusterHeight = 128; // cards of the overview
} // namespace metrics

/// What the placements of a container's content count from: the corner of its content; the page's own corner for none.
QPointF contentOrigin(const Geometry &geometry, const ElementId &container);

struct LayoutOptions {
    DiagramView view = DiagramView::Detail; ///< positions that people gave belong to the detail
    bool routes = true; ///< without them: positions only, while something moves
};

/// Places everything and routes the relations; pinned elements keep their place, the rest flows around them.
/// Deterministic.
Geometry layOut(
    const Facts &facts, const Diagram &diagram, const LayoutOptions &options = {}, std::stop_token stop = {});

} // namespace quorate
