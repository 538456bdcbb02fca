#pragma once

#include "model/parity/statement.h"

#include <QByteArray>
#include <span>

namespace quorate::parity {

/// Understands one format of the export by itself: it shares no code with the writer, so that a mistake in one of them
/// shows.
struct Reader {
    const char *id;
    /// Whether a path of the export is of this format.
    bool (*reads)(const QString &path);
    /// Says what the file says. Any bytes will do: what cannot be understood is a problem of the file.
    void (*read)(const QByteArray &bytes, FileStatements &out);
};

/// All readers in the order of readers.def; the first one that reads a path has it.
std::span<const Reader *const> allReaders();
const Reader *readerOf(const QString &path); ///< nullptr when nobody knows the format
/// The statements of a file, or nothing when no reader knows its format (pictures).
std::optional<FileStatements> readStatements(const QString &path, const QByteArray &bytes);

/// One line without its comment, cut into words at white space.
struct Line {
    int number = 0; ///< from 1
    bool indented = false;
    QString text; ///< trimmed
    QStringList words;

    QString word(qsizetype index) const { return words.value(index); }
};

/// The lines that are not empty. A comment begins with `comment`, at the start of a line or after white space.
QList<Line> linesOf(const QByteArray &bytes, QChar comment);

} // namespace quorate::parity
