#include "model/base/yaml.h"
#include "model/parity/reader.h"

namespace quorate::parity {

namespace terraform {

/// Says every value under its path: "resource.aws_lb.api.name".
static void walk(const yaml::Node &node, const QString &path, FileStatements &out)
{
    const QString prefix = path.isEmpty() ? path : path + u'.';
    for (qsizetype i = 0; i < node.items.size(); ++i)
        walk(node.items.at(i), prefix + (node.isMap() ? node.keys.at(i).scalar : QString::number(i + 1)), out);
    if (node.isScalar())
        out.say(Topic::Variable, path, node.scalar, node.line);
}

} // namespace terraform

extern const Reader reader_terraform;
const Reader reader_terraform = {
    .id = "terraform",
    .reads = [](const QString &path) { return path.endsWith(u".tf.json"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path());
            const Result<yaml::Node> root = yaml::parse(bytes, out.path());
            if (root)
                terraform::walk(*root, {}, out);
            else
                out.problem(root.error().place.line, root.error().message);
        },
};

} // namespace quorate::parity
