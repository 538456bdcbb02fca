#include "widgets/paint/lod.h"

#include <array>

namespace quorate {

namespace {
// The lower bounds of Far, Middle and Near.
constexpr std::array<qreal, 3> bounds = {0.15, 0.45, 0.85};
constexpr qreal hysteresis = 0.05;
} // namespace

Lod lodAt(qreal scale)
{
    int level = 0;
    for (const qreal bound : bounds)
        level += scale >= bound ? 1 : 0;
    return static_cast<Lod>(level);
}

Lod lodAt(qreal scale, Lod current)
{
    int level = static_cast<int>(current);
    while (level < static_cast<int>(bounds.size()) && scale >= bounds[static_cast<size_t>(level)] * (1 + hysteresis))
        ++level;
    while (level > 0 && scale < bounds[static_cast<size_t>(level - 1)] * (1 - hysteresis))
        --level;
    return static_cast<Lod>(level);
}

} // namespace quorate
