#pragma once

#include "model/analysis/facts.h"
#include "model/layout/geometry.h"

#include <QString>
#include <array>
#include <functional>
#include <optional>

namespace quorate::bench {

inline constexpr std::array<int, 3> sizes{200, 1000, 10'000}; ///< hosts

/// What is measured, with the figure to reach for each size (0: none).
enum class Job : quint8 {
    Open,
    Memory,
    Validate,
    EditFindings,
    EditShown,
    Save,
    Export,
    FirstPaint,
    FrameWhole,
    FrameNear,
    Pan,
    DragOne,
    DragMany,
    Arrange,
    Render,
    Start,
};

/// The result of a job at a size (its place in `sizes`), in milliseconds or megabytes.
void note(Job job, int size, double value);
/// Prints results beside their targets. False when one is missed.
bool printTable();

double cpuMs(); ///< processor time of this process: others may use the machine
double wallMs();
/// Processor time of one call, the median of several.
double medianCpuMs(const std::function<void()> &work, int rounds = 5);

/// Frames of a drawing (canvas.cpp). `size` is nothing for a drawing that stands in no row of the table.
void measureCanvas(const char *name, const Design &design, const Geometry &geometry,
    const std::shared_ptr<const Facts> &facts, std::optional<int> size);
/// The window with this design: from an edit until its findings are painted, the median of several (window.cpp).
double editShownMs(const Design &design);

// Parts that need a process of their own: what `quorate_bench --NAME FILE` does; they print one number.
int memoryChild(const QString &file); ///< megabytes at most, after opening it
int startChild(const QString &file); ///< opens it in the window and ends once it is painted
/// Runs this program as such a child and reads its number; 0 when it failed.
double childNumber(const QString &name, const QString &file);

} // namespace quorate::bench
