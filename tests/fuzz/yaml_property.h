#pragma once

#include "tests/model/base/yaml_samples.h"

#include "model/base/yaml_source.h"

namespace quorate::tests {

/// What is wrong with our reading of these bytes, or empty. Whatever the bytes are: reading ends, the quick reader
/// agrees with yaml-cpp where it answers at all, a refusal names its place, and what was read survives writing and
/// reading.
inline QString yamlProblem(const QByteArray &bytes)
{
    const QString file = QStringLiteral("fuzz.yaml");
    yaml::Limits limits;
    limits.bytes = 1 << 20;
    const auto result = yaml::parse(bytes, file, limits);
    if (!result) {
        const Error error = result.error();
        return error.message.isEmpty() || error.place.file != file ? QStringLiteral("a refusal without words or place")
                                                                   : QString();
    }

    QByteArrayView text(bytes);
    if (text.startsWith("\xEF\xBB\xBF"))
        text = text.sliced(3);
    const yaml::Columns columns(text);
    if (const auto quick = yaml::readNormalForm(text, columns, limits)) {
        const auto slow = yaml::readWithYamlCpp(text, file, columns, limits);
        if (!slow)
            return QStringLiteral("yaml-cpp refuses what the quick reader takes: ") + slow.error().toString();
        if (!isSame(*quick, *slow))
            return QStringLiteral("the quick reader and yaml-cpp read different trees");
    }

    yaml::Writer writer;
    writer.node(*result);
    const QByteArray written = writer.bytes();
    const auto again = yaml::parse(written, file);
    if (!again)
        return QStringLiteral("what was written is refused: ") + again.error().toString();
    if (!(*again == *result))
        return QStringLiteral("what was written reads back as something else");
    yaml::Writer second;
    second.node(*again);
    return second.bytes() == written ? QString() : QStringLiteral("writing again gives other bytes");
}

} // namespace quorate::tests
