#include "model/analysis/facts.h"

#include "model/base/text.h"

#include <algorithm>
#include <tuple>

namespace quorate {

static Traits traitsOf(const Catalogue &catalogue, const QString &platform, const QStringList &roles)
{
    Traits traits;
    for (const QString &id : roles) {
        if (const Role *role = catalogue.role(platform, id))
            traits |= role->traits;
    }
    return traits;
}

/// Place of the host's first role in the platform's list.
static int roleRank(const Host &host)
{
    const Platform *platform = host.cluster ? host.cluster->platform : nullptr;
    if (!platform || host.row->roles.isEmpty())
        return 999;
    int rank = 999;
    for (int i = 0; i < platform->roles.size(); ++i) {
        if (host.row->roles.contains(platform->roles.at(i).id)) {
            rank = i;
            break;
        }
    }
    return rank;
}

Facts::Facts(QSharedDataPointer<Topology> topology, std::shared_ptr<const Catalogue> catalogue)
    : m_topology(std::move(topology))
    , m_catalogue(std::move(catalogue))
{
    for (const Site &site : this->topology().sites) {
        m_sites.append(&site);
        for (const FailureDomain &domain : site.domains)
            m_domains.insert(domain.id, {&domain, &site});
    }
    for (DomainPlace &place : m_domains) {
        for (const FailureDomain *around : domainChain(place.domain->id)) {
            const FailureDomain *&slot = place.around[size_t(around->kind)];
            if (!slot)
                slot = around;
        }
    }
    std::sort(m_sites.begin(), m_sites.end(), [](const Site *a, const Site *b) {
        if (a->rank != b->rank)
            return a->rank < b->rank;
        const int order = text::compareNatural(a->name, b->name);
        return order != 0 ? order < 0 : a->id < b->id;
    });
    buildClusters();
    buildHosts();
    buildEndpoints();
    buildSpreads();
    buildEstate();
}

Facts::~Facts() = default;

void Facts::buildClusters()
{
    for (const Cluster &row : topology().clusters) {
        auto cluster = std::make_unique<ClusterFacts>();
        cluster->row = &row;
        cluster->platform = m_catalogue->platform(row.platform);
        cluster->apiPort = row.apiPort;
        if (cluster->apiPort == 0 && cluster->platform)
            cluster->apiPort = cluster->platform->defaults.value(QStringLiteral("apiPort")).toInt();
        cluster->podNetwork = net::Cidr::parse(row.podNetwork, true);
        cluster->serviceNetwork = net::Cidr::parse(row.serviceNetwork, true);
        cluster->production = row.environment == Environment::Production
            || row.environment == Environment::PreProduction || row.environment == Environment::DisasterRecovery;
        m_clusterById.insert(row.id, cluster.get());
        m_clusters.push_back(std::move(cluster));
    }
    std::sort(m_clusters.begin(), m_clusters.end(), [](const auto &a, const auto &b) {
        if (a->row->rank != b->row->rank)
            return a->row->rank < b->row->rank;
        const int order = text::compareNatural(a->row->name, b->row->name);
        return order != 0 ? order < 0 : a->row->id < b->row->id;
    });
}

void Facts::buildHosts()
{
    m_hosts.reserve(size_t(topology().nodes.size()));
    m_hostRange.reserve(topology().nodes.size());
    for (const Node &row : topology().nodes) {
        Host host;
        host.row = &row;
        host.site = topology().sites.find(row.site);
        host.cluster = cluster(row.cluster);
        host.traits = traitsOf(*m_catalogue, host.cluster ? host.cluster->row->platform : QString(), row.roles);
        const QString suffix = host.cluster && !host.cluster->row->hostDomain.isEmpty() ? host.cluster->row->hostDomain
            : host.site && !host.site->dnsSuffix.isEmpty()                              ? host.site->dnsSuffix
            : host.cluster                                                              ? host.cluster->row->baseDomain
                                                                                        : QString();
        const std::optional<net::NamePattern> pattern =
            row.isGroup() ? net::NamePattern::parse(row.names) : std::nullopt;
        const std::optional<net::Range> range = net::Range::parse(row.addresses.value(0));
        const int count = pattern ? std::min(row.count, pattern->count()) : 1;
        m_hostRange.insert(row.id, {int(m_hosts.size()), count});
        for (int i = 0; i < count; ++i) {
            host.index = i;
            host.name = pattern ? pattern->name(i) : row.name;
            host.fqdn = suffix.isEmpty() || host.name.contains(u'.') ? host.name : host.name + u'.' + suffix;
            host.address.reset();
            host.addressText.clear();
            if (range && quint64(i) < range->size()) {
                host.address = net::Ipv4{range->first.value + quint32(i)};
                host.addressText = host.address->toString();
            }
            host.domain = row.domains.isEmpty() ? DomainId() : row.domains.at(i % row.domains.size());
            m_hosts.push_back(host);
        }
    }
    for (const Host &host : m_hosts) {
        if (host.cluster)
            m_clusterById.value(host.cluster->row->id)->hosts.push_back(&host);
        else
            m_shared.push_back(&host);
    }
    struct Key {
        int siteRank;
        int role;
        const Host *host;
    };
    QHash<const Site *, int> siteRank;
    for (int i = 0; i < m_sites.size(); ++i)
        siteRank.insert(m_sites.at(i), i);
    const auto sortHosts = [&](Hosts &hosts) {
        std::vector<Key> keys;
        keys.reserve(hosts.size());
        for (const Host *host : hosts)
            keys.push_back({siteRank.value(host->site, 9999), roleRank(*host), host});
        std::sort(keys.begin(), keys.end(), [](const Key &a, const Key &b) {
            if (std::tie(a.siteRank, a.role) != std::tie(b.siteRank, b.role))
                return std::tie(a.siteRank, a.role) < std::tie(b.siteRank, b.role);
            const int order = text::compareNatural(a.host->name, b.host->name);
            return order != 0 ? order < 0 : a.host < b.host;
        });
        for (size_t i = 0; i < keys.size(); ++i)
            hosts[i] = keys[i].host;
    };
    sortHosts(m_shared);
    for (const auto &cluster : m_clusters) {
        sortHosts(cluster->hosts);
        if (Hosts voters = cluster->with(Trait::Votes); !voters.empty())
            m_quorums.push_back({cluster->row->name, cluster.get(), std::move(voters)});
    }
}

void Facts::buildEndpoints()
{
    for (const Endpoint &row : topology().endpoints) {
        auto endpoint = std::make_unique<EndpointFacts>();
        endpoint->row = &row;
        endpoint->cluster = cluster(row.cluster);
        endpoint->balancer = topology().balancers.find(row.balancer);
        endpoint->vip = net::Ipv4::parse(row.vip);
        endpoint->ports = row.ports;
        if (endpoint->cluster && endpoint->cluster->platform)
            endpoint->service = endpoint->cluster->platform->endpoint(row.service);
        if (endpoint->service) {
            if (endpoint->ports.isEmpty())
                endpoint->ports =
                    endpoint->service->apiPort ? QList<int>{endpoint->cluster->apiPort} : endpoint->service->ports;
            endpoint->members =
                row.members.isEmpty() ? endpoint->cluster->with(endpoint->service->members) : hostsOf(row.members);
        }
        m_endpoints.push_back(std::move(endpoint));
    }
    const auto serviceRank = [](const EndpointFacts &e) {
        if (!e.service)
            return 99;
        return int(e.service - e.cluster->platform->endpoints.constData());
    };
    std::stable_sort(m_endpoints.begin(), m_endpoints.end(), [&](const auto &a, const auto &b) {
        const int rankA = serviceRank(*a);
        const int rankB = serviceRank(*b);
        return rankA != rankB ? rankA < rankB : text::compareNatural(a->row->name, b->row->name) < 0;
    });
    for (const auto &endpoint : m_endpoints) {
        if (endpoint->cluster)
            m_clusterById.value(endpoint->cluster->row->id)->endpoints.append(endpoint->row);
    }
    for (const Balancer &row : topology().balancers) {
        auto balancer = std::make_unique<BalancerFacts>();
        balancer->row = &row;
        balancer->hosts = hostsOf(row.nodes);
        m_balancerById.insert(row.id, balancer.get());
        m_balancers.push_back(std::move(balancer));
    }
    for (const auto &endpoint : m_endpoints) {
        if (endpoint->balancer)
            m_balancerById.value(endpoint->balancer->id)->endpoints.append(endpoint.get());
    }
    std::sort(m_balancers.begin(), m_balancers.end(), [](const auto &a, const auto &b) {
        const int order = text::compareNatural(a->row->name, b->row->name);
        return order != 0 ? order < 0 : a->row->id < b->row->id;
    });
    for (const Dns &row : topology().dns) {
        DnsFacts dns{&row, hostsOf(row.servers), {}};
        for (const GlobalName &name : row.globalNames) {
            GlobalNameFacts global{&name, {}};
            for (const EndpointId &id : name.endpoints)
                if (const EndpointFacts *found = endpoint(id))
                    global.endpoints.append(found);
            dns.globalNames.append(global);
        }
        m_dns.push_back(std::move(dns));
    }
}

std::span<const Host> Facts::hostsOf(const NodeId &node) const
{
    const auto it = m_hostRange.constFind(node);
    if (it == m_hostRange.constEnd())
        return {};
    return std::span(m_hosts).subspan(size_t(it->first), size_t(it->second));
}

Hosts Facts::hostsOf(const QList<NodeId> &nodes) const
{
    Hosts hosts;
    for (const NodeId &node : nodes) {
        for (const Host &host : hostsOf(node))
            hosts.push_back(&host);
    }
    return hosts;
}

const ClusterFacts *Facts::cluster(const ClusterId &id) const
{
    return m_clusterById.value(id);
}

const EndpointFacts *Facts::endpoint(const EndpointId &id) const
{
    for (const auto &endpoint : m_endpoints) {
        if (endpoint->row->id == id)
            return endpoint.get();
    }
    return nullptr;
}

QList<const EndpointFacts *> Facts::endpoints(const ClusterFacts &cluster, QStringView service) const
{
    QList<const EndpointFacts *> found;
    for (const auto &endpoint : m_endpoints) {
        if (endpoint->cluster == &cluster && (service.isEmpty() || endpoint->row->service == service))
            found.append(endpoint.get());
    }
    return found;
}

const BalancerFacts *Facts::balancer(const BalancerId &id) const
{
    return m_balancerById.value(id);
}

QList<const DnsFacts *> Facts::dnsFor(const ClusterFacts &cluster) const
{
    QList<const DnsFacts *> found;
    const QList<SiteId> sites = cluster.sites();
    // An F5 answers for global names, not for hosts.
    const auto resolves = [](const DnsFacts &dns) { return dns.row->kind != DnsKind::F5; };
    const bool isOnly = std::count_if(m_dns.begin(), m_dns.end(), resolves) == 1;
    for (const DnsFacts &dns : m_dns) {
        const bool near = std::any_of(dns.servers.begin(), dns.servers.end(), [&](const Host *server) {
            return server->cluster == &cluster
                || (!server->cluster && server->site && sites.contains(server->site->id));
        });
        if (near || (isOnly && resolves(dns)))
            found.append(&dns);
    }
    return found;
}

const FailureDomain *Facts::domain(const DomainId &id) const
{
    const auto it = m_domains.constFind(id);
    return it == m_domains.constEnd() ? nullptr : it->domain;
}

const Site *Facts::siteOfDomain(const DomainId &id) const
{
    const auto it = m_domains.constFind(id);
    return it == m_domains.constEnd() ? nullptr : it->site;
}

QList<const FailureDomain *> Facts::domainChain(const DomainId &id) const
{
    QList<const FailureDomain *> chain;
    for (const FailureDomain *next = domain(id); next && !chain.contains(next); next = domain(next->parent))
        chain.append(next);
    return chain;
}

const FailureDomain *Facts::domainOf(const Host &host, DomainKind kind) const
{
    const auto it = m_domains.constFind(host.domain);
    return it == m_domains.constEnd() ? nullptr : it->around[size_t(kind)];
}

const Network *Facts::networkOf(const Site &site, net::Ipv4 address) const
{
    for (const Network &network : site.networks) {
        const std::optional<net::Cidr> cidr = net::Cidr::parse(network.cidr, true);
        if (cidr && cidr->contains(address))
            return &network;
    }
    return nullptr;
}

std::optional<double> Facts::roundTripMs(const SiteId &a, const SiteId &b) const
{
    if (a == b)
        return 0.0;
    // Bellman-Ford: designs have a handful of sites.
    QHash<SiteId, double> best{{a, 0.0}};
    for (qsizetype round = 0; round < topology().sites.size(); ++round) {
        bool better = false;
        for (const Link &link : topology().links) {
            if (!link.roundTripMs)
                continue;
            for (const auto &[from, to] : {std::pair(link.from, link.to), std::pair(link.to, link.from)}) {
                const auto start = best.constFind(from);
                if (start == best.constEnd())
                    continue;
                const double through = *start + *link.roundTripMs;
                const auto known = best.constFind(to);
                if (known == best.constEnd() || through < *known) {
                    best.insert(to, through);
                    better = true;
                }
            }
        }
        if (!better)
            break;
    }
    const auto it = best.constFind(b);
    return it == best.constEnd() ? std::nullopt : std::optional(*it);
}

std::optional<net::Ipv4> Facts::ingressAddress(const ClusterFacts &cluster) const
{
    if (!cluster.platform)
        return std::nullopt;
    for (const auto &endpoint : m_endpoints) {
        if (endpoint->cluster == &cluster && endpoint->service && endpoint->service->members == Trait::RunsIngress
            && endpoint->vip)
            return endpoint->vip;
    }
    const Hosts routers = cluster.with(Trait::RunsIngress);
    return routers.size() == 1 ? routers.front()->address : std::nullopt;
}

QString Facts::elementName(const ElementId &id) const
{
    if (const Node *node = topology().nodes.find(NodeId(id)))
        return node->isGroup() ? node->names : node->name;
    if (const Cluster *cluster = topology().clusters.find(ClusterId(id)))
        return cluster->name;
    if (const Site *site = topology().sites.find(SiteId(id)))
        return site->name;
    if (const FailureDomain *found = domain(DomainId(id)))
        return found->name;
    if (const Endpoint *endpoint = topology().endpoints.find(EndpointId(id)))
        return endpoint->name;
    if (const Balancer *balancer = topology().balancers.find(BalancerId(id)))
        return balancer->name;
    if (const Dns *dns = topology().dns.find(DnsId(id)))
        return dns->name;
    if (const Storage *storage = topology().storage.find(StorageId(id)))
        return storage->name;
    if (const Link *link = topology().links.find(LinkId(id)))
        return link->name.isEmpty() ? link->id.value : link->name;
    if (const Promotion *promotion = topology().promotions.find(PromotionId(id)))
        return promotion->name;
    if (const TemplateDeployment *deployment = topology().templates.find(TemplateId(id)))
        return deployment->name;
    if (const BackupPlan *backup = topology().backups.find(BackupId(id)))
        return backup->name;
    return id;
}

QString EndpointFacts::shownName() const
{
    const bool wildcard =
        service && service->members == Trait::RunsIngress && cluster && !cluster->row->appsDomain.isEmpty();
    return wildcard ? QStringLiteral("*.") + cluster->row->appsDomain : row->name;
}

} // namespace quorate
