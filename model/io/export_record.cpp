#include "model/io/export_record.h"

#include "model/base/tr.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace quorate::io {

using model::Tr;

namespace {

const QString formatKey = QStringLiteral("format");
const QString filesKey = QStringLiteral("files");
const QString hashKey = QStringLiteral("sha256");
const QString kindKey = QStringLiteral("kind");
const QString languageKey = QStringLiteral("language");

bool isPlainName(QStringView name)
{
    constexpr qsizetype nameLimit = 200; // leaves room for the ending of a temporary file in NAME_MAX
    const auto isAllowed = [](QChar c) {
        return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || (c >= u'0' && c <= u'9') || c == u'.'
            || c == u'_' || c == u'-';
    };
    return !name.isEmpty() && name.size() <= nameLimit && name != u"." && name != u".." && !name.startsWith(u'-')
        && std::all_of(name.begin(), name.end(), isAllowed);
}

} // namespace

QByteArray sha256(const QByteArray &bytes)
{
    return QCryptographicHash::hash(bytes, QCryptographicHash::Sha256).toHex();
}

bool isPlainPath(const QString &path)
{
    const QList<QStringView> names = QStringView(path).split(u'/');
    constexpr qsizetype depthLimit = 16;
    return names.size() <= depthLimit && std::all_of(names.begin(), names.end(), isPlainName)
        && path != QStringView(exportRecordName);
}

QByteArray ExportRecord::toJson() const
{
    QJsonObject rows;
    for (auto it = files.cbegin(); it != files.cend(); ++it) {
        QJsonObject row{{hashKey, QString::fromLatin1(it->sha256)}, {kindKey, it->kind}};
        if (!it->language.isEmpty())
            row.insert(languageKey, it->language);
        rows.insert(it.key(), row);
    }
    return QJsonDocument(QJsonObject{{formatKey, 1}, {filesKey, rows}}).toJson();
}

Result<ExportRecord> ExportRecord::fromJson(const QByteArray &bytes, const QString &shownPath)
{
    const QJsonDocument document = QJsonDocument::fromJson(bytes);
    const QJsonValue rows = document.object().value(filesKey);
    if (!rows.isObject())
        return Error{Tr::tr("The record of the last export cannot be understood."), {shownPath}};
    ExportRecord record;
    const QJsonObject entries = rows.toObject();
    for (auto it = entries.begin(); it != entries.end(); ++it) {
        const QJsonObject entry = it.value().toObject();
        if (isPlainPath(it.key()))
            record.files.insert(it.key(),
                {entry.value(hashKey).toString().toLatin1(), entry.value(kindKey).toString(),
                    entry.value(languageKey).toString()});
    }
    return record;
}

} // namespace quorate::io
