#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>
#include <array>

namespace quorate {

static QString &current()
{
    static QString code = QStringLiteral("en");
    return code;
}

/// What Qt's own Chinese leaves in English (the kinds in its file dialog) or names badly (the size of a file, as of a
/// body). Ours are asked first.
[[maybe_unused]] constexpr std::array missingInQt = {
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Drive"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Folder"),
    QT_TRANSLATE_NOOP("QAbstractFileIconProvider", "Unknown"),
    QT_TRANSLATE_NOOP("QFileSystemModel", "Size"),
};

QStringList languages()
{
    return {QStringLiteral("en"), QStringLiteral("zh_CN")};
}

bool setLanguage(const QString &code)
{
    static QTranslator translator;
    static QTranslator qt; // what Qt itself says: buttons, file dialogs, wrong options, why a file can not be opened
    if (!languages().contains(code))
        return false;
    QCoreApplication::removeTranslator(&translator);
    QCoreApplication::removeTranslator(&qt);
    if (code != languages().first()
        && qt.load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&qt);
    // English has a file too: its plural forms.
    if (translator.load(QStringLiteral(":/quorate/translations/quorate_%1.qm").arg(code)))
        QCoreApplication::installTranslator(&translator);
    // Dates and the names of file types follow; the user's country counts where it has this language.
    const QLocale own(code);
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.language() == own.language() && system.script() == own.script() ? system : own);
    current() = code;
    return true;
}

QString language()
{
    return current();
}

} // namespace quorate
