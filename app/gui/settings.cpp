#include "app/gui/settings.h"

#include "app/language.h"

#include <QCryptographicHash>
#include <QFileInfo>
#include <QLocale>

namespace quorate {

namespace {

constexpr int mostRecent = 12;

QString exportKey(const QString &design)
{
    const QByteArray hash = QCryptographicHash::hash(design.toUtf8(), QCryptographicHash::Sha1).toHex().left(16);
    return QStringLiteral("export/") + QString::fromLatin1(hash);
}

} // namespace

Settings::Settings(QObject *parent)
    : QObject(parent)
{
}

Settings::Appearance Settings::appearance() const
{
    const QString word = m_store.value(QStringLiteral("view/appearance")).toString();
    return word == u"light" ? Appearance::Light : word == u"dark" ? Appearance::Dark : Appearance::System;
}

void Settings::setAppearance(Appearance appearance)
{
    m_store.setValue(QStringLiteral("view/appearance"),
        appearance == Appearance::Light      ? QStringLiteral("light")
            : appearance == Appearance::Dark ? QStringLiteral("dark")
                                             : QStringLiteral("system"));
}

QString Settings::chosenLanguage() const
{
    const QString chosen = m_store.value(QStringLiteral("language")).toString();
    return languages().contains(chosen) ? chosen : QString();
}

QString Settings::language() const
{
    if (const QString chosen = chosenLanguage(); !chosen.isEmpty())
        return chosen;
    const QString system = QLocale::system().name();
    for (const QString &code : languages())
        if (system == code || system.startsWith(code.section(u'_', 0, 0) + u'_'))
            return code;
    return languages().first();
}

void Settings::setLanguage(const QString &code)
{
    m_store.setValue(QStringLiteral("language"), code);
}

QList<Settings::RecentFile> Settings::recentFiles() const
{
    QList<RecentFile> files;
    for (const QString &line : m_store.value(QStringLiteral("recent")).toStringList()) {
        const QString path = line.section(u'|', 1);
        if (QFileInfo::exists(path))
            files.append({path, QDateTime::fromString(line.section(u'|', 0, 0), Qt::ISODate)});
    }
    return files;
}

void Settings::addRecent(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    QStringList lines = m_store.value(QStringLiteral("recent")).toStringList();
    lines.removeIf([&](const QString &line) { return line.section(u'|', 1) == absolute; });
    lines.prepend(QDateTime::currentDateTime().toString(Qt::ISODate) + u'|' + absolute);
    m_store.setValue(QStringLiteral("recent"), QStringList(lines.mid(0, mostRecent)));
    Q_EMIT recentChanged();
}

void Settings::forget(const QString &path)
{
    QStringList lines = m_store.value(QStringLiteral("recent")).toStringList();
    lines.removeIf([&](const QString &line) { return line.section(u'|', 1) == path; });
    m_store.setValue(QStringLiteral("recent"), lines);
    Q_EMIT recentChanged();
}

QString Settings::exportFolder(const QString &design) const
{
    return m_store.value(exportKey(design) + QStringLiteral("/folder")).toString();
}

QStringList Settings::exportKinds(const QString &design) const
{
    return m_store.value(exportKey(design) + QStringLiteral("/kinds")).toStringList();
}

void Settings::setExport(const QString &design, const QString &folder, const QStringList &kinds)
{
    m_store.setValue(exportKey(design) + QStringLiteral("/folder"), folder);
    m_store.setValue(exportKey(design) + QStringLiteral("/kinds"), kinds);
}

} // namespace quorate
