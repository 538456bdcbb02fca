#pragma once

#include <QByteArray>
#include <QDateTime>

namespace quorate {

/// Puts a creation date into the bytes of a PDF that QPdfWriter made, the Unix epoch when it is invalid: Qt 6.4 always
/// writes the clock's time.
void setCreationDate(QByteArray &pdf, const QDateTime &created);

} // namespace quorate
