#include "model/base/tr.h"
#include "model/io/design_file.h"

#include <QFile>

// The resource lives in a static library, whose initialisers a linker may drop; Q_INIT_RESOURCE wants the global
// namespace.
static void initResources()
{
    Q_INIT_RESOURCE(quorate_data);
}

namespace quorate {

namespace {

const QString templateFolder = QStringLiteral(":/quorate/templates/");
const QString templateEnding = QStringLiteral(".quorate.yaml");

Result<QByteArray> readResource(const QString &path)
{
    initResources();
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return Error{model::Tr::tr("The program does not hold this file."), {path}};
    return file.readAll();
}

} // namespace

Result<std::shared_ptr<const Catalogue>> loadCatalogue()
{
    return Catalogue::load(
        [](const QString &path) { return readResource(QStringLiteral(":/quorate/platforms/") + path); });
}

Result<QList<Template>> shippedTemplates()
{
    const QString path = templateFolder + QStringLiteral("templates.yaml");
    const auto bytes = readResource(path);
    if (!bytes)
        return bytes.error();
    const auto root = yaml::parse(*bytes, path);
    if (!root)
        return root.error();
    const yaml::Node *rows = root->find(u"templates");
    QList<Template> templates;
    for (const yaml::Node &row : rows ? rows->items : QList<yaml::Node>()) {
        const auto text = [&row](QStringView key) {
            const yaml::Node *value = row.find(key);
            return value ? value->scalar : QString();
        };
        templates.append({text(u"id"), text(u"title"), text(u"when"), text(u"platform")});
    }
    return templates;
}

Result<QByteArray> templateBytes(const QString &id)
{
    return readResource(templateFolder + id + templateEnding);
}

} // namespace quorate
