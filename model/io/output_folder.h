#pragma once

#include "model/base/result.h"
#include "model/export/file_set.h"

#include <QStringList>

namespace quorate {

/// What writing an export did; paths are relative to the folder, sorted.
struct WrittenFolder {
    QStringList written;
    QStringList unchanged; ///< had these bytes already
    QStringList removed; ///< written by an earlier export, not part of this one
};

/// Writes an export into a folder, which is made if need be, and remembers in it what was written
/// (`.quorate-export.json`). Guarantees:
/// 1. Nothing outside of the folder is read or written: paths are relative and plain, no symbolic link is followed from
///    the folder on.
/// 2. All files are written beside their places first and renamed when the last one is safe on disk: a full disk or a
/// missing
///    permission leaves the folder as it was.
/// 3. A file that was edited by hand, or that Quorate has not written, stops the export before anything is changed,
///    unless `force`.
/// 4. What an earlier export wrote and this one does not is removed. With `kinds`, only files of those kinds are.
/// `language` is the code of the one in which the files speak to people.
Result<WrittenFolder> writeOutputFolder(const QString &folder, const FileSet &files, bool force = false,
    const QStringList &kinds = {}, const QString &language = {});

/// In which language each kind of output was last written into a folder, as far as it says.
Result<QMap<QString, QString>> languagesOfOutput(const QString &folder);

/// How a folder differs from an export.
struct FolderDifference {
    enum class Kind : quint8 {
        Missing, ///< in the export, not in the folder
        Outdated, ///< as an earlier export wrote it
        Edited, ///< not as any export wrote it
        Surplus, ///< written by an earlier export, not part of this one
    };
    QString path;
    Kind kind = Kind::Missing;
    int line = 0; ///< the first that differs, from 1; 0 for Missing and Surplus
    bool operator==(const FolderDifference &) const = default;
};

/// Those of the given files that stand in the folder, read as safely as they are written; one of more than 16 MiB is an
/// Error.
Result<QMap<QString, QByteArray>> readOutputFolder(const QString &folder, const QStringList &paths);

/// Compares a folder with what an export would write now; empty when they agree. With `kinds`, surplus files of other
/// kinds do not count.
Result<QList<FolderDifference>> compareOutputFolder(
    const QString &folder, const FileSet &files, const QStringList &kinds = {});

} // namespace quorate
