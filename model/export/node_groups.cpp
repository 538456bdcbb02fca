#include "model/export/node_groups.h"

#include "model/base/tr.h"
#include "model/design/text_kind.h"
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

/// The labels of the words, then the host's own; an Error when a key would have two values.
static Result<QStringList> labelsOf(
    const Host &host, const QStringList &words, const QString &infraLabel, const QStringList &more)
{
    QStringList labels;
    for (const QString &word : words)
        labels.append(word == u"infra" ? infraLabel : label(word));
    for (const QString &own : host.row->labels + more) {
        const QString problem = own.isEmpty() ? Tr::tr("A label is empty.") : textProblem(own, TextKind::Label);
        if (!problem.isEmpty())
            return Error{Tr::tr("The host \"%1\": %2").arg(shown(host.name), problem)};
        const QString key = own.section(u'=', 0, 0) + u'=';
        const auto twin =
            std::find_if(labels.begin(), labels.end(), [&key](const QString &known) { return known.startsWith(key); });
        if (twin == labels.end())
            labels.append(own);
        else if (*twin != own)
            return Error{Tr::tr("The host \"%1\" would get both labels \"%2\" and \"%3\".")
                             .arg(shown(host.name), shown(*twin), shown(own))};
    }
    return labels;
}

/// "node-config-compute-zone-east": what the roles give, then the values that tell it from others.
static QString groupName(const Host &host, const QString &base, const QString &suffix)
{
    if (!host.row->nodeGroup.isEmpty())
        return host.row->nodeGroup;
    QString name = base;
    for (const QString &own : host.row->labels) {
        name += u'-';
        for (const QChar c : own.section(u'/', -1))
            name += c.isLetterOrNumber() ? c.toLower() : u'-';
    }
    return name + suffix;
}

Result<NodeGroups> nodeGroupsOf(const ClusterFacts &cluster)
{
    NodeGroups groups;
    const QString infraLabel = cluster.releaseTrait(QStringLiteral("infraLabel"));
    const bool crio = cluster.settingText(QStringLiteral("containerRuntime")) == u"cri-o";
    const Hosts infra = cluster.with(Trait::RunsInfra);
    QList<const ServiceType *> apart;
    for (const ServiceType &service : cluster.platform->services) {
        const Hosts hosts = cluster.with(service.host);
        const bool own =
            !hosts.empty() && hosts != infra && cluster.serviceFlag(service.id, QStringLiteral("enabled"), true);
        if (own)
            apart.append(&service);
        groups.selectors.insert(service.id, own ? label(service.id) : infraLabel);
    }
    // openshift-ansible 3.11, roles/openshift_facts/defaults/main.yml: the groups that exist without being declared. Each
    // has a twin for CRI-O, which has one label more.
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
        const Result<QStringList> labels = labelsOf(*host, words, infraLabel,
            crio ? QStringList{QStringLiteral("runtime=cri-o")} : QStringList());
        if (!labels)
            return labels.error();
        const QString key = words.join(u'-');
        const auto known = builtIn.constFind(key);
        const QString base = known == builtIn.constEnd() ? QStringLiteral("node-config-") + key : *known;
        const NodeGroup group{groupName(*host, base, crio ? QStringLiteral("-crio") : QString()), *labels,
            known != builtIn.constEnd() && host->row->labels.isEmpty() && host->row->nodeGroup.isEmpty()};
        const auto other = groups.used.constFind(group.name);
        if (other != groups.used.constEnd() && other->labels != group.labels)
            return Error{Tr::tr("The host \"%1\" is in the node group \"%2\", whose other hosts have different labels.")
                             .arg(shown(host->name), shown(group.name))};
        groups.groupOf.insert(host, group.name);
        groups.used.insert(group.name, group);
    }
    return groups;
}

} // namespace quorate
