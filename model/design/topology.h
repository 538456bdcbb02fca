#pragma once

#include "model/base/table.h"
#include "model/catalogue/attributes.h"
#include "model/design/estate.h"
#include "model/design/ids.h"
#include "model/design/unknown_keys.h"

#include <QSharedData>
#include <QStringList>
#include <optional>

namespace quorate {

/// What a network is itself carried in, when it is virtual.
enum class Overlay : quint8 { None, Vxlan, Geneve };

/// A network of a site.
struct Network {
    QString name;
    QString cidr;    ///< "10.10.0.0/16"
    QString gateway; ///< an address, or empty
    std::optional<int> vlan = {};
    std::optional<int> mtu = {}; ///< of the hosts' interfaces, bytes
    Overlay overlay = Overlay::None;
    std::optional<int> overlayPort = {}; ///< UDP; unset: the one that is registered for the kind
    UnknownKeys unknown = {};
    bool operator==(const Network &) const = default;
};

enum class DomainKind : quint8 { Room, Rack, Hypervisor, Zone };
inline constexpr int domainKindCount = 4;

/// A part of a site that fails as a whole; may stand inside another one.
struct FailureDomain {
    DomainId id;
    QString name;
    DomainKind kind = DomainKind::Rack;
    DomainId parent; ///< none: directly in the site
    std::optional<double> unavailability; ///< 0 to 1, own failures only
    UnknownKeys unknown = {};
    bool operator==(const FailureDomain &) const = default;
};

/// Clouds whose networks carry no multicast and move no address by ARP.
enum class Cloud : quint8 { None, Aws, Azure, Gcp };

/// A data center.
struct Site {
    SiteId id;
    QString name;
    QString location;
    int rank = 0; ///< the order the user gave; lower comes first
    QString dnsSuffix;
    Cloud cloud = Cloud::None; ///< the public cloud that the site is a region of
    QList<Network> networks;
    QList<FailureDomain> domains;
    std::optional<double> unavailability; ///< 0 to 1
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Site &) const = default;
};

/// Whether a link carries the addresses of pods and services besides those of hosts.
enum class ClusterNetworks : quint8 { Unstated, Separate, Routed };

/// A connection between two sites.
struct Link {
    LinkId id;
    QString name;
    SiteId from;
    SiteId to;
    std::optional<double> roundTripMs;
    QString bandwidth; ///< as the user states it, "10 Gbit/s"
    std::optional<int> paths;
    ClusterNetworks clusterNetworks = ClusterNetworks::Unstated;
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Link &) const = default;
};

enum class Environment : quint8 { Development, Sit, Uat, PreProduction, Production, DisasterRecovery };
enum class ClusterTopology : quint8 { SingleSite, Stretched };
/// How clients find the other site when this one is lost.
enum class Failover : quint8 { Unstated, None, Dns, GlobalBalancer };

/// The load a cluster is planned for; unset means "not stated", which no rule takes for zero.
struct Load {
    std::optional<int> pods;
    std::optional<double> cpu; ///< cores
    std::optional<qint64> memory; ///< bytes
    bool operator==(const Load &) const = default;
};

/// Whose certificate: of the public API name, the cluster's own authority, the routers' wildcard, the registry's route.
enum class CertificateUse : quint8 { Api, Authority, Router, Registry };

/// A certificate that the installer finds as files on its control host.
struct Certificate {
    CertificateUse use = CertificateUse::Api;
    QString certificate; ///< path
    QString key; ///< path
    QString authority; ///< path of the certificates that signed it
    QStringList names; ///< that it holds, "*." before a domain for all below; empty: the public API name
    std::optional<int> chain = {}; ///< certificates in the file
    UnknownKeys unknown = {};
    bool operator==(const Certificate &) const = default;
};

enum class IdentityKind : quint8 {
    Htpasswd,
    Ldap,
    OpenId,
    RequestHeader,
    GitHub,
    GitLab,
    Google,
    BasicAuth,
    Keystone,
    AllowAll,
    DenyAll
};
enum class IdentityMapping : quint8 { Claim, Lookup, Generate, Add };

/// Where users of the cluster log in. Secrets are no part of it: exporters name vault variables after the provider.
struct IdentityProvider {
    QString name;
    IdentityKind kind = IdentityKind::Htpasswd;
    IdentityMapping mapping = IdentityMapping::Claim;
    QString url; ///< of LDAP with base and attribute; of GitLab, Keystone, basic authentication
    QString bindDn; ///< of LDAP; empty: anonymous
    QString userAttribute; ///< of LDAP: the login name; empty: uid
    QString clientId; ///< of OpenID, GitHub, GitLab, Google
    QString authorizeUrl, tokenUrl; ///< of OpenID
    QString loginUrl, challengeUrl; ///< of request headers
    QStringList headers; ///< that carry the user
    QStringList organizations; ///< of GitHub
    QString domain; ///< hosted domain of Google, domain of Keystone
    QString file; ///< htpasswd file on the control host; empty: users from the vault
    QString authority; ///< path on the control host of the certificates to trust
    UnknownKeys unknown = {};
    bool operator==(const IdentityProvider &) const = default;
};

/// How hosts reach the world outside; empty: directly.
struct Proxy {
    QString http;
    QString https;
    QStringList except; ///< domains, addresses and networks that are reached directly
    bool operator==(const Proxy &) const = default;
};

struct Cluster {
    ClusterId id;
    QString name;
    int rank = 0; ///< order of creation; gives the stripe's colour
    QString platform; ///< id of a catalogue platform, "openshift-3"
    QString version;  ///< "3.11"
    Environment environment = Environment::Production;
    ClusterTopology topology = ClusterTopology::SingleSite;
    QString baseDomain;
    QString hostDomain; ///< domain of its hosts' names; empty: the site's DNS suffix
    QString apiName;
    QString publicApiName; ///< empty: the same as apiName
    int apiPort = 0; ///< 0: the platform's default
    QString appsDomain; ///< "apps.ocp.bank.example"; the wildcard record is "*." before it
    QString podNetwork;
    QString serviceNetwork;
    std::optional<int> hostSubnetLength; ///< host bits of each node's part of the pod network
    Failover failover = Failover::Unstated;
    Load load;
    Proxy proxy;
    QList<Certificate> certificates;
    QList<IdentityProvider> identityProviders;
    QMap<QString, Attributes> services; ///< platform services (registry, router, logging ...) by id of the platform's schema
    Attributes settings;                ///< what only this platform has, by the platform's schema
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Cluster &) const = default;
};

enum class DiskKind : quint8 { Unstated, Nvme, Ssd, Hdd, Nfs, Shared };

struct Disk {
    QString name; ///< what it is for: "system", "etcd", "containers"
    qint64 size = 0; ///< bytes
    DiskKind kind = DiskKind::Unstated;
    UnknownKeys unknown = {};
    bool operator==(const Disk &) const = default;
};

enum class OperatingSystem : quint8 { El7, El8, El9, Debian12, Rhcos, Atomic, Other };
enum class Machine : quint8 { Unstated, Physical, Virtual };

/// A host, or a group of `count` alike hosts (Facts expands it: nothing may treat the two differently).
struct Node {
    NodeId id;
    QString name;
    ClusterId cluster; ///< none: serves several clusters (DNS, bastion)
    SiteId site;
    QList<DomainId> domains; ///< failure domains; a group's hosts are dealt over them in turn, a host has at most one
    QStringList roles;       ///< ids of catalogue roles
    QStringList addresses;   ///< the first is the main one; of a group: one range "10.0.1.21-10.0.1.40"
    int count = 1;
    QString names; ///< of a group: "compute{01..20}"; empty for a host
    OperatingSystem os = OperatingSystem::El7;
    std::optional<int> cpu; ///< cores (vCPU)
    std::optional<qint64> memory; ///< bytes
    QList<Disk> disks;
    Machine machine = Machine::Unstated;
    QString interface; ///< of the main address, "eth0"; empty: the exporters' default
    QStringList labels; ///< "zone=east": labels of the cluster's node besides those of its roles
    QString nodeGroup; ///< the name that its group of labels gets; empty: made from its roles and labels
    Attributes attributes; ///< what only its roles have, by their schemas
    QString note;
    UnknownKeys unknown = {};

    bool isGroup() const { return !names.isEmpty(); }
    bool operator==(const Node &) const = default;
};

enum class Scope : quint8 { Internal, External, Both };
enum class Algorithm : quint8 { PlatformDefault, RoundRobin, LeastConnections, Source };
enum class HealthCheck : quint8 { PlatformDefault, Http, Tcp, None };
/// Who ends TLS: the members, or the balancer, which then reads HTTP.
enum class TlsMode : quint8 { Passthrough, Terminate };
/// Whether clients reach the balancer with addresses of their own, or behind one (SNAT, proxy).
enum class ClientAddresses : quint8 { Unstated, Distinct, Shared };

/// A name and a virtual address in front of a service of a cluster.
struct Endpoint {
    EndpointId id;
    QString name; ///< host name, or "*.apps..." never: the wildcard belongs to the cluster's apps domain
    ClusterId cluster;
    QString service; ///< id of an endpoint service of the platform: api, ingress, registry, machine-config
    Scope scope = Scope::Both;
    QString vip;
    QList<int> ports; ///< empty: the platform's
    BalancerId balancer; ///< none: not balanced
    QList<NodeId> members; ///< empty: every host with the service's trait
    Algorithm algorithm = Algorithm::PlatformDefault;
    HealthCheck check = HealthCheck::PlatformDefault;
    TlsMode tls = TlsMode::Passthrough;
    ClientAddresses clients = ClientAddresses::Unstated;
    std::optional<int> idleTimeout; ///< seconds without traffic after which the balancer closes; unset: the exporters' default
    std::optional<int> ttl; ///< of its DNS record, seconds
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Endpoint &) const = default;
};

/// Installer: the HAProxy, one a host and without virtual address, that the platform's installer sets up by itself.
enum class BalancerKind : quint8 { Haproxy, F5, Nginx, Cloud, Customer, Installer };

/// What spreads the traffic of endpoints over their members.
struct Balancer {
    BalancerId id;
    QString name;
    BalancerKind kind = BalancerKind::Haproxy;
    QList<NodeId> nodes; ///< the hosts it runs on, the preferred one first; empty for F5, cloud, customer's
    std::optional<int> vrid; ///< first VRRP id, 1 to 255; each further VIP takes the next one
    QString interface; ///< that carries the VIPs; empty: each host's own
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Balancer &) const = default;
};

struct Zone {
    QString name;
    std::optional<quint32> serial; ///< of the SOA record; unset: 1
    std::optional<int> ttl; ///< seconds
    UnknownKeys unknown = {};
    bool operator==(const Zone &) const = default;
};

/// A record that the design does not imply by itself.
struct DnsRecord {
    QString name; ///< host name, or "*.domain"
    QString address;
    std::optional<int> ttl;
    UnknownKeys unknown = {};
    bool operator==(const DnsRecord &) const = default;
};

enum class DnsKind : quint8 { Servers, Dnsmasq, F5, Customer };
/// What a global name is answered with: all addresses that are up, or the first of them.
enum class GlobalPolicy : quint8 { All, First };

/// A name that leads to whichever site serves it: the global balancer, or DNS between the sites.
struct GlobalName {
    QString name; ///< "shop.bank.example"
    QList<EndpointId> endpoints; ///< in the order of preference
    GlobalPolicy policy = GlobalPolicy::All;
    std::optional<int> ttl = {}; ///< seconds
    UnknownKeys unknown = {};
    bool operator==(const GlobalName &) const = default;
};

/// A set of name servers and what they serve. Zones that are not listed are derived from the names in use.
struct Dns {
    DnsId id;
    QString name;
    DnsKind kind = DnsKind::Servers;
    QList<NodeId> servers; ///< the primary first; empty: the customer's
    QList<Zone> zones;
    QStringList forwarders; ///< addresses
    QStringList searchDomains; ///< what the hosts' resolvers append
    QList<DnsRecord> records;
    QList<GlobalName> globalNames;
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Dns &) const = default;
};

enum class StorageKind : quint8 { Object, Block, Glusterfs, GlusterBlock, Nfs, HostPath, Dynamic, Vsphere, Openstack };

struct Storage {
    StorageId id;
    QString name;
    StorageKind kind = StorageKind::Object;
    SiteId site;
    QList<NodeId> nodes; ///< hosts that provide it, when they are in the design
    QString provider; ///< of an object store: s3, swift, gcs, azure_blob
    QString host;     ///< NFS server or endpoint, a host name or address
    QString path;     ///< NFS directory
    QString bucket;
    QString region;
    QString regionEndpoint; ///< URL of an S3 service that is not AWS
    QString className; ///< storage class of dynamic volumes
    QString volumeId; ///< of a volume that exists
    std::optional<qint64> capacity; ///< bytes
    QString note;
    UnknownKeys unknown = {};
    bool operator==(const Storage &) const = default;
};

/// What the cluster is: all that rules, analysis and exporters may read.
struct Topology : QSharedData {
    Table<Site> sites;
    Table<Link> links;
    Table<Cluster> clusters;
    Table<Node> nodes;
    Table<Endpoint> endpoints;
    Table<Balancer> balancers;
    Table<Dns> dns;
    Table<Storage> storage;
    Table<Promotion> promotions;
    Table<TemplateDeployment> templates;
    Table<BackupPlan> backups;
    /// Top-level keys that this version does not know, kept as they are.
    UnknownKeys unknown;

    bool operator==(const Topology &other) const
    {
        return sites == other.sites && links == other.links && clusters == other.clusters && nodes == other.nodes
            && endpoints == other.endpoints && balancers == other.balancers && dns == other.dns
            && storage == other.storage && promotions == other.promotions && templates == other.templates
            && backups == other.backups && unknown == other.unknown;
    }
};

} // namespace quorate
