#pragma once

#include "model/catalogue/catalogue.h"

#include <QFile>

namespace quorate::tests {

/// The bytes of a file in the source tree; fails the program when it is missing, because every test needs it.
inline QByteArray sourceFile(const QString &path)
{
    QFile file(QStringLiteral(QUORATE_SOURCE_DIR "/") + path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("Cannot read %s", qPrintable(file.fileName()));
    return file.readAll();
}

/// The shipped catalogue, read from the source tree once.
inline std::shared_ptr<const Catalogue> catalogue()
{
    static const std::shared_ptr<const Catalogue> loaded = [] {
        Result<std::shared_ptr<const Catalogue>> result =
            Catalogue::load([](const QString &path) -> Result<QByteArray> {
                return sourceFile(QStringLiteral("resources/platforms/") + path);
            });
        if (!result)
            qFatal("%s", qPrintable(result.error().toString()));
        return *result;
    }();
    return loaded;
}

} // namespace quorate::tests
