#include "tests/bench/bench.h"

#include <cstdio>
#include <map>

namespace quorate::bench {

namespace {

struct Row {
    Job job;
    const char *name;
    const char *unit;
    std::array<double, 3> target;
    bool linear; ///< 10,000 hosts may take at most fifteen times as long as 1,000
};

constexpr Row rows[] = {
    {Job::Open, "open a file", "ms", {40, 150, 1000}, true},
    {Job::Memory, "memory after opening", "MB", {0, 0, 150}, false},
    {Job::Validate, "validate everything", "ms", {10, 60, 1000}, true},
    {Job::EditFindings, "one edit to findings", "ms", {20, 40, 100}, true},
    {Job::EditShown, "one edit to findings shown", "ms", {20, 40, 100}, true},
    {Job::Save, "save", "ms", {10, 30, 300}, true},
    {Job::Export, "export everything", "ms", {100, 300, 2000}, true},
    {Job::FirstPaint, "first paint of the canvas", "ms", {15, 30, 150}, true},
    {Job::FrameWhole, "frame, everything in view, p95", "ms", {4, 8, 16}, true},
    {Job::FrameNear, "frame at 100 %, p95", "ms", {16, 16, 16}, false},
    {Job::Pan, "pan at 100 %, p95", "ms", {2, 4, 8}, false},
    {Job::DragOne, "drag one, p95", "ms", {1, 2, 4}, false},
    {Job::DragMany, "drag 100, p95", "ms", {4, 8, 16}, false},
    {Job::Arrange, "arrange", "ms", {20, 100, 1000}, true},
    {Job::Render, "file to SVG, whole process", "ms", {0, 240, 0}, false},
    {Job::Start, "start to painted typical design", "ms", {500, 0, 0}, false},
};

std::map<std::pair<Job, int>, double> results;

} // namespace

void note(Job job, int size, double value)
{
    results[{job, size}] = value;
}

bool printTable()
{
    bool reached = true;
    std::printf("\n%-34s", "");
    for (const int hosts : sizes)
        std::printf("%10d hosts   target", hosts);
    std::printf("   10,000 : 1,000\n");
    for (const Row &row : rows) {
        std::printf("%-31s %2s", row.name, row.unit);
        for (int size = 0; size < int(sizes.size()); ++size) {
            const auto result = results.find({row.job, size});
            if (result == results.end()) {
                std::printf("%25s", "");
                continue;
            }
            const double target = row.target[size_t(size)];
            const bool missed = target > 0 && result->second > target;
            reached = reached && !missed;
            std::printf("%15.2f", result->second);
            if (target > 0)
                std::printf("%c%9.0f", missed ? '!' : ' ', target);
            else
                std::printf("%10s", "");
        }
        const auto small = results.find({row.job, 1});
        const auto large = results.find({row.job, 2});
        if (row.linear && small != results.end() && large != results.end()) {
            const double ratio = large->second / small->second;
            reached = reached && ratio <= 15;
            std::printf("%15.1f%s", ratio, ratio > 15 ? " !" : "");
        }
        std::printf("\n");
    }
    std::printf("%s\n", reached ? "All targets are reached." : "Targets marked with ! are missed.");
    return reached;
}

} // namespace quorate::bench
