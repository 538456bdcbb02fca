#pragma once

// Inside of yaml_writer.cpp; nobody else includes this.

#include "model/base/yaml.h"

#include <QByteArrayView>

namespace quorate::yaml {

inline constexpr qsizetype lineWidth = 80;

/// Is this a character that would be taken for a line end, refused, or invisible in a reader or an editor?
bool needsEscape(char32_t c);

/// Does text that stood without quotes mean the same to every reader when it does so again (1.10, true, 10.0.0.0/8,
/// 12:30)?
bool staysPlain(QStringView text);

/// The text as it is where it is a word that no reader takes for a value, else in double quotes.
QByteArray wordToken(QStringView value);

/// A double-quoted scalar that begins in the given column, continued in further lines where it has blanks. A single
/// blank between words becomes a line end, as every reader folds it; any other blank is escaped. `after` is the room
/// kept for what follows the scalar.
QByteArray wrapped(QByteArrayView token, qsizetype column, qsizetype indent, qsizetype after = 0);

/// How many characters the bytes are.
qsizetype characters(QByteArrayView utf8);

/// A line end and the indentation of the next line.
QByteArray lineBreak(qsizetype indent);

} // namespace quorate::yaml
