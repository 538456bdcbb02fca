#pragma once

#include <QString>
#include <QStringList>

namespace quorate {

/// Codes of the languages that the programs speak, English first.
QStringList languages();

/// Makes `code` the language of everything rendered from now on; false when it is not one of languages().
bool setLanguage(const QString &code);

/// The language in use.
QString language();

} // namespace quorate
