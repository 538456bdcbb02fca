#include "model/export/runbook_values.h"

#include "model/base/text.h"
#include "model/base/tr.h"

#include <algorithm>

namespace quorate {

using model::Tr;

QString durationText(int minutes)
{
    return minutes % 60 == 0 && minutes > 0 ? Tr::tr("%1 h").arg(minutes / 60) : Tr::tr("%1 min").arg(minutes);
}

/// Natural order of names: that of the table would follow ids.
static bool before(const Host &a, const Host &b)
{
    return text::compareNatural(a.fqdn, b.fqdn) < 0;
}

BackupScope backupScope(const Facts &facts, const ClusterFacts &cluster)
{
    BackupScope scope;
    const auto take = [](auto &mine, const auto &stated) {
        if (!mine)
            mine = stated;
    };
    for (const BackupFacts *plan : facts.backupsOf(cluster)) {
        const BackupPlan &row = *plan->row;
        if (!scope.planned && !row.path.isEmpty())
            scope.path = row.path;
        scope.planned = true;
        for (const BackupItem item : row.items) {
            const QString &word = runbookItems().at(int(item));
            if (!scope.items.contains(word))
                scope.items.insert(word, plan);
        }
        if (!scope.target && !scope.storage) {
            scope.target = plan->targetHost;
            scope.storage = plan->targetHost ? nullptr : plan->target;
        }
        take(scope.everyHours, row.everyHours);
        take(scope.keepDays, row.keepDays);
        take(scope.rpoMinutes, row.rpoMinutes);
        take(scope.rtoMinutes, row.rtoMinutes);
        if (scope.lastDrill.isEmpty())
            scope.lastDrill = row.lastDrill.toString(Qt::ISODate);
        if (scope.nextDrill.isEmpty())
            scope.nextDrill = row.nextDrill.toString(Qt::ISODate);
    }
    if (scope.target || scope.storage)
        return scope;
    for (const Host &host : facts.hosts()) {
        if (host.has(Trait::KeepsBackups) && (!scope.target || before(host, *scope.target)))
            scope.target = &host;
    }
    return scope;
}

QString RunbookValues::clientUrl(const Host &host)
{
    return QStringLiteral("https://%1:2379").arg(host.addressText);
}

QString RunbookValues::peerUrl(const Host &host)
{
    return QStringLiteral("https://%1:2380").arg(host.addressText);
}

static void addOnce(Hosts &hosts, const Host *host)
{
    if (host && std::find(hosts.begin(), hosts.end(), host) == hosts.end())
        hosts.push_back(host);
}

RunbookValues::RunbookValues(const Facts &facts, const ClusterFacts &cluster)
    : m_facts(facts)
    , m_cluster(cluster)
    , m_scope(backupScope(facts, cluster))
    , m_masters(cluster.with(Trait::RunsControlPlane))
    , m_voters(cluster.with(Trait::Votes))
    , m_nodes(cluster.with(Trait::JoinsCluster))
{
    for (const EndpointFacts *endpoint : facts.endpoints(cluster)) {
        const BalancerFacts *balancer = endpoint->balancer ? facts.balancer(endpoint->balancer->id) : nullptr;
        for (const Host *host : balancer ? balancer->hosts : Hosts())
            addOnce(m_balancers, host);
    }
    for (const DnsFacts *dns : facts.dnsFor(cluster)) {
        for (const Host *host : dns->servers)
            addOnce(m_nameServers, host);
    }
    // The installer runs on a bastion of the cluster's sites, else on any, else on the first master.
    const QList<SiteId> sites = cluster.sites();
    const auto near = [&sites](const Host &host) { return host.site && sites.contains(host.site->id); };
    for (const Host &host : facts.hosts()) {
        if (!host.has(Trait::Administers) || (host.cluster && host.cluster != &cluster))
            continue;
        if (!m_control || (near(host) == near(*m_control) ? before(host, *m_control) : near(host)))
            m_control = &host;
    }
    if (!m_control && !m_masters.empty())
        m_control = m_masters.front();
    m_conditions = conditions();
    const auto put = [this](
                         const char *name, const QString &value) { m_values.insert(QString::fromLatin1(name), value); };
    const Cluster &row = *cluster.row;
    put("api", row.apiName);
    put("apiPort", QString::number(cluster.apiPort));
    put("apiUrl", QStringLiteral("https://%1:%2").arg(row.apiName).arg(cluster.apiPort));
    put("apps", row.appsDomain);
    put("etcdCount", QString::number(m_voters.size()));
    put("quorum", QString::number(m_voters.size() / 2 + 1));
    put("etcdEndpoints", endpoints());
    put("firstEtcd", m_voters.empty() ? QString() : m_voters.front()->fqdn);
    put("firstMaster", m_masters.empty() ? QString() : m_masters.front()->fqdn);
    put("firstMasterAddress", m_masters.empty() ? QString() : m_masters.front()->addressText);
    QStringList initial;
    for (const Host *host : m_voters)
        initial.append(host->fqdn + u'=' + peerUrl(*host));
    put("initialCluster", initial.join(u','));
    put("inventory", QStringLiteral("/etc/ansible/hosts"));
    put("nodeCount", QString::number(m_nodes.size()));
    put("path", m_scope.path);
    const QString stated = Tr::tr("not stated");
    put("rpo", m_scope.rpoMinutes ? durationText(*m_scope.rpoMinutes) : stated);
    put("rto", m_scope.rtoMinutes ? durationText(*m_scope.rtoMinutes) : stated);
    put("keepDays", m_scope.keepDays ? QString::number(*m_scope.keepDays) : QString());
    if (m_scope.target) {
        put("target", m_scope.target->fqdn);
        put("targetLogin", cluster.settingText(QStringLiteral("ansibleUser")) + u'@' + m_scope.target->fqdn);
    }
    if (m_scope.storage) {
        put("target", m_scope.storage->name);
        put("targetExport", m_scope.storage->host + u':' + m_scope.storage->path);
        put("targetBucket", m_scope.storage->bucket);
    }
    if (const Storage *registry = registryStorage()) {
        put("registryHost", registry->host);
        put("registryPath", registry->path);
        put("bucket", registry->bucket);
    }
}

const Storage *RunbookValues::registryStorage() const
{
    const QString id = m_cluster.serviceText(QStringLiteral("registry"), QStringLiteral("storage"));
    return m_facts.topology().storage.find(StorageId(id));
}

QString RunbookValues::endpoints(const Host *without) const
{
    QStringList urls;
    for (const Host *host : m_voters) {
        if (host != without)
            urls.append(clientUrl(*host));
    }
    return urls.join(u',');
}

QSet<QString> RunbookValues::conditions() const
{
    QSet<QString> found;
    const auto note = [&found](bool holds, const char *word) {
        if (holds)
            found.insert(QString::fromLatin1(word));
    };
    const bool pods = m_cluster.releaseTrait(QStringLiteral("controlPlane")) == u"static-pods";
    const bool apart = !m_voters.empty() && !m_voters.front()->has(Trait::RunsControlPlane);
    note(!pods, "systemd");
    note(pods, "static-pods");
    note(m_cluster.releaseTrait(QStringLiteral("playbooks")).startsWith(QLatin1String("playbooks/byo/")), "byo");
    note(!pods || apart, "etcd-service");
    note(pods && !apart, "etcd-pod");
    note(apart, "etcd-apart");
    const bool origin = m_cluster.settingText(QStringLiteral("deploymentType")) == u"origin";
    note(origin, "origin");
    note(!origin, "enterprise");
    const bool crio = m_cluster.settingText(QStringLiteral("containerRuntime")) == u"cri-o";
    note(crio, "cri-o");
    note(!crio, "docker");
    note(m_masters.size() > 1, "several-masters");
    note(m_voters.size() > 1, "several-etcd");
    bool foreign = false;
    for (const EndpointFacts *endpoint : m_facts.endpoints(m_cluster))
        foreign = foreign || (endpoint->balancer && endpoint->balancer->nodes.isEmpty());
    note(!m_balancers.empty(), "haproxy");
    note(foreign, "foreign-balancer");
    note(!m_nameServers.empty(), "name-servers");
    const Storage *registry = registryStorage();
    note(registry && registry->kind == StorageKind::Object && !registry->bucket.isEmpty(), "registry-object");
    note(registry && registry->kind == StorageKind::Nfs && !registry->host.isEmpty() && !registry->path.isEmpty(),
        "registry-nfs");
    note(m_cluster.serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")), "logging");
    bool gluster = false;
    for (const auto &storage : m_facts.topology().storage)
        gluster = gluster || storage.kind == StorageKind::Glusterfs || storage.kind == StorageKind::GlusterBlock;
    note(gluster, "glusterfs");
    const bool nfs = m_scope.storage && m_scope.storage->kind == StorageKind::Nfs && !m_scope.storage->host.isEmpty()
        && !m_scope.storage->path.isEmpty();
    const bool object =
        m_scope.storage && m_scope.storage->kind == StorageKind::Object && !m_scope.storage->bucket.isEmpty();
    note(m_scope.target != nullptr, "target-host");
    note(!m_scope.target && nfs, "target-nfs");
    note(!m_scope.target && object, "target-object");
    note(!m_scope.target && !nfs && !object, "no-target");
    note(m_scope.keepDays.has_value(), "keeps");
    return found;
}

bool RunbookValues::holds(const RunbookCondition &condition) const
{
    return std::all_of(condition.begin(), condition.end(), [this](const QString &word) {
        return word.startsWith(QLatin1String("not-")) ? !m_conditions.contains(word.mid(4))
                                                      : m_conditions.contains(word);
    });
}

bool RunbookValues::covers(const QString &item) const
{
    return item.isEmpty() || !m_scope.planned || m_scope.items.contains(item);
}

Hosts RunbookValues::hosts(const QString &set, const Host *member) const
{
    const auto first = [](const Hosts &hosts) { return hosts.empty() ? Hosts() : Hosts{hosts.front()}; };
    if (set == u"control")
        return m_control ? Hosts{m_control} : Hosts();
    if (set == u"masters")
        return m_masters;
    if (set == u"first-master")
        return first(m_masters);
    if (set == u"next-master")
        return m_masters.size() > 1 ? Hosts{m_masters.at(1)} : Hosts();
    if (set == u"other-masters")
        return m_masters.empty() ? Hosts() : Hosts(m_masters.begin() + 1, m_masters.end());
    if (set == u"etcd")
        return m_voters;
    if (set == u"first-etcd")
        return first(m_voters);
    if (set == u"nodes")
        return m_nodes;
    if (set == u"first-node") {
        for (const Host *host : m_nodes) {
            if (!host->has(Trait::RunsControlPlane))
                return {host};
        }
        return first(m_nodes);
    }
    if (set == u"cluster" || set == u"saved") {
        Hosts all;
        for (const Host *host : m_cluster.hosts) {
            if (host->has(Trait::JoinsCluster) || host->has(Trait::RunsControlPlane) || host->has(Trait::Votes))
                all.push_back(host);
        }
        if (set == u"saved" && covers(QStringLiteral("installer-inputs")))
            addOnce(all, m_control);
        if (set == u"saved" && covers(QStringLiteral("surroundings"))) {
            for (const Hosts &others : {m_balancers, m_nameServers}) {
                for (const Host *host : others)
                    addOnce(all, host);
            }
        }
        return all;
    }
    if (set == u"balancers")
        return m_balancers;
    if (set == u"name-servers")
        return m_nameServers;
    if (set == u"target")
        return m_scope.target ? Hosts{m_scope.target} : Hosts();
    if (set == u"member")
        return member ? Hosts{member} : Hosts();
    if (set == u"survivor") {
        const Hosts &group = member && member->has(Trait::Votes) ? m_voters : m_masters;
        for (const Host *host : group) {
            if (host != member)
                return {host};
        }
    }
    return {};
}

Hosts RunbookValues::planned(const Hosts &hosts, const QString &item) const
{
    const BackupFacts *plan = m_scope.items.value(item);
    if (!plan || plan->row->hosts.isEmpty())
        return hosts;
    Hosts kept;
    for (const Host *host : hosts) {
        if (plan->row->hosts.contains(host->row->id))
            kept.push_back(host);
    }
    return kept;
}

QString RunbookValues::withWords(const QString &text) const
{
    if (!text.contains(u'{')) // most texts
        return text;
    QString out;
    for (const RunbookPiece &piece : runbookPieces(text)) {
        QString replacement = piece.placeholder ? u'{' + piece.text + u'}' : piece.text;
        if (piece.placeholder) {
            for (const RunbookWord &word : m_cluster.platform->runbooks.words) {
                if (word.name == piece.text && holds(word.when))
                    replacement = word.value;
            }
        }
        out += replacement;
    }
    return out;
}

QString RunbookValues::value(const QString &placeholder, const Host *member) const
{
    if (member && placeholder == u"member")
        return member->fqdn;
    if (member && placeholder == u"memberAddress")
        return member->addressText;
    if (member && placeholder == u"memberClient")
        return clientUrl(*member);
    if (member && placeholder == u"memberPeer")
        return peerUrl(*member);
    if (member && placeholder == u"survivors")
        return endpoints(member);
    if (placeholder == u"survivor") {
        const Hosts hosts = this->hosts(placeholder, member);
        return hosts.empty() ? QString() : hosts.front()->fqdn;
    }
    return m_values.value(placeholder);
}

} // namespace quorate
