#include "app/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QTranslator>

namespace quorate {

static QString &current()
{
    static QString code = QStringLiteral("en");
    return code;
}

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
    current() = code;
    return true;
}

QString language()
{
    return current();
}

} // namespace quorate
