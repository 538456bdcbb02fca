#include "model/base/tr.h"
#include "model/parity/reader.h"

#include <QMap>

namespace quorate::parity {

namespace nginx {

struct Block {
    QString name;
    int line = 0;
    QList<std::pair<QString, int>> listens, targets, servers; ///< text and line
};

static void read(const QByteArray &bytes, FileStatements &out)
{
    QMap<QString, Block> upstreams;
    QList<Block> servers;
    QList<Block> open; // blocks around the line
    for (Line line : linesOf(bytes, u'#')) {
        if (line.text.endsWith(u'{')) {
            const QString name = line.word(0) == u"upstream" ? line.word(1) : QString();
            open.append({line.word(0) == u"{" ? QString() : line.word(0) + u' ' + name, line.number, {}, {}, {}});
            continue;
        }
        if (line.text == u"}") {
            if (open.isEmpty())
                continue;
            const Block closed = open.takeLast();
            if (closed.name.startsWith(u"upstream "))
                upstreams.insert(closed.name.mid(9), closed);
            else if (closed.name.startsWith(u"server"))
                servers.append(closed);
            continue;
        }
        if (open.isEmpty())
            continue;
        const QString value = line.word(1).endsWith(u';') ? line.word(1).chopped(1) : line.word(1);
        if (line.word(0) == u"listen" && value.startsWith(QLatin1String("127.")))
            continue; // for the host itself
        if (line.word(0) == u"listen")
            open.last().listens.append({value, line.number});
        else if (line.word(0) == u"proxy_pass")
            open.last().targets.append({value, line.number});
        else if (line.word(0) == u"server")
            open.last().servers.append({value, line.number});
    }
    for (const Block &server : std::as_const(servers)) {
        for (const auto &[listen, at] : server.listens) {
            out.say(Topic::Listen, {}, listen, at);
            for (const auto &[target, line] : server.targets) {
                if (!upstreams.contains(target)) {
                    out.setUnknown(Topic::MemberAddress, listen);
                    out.problem(line, model::Tr::tr("There is no upstream \"%1\" in this file.").arg(target.left(200)));
                    continue;
                }
                const Block upstream = upstreams.value(target);
                out.block(Topic::MemberAddress, listen, upstream.line);
                for (const auto &[member, where] : upstream.servers)
                    out.say(Topic::MemberAddress, listen, member, where);
            }
        }
    }
    out.complete(Topic::Listen);
    out.complete(Topic::MemberAddress);
}

} // namespace nginx

extern const Reader reader_nginx;
const Reader reader_nginx = {
    .id = "nginx",
    .reads = [](const QString &path) { return path.contains(u"/nginx/") && path.endsWith(u".conf"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path().section(u'/', 0, 1));
            nginx::read(bytes, out);
        },
};

} // namespace quorate::parity
