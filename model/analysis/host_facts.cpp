#include "model/analysis/facts.h"

#include <algorithm>

namespace quorate {

static QString platformOf(const Host &host)
{
    return host.cluster ? host.cluster->row->platform : QString();
}

const Role *Facts::roleWith(const Host &host, Trait trait) const
{
    for (const QString &id : host.row->roles) {
        const Role *role = catalogue().role(platformOf(host), id);
        if (role && role->traits.testFlag(trait))
            return role;
    }
    return nullptr;
}

std::optional<AttributeValue> Facts::attribute(const Host &host, const QString &key) const
{
    for (const QString &id : host.row->roles) {
        const Role *role = catalogue().role(platformOf(host), id);
        if (role && role->schema.find(key))
            return valueOf(host.row->attributes, role->schema, key);
    }
    return std::nullopt;
}

bool Facts::attributeFlag(const Host &host, const QString &key, bool otherwise) const
{
    const std::optional<AttributeValue> value = attribute(host, key);
    const bool *flag = value ? std::get_if<bool>(&*value) : nullptr;
    return flag ? *flag : otherwise;
}

const Disk *Facts::voterDisk(const Host &host) const
{
    const QList<Disk> &disks = host.row->disks;
    if (host.cluster && host.cluster->platform) {
        const QString name = host.cluster->platform->defaults.value(QStringLiteral("voterDisk"));
        for (const Disk &disk : disks) {
            if (!name.isEmpty() && disk.name == name)
                return &disk;
        }
    }
    return disks.isEmpty() ? nullptr : &disks.first();
}

QList<const FailureDomain *> Facts::domains(const Site &site, DomainKind kind) const
{
    QList<const FailureDomain *> found;
    for (const FailureDomain &domain : site.domains) {
        if (domain.kind == kind)
            found.append(&domain);
    }
    return found;
}

std::vector<DomainShare> Facts::shares(const Hosts &hosts, DomainKind kind) const
{
    std::vector<DomainShare> found;
    QHash<const FailureDomain *, size_t> index;
    for (const Host *host : hosts) {
        const FailureDomain *domain = domainOf(*host, kind);
        if (!domain)
            continue;
        auto it = index.constFind(domain);
        if (it == index.constEnd()) {
            it = index.insert(domain, found.size());
            found.push_back({domain, siteOfDomain(domain->id), {}});
        }
        found[*it].hosts.push_back(host);
    }
    return found;
}

QList<const Site *> Facts::sitesOf(const Hosts &hosts) const
{
    QList<const Site *> found;
    for (const Host *host : hosts) {
        if (host->site && !found.contains(host->site))
            found.append(host->site);
    }
    return found;
}

std::optional<SitePair> Facts::slowestPair(const Hosts &hosts) const
{
    const QList<const Site *> sites = sitesOf(hosts);
    std::optional<SitePair> slowest;
    for (qsizetype i = 0; i < sites.size(); ++i) {
        for (qsizetype j = i + 1; j < sites.size(); ++j) {
            const std::optional<double> trip = roundTripMs(sites.at(i)->id, sites.at(j)->id);
            if (trip && (!slowest || *trip > slowest->roundTripMs))
                slowest = SitePair{sites.at(i), sites.at(j), *trip};
        }
    }
    return slowest;
}

bool Facts::lacksRoundTrip(const Hosts &hosts) const
{
    const QList<const Site *> sites = sitesOf(hosts);
    // Round trips add up over links, so a site that the first one reaches is reached by all.
    return std::any_of(
        sites.begin(), sites.end(), [&](const Site *site) { return !roundTripMs(sites.first()->id, site->id); });
}

void Facts::buildSpreads()
{
    for (const auto &cluster : m_clusters) {
        for (const Trait trait :
            {Trait::RunsControlPlane, Trait::Votes, Trait::RunsInfra, Trait::RunsWorkloads, Trait::ProvidesStorage}) {
            if (Hosts hosts = cluster->with(trait); hosts.size() > 1)
                m_spreads.push_back({cluster.get(), trait, std::move(hosts)});
        }
    }
    for (const auto &balancer : m_balancers) {
        if (balancer->hosts.size() > 1) {
            const ClusterFacts *cluster =
                balancer->endpoints.isEmpty() ? balancer->hosts.front()->cluster : balancer->endpoints.first()->cluster;
            m_spreads.push_back({cluster, Trait::BalancesTraffic, balancer->hosts});
        }
    }
    for (const DnsFacts &dns : m_dns) {
        if (dns.servers.size() > 1)
            m_spreads.push_back({dns.servers.front()->cluster, Trait::ResolvesNames, dns.servers});
    }
    Hosts storage;
    for (const Host *host : m_shared) {
        if (host->has(Trait::ProvidesStorage))
            storage.push_back(host);
    }
    if (storage.size() > 1)
        m_spreads.push_back({nullptr, Trait::ProvidesStorage, std::move(storage)});
}

} // namespace quorate
