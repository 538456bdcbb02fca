#include "model/export/as3.h"

namespace quorate {

void as3Document(JsonWriter &out, const ExportNames &names, const QString &slug, const QString &tenant,
    const QString &application, const QJsonObject &objects)
{
    QJsonObject content = objects;
    content.insert(QStringLiteral("class"), QStringLiteral("Application"));
    content.insert(QStringLiteral("template"), QStringLiteral("generic"));
    const QJsonObject adc{{QStringLiteral("class"), QStringLiteral("ADC")},
        {QStringLiteral("schemaVersion"), QStringLiteral("3.36.0")},
        {QStringLiteral("id"), out.word(QStringLiteral("quorate-") + slug)}, {QStringLiteral("label"), out.word(slug)},
        {QStringLiteral("remark"), QStringLiteral("Quorate, design ") + out.word(names.design())},
        {tenant, QJsonObject{{QStringLiteral("class"), QStringLiteral("Tenant")}, {application, content}}}};
    out.document(
        {{QStringLiteral("class"), QStringLiteral("AS3")}, {QStringLiteral("action"), QStringLiteral("deploy")},
            {QStringLiteral("persist"), true}, {QStringLiteral("declaration"), adc}});
}

} // namespace quorate
