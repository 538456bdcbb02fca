#include "model/parity/literal.h"
#include "model/parity/reader.h"

namespace quorate::parity {

namespace inventory_yaml {

static void readGroup(const QString &name, const yaml::Node &group, FileStatements &out)
{
    if (const yaml::Node *children = group.find(u"children")) {
        for (qsizetype i = 0; i < children->items.size() && children->isMap(); ++i) {
            const yaml::Node &key = children->keys.at(i);
            if (name != u"all")
                out.say(Topic::Group, name, key.scalar, key.line);
            out.block(Topic::Group, key.scalar, key.line);
            readGroup(key.scalar, children->items.at(i), out);
        }
    }
    if (const yaml::Node *hosts = group.find(u"hosts")) {
        for (qsizetype i = 0; i < hosts->items.size() && hosts->isMap(); ++i) {
            const QString host = hosts->keys.at(i).scalar;
            out.say(Topic::Group, name, host, hosts->keys.at(i).line);
            const yaml::Node &variables = hosts->items.at(i);
            for (qsizetype v = 0; v < variables.items.size() && variables.isMap(); ++v) {
                const yaml::Node &key = variables.keys.at(v);
                const QString value = canonicalLiteral(variables.items.at(v));
                if (key.scalar == u"ansible_host")
                    out.say(Topic::HostAddress, host, value, key.line);
                else
                    out.say(Topic::HostVariable, host + u' ' + key.scalar, value, key.line);
            }
        }
    }
    if (const yaml::Node *variables = group.find(u"vars")) {
        for (qsizetype i = 0; i < variables->items.size() && variables->isMap(); ++i)
            out.say(Topic::Variable, variables->keys.at(i).scalar, canonicalLiteral(variables->items.at(i)),
                variables->keys.at(i).line);
    }
}

static void read(const QByteArray &bytes, FileStatements &out)
{
    for (const Topic topic : {Topic::Group, Topic::HostAddress, Topic::Variable, Topic::HostVariable})
        out.complete(topic);
    const Result<yaml::Node> root = yaml::parse(bytes, out.path());
    if (!root) {
        out.problem(root.error().place.line, root.error().message);
        return;
    }
    if (const yaml::Node *all = root->find(u"all"))
        readGroup(QStringLiteral("all"), *all, out);
}

} // namespace inventory_yaml

extern const Reader reader_inventory_yaml;
const Reader reader_inventory_yaml = {
    .id = "inventory-yaml",
    .reads = [](const QString &path) { return path.endsWith(u"/openshift-ansible-yaml/hosts.yaml"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path().section(u'/', 0, 0));
            inventory_yaml::read(bytes, out);
        },
};

} // namespace quorate::parity
