#include "model/catalogue/runbook.h"

#include <algorithm>

namespace quorate {

std::span<const Placeholder> runbookPlaceholders()
{
    using enum PlaceholderKind;
    static constexpr Placeholder list[] = {
        {"api", Cluster, nullptr, nullptr},
        {"apiPort", Cluster, nullptr, nullptr},
        {"apiUrl", Cluster, nullptr, nullptr},
        {"apps", Cluster, nullptr, nullptr},
        {"bucket", Cluster, nullptr, nullptr},
        {"etcdCount", Cluster, nullptr, nullptr},
        {"etcdEndpoints", Cluster, nullptr, nullptr},
        {"firstEtcd", Cluster, nullptr, nullptr},
        {"firstMaster", Cluster, nullptr, nullptr},
        {"firstMasterAddress", Cluster, nullptr, nullptr},
        {"initialCluster", Cluster, nullptr, nullptr},
        {"inventory", Cluster, nullptr, nullptr},
        {"keepDays", Cluster, nullptr, nullptr},
        {"nodeCount", Cluster, nullptr, nullptr},
        {"path", Cluster, nullptr, nullptr},
        {"quorum", Cluster, nullptr, nullptr},
        {"registryHost", Cluster, nullptr, nullptr},
        {"registryPath", Cluster, nullptr, nullptr},
        {"rpo", Cluster, nullptr, nullptr},
        {"rto", Cluster, nullptr, nullptr},
        {"target", Cluster, nullptr, nullptr},
        {"targetBucket", Cluster, nullptr, nullptr},
        {"targetExport", Cluster, nullptr, nullptr},
        {"targetLogin", Cluster, nullptr, nullptr},
        {"member", Member, nullptr, "inventory_hostname"},
        {"memberAddress", Member, nullptr, "quorate_address"},
        {"memberClient", Member, nullptr, "quorate_client_url"},
        {"memberPeer", Member, nullptr, "quorate_peer_url"},
        {"survivor", Member, nullptr, nullptr},
        {"survivors", Member, nullptr, nullptr},
        {"project", Runtime, "PROJECT", nullptr},
        {"self", Runtime, "HOSTNAME", "inventory_hostname"},
        {"stamp", Runtime, "STAMP", "quorate_stamp"},
        {"token", Runtime, "TOKEN", "quorate_token"},
    };
    return list;
}

const Placeholder *findPlaceholder(QStringView name)
{
    const auto all = runbookPlaceholders();
    const auto it =
        std::find_if(all.begin(), all.end(), [name](const Placeholder &p) { return name == QLatin1String(p.name); });
    return it == all.end() ? nullptr : &*it;
}

static QStringList words(const char *text)
{
    return QString::fromLatin1(text).split(u' ');
}

const QStringList &runbookHostSets()
{
    static const QStringList list = words("control masters first-master next-master other-masters etcd first-etcd "
                                          "nodes first-node cluster saved balancers "
                                          "name-servers target member survivor anywhere");
    return list;
}

const QStringList &runbookConditions()
{
    static const QStringList list =
        words("systemd static-pods byo etcd-service etcd-pod etcd-apart origin enterprise docker cri-o several-masters "
              "several-etcd "
              "haproxy foreign-balancer name-servers registry-object registry-nfs logging glusterfs "
              "target-host target-nfs target-object no-target keeps");
    return list;
}

const QStringList &runbookItems()
{
    static const QStringList list =
        words("master-config etcd-config etcd-data node-config registry-certificates host-files projects "
              "cluster-objects registry-images volumes service-data installer-inputs surroundings");
    return list;
}

const QStringList &runbookModules()
{
    static const QStringList list =
        words("assert command copy fetch file find package stat systemd unarchive wait_for");
    return list;
}

QList<RunbookPiece> runbookPieces(QStringView text)
{
    QList<RunbookPiece> pieces;
    qsizetype from = 0;
    for (qsizetype at = text.indexOf(u'{'); at >= 0; at = text.indexOf(u'{', at + 1)) {
        qsizetype end = at + 1;
        while (end < text.size()
            && ((text.at(end) >= u'a' && text.at(end) <= u'z') || (text.at(end) >= u'A' && text.at(end) <= u'Z')))
            ++end;
        const bool variable = at > 0 && text.at(at - 1) == u'$';
        if (variable || end == at + 1 || end >= text.size() || text.at(end) != u'}')
            continue;
        if (at > from)
            pieces.append({text.mid(from, at - from).toString(), false});
        pieces.append({text.mid(at + 1, end - at - 1).toString(), true});
        from = end + 1;
    }
    if (from < text.size())
        pieces.append({text.mid(from).toString(), false});
    return pieces;
}

} // namespace quorate
