// What follows from the rows that join clusters: promotion paths, template deployments, backup plans.
#include "model/analysis/facts.h"

#include "model/base/text.h"

#include <algorithm>

namespace quorate {

const Host *Facts::firstHost(const NodeId &node) const
{
    const std::span<const Host> hosts = hostsOf(node);
    return hosts.empty() ? nullptr : &hosts.front();
}

bool Facts::areLinked(const QList<SiteId> &from, const QList<SiteId> &to) const
{
    QList<SiteId> reached = from;
    for (qsizetype i = 0; i < reached.size(); ++i) {
        if (to.contains(reached.at(i)))
            return true;
        for (const Link &link : topology().links) {
            const SiteId site = reached.at(i);
            const SiteId next = link.from == site ? link.to : link.to == site ? link.from : SiteId();
            if (!next.isEmpty() && !reached.contains(next))
                reached.append(next);
        }
    }
    return false;
}

QString Facts::registryOf(const ClusterFacts &cluster) const
{
    constexpr int https = 443;
    for (const auto &endpoint : m_endpoints) {
        if (endpoint->cluster != &cluster || !endpoint->service || endpoint->service->members != Trait::StoresImages
            || endpoint->row->name.isEmpty())
            continue;
        const int port = endpoint->ports.value(0, https);
        return port == https ? endpoint->row->name : endpoint->row->name + u':' + QString::number(port);
    }
    const QString route =
        cluster.platform ? cluster.platform->defaults.value(QStringLiteral("registryRoute")) : QString();
    return route.isEmpty() || cluster.row->appsDomain.isEmpty() ? QString() : route + u'.' + cluster.row->appsDomain;
}

Hosts Facts::backupHosts(const ClusterFacts &cluster, BackupItem item) const
{
    const auto first = [](const Hosts &hosts) { return hosts.empty() ? Hosts() : Hosts(1, hosts.front()); };
    switch (item) {
    case BackupItem::MasterConfig:
        return cluster.with(Trait::RunsControlPlane);
    case BackupItem::EtcdConfig:
    case BackupItem::EtcdData:
        return cluster.with(Trait::Votes);
    case BackupItem::NodeConfig:
    case BackupItem::RegistryCertificates:
    case BackupItem::HostFiles:
        return cluster.with(Trait::JoinsCluster);
    case BackupItem::Projects:
    case BackupItem::ClusterObjects:
    case BackupItem::RegistryImages:
    case BackupItem::Volumes:
    case BackupItem::ServiceData:
        return first(cluster.with(Trait::RunsControlPlane));
    case BackupItem::InstallerInputs: {
        Hosts control = cluster.with(Trait::Administers);
        for (const Host *host : m_shared) {
            if (host->has(Trait::Administers))
                control.push_back(host);
        }
        return first(control.empty() ? cluster.with(Trait::RunsControlPlane) : control);
    }
    case BackupItem::Surroundings:
        break;
    }
    Hosts around;
    const auto add = [&around](const Hosts &hosts) {
        for (const Host *host : hosts) {
            if (std::find(around.begin(), around.end(), host) == around.end())
                around.push_back(host);
        }
    };
    for (const auto &balancer : m_balancers) {
        if (std::any_of(balancer->endpoints.begin(), balancer->endpoints.end(),
                [&](const EndpointFacts *endpoint) { return endpoint->cluster == &cluster; }))
            add(balancer->hosts);
    }
    for (const DnsFacts *dns : dnsFor(cluster))
        add(dns->servers);
    return around;
}

QList<const BackupFacts *> Facts::backupsOf(const ClusterFacts &cluster) const
{
    QList<const BackupFacts *> found;
    for (const BackupFacts &backup : m_backups) {
        if (backup.cluster == &cluster)
            found.append(&backup);
    }
    return found;
}

void Facts::buildEstate()
{
    const auto byName = [](const auto &a, const auto &b) {
        const int order = text::compareNatural(a.row->name, b.row->name);
        return order != 0 ? order < 0 : a.row->id < b.row->id;
    };
    for (const Promotion &row : topology().promotions) {
        PromotionFacts promotion{
            &row, cluster(row.from), cluster(row.to), firstHost(row.host), row.fromRegistry, row.toRegistry};
        if (promotion.fromRegistry.isEmpty() && promotion.from)
            promotion.fromRegistry = registryOf(*promotion.from);
        if (promotion.toRegistry.isEmpty() && promotion.to)
            promotion.toRegistry = registryOf(*promotion.to);
        m_promotions.push_back(promotion);
    }
    std::sort(m_promotions.begin(), m_promotions.end(), byName);
    for (const TemplateDeployment &row : topology().templates) {
        TemplateFacts deployment{&row, firstHost(row.host), {}};
        for (const TemplateTarget &target : row.targets) {
            const ClusterFacts *where = cluster(target.cluster);
            deployment.targets.append(
                {&target, where, target.context.isEmpty() && where ? text::slugOf(where->row->name) : target.context});
        }
        m_templates.push_back(std::move(deployment));
    }
    std::sort(m_templates.begin(), m_templates.end(), byName);
    for (const BackupPlan &row : topology().backups) {
        BackupFacts backup;
        backup.row = &row;
        backup.cluster = cluster(row.cluster);
        backup.target = topology().storage.find(row.target);
        backup.targetHost = firstHost(row.targetHost);
        backup.targetSite = topology().sites.find(row.targetSite);
        if (!backup.targetSite && backup.target)
            backup.targetSite = topology().sites.find(backup.target->site);
        if (!backup.targetSite && backup.targetHost)
            backup.targetSite = backup.targetHost->site;
        for (int item = 0; backup.cluster && item < backupItemCount; ++item) {
            if (!row.items.contains(BackupItem(item)))
                continue;
            Hosts &hosts = backup.hosts[size_t(item)];
            hosts = backupHosts(*backup.cluster, BackupItem(item));
            if (!row.hosts.isEmpty())
                std::erase_if(hosts, [&row](const Host *host) { return !row.hosts.contains(host->row->id); });
        }
        m_backups.push_back(std::move(backup));
    }
    std::sort(m_backups.begin(), m_backups.end(), byName);
}

} // namespace quorate
