#pragma once

#include "model/base/net.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QHash>
#include <array>
#include <memory>
#include <span>
#include <vector>

namespace quorate {

struct ClusterFacts;

/// One host: a node row, or one of the hosts that a group stands for. Rules, analysis and exporters see hosts only.
struct Host {
    const Node *row = nullptr; ///< owned by the facts' topology
    int index = 0; ///< within its group
    QString name; ///< "master01"
    QString fqdn; ///< "master01.dc1.bank.example"
    QString addressText;
    std::optional<net::Ipv4> address; ///< the main one
    DomainId domain; ///< innermost failure domain, or none
    const Site *site = nullptr;
    const ClusterFacts *cluster = nullptr; ///< none: serves several clusters
    Traits traits;

    bool has(Trait trait) const { return traits.testFlag(trait); }
    const ElementId &element() const { return row->id.value; }
};

using Hosts = std::vector<const Host *>;

/// Everything derived about one cluster.
struct ClusterFacts {
    const Cluster *row = nullptr;
    const Platform *platform = nullptr; ///< nullptr: the catalogue does not know it
    Hosts hosts; ///< in export order: data center rank, first role in catalogue order, natural name
    QList<const Endpoint *> endpoints; ///< by service in the platform's order, then name
    int apiPort = 0; ///< the design's or the platform's default
    std::optional<net::Cidr> podNetwork, serviceNetwork;
    bool production = false; ///< production, pre-production or disaster recovery

    Hosts with(Trait trait) const;
    int count(Trait trait) const;
    /// Sites that hold at least one of its hosts.
    QList<SiteId> sites() const;
    const ElementId &element() const { return row->id.value; }
    /// Whether its release has the platform service.
    bool offers(const QString &service) const;
    /// A field of a platform service or of the settings: the design's value, else the schema's default. A service that
    /// the release does not have yet is not enabled.
    std::optional<AttributeValue> service(const QString &service, const QString &key) const;
    std::optional<AttributeValue> setting(const QString &key) const;
    /// The same, converted; `otherwise` when there is neither.
    qint64 serviceInteger(const QString &service, const QString &key, qint64 otherwise = 0) const;
    bool serviceFlag(const QString &service, const QString &key, bool otherwise = false) const;
    QString serviceText(const QString &service, const QString &key) const;
    bool settingFlag(const QString &key, bool otherwise = false) const;
    qint64 settingInteger(const QString &key, qint64 otherwise = 0) const;
    QString settingText(const QString &key) const;
    QStringList settingTexts(const QString &key) const;
    /// A word of the catalogue about its release ("hostLabels": "node-groups"); empty when it says nothing.
    QString releaseTrait(const QString &key) const;
    /// The platform's limit for this release, else nothing.
    std::optional<double> limit(const QString &id) const;
    /// True when its release is the given one or newer; false when either is unknown.
    bool releaseAtLeast(QStringView version) const;
};

/// What is to make the pod network of a cluster; a sound cluster has exactly one of them.
struct PodNetworkMakers {
    bool openshiftSdn = false;
    QStringList thirdParty; ///< calico, nsx ..., each once
};
PodNetworkMakers podNetworkMakers(const ClusterFacts &cluster);

/// An endpoint with what follows from it.
struct EndpointFacts {
    const Endpoint *row = nullptr;
    const ClusterFacts *cluster = nullptr;
    const EndpointService *service = nullptr; ///< nullptr: unknown service
    const Balancer *balancer = nullptr;
    std::optional<net::Ipv4> vip;
    QList<int> ports;
    Hosts members;
    /// What a picture calls it: applications are reached by the wildcard, their endpoint's own name is seldom seen.
    QString shownName() const;
};

/// A balancer with its hosts, in the order of preference, and the endpoints that it serves.
struct BalancerFacts {
    const Balancer *row = nullptr;
    Hosts hosts;
    QList<const EndpointFacts *> endpoints;
};

/// A name between sites with the endpoints that it leads to, in the order of preference.
struct GlobalNameFacts {
    const GlobalName *row = nullptr;
    QList<const EndpointFacts *> endpoints;
};

/// The first site of its members that lies in a cloud other than AWS, for whose balancers nothing is exported; or
/// nullptr.
const Site *foreignCloud(const BalancerFacts &balancer);

struct DnsFacts {
    const Dns *row = nullptr;
    Hosts servers;
    QList<GlobalNameFacts> globalNames;
};

/// A promotion path with its ends. The registries are host[:port][/path]: the stated ones, else the clusters' registry
/// endpoints, else the platform's route to the registry in the apps domain; empty when there is none of them.
struct PromotionFacts {
    const Promotion *row = nullptr;
    const ClusterFacts *from = nullptr;
    const ClusterFacts *to = nullptr;
    const Host *host = nullptr; ///< that runs it
    QString fromRegistry;
    QString toRegistry;
};

struct TemplateTargetFacts {
    const TemplateTarget *row = nullptr;
    const ClusterFacts *cluster = nullptr;
    QString context; ///< the stated one, else the cluster's name as a slug
};

struct TemplateFacts {
    const TemplateDeployment *row = nullptr;
    const Host *host = nullptr; ///< that runs it
    QList<TemplateTargetFacts> targets;
};

/// A backup plan with its hosts and its target.
struct BackupFacts {
    const BackupPlan *row = nullptr;
    const ClusterFacts *cluster = nullptr;
    std::array<Hosts, backupItemCount> hosts; ///< that each item is taken from, those of the plan only; in export order
    const Storage *target = nullptr;
    const Host *targetHost = nullptr;
    const Site *targetSite = nullptr; ///< the stated one, else that of the target

    bool covers(BackupItem item) const { return row->items.contains(item); }
    const Hosts &hostsFor(BackupItem item) const { return hosts[size_t(item)]; }
};

/// Hosts that vote together, e.g. the etcd members of a cluster.
struct QuorumGroup {
    QString name; ///< of the cluster
    const ClusterFacts *cluster = nullptr;
    Hosts voters;
};

/// Hosts that do the same job for the same one, hence should not fail together.
struct SpreadGroup {
    const ClusterFacts *cluster = nullptr; ///< none: they serve several clusters
    Trait trait = Trait::JoinsCluster;
    Hosts hosts;
};

/// Two sites and the declared round-trip time between them.
struct SitePair {
    const Site *a = nullptr;
    const Site *b = nullptr;
    double roundTripMs = 0;
};

/// What of some hosts stands in one failure domain.
struct DomainShare {
    const FailureDomain *domain = nullptr;
    const Site *site = nullptr;
    Hosts hosts;
};

/// What follows from a topology: groups expanded, references resolved, indexes built. A pure function of (Topology,
/// Catalogue); pointers stay valid as long as the Facts live, which keep the topology and the catalogue alive.
/// Thread-safe once built.
class Facts final {
public:
    Facts(QSharedDataPointer<Topology> topology, std::shared_ptr<const Catalogue> catalogue);
    ~Facts();
    Facts(const Facts &) = delete;
    Facts &operator=(const Facts &) = delete;

    const Topology &topology() const { return *m_topology.constData(); }
    const Catalogue &catalogue() const { return *m_catalogue; }

    const std::vector<Host> &hosts() const { return m_hosts; } ///< all, by node id, then index
    std::span<const Host> hostsOf(const NodeId &node) const;
    Hosts hostsOf(const QList<NodeId> &nodes) const;
    /// Hosts that belong to no cluster.
    const Hosts &sharedHosts() const { return m_shared; }

    const std::vector<std::unique_ptr<ClusterFacts>> &clusters() const
    {
        return m_clusters;
    } ///< by rank, then natural name
    const ClusterFacts *cluster(const ClusterId &id) const;
    const std::vector<std::unique_ptr<EndpointFacts>> &endpoints() const { return m_endpoints; }
    const EndpointFacts *endpoint(const EndpointId &id) const;
    QList<const EndpointFacts *> endpoints(const ClusterFacts &cluster, QStringView service = {}) const;
    const std::vector<std::unique_ptr<BalancerFacts>> &balancers() const { return m_balancers; }
    const BalancerFacts *balancer(const BalancerId &id) const;
    const std::vector<DnsFacts> &dns() const { return m_dns; }
    const std::vector<PromotionFacts> &promotions() const { return m_promotions; } ///< by natural name
    const std::vector<TemplateFacts> &templates() const { return m_templates; } ///< by natural name
    const std::vector<BackupFacts> &backups() const { return m_backups; } ///< by natural name
    QList<const BackupFacts *> backupsOf(const ClusterFacts &cluster) const;
    /// Host, port and path of the cluster's registry as other clusters reach it; empty when it has none.
    QString registryOf(const ClusterFacts &cluster) const;
    /// Hosts that a backup of this item is taken from: every one whose copy differs, or the one that asks the cluster.
    Hosts backupHosts(const ClusterFacts &cluster, BackupItem item) const;
    /// Servers that resolve for this cluster: the DNS rows whose zones or servers concern it; with one DNS row, that
    /// one.
    QList<const DnsFacts *> dnsFor(const ClusterFacts &cluster) const;
    QList<const Site *> sites() const { return m_sites; } ///< by rank, then natural name
    const std::vector<QuorumGroup> &quorumGroups() const { return m_quorums; }

    /// Masters, voters, infrastructure, compute and storage hosts of each cluster, hosts of each balancer, servers of
    /// each DNS.
    const std::vector<SpreadGroup> &spreadGroups() const { return m_spreads; }

    /// The host's first role that has the trait, or nullptr.
    const Role *roleWith(const Host &host, Trait trait) const;
    /// A field of the host's roles: the design's value, else the schema's default.
    std::optional<AttributeValue> attribute(const Host &host, const QString &key) const;
    bool attributeFlag(const Host &host, const QString &key, bool otherwise = false) const;
    /// The disk that the key-value store of a voter writes to: the one that the platform's default "voterDisk" names,
    /// else the first; nullptr when none is stated.
    const Disk *voterDisk(const Host &host) const;

    const FailureDomain *domain(const DomainId &id) const;
    const Site *siteOfDomain(const DomainId &id) const;
    /// The domain and those around it, innermost first.
    QList<const FailureDomain *> domainChain(const DomainId &id) const;
    /// The domain of this kind that a host stands in, or nullptr.
    const FailureDomain *domainOf(const Host &host, DomainKind kind) const;
    /// All domains of a kind in a site, in the design's order.
    QList<const FailureDomain *> domains(const Site &site, DomainKind kind) const;
    /// The hosts by the domain of this kind that they stand in; hosts outside of any are left out.
    std::vector<DomainShare> shares(const Hosts &hosts, DomainKind kind) const;

    /// The network of the site that holds the address, or nullptr.
    const Network *networkOf(const Site &site, net::Ipv4 address) const;
    /// Declared round-trip time between two sites: the shortest path over links; nothing when a needed link does not
    /// state it.
    std::optional<double> roundTripMs(const SiteId &a, const SiteId &b) const;
    /// Whether links lead from one of these sites to one of those, or they have one in common.
    bool areLinked(const QList<SiteId> &from, const QList<SiteId> &to) const;
    /// The two sites of these hosts that are farthest apart; nothing when they stand in one or no round trip is
    /// declared.
    std::optional<SitePair> slowestPair(const Hosts &hosts) const;
    /// True when the round trip between two sites of these hosts is not declared.
    bool lacksRoundTrip(const Hosts &hosts) const;
    /// The address of the cluster's ingress: VIP of its ingress endpoint, else its only router's; nothing when unclear.
    std::optional<net::Ipv4> ingressAddress(const ClusterFacts &cluster) const;
    /// What an element is called, for messages: host name, title of a site ...; the id itself when there is no such
    /// element.
    QString elementName(const ElementId &id) const;

private:
    void buildHosts();
    void buildClusters();
    void buildEndpoints();
    QList<const Site *> sitesOf(const Hosts &hosts) const;
    void buildSpreads();
    void buildEstate();
    const Host *firstHost(const NodeId &node) const;

    QSharedDataPointer<Topology> m_topology;
    std::shared_ptr<const Catalogue> m_catalogue;
    std::vector<Host> m_hosts;
    QHash<NodeId, std::pair<int, int>> m_hostRange; ///< first, count
    Hosts m_shared;
    std::vector<std::unique_ptr<ClusterFacts>> m_clusters;
    QHash<ClusterId, ClusterFacts *> m_clusterById;
    std::vector<std::unique_ptr<EndpointFacts>> m_endpoints;
    std::vector<std::unique_ptr<BalancerFacts>> m_balancers;
    QHash<BalancerId, BalancerFacts *> m_balancerById;
    std::vector<DnsFacts> m_dns;
    std::vector<PromotionFacts> m_promotions;
    std::vector<TemplateFacts> m_templates;
    std::vector<BackupFacts> m_backups;
    QList<const Site *> m_sites;
    std::vector<QuorumGroup> m_quorums;
    std::vector<SpreadGroup> m_spreads;
    struct DomainPlace {
        const FailureDomain *domain;
        const Site *site;
        std::array<const FailureDomain *, domainKindCount> around = {}; ///< by kind, itself included
    };
    QHash<DomainId, DomainPlace> m_domains;
};

} // namespace quorate
