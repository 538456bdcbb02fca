#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <optional>
#include <sys/types.h>

namespace quorate {

/// Replaces a file as a whole: writes beside it, syncs, renames. What stood there stays until the new bytes are safe on
/// disk; a file that has these bytes already is not touched. Links are followed to the file that they stand for, which
/// keeps its mode unless one is given. Refuses what is no regular file.
Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, std::optional<mode_t> mode = {});

} // namespace quorate
