#include "model/export/writers/json_writer.h"

#include "model/base/tr.h"

#include <QJsonDocument>

namespace quorate {

using model::Tr;

QString JsonWriter::word(const QString &text)
{
    return accept(text, consistsOf(text, QLatin1String("._:/-")));
}

QString JsonWriter::identifier(const QString &text)
{
    return word(text).replace(u'-', u'_').replace(u'.', u'_');
}

void JsonWriter::insert(QJsonObject &object, const QString &key, const QJsonValue &value)
{
    if (object.contains(key))
        refuse(Tr::tr("Two elements would both be called \"%1\".").arg(shown(key)));
    object.insert(key, value);
}

void JsonWriter::document(const QJsonObject &root)
{
    for (const QByteArray &line : QJsonDocument(root).toJson().trimmed().split('\n'))
        put(QString::fromUtf8(line));
}

} // namespace quorate
