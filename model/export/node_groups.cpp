#include "model/export/node_groups.h"

#include "model/base/tr.h"
#include "model/export/writers/line_writer.h"

#include <algorithm>

namespace quorate {

using model::Tr;

static QString label(const QString &word)
{
    return QStringLiteral("node-role.kubernetes.io/%1=true").arg(word);
}

/// The host's words in the installer's order: what it is, then services with labels of their own.
static QStringList wordsOf(const Host &host, const QList<const ServiceType *> &apart)
{
    QStringList words;
    if (host.has(Trait::RunsControlPlane))
        words.append(QStringLiteral("master"));
    if (host.has(Trait::RunsInfra))
        words.append(QStringLiteral("infra"));
    if (host.has(Trait::RunsWorkloads))
        words.append(QStringLiteral("compute"));
    for (const ServiceType *service : apart) {
        if (host.has(service->host))
            words.append(service->id);
    }
    return words;
}

Result<NodeGroups> nodeGroupsOf(const ClusterFacts &cluster)
{
    NodeGroups groups;
    const Hosts infra = cluster.with(Trait::RunsInfra);
    QList<const ServiceType *> apart;
    for (const ServiceType &service : cluster.platform->services) {
        const Hosts hosts = cluster.with(service.host);
        const bool own =
            !hosts.empty() && hosts != infra && cluster.serviceFlag(service.id, QStringLiteral("enabled"), true);
        if (own)
            apart.append(&service);
        groups.selectors.insert(service.id, label(own ? service.id : QStringLiteral("infra")));
    }
    // openshift-ansible 3.11, roles/openshift_facts/defaults/main.yml: the groups that exist without being declared.
    static const QMap<QString, QString> builtIn = {
        {QStringLiteral("master"), QStringLiteral("node-config-master")},
        {QStringLiteral("infra"), QStringLiteral("node-config-infra")},
        {QStringLiteral("compute"), QStringLiteral("node-config-compute")},
        {QStringLiteral("master-infra"), QStringLiteral("node-config-master-infra")},
        {QStringLiteral("master-infra-compute"), QStringLiteral("node-config-all-in-one")},
    };
    for (const Host *host : cluster.hosts) {
        if (!host->has(Trait::JoinsCluster))
            continue;
        const QStringList words = wordsOf(*host, apart);
        if (words.isEmpty())
            return Error{Tr::tr("The host \"%1\" joins the cluster \"%2\", but none of its roles gives it a label.")
                             .arg(shown(host->name), shown(cluster.row->name))};
        const QString key = words.join(u'-');
        const auto known = builtIn.constFind(key);
        NodeGroup group{known == builtIn.constEnd() ? QStringLiteral("node-config-") + key : *known, {},
            known != builtIn.constEnd()};
        groups.groupOf.insert(host, group.name);
        if (groups.used.contains(group.name))
            continue;
        for (const QString &word : words)
            group.labels.append(label(word));
        groups.used.insert(group.name, group);
    }
    return groups;
}

} // namespace quorate
