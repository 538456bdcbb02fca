#include "model/io/zone_serials.h"

#include "model/io/disk.h"

#include <QRegularExpression>

namespace quorate {

namespace {

constexpr qint64 zoneLimit = 64 * 1024 * 1024;

/// Content and serial of a zone file as ZoneWriter writes it; the serial is taken out of the content.
std::optional<std::pair<QByteArray, quint32>> split(const QByteArray &bytes)
{
    static const QRegularExpression soa(QStringLiteral("\\sIN\\s+SOA\\s+\\S+\\s+\\S+\\s+([0-9]+)\\s"));
    const QRegularExpressionMatch match = soa.match(QString::fromLatin1(bytes));
    bool ok = false;
    const quint32 serial = match.captured(1).toUInt(&ok);
    if (!ok)
        return std::nullopt;
    QByteArray content = bytes;
    content.remove(match.capturedStart(1), match.capturedLength(1));
    return std::pair(content, serial);
}

} // namespace

QList<UnraisedZone> unraisedZones(const QString &folder, const FileSet &files)
{
    QList<UnraisedZone> found;
    const auto root = io::disk::openFolder(folder);
    if (!root)
        return found;
    const auto dns = io::disk::openSubfolder(*root, QStringLiteral("dns"), folder);
    if (!dns)
        return found;
    const QString prefix = QStringLiteral("dns/db.");
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        if (!it.key().startsWith(prefix))
            continue;
        const auto present = io::disk::readFile(*dns, it.key().section(u'/', 1), zoneLimit, it.key());
        if (!present || !*present)
            continue;
        const auto before = split(**present);
        const auto after = split(it->bytes);
        if (before && after && before->first != after->first && qint32(after->second - before->second) <= 0)
            found.append({it.key().sliced(prefix.size()), before->second});
    }
    return found;
}

} // namespace quorate
