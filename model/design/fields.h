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
template <> struct EnumWords<ClusterTopology> { static constexpr const char *words[] = {"single-site", "stretched"}; };
template <> struct EnumWords<DiskKind> { static constexpr const char *words[] = {"", "nvme", "ssd", "hdd", "nfs", "shared"}; };
template <> struct EnumWords<OperatingSystem> { static constexpr const char *words[] = {"el7", "el8", "el9", "debian12", "rhcos", "atomic", "other"}; };
template <> struct EnumWords<Machine> { static constexpr const char *words[] = {"", "physical", "virtual"}; };
template <> struct EnumWords<Scope> { static constexpr const char *words[] = {"internal", "external", "both"}; };
template <> struct EnumWords<Algorithm> { static constexpr const char *words[] = {"", "roundrobin", "leastconn", "source"}; };
template <> struct EnumWords<HealthCheck> { static constexpr const char *words[] = {"", "http", "tcp", "none"}; };
template <> struct EnumWords<BalancerKind> { static constexpr const char *words[] = {"haproxy", "f5", "nginx", "cloud", "customer"}; };
template <> struct EnumWords<StorageKind> { static constexpr const char *words[] = {"object", "block", "glusterfs", "gluster-block", "nfs", "hostpath", "dynamic", "vsphere", "openstack"}; };
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
///   group(FieldName, function(V &))              a nested map
///   rows(FieldName, QList<Row> &)                a nested list of maps, each visited by fields(V &, Row &)
///   services(FieldName, Cluster &)  settings(FieldName, Cluster &)  attributes(FieldName, Node &)    by the catalogue's schemas
///   unknown(UnknownKeys &)                       last: what this version does not know
#define QUORATE_FIELD(key, label) FieldName{key, QT_TRANSLATE_NOOP("Fields", label)}
#define QUORATE_STATED(key, label) FieldName{key, QT_TRANSLATE_NOOP("Fields", label), true}

template <class V>
void fields(V &v, Network &r)
{
    v.text(QUORATE_FIELD("name", "Name"), r.name, TextKind::Name);
    v.text(QUORATE_FIELD("cidr", "Network"), r.cidr, TextKind::Cidr);
    v.text(QUORATE_FIELD("gateway", "Gateway"), r.gateway, TextKind::Address);
    v.integer(QUORATE_FIELD("vlan", "VLAN"), r.vlan, 1, 4094);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, FailureDomain &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Name"), r.name, TextKind::Name);
    v.choice(QUORATE_STATED("kind", "Kind"), r.kind, DomainKind::Rack);
    v.ref(QUORATE_FIELD("in", "Inside"), r.parent, "domains");
    v.real(QUORATE_FIELD("unavailability", "Unavailability"), r.unavailability, 0, 1);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Site &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Name"), r.name, TextKind::Name);
    v.text(QUORATE_FIELD("location", "Location"), r.location, TextKind::Free);
    v.integer(QUORATE_FIELD("rank", "Order"), r.rank, 0, 9999, 0);
    v.text(QUORATE_FIELD("dnsSuffix", "DNS suffix"), r.dnsSuffix, TextKind::Domain);
    v.rows(QUORATE_FIELD("networks", "Networks"), r.networks);
    v.rows(QUORATE_FIELD("domains", "Failure domains"), r.domains);
    v.real(QUORATE_FIELD("unavailability", "Unavailability"), r.unavailability, 0, 1);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Link &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Name"), r.name, TextKind::Name);
    v.ref(QUORATE_FIELD("from", "From"), r.from, "sites");
    v.ref(QUORATE_FIELD("to", "To"), r.to, "sites");
    v.duration(QUORATE_FIELD("roundTrip", "Round-trip time"), r.roundTripMs);
    v.text(QUORATE_FIELD("bandwidth", "Bandwidth"), r.bandwidth, TextKind::Free);
    v.integer(QUORATE_FIELD("paths", "Independent paths"), r.paths, 1, 64);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Load &r)
{
    v.integer(QUORATE_FIELD("pods", "Planned pods"), r.pods, 0, 10'000'000);
    v.real(QUORATE_FIELD("cpu", "Planned CPU"), r.cpu, 0, 1e7);
    v.size(QUORATE_FIELD("memory", "Planned memory"), r.memory);
}

template <class V>
void fields(V &v, Cluster &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Name"), r.name, TextKind::Name);
    v.integer(QUORATE_FIELD("rank", "Order"), r.rank, 0, 9999, 0);
    v.text(QUORATE_FIELD("platform", "Platform"), r.platform, TextKind::Word);
    v.text(QUORATE_FIELD("version", "Version"), r.version, TextKind::Version);
    v.choice(QUORATE_STATED("environment", "Environment"), r.environment, Environment::Production);
    v.choice(QUORATE_STATED("topology", "Topology"), r.topology, ClusterTopology::SingleSite);
    v.text(QUORATE_FIELD("baseDomain", "Base domain"), r.baseDomain, TextKind::Domain);
    v.text(QUORATE_FIELD("hostDomain", "Host domain"), r.hostDomain, TextKind::Domain);
    v.text(QUORATE_FIELD("apiName", "API name"), r.apiName, TextKind::Domain);
    v.text(QUORATE_FIELD("publicApiName", "Public API name"), r.publicApiName, TextKind::Domain);
    v.integer(QUORATE_FIELD("apiPort", "API port"), r.apiPort, 1, 65535, 0);
    v.text(QUORATE_FIELD("appsDomain", "Apps domain"), r.appsDomain, TextKind::Domain);
    v.text(QUORATE_FIELD("podNetwork", "Pod network"), r.podNetwork, TextKind::Cidr);
    v.text(QUORATE_FIELD("serviceNetwork", "Service network"), r.serviceNetwork, TextKind::Cidr);
    v.integer(QUORATE_FIELD("hostSubnetLength", "Host subnet bits"), r.hostSubnetLength, 1, 32);
    v.group(QUORATE_FIELD("load", "Planned load"), [&r](auto &inner) { fields(inner, r.load); });
    v.services(QUORATE_FIELD("services", "Platform services"), r);
    v.settings(QUORATE_FIELD("settings", "Settings"), r);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Disk &r)
{
    v.text(QUORATE_FIELD("name", "Name"), r.name, TextKind::Name);
    v.size(QUORATE_FIELD("size", "Size"), r.size);
    v.choice(QUORATE_FIELD("kind", "Kind"), r.kind, DiskKind::Unstated);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Node &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Host name"), r.name, TextKind::HostName);
    v.integer(QUORATE_FIELD("count", "Hosts"), r.count, 1, 10'000, 1);
    v.text(QUORATE_FIELD("names", "Host names"), r.names, TextKind::Pattern);
    v.ref(QUORATE_FIELD("cluster", "Cluster"), r.cluster, "clusters");
    v.ref(QUORATE_FIELD("site", "Data center"), r.site, "sites");
    v.refs(QUORATE_FIELD("domain", "Failure domain"), r.domains, "domains");
    v.words(QUORATE_FIELD("roles", "Roles"), r.roles);
    v.texts(QUORATE_FIELD("addresses", "Addresses"), r.addresses, TextKind::AddressRange);
    v.text(QUORATE_FIELD("interface", "Interface"), r.interface, TextKind::Interface);
    v.choice(QUORATE_STATED("os", "Operating system"), r.os, OperatingSystem::El7);
    v.integer(QUORATE_FIELD("cpu", "CPU"), r.cpu, 1, 4096);
    v.size(QUORATE_FIELD("memory", "Memory"), r.memory);
    v.rows(QUORATE_FIELD("disks", "Disks"), r.disks);
    v.choice(QUORATE_FIELD("machine", "Machine"), r.machine, Machine::Unstated);
    v.attributes(QUORATE_FIELD("attributes", "Role settings"), r);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Endpoint &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_FIELD("name", "Name"), r.name, TextKind::Domain);
    v.ref(QUORATE_FIELD("cluster", "Cluster"), r.cluster, "clusters");
    v.text(QUORATE_FIELD("service", "Service"), r.service, TextKind::Word);
    v.choice(QUORATE_FIELD("scope", "Scope"), r.scope, Scope::Both);
    v.text(QUORATE_FIELD("vip", "Virtual IP"), r.vip, TextKind::Address);
    v.integers(QUORATE_FIELD("ports", "Ports"), r.ports, 1, 65535);
    v.ref(QUORATE_FIELD("balancer", "Load balancer"), r.balancer, "balancers");
    v.refs(QUORATE_FIELD("members", "Members"), r.members, "nodes");
    v.choice(QUORATE_FIELD("algorithm", "Algorithm"), r.algorithm, Algorithm::PlatformDefault);
    v.choice(QUORATE_FIELD("check", "Health check"), r.check, HealthCheck::PlatformDefault);
    v.integer(QUORATE_FIELD("ttl", "DNS lifetime (s)"), r.ttl, 0, 604'800);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Balancer &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Name"), r.name, TextKind::Word);
    v.choice(QUORATE_STATED("kind", "Kind"), r.kind, BalancerKind::Haproxy);
    v.refs(QUORATE_FIELD("nodes", "Hosts"), r.nodes, "nodes");
    v.integer(QUORATE_FIELD("vrid", "VRRP id"), r.vrid, 0, 9999); // 1 to 255 is a rule's business
    v.text(QUORATE_FIELD("interface", "Interface"), r.interface, TextKind::Interface);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Zone &r)
{
    v.text(QUORATE_FIELD("name", "Zone"), r.name, TextKind::Domain);
    v.serial(QUORATE_FIELD("serial", "Serial"), r.serial);
    v.integer(QUORATE_FIELD("ttl", "Lifetime (s)"), r.ttl, 0, 604'800);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, DnsRecord &r)
{
    v.text(QUORATE_FIELD("name", "Name"), r.name, TextKind::RecordName);
    v.text(QUORATE_FIELD("address", "Address"), r.address, TextKind::Address);
    v.integer(QUORATE_FIELD("ttl", "Lifetime (s)"), r.ttl, 0, 604'800);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Dns &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Name"), r.name, TextKind::Name);
    v.refs(QUORATE_FIELD("servers", "Servers"), r.servers, "nodes");
    v.rows(QUORATE_FIELD("zones", "Zones"), r.zones);
    v.texts(QUORATE_FIELD("forwarders", "Forwarders"), r.forwarders, TextKind::Address);
    v.texts(QUORATE_FIELD("searchDomains", "Search domains"), r.searchDomains, TextKind::Domain);
    v.rows(QUORATE_FIELD("records", "Further records"), r.records);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

template <class V>
void fields(V &v, Storage &r)
{
    v.id(QUORATE_FIELD("id", "Id"), r.id);
    v.text(QUORATE_STATED("name", "Name"), r.name, TextKind::Name);
    v.choice(QUORATE_STATED("kind", "Kind"), r.kind, StorageKind::Object);
    v.ref(QUORATE_FIELD("site", "Data center"), r.site, "sites");
    v.refs(QUORATE_FIELD("nodes", "Hosts"), r.nodes, "nodes");
    v.text(QUORATE_FIELD("provider", "Provider"), r.provider, TextKind::Word);
    v.text(QUORATE_FIELD("host", "Server"), r.host, TextKind::AddressOrName);
    v.text(QUORATE_FIELD("path", "Path"), r.path, TextKind::TargetPath);
    v.text(QUORATE_FIELD("bucket", "Bucket"), r.bucket, TextKind::Word);
    v.text(QUORATE_FIELD("region", "Region"), r.region, TextKind::Word);
    v.text(QUORATE_FIELD("regionEndpoint", "Service URL"), r.regionEndpoint, TextKind::Url);
    v.text(QUORATE_FIELD("className", "Storage class"), r.className, TextKind::Word);
    v.size(QUORATE_FIELD("capacity", "Capacity"), r.capacity);
    v.text(QUORATE_FIELD("note", "Note"), r.note, TextKind::Free);
    v.unknown(r.unknown);
}

#undef QUORATE_FIELD
#undef QUORATE_STATED

} // namespace quorate
