#pragma once

#include <QByteArray>
#include <QMap>
#include <QString>

namespace quorate {

/// One written file.
struct ExportedFile {
    QByteArray bytes;
    bool executable = false;
    QString kind; ///< id of the exporter that wrote it
    bool ownerOnly = false; ///< may hold what others should not read: mode 0600
    bool operator==(const ExportedFile &) const = default;
};

/// Relative, normalised paths to their contents, sorted. Touches no disk.
using FileSet = QMap<QString, ExportedFile>;

} // namespace quorate
