#pragma once

#include "model/base/result.h"
#include "model/export/file_set.h"

#include <QList>
#include <limits>

namespace quorate {

/// A zone whose exported content differs from that in a folder although its serial is not higher, so that secondary
/// servers would keep the old content (RFC 1034, section 4.3.5).
struct UnraisedZone {
    QString name;
    quint32 serial = 0; ///< of the folder
    /// The least serial that makes secondary servers load the new content; never 0, which BIND takes for "none".
    quint32 raised() const { return serial == std::numeric_limits<quint32>::max() ? 1 : serial + 1; }
    bool operator==(const UnraisedZone &) const = default;
};

/// Compares the zones of an export with those that stand in the folder, before it is written. A folder or zone that is
/// not there, or cannot be read, has nothing to compare; serials compare as RFC 1982 says.
QList<UnraisedZone> unraisedZones(const QString &folder, const FileSet &files);

} // namespace quorate
