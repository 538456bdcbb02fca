#pragma once

#include "model/base/result.h"

#include <QMap>

namespace quorate::io {

/// What an export left in its folder, so that the next one can tell its own files from those of people.
struct ExportRecord {
    struct File {
        QByteArray sha256; ///< hexadecimal
        QString kind; ///< id of the exporter
        QString language; ///< code of the language in which it speaks to people; empty: unknown
        bool operator==(const File &) const = default;
    };
    QMap<QString, File> files; ///< by relative path

    QByteArray toJson() const;
    /// Files whose paths are not plain are left out: a record may come from anywhere.
    static Result<ExportRecord> fromJson(const QByteArray &bytes, const QString &shownPath);
};

/// Name of the record in its folder.
inline constexpr char16_t exportRecordName[] = u".quorate-export.json";

QByteArray sha256(const QByteArray &bytes);

/// Whether a path stays in its folder on every system: relative, of names of `[A-Za-z0-9._-]` that do not begin with
/// '-', neither ".", ".." nor the record.
bool isPlainPath(const QString &path);

} // namespace quorate::io
