#include "model/base/tr.h"
#include "model/parity/reader.h"

#include <QMap>

namespace quorate::parity {

namespace haproxy {

/// A frontend, a backend, or a listen section, which is both.
struct Proxy {
    int line = 0;
    QList<std::pair<QString, int>> binds; ///< address:port and line
    QList<std::pair<QString, int>> backends; ///< that the frontend names
    QList<std::pair<QString, int>> servers; ///< "name at address:port" and line
};

static void take(Proxy &proxy, const Line &line)
{
    const QString keyword = line.word(0);
    if (keyword == u"bind") {
        for (const QString &address : line.word(1).split(u',')) {
            if (!address.startsWith(QLatin1String("127.")))
                proxy.binds.append({address, line.number});
        }
    } else if (keyword == u"server") {
        proxy.servers.append({line.word(1) + QStringLiteral(" at ") + line.word(2), line.number});
    } else if (keyword == u"default_backend" || keyword == u"use_backend") {
        proxy.backends.append({line.word(1), line.number});
    }
}

static void tell(const Proxy &front, const Proxy &back, FileStatements &out)
{
    for (const auto &[bind, line] : front.binds) {
        out.block(Topic::Member, bind, back.line);
        for (const auto &[server, at] : back.servers)
            out.say(Topic::Member, bind, server, at);
    }
}

static void read(const QByteArray &bytes, FileStatements &out)
{
    QMap<QString, Proxy> fronts, backs; // by name
    Proxy *front = nullptr;
    Proxy *back = nullptr;
    for (const Line &line : linesOf(bytes, u'#')) {
        const QString keyword = line.word(0);
        if (!line.indented) {
            front = keyword == u"frontend" || keyword == u"listen" ? &fronts[line.word(1)] : nullptr;
            back = keyword == u"backend" || keyword == u"listen" ? &backs[line.word(1)] : nullptr;
            for (Proxy *proxy : {front, back}) {
                if (proxy)
                    proxy->line = line.number;
            }
            continue;
        }
        for (Proxy *proxy : {front, back}) {
            if (proxy)
                take(*proxy, line);
        }
    }
    for (auto it = fronts.cbegin(); it != fronts.cend(); ++it) {
        for (const auto &[bind, line] : it->binds)
            out.say(Topic::Listen, {}, bind, line);
        if (backs.contains(it.key()) && it->backends.isEmpty())
            tell(*it, backs.value(it.key()), out);
        for (const auto &[name, line] : it->backends) {
            if (backs.contains(name)) {
                tell(*it, backs.value(name), out);
                continue;
            }
            for (const auto &bind : it->binds)
                out.setUnknown(Topic::Member, bind.first);
            out.problem(line, model::Tr::tr("There is no backend \"%1\" in this file.").arg(name.left(200)));
        }
    }
    out.complete(Topic::Listen);
    out.complete(Topic::Member);
}

} // namespace haproxy

extern const Reader reader_haproxy;
const Reader reader_haproxy = {
    .id = "haproxy",
    .reads = [](const QString &path) { return path.startsWith(u"balancers/") && path.endsWith(u"/haproxy.cfg"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path().section(u'/', 0, 1));
            haproxy::read(bytes, out);
        },
};

} // namespace quorate::parity
