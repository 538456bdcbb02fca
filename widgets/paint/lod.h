#pragma once

#include <QtGlobal>

namespace quorate {

/// How much of an element is painted: the further away, the fewer its marks.
enum class Lod {
    Dot, ///< cards are one rectangle, containers a fill
    Far, ///< blocks with stripes; names at a constant size
    Middle, ///< icons, roles and host names
    Near, ///< everything
};

/// The level for a scale (device-independent px per unit of the picture).
Lod lodAt(qreal scale);

/// The same while zooming: the current level is kept until its bound is passed by 5 %, so that it does not flicker.
Lod lodAt(qreal scale, Lod current);

} // namespace quorate
