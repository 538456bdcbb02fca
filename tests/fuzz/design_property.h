#pragma once

#include "model/io/design_file.h"
#include "tests/support/test_catalogue.h"

namespace quorate::tests {

/// What is wrong with our reading of these bytes as a design, or empty. Whatever the bytes are: reading ends, a refusal
/// names its place, and a design that was read is the same after a save and a load, which give equal bytes.
inline QString designProblem(const QByteArray &bytes)
{
    const QString file = QStringLiteral("fuzz.quorate.yaml");
    const auto loaded = readDesign(bytes, file, *catalogue());
    if (!loaded) {
        const Error &error = loaded.error();
        return error.message.isEmpty() || error.place.file != file ? QStringLiteral("a refusal without words or place")
                                                                   : QString();
    }
    const QByteArray written = writeDesign(loaded->design, *catalogue());
    if (loaded->normalised != (written != bytes))
        return QStringLiteral("the normal form is told wrongly");
    const auto again = readDesign(written, file, *catalogue());
    if (!again)
        return QStringLiteral("what was written is refused: ") + again.error().toString();
    if (!(again->design == loaded->design))
        return QStringLiteral("what was written reads back as another design");
    if (again->normalised || again->hadComments)
        return QStringLiteral("writing again gives other bytes");
    return {};
}

} // namespace quorate::tests
