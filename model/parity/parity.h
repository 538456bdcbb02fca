#pragma once

#include "model/analysis/facts.h"
#include "model/design/design.h"
#include "model/export/file_set.h"
#include "model/parity/statement.h"

#include <QMap>

namespace quorate {

/// One thing that a file says otherwise than the design, or than another file.
struct Disagreement {
    Place place; ///< path in the folder; the line of the statement, or that after which it should stand
    parity::Topic topic = parity::Topic::Mention;
    QString subject, value; ///< what the file says; both empty: nothing
    QString expectedSubject, expectedValue; ///< what it should say; both empty: nothing
    QList<Place> agreeing; ///< statements of other files that are as expected
    QString problem; ///< instead of all that: why something in the file cannot be understood

    /// A sentence with both sides, in the current language.
    QString message() const;
};

struct ParityReport {
    int files = 0; ///< that were understood
    int statements = 0; ///< in them
    QList<Disagreement> disagreements; ///< by path and line
};

/// Those of an export's files whose format is understood.
QStringList understoodFiles(const FileSet &files);

/// Reads the files of an export again with parsers of their own and compares what they say about names, addresses,
/// ports, virtual addresses, priorities, VRRP ids, members and records: with the design, with what the design would
/// export now, and with each other. Files may come from anywhere; `expected` are those of the design.
ParityReport checkParity(
    const QMap<QString, QByteArray> &files, const Design &design, const Facts &facts, const FileSet &expected);

} // namespace quorate
