#include "model/export/zones.h"

#include "model/base/tr.h"
#include "model/export/traffic.h"
#include "model/export/writers/line_writer.h"

#include <QHash>
#include <QSet>
#include <algorithm>

namespace quorate {

using model::Tr;

namespace {

/// A name that must resolve.
struct WantedName {
    ZoneRecord record;
    QString zoneHint; ///< the zone to make when none is listed for it
    const ClusterFacts *cluster = nullptr;
    const Site *site = nullptr;
};

bool lies(const QString &name, const QString &zone)
{
    return !zone.isEmpty() && (name == zone || name.endsWith(u'.' + zone));
}

QString parentOf(const QString &name)
{
    return name.section(u'.', 1);
}

QString reverseName(net::Ipv4 address)
{
    QStringList octets = address.toString().split(u'.');
    std::reverse(octets.begin(), octets.end());
    return octets.join(u'.') + QStringLiteral(".in-addr.arpa");
}

/// The reverse zone for an address: its network cut at an octet boundary, at most a /24.
QString reverseZone(const Facts &facts, net::Ipv4 address)
{
    int prefix = 24;
    for (const Site *site : facts.sites()) {
        const Network *network = facts.networkOf(*site, address);
        if (const auto cidr = network ? net::Cidr::parse(network->cidr, true) : std::nullopt) {
            prefix = cidr->prefix;
            break;
        }
    }
    const int octets = prefix > 16 ? 3 : prefix > 8 ? 2 : 1;
    return reverseName(address).section(u'.', 4 - octets);
}

/// Wildcards are the apps domains', and further records.
Result<void> refuseWildcard(const QString &name)
{
    if (name.startsWith(u'*'))
        return Error{Tr::tr("\"%1\" is a wildcard, which only a further record may be.").arg(shown(name))};
    return {};
}

/// Gathers names, then deals them over zones.
class ZoneBuilder final {
public:
    explicit ZoneBuilder(const Facts &facts)
        : m_facts(facts)
    {
    }
    Result<QList<ZoneContent>> build();

private:
    Result<void> collectHosts();
    Result<void> collectEndpoints();
    Result<void> collectClusterNames(const ClusterFacts &cluster);
    Result<void> collectRecords();
    Result<void> collectGlobalNames();
    void wantAddress(const QString &name, net::Ipv4 address, std::optional<int> ttl, const QString &element,
        const QString &hint, const ClusterFacts *cluster, const Site *site);
    void wantPointer(
        const QString &name, net::Ipv4 address, const QString &element, const ClusterFacts *cluster, const Site *site);
    QString hintFor(const QString &name, const ClusterFacts *cluster) const;
    const DnsFacts *keeperOf(const WantedName &name) const;
    /// The listed or derived zone that holds the name; empty when there is none.
    QString closest(const QString &name) const;
    Result<void> list();
    void derive();
    Result<void> fill();

    const Facts &m_facts;
    QList<WantedName> m_names;
    QSet<QString> m_known; ///< names that have an address
    QSet<QString> m_seen; ///< names with address
    QHash<quint32, QString> m_pointers;
    QMap<QString, ZoneContent> m_zones;
};

void ZoneBuilder::wantAddress(const QString &name, net::Ipv4 address, std::optional<int> ttl, const QString &element,
    const QString &hint, const ClusterFacts *cluster, const Site *site)
{
    const QString key = name + u' ' + address.toString();
    m_known.insert(name);
    if (m_seen.contains(key))
        return;
    m_seen.insert(key);
    m_names.append({{ZoneRecord::Kind::Address, name, {}, address, ttl, element}, hint, cluster, site});
}

void ZoneBuilder::wantPointer(
    const QString &name, net::Ipv4 address, const QString &element, const ClusterFacts *cluster, const Site *site)
{
    // One address, one pointer: the first name is the canonical one.
    if (m_pointers.contains(address.value))
        return;
    m_pointers.insert(address.value, name);
    m_names.append({{ZoneRecord::Kind::Pointer, reverseName(address), name, address, {}, element},
        reverseZone(m_facts, address), cluster, site});
}

Result<void> ZoneBuilder::collectHosts()
{
    const auto collect = [this](const Host &host) -> Result<void> {
        if (!host.address)
            return Error{Tr::tr("The host \"%1\" has no address.").arg(shown(host.name))};
        if (const Result<void> fine = refuseWildcard(host.fqdn); !fine)
            return fine;
        if (!host.fqdn.contains(u'.'))
            return Error{
                Tr::tr("The host \"%1\" has no domain: give its data center a DNS suffix.").arg(shown(host.name))};
        if (m_known.contains(host.fqdn))
            return Error{Tr::tr("Two hosts are called \"%1\".").arg(shown(host.fqdn))};
        if (m_pointers.contains(host.address->value))
            return Error{
                Tr::tr("The hosts \"%1\" and \"%2\" have the same address %3.")
                    .arg(shown(m_pointers.value(host.address->value)), shown(host.fqdn), host.address->toString())};
        wantAddress(host.fqdn, *host.address, {}, host.name, parentOf(host.fqdn), host.cluster, host.site);
        wantPointer(host.fqdn, *host.address, host.name, host.cluster, host.site);
        return {};
    };
    for (const auto &cluster : m_facts.clusters()) {
        for (const Host *host : cluster->hosts) {
            if (const Result<void> done = collect(*host); !done)
                return done;
        }
    }
    for (const Host *host : m_facts.sharedHosts()) {
        if (const Result<void> done = collect(*host); !done)
            return done;
    }
    return {};
}

QString ZoneBuilder::hintFor(const QString &name, const ClusterFacts *cluster) const
{
    return cluster && name != cluster->row->baseDomain && lies(name, cluster->row->baseDomain)
        ? cluster->row->baseDomain
        : parentOf(name);
}

Result<void> ZoneBuilder::collectEndpoints()
{
    for (const auto &endpoint : m_facts.endpoints()) {
        const QString &name = endpoint->row->name;
        if (name.isEmpty())
            continue;
        if (const Result<void> fine = refuseWildcard(name); !fine)
            return fine;
        const std::optional<net::Ipv4> address = endpointAddress(m_facts, *endpoint);
        if (!address)
            return Error{Tr::tr("The endpoint \"%1\" has no virtual IP.").arg(shown(name))};
        wantAddress(
            name, *address, endpoint->row->ttl, name, hintFor(name, endpoint->cluster), endpoint->cluster, nullptr);
        wantPointer(name, *address, name, endpoint->cluster, nullptr);
    }
    return {};
}

Result<void> ZoneBuilder::collectClusterNames(const ClusterFacts &cluster)
{
    const Cluster &row = *cluster.row;
    const QString publicName = row.publicApiName.isEmpty() ? row.apiName : row.publicApiName;
    for (const auto &[name, scope] :
        {std::pair(row.apiName, Scope::Internal), std::pair(publicName, Scope::External)}) {
        // An address literal resolves by itself; a rule dislikes it.
        if (name.isEmpty() || m_known.contains(name) || net::Ipv4::parse(name))
            continue;
        if (const Result<void> fine = refuseWildcard(name); !fine)
            return fine;
        const std::optional<net::Ipv4> address = apiAddress(m_facts, cluster, scope);
        if (!address)
            return Error{Tr::tr("Nothing answers for the API name \"%1\" of the cluster \"%2\".")
                             .arg(shown(name), shown(row.name))};
        wantAddress(name, *address, {}, row.name, hintFor(name, &cluster), &cluster, nullptr);
    }
    if (row.appsDomain.isEmpty())
        return {};
    const std::optional<net::Ipv4> ingress = m_facts.ingressAddress(cluster);
    if (!ingress)
        return Error{
            Tr::tr("The wildcard name \"*.%1\" of the cluster \"%2\" has no address: its routers have no endpoint.")
                .arg(shown(row.appsDomain), shown(row.name))};
    std::optional<int> ttl;
    for (const EndpointFacts *endpoint : m_facts.endpoints(cluster)) {
        if (endpoint->vip == ingress && endpoint->service && endpoint->service->members == Trait::RunsIngress && !ttl)
            ttl = endpoint->row->ttl;
    }
    const QString hint = lies(row.appsDomain, row.baseDomain) ? row.baseDomain : row.appsDomain;
    wantAddress(QStringLiteral("*.") + row.appsDomain, *ingress, ttl, row.name, hint, &cluster, nullptr);
    return {};
}

Result<void> ZoneBuilder::collectRecords()
{
    for (const DnsFacts &dns : m_facts.dns()) {
        for (const DnsRecord &record : dns.row->records) {
            const auto address = net::Ipv4::parse(record.address);
            if (!address)
                return Error{Tr::tr("The DNS record \"%1\" has no address.").arg(shown(record.name))};
            wantAddress(record.name, *address, record.ttl, dns.row->name, parentOf(record.name), nullptr,
                dns.servers.empty() ? nullptr : dns.servers.front()->site);
        }
    }
    return {};
}

/// Names between sites, where no F5 answers for them: every address, or the preferred one, which somebody must change
/// by hand when its site is lost.
Result<void> ZoneBuilder::collectGlobalNames()
{
    for (const DnsFacts &dns : m_facts.dns()) {
        if (dns.row->kind == DnsKind::F5)
            continue;
        for (const GlobalNameFacts &global : dns.globalNames) {
            const QString &name = global.row->name;
            if (const Result<void> fine = refuseWildcard(name); !fine)
                return fine;
            for (const EndpointFacts *endpoint : global.endpoints) {
                const std::optional<net::Ipv4> address = endpointAddress(m_facts, *endpoint);
                if (!address)
                    return Error{Tr::tr("The endpoint \"%1\" has no virtual IP.").arg(shown(endpoint->row->name))};
                wantAddress(name, *address, global.row->ttl, name, hintFor(name, endpoint->cluster), endpoint->cluster,
                    nullptr);
                if (global.row->policy == GlobalPolicy::First)
                    break;
            }
        }
    }
    return {};
}

QString ZoneBuilder::closest(const QString &name) const
{
    for (QString zone = name; !zone.isEmpty(); zone = parentOf(zone)) {
        if (m_zones.contains(zone))
            return zone;
    }
    return {};
}

/// Whether the hosts of the design answer; F5 and the customer's servers are told what to answer.
static bool isKept(const DnsFacts &dns)
{
    return !dns.servers.empty() && (dns.row->kind == DnsKind::Servers || dns.row->kind == DnsKind::Dnsmasq);
}

Result<void> ZoneBuilder::list()
{
    for (const DnsFacts &dns : m_facts.dns()) {
        for (const Zone &zone : dns.row->zones) {
            ZoneContent &content = m_zones[zone.name];
            if (isKept(dns) && !content.servers.empty() && content.kind != dns.row->kind)
                return Error{Tr::tr("The zone \"%1\" is kept by name servers of two kinds.").arg(shown(zone.name))};
            if (isKept(dns))
                content.kind = dns.row->kind;
            if (content.name.isEmpty()) {
                content.name = zone.name;
                content.serial = zone.serial.value_or(1);
                content.ttl = zone.ttl.value_or(content.ttl);
            }
            for (const Host *server : isKept(dns) ? dns.servers : Hosts{}) {
                if (std::find(content.servers.begin(), content.servers.end(), server) == content.servers.end())
                    content.servers.push_back(server);
            }
        }
    }
    return {};
}

/// The set of name servers that a derived zone for the name goes to, or nullptr.
const DnsFacts *ZoneBuilder::keeperOf(const WantedName &name) const
{
    if (name.cluster) {
        for (const DnsFacts *dns : m_facts.dnsFor(*name.cluster)) {
            if (isKept(*dns))
                return dns;
        }
    }
    const DnsFacts *first = nullptr;
    for (const DnsFacts &dns : m_facts.dns()) {
        if (!isKept(dns))
            continue;
        if (!first)
            first = &dns;
        if (name.site && dns.servers.front()->site == name.site)
            return &dns;
    }
    return first;
}

void ZoneBuilder::derive()
{
    QMap<QString, const WantedName *> hints;
    for (const WantedName &name : m_names) {
        if (!name.zoneHint.isEmpty() && closest(name.record.owner).isEmpty() && !hints.contains(name.zoneHint))
            hints.insert(name.zoneHint, &name);
    }
    for (auto it = hints.cbegin(); it != hints.cend(); ++it) {
        // A zone below another one would need a delegation and gains nothing.
        bool covered = false;
        for (QString above = parentOf(it.key()); !above.isEmpty() && !covered; above = parentOf(above))
            covered = hints.contains(above);
        if (covered)
            continue;
        ZoneContent content;
        content.name = it.key();
        if (const DnsFacts *keeper = keeperOf(**it)) {
            content.servers = keeper->servers;
            content.kind = keeper->row->kind;
        }
        m_zones.insert(it.key(), content);
    }
}

Result<void> ZoneBuilder::fill()
{
    for (ZoneContent &zone : m_zones) {
        for (const Host *server : zone.servers)
            zone.records.append({ZoneRecord::Kind::NameServer, zone.name, server->fqdn, {}, {}, server->name});
    }
    for (const WantedName &name : m_names) {
        const QString closestZone = closest(name.record.owner);
        if (closestZone.isEmpty())
            return Error{Tr::tr("The name \"%1\" belongs to no zone.").arg(shown(name.record.owner))};
        m_zones[closestZone].records.append(name.record);
    }
    // A zone below another one is delegated there, with addresses for servers that lie in the lower zone.
    for (const ZoneContent &child : std::as_const(m_zones)) {
        const auto parent = m_zones.find(closest(parentOf(child.name)));
        if (parent == m_zones.end())
            continue;
        for (const Host *server : child.servers) {
            parent->records.append({ZoneRecord::Kind::NameServer, child.name, server->fqdn, {}, {}, server->name});
            if (server->address && lies(server->fqdn, child.name))
                parent->records.append(
                    {ZoneRecord::Kind::Address, server->fqdn, {}, *server->address, {}, server->name});
        }
    }
    return {};
}

Result<QList<ZoneContent>> ZoneBuilder::build()
{
    if (m_facts.dns().empty())
        return QList<ZoneContent>();
    if (const Result<void> done = collectHosts(); !done)
        return done.error();
    if (const Result<void> done = collectEndpoints(); !done)
        return done.error();
    for (const auto &cluster : m_facts.clusters()) {
        if (const Result<void> done = collectClusterNames(*cluster); !done)
            return done.error();
    }
    if (const Result<void> done = collectRecords(); !done)
        return done.error();
    if (const Result<void> done = collectGlobalNames(); !done)
        return done.error();
    if (const Result<void> done = list(); !done)
        return done.error();
    derive();
    if (const Result<void> done = fill(); !done)
        return done.error();
    QList<ZoneContent> zones = m_zones.values();
    std::stable_partition(zones.begin(), zones.end(),
        [](const ZoneContent &zone) { return !zone.name.endsWith(QLatin1String(".in-addr.arpa")); });
    return zones;
}

} // namespace

Result<QList<ZoneContent>> zonesOf(const Facts &facts)
{
    return ZoneBuilder(facts).build();
}

/// The name servers that serve a zone which the design does not list; none when it has no such zone.
static DnsId serversOf(const Facts &facts, const QString &zone)
{
    const Result<QList<ZoneContent>> zones = zonesOf(facts);
    for (const ZoneContent &content : zones ? *zones : QList<ZoneContent>())
        for (const DnsFacts &dns : facts.dns())
            if (content.name == zone && !content.servers.empty() && dns.servers == content.servers)
                return dns.row->id;
    return {};
}

Design withSerial(const Design &design, const Facts &facts, const QString &zone, quint32 serial)
{
    QList<DnsId> listing;
    for (const Dns &dns : design.topology().dns)
        if (std::any_of(dns.zones.begin(), dns.zones.end(), [&](const Zone &row) { return row.name == zone; }))
            listing.append(dns.id);
    Design next = design;
    for (const DnsId &id : std::as_const(listing))
        next.topology().dns.update(id, [&](Dns &dns) {
            for (Zone &row : dns.zones)
                if (row.name == zone)
                    row.serial = serial;
        });
    if (!listing.isEmpty())
        return next;
    const DnsId servers = serversOf(facts, zone);
    if (!next.topology().dns.contains(servers))
        return design;
    next.topology().dns.update(servers, [&](Dns &dns) { dns.zones.append(Zone{zone, serial, {}, {}}); });
    return next;
}

} // namespace quorate
