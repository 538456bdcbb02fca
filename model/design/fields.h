#pragma once

#include "model/design/design.h"

#include <QtGlobal>

namespace quorate {

/// What a text field may hold; loader, inspector and JSON Schema check it by design/text_kind.h.
enum class TextKind : quint8 {
    Free,     ///< titles, notes, locations
    Name,     ///< display name of an element; free text on one line, at most 128
    HostName, ///< letters, digits, '.', '-', '_' only: what a name rule may still dislike loads, what could break a tool does not
    Domain,   ///< as HostName
    Address,  ///< strict IPv4
    AddressRange, ///< address or "10.0.0.1-10.0.0.9"
    AddressOrName,
    Cidr,     ///< strict IPv4 network; host bits may be set (a rule says so)
    Pattern,  ///< compute{01..20}
    Interface,
    TargetPath,
    Version,  ///< [0-9A-Za-z.-]+
    Word,     ///< [A-Za-z0-9][A-Za-z0-9._-]*
    Url,      ///< http(s)://host[:port][/path]
    RecordName, ///< as Domain, or "*." before one
    Label, ///< of Kubernetes: [prefix/]name=value
    Registry, ///< host[:port][/path], lower case
    RegistryPattern, ///< host[:port], or "*." before one
    ProxyException, ///< domain, ".domain", address or network
    LoginUrl, ///< as Url, or ldap(s)://host[:port]/base[?attribute[?scope]]
    DistinguishedName, ///< of LDAP: cn=reader,dc=bank,dc=example; no blanks
    ImageRepository, ///< path of an image in its registry: shop/web
    ImageTag,
    ImageDigest, ///< sha256: and 64 hexadecimal digits
    KeyId, ///< of a signing key: fingerprint, or address of its owner
    Project, ///< label of RFC 1123: shop-test
    KubeContext, ///< name of a context of a kubeconfig: shop/api-bank-example:8443/deployer
    ParameterName, ///< of a template: letters, digits, '_'
    Value, ///< free text on one line, at most 1024
};

/// Key in the file and English label (context "Fields") of one field.
struct FieldName {
    const char *key;
    const char *label;
    /// Written even when it holds its default, because whoever reads the file wants to see it. A text of this kind that the
    /// file does not state is the row's id.
    bool stated = false;
};

/// The words of an enumerator in the file, in the enumerator's order.
template <class E>
struct EnumWords;
template <> struct EnumWords<DomainKind> { static constexpr const char *words[] = {"room", "rack", "hypervisor", "zone"}; };
template <> struct EnumWords<Environment> { static constexpr const char *words[] = {"development", "sit", "uat", "pre-production", "production", "dr"}; };
template <> struct EnumWords<Cloud> { static constexpr const char *words[] = {"", "aws", "azure", "gcp"}; };
template <> struct EnumWords<Overlay> { static constexpr const char *words[] = {"", "vxlan", "geneve"}; };
template <> struct EnumWords<ClusterNetworks> { static constexpr const char *words[] = {"", "separate", "routed"}; };
template <> struct EnumWords<Failover> { static constexpr const char *words[] = {"", "none", "dns", "global-balancer"}; };
template <> struct EnumWords<TlsMode> { static constexpr const char *words[] = {"passthrough", "terminate"}; };
template <> struct EnumWords<ClientAddresses> { static constexpr const char *words[] = {"", "distinct", "shared"}; };
template <> struct EnumWords<ClusterTopology> { static constexpr const char *words[] = {"single-site", "stretched"}; };
template <> struct EnumWords<DiskKind> { static constexpr const char *words[] = {"", "nvme", "ssd", "hdd", "nfs", "shared"}; };
template <> struct EnumWords<OperatingSystem> { static constexpr const char *words[] = {"el7", "el8", "el9", "debian12", "rhcos", "atomic", "other"}; };
template <> struct EnumWords<Machine> { static constexpr const char *words[] = {"", "physical", "virtual"}; };
template <> struct EnumWords<Scope> { static constexpr const char *words[] = {"internal", "external", "both"}; };
template <> struct EnumWords<Algorithm> { static constexpr const char *words[] = {"", "roundrobin", "leastconn", "source"}; };
template <> struct EnumWords<HealthCheck> { static constexpr const char *words[] = {"", "http", "tcp", "none"}; };
template <> struct EnumWords<BalancerKind> { static constexpr const char *words[] = {"haproxy", "f5", "nginx", "cloud", "customer", "installer"}; };
template <> struct EnumWords<StorageKind> { static constexpr const char *words[] = {"object", "block", "glusterfs", "gluster-block", "nfs", "hostpath", "dynamic", "vsphere", "openstack"}; };
template <> struct EnumWords<DnsKind> { static constexpr const char *words[] = {"servers", "dnsmasq", "f5", "customer"}; };
template <> struct EnumWords<GlobalPolicy> { static constexpr const char *words[] = {"all", "first"}; };
template <> struct EnumWords<PromotionTool> { static constexpr const char *words[] = {"skopeo-copy", "skopeo-sync", "oc-mirror", "docker"}; };
template <> struct EnumWords<RegistryTls> { static constexpr const char *words[] = {"verify", "skip", "plain-http"}; };
template <> struct EnumWords<BackupItem> { static constexpr const char *words[] = {"master-config", "etcd-config", "etcd-data", "node-config", "registry-certificates", "host-files", "projects", "cluster-objects", "registry-images", "volumes", "service-data", "installer-inputs", "surroundings"}; };
template <> struct EnumWords<CertificateUse> { static constexpr const char *words[] = {"api", "authority", "router", "registry"}; };
template <> struct EnumWords<IdentityKind> { static constexpr const char *words[] = {"htpasswd", "ldap", "openid", "request-header", "github", "gitlab", "google", "basic-auth", "keystone", "allow-all", "deny-all"}; };
template <> struct EnumWords<IdentityMapping> { static constexpr const char *words[] = {"claim", "lookup", "generate", "add"}; };
template <> struct EnumWords<Severity> { static constexpr const char *words[] = {"error", "warning", "hint", "off"}; };

/// The word of an enumerator ("" for "unstated").
template <class E>
QString enumWord(E value)
{
    return QString::fromLatin1(EnumWords<E>::words[size_t(value)]);
}

/// One description of each row serves reader, writer, JSON Schema and inspector. A visitor V has these members; each gets the
/// row's member by reference and skips, reads, writes or describes it. The order here is the order in the file.
///   id(FieldName, Id<T> &)                       the row's own id
///   ref(FieldName, Id<T> &, table)               reference to one row; table is the top-level key, "domains" for failure domains
///   refs(FieldName, QList<Id<T>> &, table)       references; a single one may be written without brackets
///   text(FieldName, QString &, TextKind)         texts(FieldName, QStringList &, TextKind)
///   words(FieldName, QStringList &)              slugs (role ids)
///   integer(FieldName, int &, min, max, fallback)         integer(FieldName, std::optional<int> &, min, max)
///   serial(FieldName, std::optional<quint32> &)  integers(FieldName, QList<int> &, min, max)
///   real(FieldName, std::optional<double> &, min, max)
///   size(FieldName, qint64 &) and (FieldName, std::optional<qint64> &)   "32 GiB"
///   duration(FieldName, std::optional<double> &) milliseconds, "2.5 ms"
///   choice(FieldName, E &, fallback)             enumerators by EnumWords
///   choices(FieldName, QList<E> &)               several enumerators, each once
///   date(FieldName, QDate &)                     "2026-11-25"; null: none
///   group(FieldName, function(V &))              a nested map
///   rows(FieldName, QList<Row> &)                a nested list of maps, each visited by fields(V &, Row &)
///   services(FieldName, Cluster &)  settings(FieldName, Cluster &)  attributes(FieldName, Node &)    by the catalogue's schemas
///   unknown(UnknownKeys &)                       last: what this version does not know

template <class V>
void fields(V &v, Network &r)
{
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name")}, r.name, TextKind::Name);
    v.text({"cidr", QT_TRANSLATE_NOOP("Fields", "Network")}, r.cidr, TextKind::Cidr);
    v.text({"gateway", QT_TRANSLATE_NOOP("Fields", "Gateway")}, r.gateway, TextKind::Address);
    v.integer({"vlan", QT_TRANSLATE_NOOP("Fields", "VLAN")}, r.vlan, 1, 4094);
    v.integer({"mtu", QT_TRANSLATE_NOOP("Fields", "MTU (bytes)")}, r.mtu, 576, 9216);
    v.choice({"overlay", QT_TRANSLATE_NOOP("Fields", "Carried in")}, r.overlay, Overlay::None);
    v.integer({"overlayPort", QT_TRANSLATE_NOOP("Fields", "Overlay UDP port")}, r.overlayPort, 1, 65535);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, FailureDomain &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.choice({"kind", QT_TRANSLATE_NOOP("Fields", "Kind"), true}, r.kind, DomainKind::Rack);
    v.ref({"in", QT_TRANSLATE_NOOP("Fields", "Inside")}, r.parent, "domains");
    v.real({"unavailability", QT_TRANSLATE_NOOP("Fields", "Unavailability")}, r.unavailability, 0, 1);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Site &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.text({"location", QT_TRANSLATE_NOOP("Fields", "Location")}, r.location, TextKind::Free);
    v.integer({"rank", QT_TRANSLATE_NOOP("Fields", "Order")}, r.rank, 0, 9999, 0);
    v.text({"dnsSuffix", QT_TRANSLATE_NOOP("Fields", "DNS suffix")}, r.dnsSuffix, TextKind::Domain);
    v.choice({"cloud", QT_TRANSLATE_NOOP("Fields", "Public cloud")}, r.cloud, Cloud::None);
    v.rows({"networks", QT_TRANSLATE_NOOP("Fields", "Networks")}, r.networks);
    v.rows({"domains", QT_TRANSLATE_NOOP("Fields", "Failure domains")}, r.domains);
    v.real({"unavailability", QT_TRANSLATE_NOOP("Fields", "Unavailability")}, r.unavailability, 0, 1);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Link &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.ref({"from", QT_TRANSLATE_NOOP("Fields", "From")}, r.from, "sites");
    v.ref({"to", QT_TRANSLATE_NOOP("Fields", "To")}, r.to, "sites");
    v.duration({"roundTrip", QT_TRANSLATE_NOOP("Fields", "Round-trip time")}, r.roundTripMs);
    v.text({"bandwidth", QT_TRANSLATE_NOOP("Fields", "Bandwidth")}, r.bandwidth, TextKind::Free);
    v.integer({"paths", QT_TRANSLATE_NOOP("Fields", "Independent paths")}, r.paths, 1, 64);
    v.choice({"clusterNetworks", QT_TRANSLATE_NOOP("Fields", "Pod and service networks")}, r.clusterNetworks, ClusterNetworks::Unstated);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Load &r)
{
    v.integer({"pods", QT_TRANSLATE_NOOP("Fields", "Planned pods")}, r.pods, 0, 10'000'000);
    v.real({"cpu", QT_TRANSLATE_NOOP("Fields", "Planned CPU")}, r.cpu, 0, 1e7);
    v.size({"memory", QT_TRANSLATE_NOOP("Fields", "Planned memory")}, r.memory);
}

template <class V>
void fields(V &v, Proxy &r)
{
    v.text({"http", QT_TRANSLATE_NOOP("Fields", "HTTP proxy")}, r.http, TextKind::Url);
    v.text({"https", QT_TRANSLATE_NOOP("Fields", "HTTPS proxy")}, r.https, TextKind::Url);
    v.texts({"except", QT_TRANSLATE_NOOP("Fields", "Reached directly")}, r.except, TextKind::ProxyException);
}

template <class V>
void fields(V &v, Certificate &r)
{
    v.choice({"use", QT_TRANSLATE_NOOP("Fields", "Used for"), true}, r.use, CertificateUse::Api);
    v.text({"certificate", QT_TRANSLATE_NOOP("Fields", "Certificate file")}, r.certificate, TextKind::TargetPath);
    v.text({"key", QT_TRANSLATE_NOOP("Fields", "Key file")}, r.key, TextKind::TargetPath);
    v.text({"authority", QT_TRANSLATE_NOOP("Fields", "Authority file")}, r.authority, TextKind::TargetPath);
    v.texts({"names", QT_TRANSLATE_NOOP("Fields", "Names")}, r.names, TextKind::RecordName);
    v.integer({"chain", QT_TRANSLATE_NOOP("Fields", "Certificates in the file")}, r.chain, 1, 100);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, IdentityProvider &r)
{
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Word);
    v.choice({"kind", QT_TRANSLATE_NOOP("Fields", "Kind"), true}, r.kind, IdentityKind::Htpasswd);
    v.choice({"mapping", QT_TRANSLATE_NOOP("Fields", "Mapping of users")}, r.mapping, IdentityMapping::Claim);
    v.text({"url", QT_TRANSLATE_NOOP("Fields", "URL")}, r.url, TextKind::LoginUrl);
    v.text({"bindDn", QT_TRANSLATE_NOOP("Fields", "Bind DN")}, r.bindDn, TextKind::DistinguishedName);
    v.text({"userAttribute", QT_TRANSLATE_NOOP("Fields", "Login attribute")}, r.userAttribute, TextKind::Word);
    v.text({"clientId", QT_TRANSLATE_NOOP("Fields", "Client id")}, r.clientId, TextKind::Word);
    v.text({"authorizeUrl", QT_TRANSLATE_NOOP("Fields", "Authorization URL")}, r.authorizeUrl, TextKind::Url);
    v.text({"tokenUrl", QT_TRANSLATE_NOOP("Fields", "Token URL")}, r.tokenUrl, TextKind::Url);
    v.text({"loginUrl", QT_TRANSLATE_NOOP("Fields", "Login URL")}, r.loginUrl, TextKind::Url);
    v.text({"challengeUrl", QT_TRANSLATE_NOOP("Fields", "Challenge URL")}, r.challengeUrl, TextKind::Url);
    v.texts({"headers", QT_TRANSLATE_NOOP("Fields", "User headers")}, r.headers, TextKind::Word);
    v.texts({"organizations", QT_TRANSLATE_NOOP("Fields", "Organizations")}, r.organizations, TextKind::Word);
    v.text({"domain", QT_TRANSLATE_NOOP("Fields", "Domain")}, r.domain, TextKind::Domain);
    v.text({"file", QT_TRANSLATE_NOOP("Fields", "Users file")}, r.file, TextKind::TargetPath);
    v.text({"authority", QT_TRANSLATE_NOOP("Fields", "Authority file")}, r.authority, TextKind::TargetPath);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Cluster &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.integer({"rank", QT_TRANSLATE_NOOP("Fields", "Order")}, r.rank, 0, 9999, 0);
    v.text({"platform", QT_TRANSLATE_NOOP("Fields", "Platform")}, r.platform, TextKind::Word);
    v.text({"version", QT_TRANSLATE_NOOP("Fields", "Version")}, r.version, TextKind::Version);
    v.choice({"environment", QT_TRANSLATE_NOOP("Fields", "Environment"), true}, r.environment, Environment::Production);
    v.choice({"topology", QT_TRANSLATE_NOOP("Fields", "Topology"), true}, r.topology, ClusterTopology::SingleSite);
    v.text({"baseDomain", QT_TRANSLATE_NOOP("Fields", "Base domain")}, r.baseDomain, TextKind::Domain);
    v.text({"hostDomain", QT_TRANSLATE_NOOP("Fields", "Host domain")}, r.hostDomain, TextKind::Domain);
    v.text({"apiName", QT_TRANSLATE_NOOP("Fields", "API name")}, r.apiName, TextKind::Domain);
    v.text({"publicApiName", QT_TRANSLATE_NOOP("Fields", "Public API name")}, r.publicApiName, TextKind::Domain);
    v.integer({"apiPort", QT_TRANSLATE_NOOP("Fields", "API port")}, r.apiPort, 1, 65535, 0);
    v.text({"appsDomain", QT_TRANSLATE_NOOP("Fields", "Apps domain")}, r.appsDomain, TextKind::Domain);
    v.text({"podNetwork", QT_TRANSLATE_NOOP("Fields", "Pod network")}, r.podNetwork, TextKind::Cidr);
    v.text({"serviceNetwork", QT_TRANSLATE_NOOP("Fields", "Service network")}, r.serviceNetwork, TextKind::Cidr);
    v.integer({"hostSubnetLength", QT_TRANSLATE_NOOP("Fields", "Host subnet bits")}, r.hostSubnetLength, 1, 32);
    v.choice({"failover", QT_TRANSLATE_NOOP("Fields", "Failover to another site")}, r.failover, Failover::Unstated);
    v.group({"load", QT_TRANSLATE_NOOP("Fields", "Planned load")}, [&r](auto &inner) { fields(inner, r.load); });
    v.group({"proxy", QT_TRANSLATE_NOOP("Fields", "Proxy")}, [&r](auto &inner) { fields(inner, r.proxy); });
    v.rows({"certificates", QT_TRANSLATE_NOOP("Fields", "Certificates")}, r.certificates);
    v.rows({"identityProviders", QT_TRANSLATE_NOOP("Fields", "Identity providers")}, r.identityProviders);
    v.services({"services", QT_TRANSLATE_NOOP("Fields", "Platform services")}, r);
    v.settings({"settings", QT_TRANSLATE_NOOP("Fields", "Settings")}, r);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Disk &r)
{
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name")}, r.name, TextKind::Name);
    v.size({"size", QT_TRANSLATE_NOOP("Fields", "Size")}, r.size);
    v.choice({"kind", QT_TRANSLATE_NOOP("Fields", "Kind")}, r.kind, DiskKind::Unstated);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Node &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Host name"), true}, r.name, TextKind::HostName);
    v.integer({"count", QT_TRANSLATE_NOOP("Fields", "Hosts")}, r.count, 1, 10'000, 1);
    v.text({"names", QT_TRANSLATE_NOOP("Fields", "Host names")}, r.names, TextKind::Pattern);
    v.ref({"cluster", QT_TRANSLATE_NOOP("Fields", "Cluster")}, r.cluster, "clusters");
    v.ref({"site", QT_TRANSLATE_NOOP("Fields", "Data center")}, r.site, "sites");
    v.refs({"domain", QT_TRANSLATE_NOOP("Fields", "Failure domain")}, r.domains, "domains");
    v.words({"roles", QT_TRANSLATE_NOOP("Fields", "Roles")}, r.roles);
    v.texts({"addresses", QT_TRANSLATE_NOOP("Fields", "Addresses")}, r.addresses, TextKind::AddressRange);
    v.text({"interface", QT_TRANSLATE_NOOP("Fields", "Interface")}, r.interface, TextKind::Interface);
    v.texts({"labels", QT_TRANSLATE_NOOP("Fields", "Labels")}, r.labels, TextKind::Label);
    v.text({"nodeGroup", QT_TRANSLATE_NOOP("Fields", "Node group")}, r.nodeGroup, TextKind::Word);
    v.choice({"os", QT_TRANSLATE_NOOP("Fields", "Operating system"), true}, r.os, OperatingSystem::El7);
    v.integer({"cpu", QT_TRANSLATE_NOOP("Fields", "CPU")}, r.cpu, 1, 4096);
    v.size({"memory", QT_TRANSLATE_NOOP("Fields", "Memory")}, r.memory);
    v.rows({"disks", QT_TRANSLATE_NOOP("Fields", "Disks")}, r.disks);
    v.choice({"machine", QT_TRANSLATE_NOOP("Fields", "Machine")}, r.machine, Machine::Unstated);
    v.attributes({"attributes", QT_TRANSLATE_NOOP("Fields", "Role settings")}, r);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Endpoint &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name")}, r.name, TextKind::Domain);
    v.ref({"cluster", QT_TRANSLATE_NOOP("Fields", "Cluster")}, r.cluster, "clusters");
    v.text({"service", QT_TRANSLATE_NOOP("Fields", "Service")}, r.service, TextKind::Word);
    v.choice({"scope", QT_TRANSLATE_NOOP("Fields", "Scope")}, r.scope, Scope::Both);
    v.text({"vip", QT_TRANSLATE_NOOP("Fields", "Virtual IP")}, r.vip, TextKind::Address);
    v.integers({"ports", QT_TRANSLATE_NOOP("Fields", "Ports")}, r.ports, 1, 65535);
    v.ref({"balancer", QT_TRANSLATE_NOOP("Fields", "Load balancer")}, r.balancer, "balancers");
    v.refs({"members", QT_TRANSLATE_NOOP("Fields", "Members")}, r.members, "nodes");
    v.choice({"algorithm", QT_TRANSLATE_NOOP("Fields", "Algorithm")}, r.algorithm, Algorithm::PlatformDefault);
    v.choice({"check", QT_TRANSLATE_NOOP("Fields", "Health check")}, r.check, HealthCheck::PlatformDefault);
    v.choice({"tls", QT_TRANSLATE_NOOP("Fields", "TLS")}, r.tls, TlsMode::Passthrough);
    v.choice({"clients", QT_TRANSLATE_NOOP("Fields", "Client addresses")}, r.clients, ClientAddresses::Unstated);
    v.integer({"idleTimeout", QT_TRANSLATE_NOOP("Fields", "Idle timeout (s)")}, r.idleTimeout, 1, 86'400);
    v.integer({"ttl", QT_TRANSLATE_NOOP("Fields", "DNS lifetime (s)")}, r.ttl, 0, 604'800);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Balancer &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Word);
    v.choice({"kind", QT_TRANSLATE_NOOP("Fields", "Kind"), true}, r.kind, BalancerKind::Haproxy);
    v.refs({"nodes", QT_TRANSLATE_NOOP("Fields", "Hosts")}, r.nodes, "nodes");
    v.integer({"vrid", QT_TRANSLATE_NOOP("Fields", "VRRP id")}, r.vrid, 0, 9999); // 1 to 255 is a rule's business
    v.text({"interface", QT_TRANSLATE_NOOP("Fields", "Interface")}, r.interface, TextKind::Interface);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Zone &r)
{
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Zone")}, r.name, TextKind::Domain);
    v.serial({"serial", QT_TRANSLATE_NOOP("Fields", "Serial")}, r.serial);
    v.integer({"ttl", QT_TRANSLATE_NOOP("Fields", "Lifetime (s)")}, r.ttl, 0, 604'800);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, DnsRecord &r)
{
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name")}, r.name, TextKind::RecordName);
    v.text({"address", QT_TRANSLATE_NOOP("Fields", "Address")}, r.address, TextKind::Address);
    v.integer({"ttl", QT_TRANSLATE_NOOP("Fields", "Lifetime (s)")}, r.ttl, 0, 604'800);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, GlobalName &r)
{
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name")}, r.name, TextKind::Domain);
    v.refs({"endpoints", QT_TRANSLATE_NOOP("Fields", "Endpoints")}, r.endpoints, "endpoints");
    v.choice({"policy", QT_TRANSLATE_NOOP("Fields", "Answered with")}, r.policy, GlobalPolicy::All);
    v.integer({"ttl", QT_TRANSLATE_NOOP("Fields", "Lifetime (s)")}, r.ttl, 0, 604'800);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Dns &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.choice({"kind", QT_TRANSLATE_NOOP("Fields", "Kind")}, r.kind, DnsKind::Servers);
    v.refs({"servers", QT_TRANSLATE_NOOP("Fields", "Servers")}, r.servers, "nodes");
    v.rows({"zones", QT_TRANSLATE_NOOP("Fields", "Zones")}, r.zones);
    v.texts({"forwarders", QT_TRANSLATE_NOOP("Fields", "Forwarders")}, r.forwarders, TextKind::Address);
    v.texts({"searchDomains", QT_TRANSLATE_NOOP("Fields", "Search domains")}, r.searchDomains, TextKind::Domain);
    v.rows({"records", QT_TRANSLATE_NOOP("Fields", "Further records")}, r.records);
    v.rows({"globalNames", QT_TRANSLATE_NOOP("Fields", "Global names")}, r.globalNames);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Storage &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.choice({"kind", QT_TRANSLATE_NOOP("Fields", "Kind"), true}, r.kind, StorageKind::Object);
    v.ref({"site", QT_TRANSLATE_NOOP("Fields", "Data center")}, r.site, "sites");
    v.refs({"nodes", QT_TRANSLATE_NOOP("Fields", "Hosts")}, r.nodes, "nodes");
    v.text({"provider", QT_TRANSLATE_NOOP("Fields", "Provider")}, r.provider, TextKind::Word);
    v.text({"host", QT_TRANSLATE_NOOP("Fields", "Server")}, r.host, TextKind::AddressOrName);
    v.text({"path", QT_TRANSLATE_NOOP("Fields", "Path")}, r.path, TextKind::TargetPath);
    v.text({"bucket", QT_TRANSLATE_NOOP("Fields", "Bucket")}, r.bucket, TextKind::Word);
    v.text({"region", QT_TRANSLATE_NOOP("Fields", "Region")}, r.region, TextKind::Word);
    v.text({"regionEndpoint", QT_TRANSLATE_NOOP("Fields", "Service URL")}, r.regionEndpoint, TextKind::Url);
    v.text({"className", QT_TRANSLATE_NOOP("Fields", "Storage class")}, r.className, TextKind::Word);
    v.text({"volumeId", QT_TRANSLATE_NOOP("Fields", "Volume id")}, r.volumeId, TextKind::Word);
    v.size({"capacity", QT_TRANSLATE_NOOP("Fields", "Capacity")}, r.capacity);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, PromotedImage &r)
{
    v.text({"repository", QT_TRANSLATE_NOOP("Fields", "Repository")}, r.repository, TextKind::ImageRepository);
    v.text({"target", QT_TRANSLATE_NOOP("Fields", "Repository in the target")}, r.target, TextKind::ImageRepository);
    v.texts({"tags", QT_TRANSLATE_NOOP("Fields", "Tags")}, r.tags, TextKind::ImageTag);
    v.text({"digest", QT_TRANSLATE_NOOP("Fields", "Digest")}, r.digest, TextKind::ImageDigest);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Promotion &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.ref({"from", QT_TRANSLATE_NOOP("Fields", "From")}, r.from, "clusters");
    v.ref({"to", QT_TRANSLATE_NOOP("Fields", "To")}, r.to, "clusters");
    v.choice({"tool", QT_TRANSLATE_NOOP("Fields", "Tool"), true}, r.tool, PromotionTool::SkopeoCopy);
    v.text({"fromRegistry", QT_TRANSLATE_NOOP("Fields", "Source registry")}, r.fromRegistry, TextKind::Registry);
    v.text({"toRegistry", QT_TRANSLATE_NOOP("Fields", "Target registry")}, r.toRegistry, TextKind::Registry);
    v.choice({"fromTls", QT_TRANSLATE_NOOP("Fields", "TLS to the source")}, r.fromTls, RegistryTls::Verify);
    v.choice({"toTls", QT_TRANSLATE_NOOP("Fields", "TLS to the target")}, r.toTls, RegistryTls::Verify);
    v.text({"fromCertificates", QT_TRANSLATE_NOOP("Fields", "Certificates for the source")}, r.fromCertificates, TextKind::TargetPath);
    v.text({"toCertificates", QT_TRANSLATE_NOOP("Fields", "Certificates for the target")}, r.toCertificates, TextKind::TargetPath);
    v.text({"fromCredentials", QT_TRANSLATE_NOOP("Fields", "Login to the source (vault entry)")}, r.fromCredentials, TextKind::Word);
    v.text({"toCredentials", QT_TRANSLATE_NOOP("Fields", "Login to the target (vault entry)")}, r.toCredentials, TextKind::Word);
    v.ref({"host", QT_TRANSLATE_NOOP("Fields", "Run by")}, r.host, "nodes");
    v.text({"signBy", QT_TRANSLATE_NOOP("Fields", "Signing key")}, r.signBy, TextKind::KeyId);
    v.text({"policy", QT_TRANSLATE_NOOP("Fields", "Signature policy")}, r.policy, TextKind::TargetPath);
    v.rows({"images", QT_TRANSLATE_NOOP("Fields", "Images")}, r.images);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, TemplateParameter &r)
{
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name")}, r.name, TextKind::ParameterName);
    v.text({"value", QT_TRANSLATE_NOOP("Fields", "Value")}, r.value, TextKind::Value);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, TemplateTarget &r)
{
    v.ref({"cluster", QT_TRANSLATE_NOOP("Fields", "Cluster")}, r.cluster, "clusters");
    v.text({"project", QT_TRANSLATE_NOOP("Fields", "Project")}, r.project, TextKind::Project);
    v.text({"context", QT_TRANSLATE_NOOP("Fields", "Context")}, r.context, TextKind::KubeContext);
    v.rows({"parameters", QT_TRANSLATE_NOOP("Fields", "Parameters")}, r.parameters);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, TemplateDeployment &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.text({"file", QT_TRANSLATE_NOOP("Fields", "Template file")}, r.file, TextKind::TargetPath);
    v.ref({"host", QT_TRANSLATE_NOOP("Fields", "Run by")}, r.host, "nodes");
    v.rows({"targets", QT_TRANSLATE_NOOP("Fields", "Targets")}, r.targets);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, BackupPlan &r)
{
    v.id({"id", QT_TRANSLATE_NOOP("Fields", "Id")}, r.id);
    v.text({"name", QT_TRANSLATE_NOOP("Fields", "Name"), true}, r.name, TextKind::Name);
    v.ref({"cluster", QT_TRANSLATE_NOOP("Fields", "Cluster")}, r.cluster, "clusters");
    v.choices({"items", QT_TRANSLATE_NOOP("Fields", "Backed up")}, r.items);
    v.refs({"hosts", QT_TRANSLATE_NOOP("Fields", "Hosts")}, r.hosts, "nodes");
    v.ref({"targetSite", QT_TRANSLATE_NOOP("Fields", "Target data center")}, r.targetSite, "sites");
    v.ref({"target", QT_TRANSLATE_NOOP("Fields", "Target storage")}, r.target, "storage");
    v.ref({"targetHost", QT_TRANSLATE_NOOP("Fields", "Target host")}, r.targetHost, "nodes");
    v.text({"path", QT_TRANSLATE_NOOP("Fields", "Path")}, r.path, TextKind::TargetPath);
    v.integer({"everyHours", QT_TRANSLATE_NOOP("Fields", "Every (h)")}, r.everyHours, 1, 8760);
    v.integer({"keepDays", QT_TRANSLATE_NOOP("Fields", "Kept (days)")}, r.keepDays, 1, 36'500);
    v.integer({"rpoMinutes", QT_TRANSLATE_NOOP("Fields", "RPO (min)")}, r.rpoMinutes, 0, 525'600);
    v.integer({"rtoMinutes", QT_TRANSLATE_NOOP("Fields", "RTO (min)")}, r.rtoMinutes, 0, 525'600);
    v.date({"lastDrill", QT_TRANSLATE_NOOP("Fields", "Last drill")}, r.lastDrill);
    v.date({"nextDrill", QT_TRANSLATE_NOOP("Fields", "Next drill")}, r.nextDrill);
    v.text({"note", QT_TRANSLATE_NOOP("Fields", "Note")}, r.note, TextKind::Free);
    v.unknown(r.unknown);
}

} // namespace quorate
