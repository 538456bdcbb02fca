#include "model/io/migrations.h"

namespace quorate::io {

std::span<const FormatStep> formatSteps()
{
    // Version 1 is the first, so nothing leads to it.
    static_assert(QUORATE_FORMAT_VERSION == 1, "A new format version needs the step from the one before.");
    return {};
}

Result<void> migrate(yaml::Node &root, qint64 version, std::span<const FormatStep> steps)
{
    for (const FormatStep &step : steps) {
        if (step.from < version)
            continue;
        if (const auto done = step.migrate(root); !done)
            return done.error();
    }
    return {};
}

} // namespace quorate::io
