#include "model/base/tr.h"
#include "model/base/yaml.h"
#include "model/parity/reader.h"

namespace quorate::parity {

namespace as3 {

static QString text(const yaml::Node &map, QStringView key)
{
    const yaml::Node *value = map.find(key);
    return value ? value->scalar : QString();
}

using Part = std::pair<QString, int>;

static Part part(const yaml::Node *value, const yaml::Node &around)
{
    return value ? Part{value->scalar, value->line} : Part{QString(), around.line};
}

/// The pool's members as "address:port", with the line of each address.
static void readPool(const yaml::Node &pool, const QString &listen, FileStatements &out)
{
    out.block(Topic::MemberAddress, listen, pool.line);
    const yaml::Node *members = pool.find(u"members");
    for (const yaml::Node &member : members ? members->items : QList<yaml::Node>()) {
        const yaml::Node *addresses = member.find(u"serverAddresses");
        for (const yaml::Node &address : addresses ? addresses->items : QList<yaml::Node>())
            out.say(Topic::MemberAddress, listen, part(&address, member), part(member.find(u"servicePort"), member));
    }
}

static void readApplication(const yaml::Node &application, FileStatements &out)
{
    for (const yaml::Node &service : application.items) {
        if (!service.isMap() || !text(service, u"class").startsWith(u"Service_"))
            continue;
        const yaml::Node *addresses = service.find(u"virtualAddresses");
        const Part port = part(service.find(u"virtualPort"), service);
        for (const yaml::Node &address : addresses ? addresses->items : QList<yaml::Node>()) {
            const QString listen = address.scalar + u':' + port.first;
            out.say(Topic::Listen, {}, part(&address, service), port);
            const yaml::Node *name = service.find(u"pool");
            const yaml::Node *pool =
                name ? application.find(name->isMap() ? text(*name, u"use") : name->scalar) : nullptr;
            if (pool) {
                readPool(*pool, listen, out);
                continue;
            }
            out.setUnknown(Topic::MemberAddress, listen);
            out.problem(name ? name->line : service.line,
                model::Tr::tr("The pool of the service at %1 is not in this file.").arg(listen.left(200)));
        }
    }
}

/// Looks for applications in the declaration; the parser bounds the depth.
static void walk(const yaml::Node &node, FileStatements &out)
{
    if (node.isMap() && text(node, u"class") == u"Application") {
        readApplication(node, out);
        return;
    }
    for (const yaml::Node &item : node.items)
        walk(item, out);
}

static void read(const QByteArray &bytes, FileStatements &out)
{
    out.complete(Topic::Listen);
    out.complete(Topic::MemberAddress);
    // JSON without tabs is YAML, whose parser knows lines.
    const Result<yaml::Node> root = yaml::parse(bytes, out.path());
    if (root)
        walk(*root, out);
    else
        out.problem(root.error().place.line, root.error().message);
}

} // namespace as3

extern const Reader reader_as3;
const Reader reader_as3 = {
    .id = "as3",
    .reads = [](const QString &path) { return path.contains(u"/f5/") && path.endsWith(u".json"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path().section(u'/', 0, 1));
            as3::read(bytes, out);
        },
};

} // namespace quorate::parity
