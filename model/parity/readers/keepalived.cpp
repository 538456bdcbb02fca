#include "model/parity/reader.h"

namespace quorate::parity {

namespace keepalived {

struct Instance {
    int line = 0;
    QList<std::pair<QString, int>> addresses, vrids, priorities, sources, peers; ///< text and line
};

static void tell(const Instance &instance, FileStatements &out)
{
    for (const auto &own : instance.addresses) {
        const QString &address = own.first;
        out.say(Topic::VirtualIp, {}, address, own.second);
        const auto each = [&](Topic topic, const QList<std::pair<QString, int>> &values) {
            out.block(topic, address, instance.line);
            for (const auto &[value, at] : values)
                out.say(topic, address, value, at);
        };
        each(Topic::VrrpId, instance.vrids);
        each(Topic::Priority, instance.priorities);
        each(Topic::Source, instance.sources);
        each(Topic::Peer, instance.peers);
    }
}

static void read(const QByteArray &bytes, FileStatements &out)
{
    QStringList blocks; // that are open
    Instance instance;
    for (const Line &line : linesOf(bytes, u'#')) {
        const QString keyword = line.word(0);
        if (line.words.last() == u"{") {
            if (blocks.isEmpty() && keyword == u"vrrp_instance")
                instance = {line.number, {}, {}, {}, {}, {}};
            blocks.append(keyword);
            continue;
        }
        if (keyword == u"}") {
            if (blocks.size() == 1 && blocks.first() == u"vrrp_instance")
                tell(instance, out);
            if (!blocks.isEmpty())
                blocks.removeLast();
            continue;
        }
        const QString block = blocks.isEmpty() ? QString() : blocks.last();
        if (block == u"global_defs" && keyword == u"router_id")
            out.say(Topic::RouterId, {}, line.word(1), line.number);
        else if (block == u"virtual_ipaddress")
            instance.addresses.append({keyword.section(u'/', 0, 0), line.number});
        else if (block == u"unicast_peer")
            instance.peers.append({keyword, line.number});
        else if (block == u"vrrp_instance" && keyword == u"virtual_router_id")
            instance.vrids.append({line.word(1), line.number});
        else if (block == u"vrrp_instance" && keyword == u"priority")
            instance.priorities.append({line.word(1), line.number});
        else if (block == u"vrrp_instance" && keyword == u"unicast_src_ip")
            instance.sources.append({line.word(1), line.number});
    }
    for (const Topic topic :
        {Topic::VirtualIp, Topic::VrrpId, Topic::Priority, Topic::Source, Topic::Peer, Topic::RouterId})
        out.complete(topic);
}

} // namespace keepalived

extern const Reader reader_keepalived;
const Reader reader_keepalived = {
    .id = "keepalived",
    .reads = [](const QString &path) { return path.contains(u"/keepalived/") && path.endsWith(u".conf"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path().chopped(5)); // one host of one balancer
            keepalived::read(bytes, out);
        },
};

} // namespace quorate::parity
