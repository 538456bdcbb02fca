#pragma once

#include <QList>
#include <QString>
#include <QStringList>

namespace quorate {

struct DiffLine {
    enum class Kind : quint8 { Same, Added, Removed, Skipped };
    Kind kind = Kind::Same;
    QString text;
    bool operator==(const DiffLine &) const = default;
};

/// How `after` came from `before`, line by line, with three same lines around each change; longer runs are one Skipped
/// line. Texts of more than a few thousand changed lines are shown as removed and added whole.
QList<DiffLine> lineDiff(const QString &before, const QString &after);

} // namespace quorate
