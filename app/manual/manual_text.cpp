#include "app/manual/manual_text.h"

#include <QDir>
#include <QFile>

// The resources live in a static library, whose initialisers a linker may drop; Q_INIT_RESOURCE wants the global
// namespace.
static void initResources()
{
    Q_INIT_RESOURCE(quorate_manual_pages);
    Q_INIT_RESOURCE(quorate_manual_pictures);
}

namespace quorate {

QString manualFolder(const QString &language)
{
    return QStringLiteral(":/quorate/manual/%1/").arg(language);
}

QList<ManualChapter> manualChapters(const QString &language)
{
    initResources();
    QList<ManualChapter> chapters;
    const QDir folder(manualFolder(language));
    for (const QString &file : folder.entryList({QStringLiteral("*.html")}, QDir::Files, QDir::Name)) {
        QFile page(folder.filePath(file));
        if (!page.open(QIODevice::ReadOnly))
            continue;
        const QString html = QString::fromUtf8(page.readAll());
        const qsizetype from = html.indexOf(u"<title>") + 7;
        const QString title = html.mid(from, html.indexOf(u"</title>") - from);
        chapters.append({file.chopped(5), title, html});
    }
    return chapters;
}

} // namespace quorate
