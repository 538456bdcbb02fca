#pragma once

#include <QList>
#include <QString>

namespace quorate {

/// A chapter of the manual as the help window shows it.
struct ManualChapter {
    QString name; ///< "05-checking"
    QString title;
    QString html; ///< for Qt's rich text; pictures are named relative to `:/quorate/manual/LANGUAGE/`
};

/// The manual that travels inside the program, in a language of languages(); chapters in order.
QList<ManualChapter> manualChapters(const QString &language);
/// The resource folder of that language, with a slash at its end.
QString manualFolder(const QString &language);

} // namespace quorate
