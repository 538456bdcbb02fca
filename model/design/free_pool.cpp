#include "model/design/free_pool.h"

#include <QRegularExpression>

namespace quorate::edits {

QList<net::Cidr> networksOf(const Site &site)
{
    QList<net::Cidr> result;
    for (const Network &network : site.networks)
        if (const auto cidr = net::Cidr::parse(network.cidr, true))
            result.append({cidr->network(), cidr->prefix});
    return result;
}

net::Range hostRange(const net::Cidr &network)
{
    if (network.prefix >= 31) // RFC 3021: both addresses of a /31 are hosts
        return {network.network(), network.broadcast()};
    return {{network.network().value + 1}, {network.broadcast().value - 1}};
}

AddressPool::AddressPool(const Topology &topology)
    : m_topology(topology)
{
    for (const Site &site : topology.sites)
        for (const Network &network : site.networks)
            takeText(network.gateway);
    for (const Node &node : topology.nodes)
        for (const QString &address : node.addresses)
            takeText(address);
    for (const Endpoint &endpoint : topology.endpoints)
        takeText(endpoint.vip);
    for (const Dns &dns : topology.dns) {
        for (const QString &forwarder : dns.forwarders)
            takeText(forwarder);
        for (const DnsRecord &record : dns.records)
            takeText(record.address);
    }
    for (const Storage &storage : topology.storage)
        takeText(storage.host);
}

void AddressPool::takeText(const QString &text)
{
    if (const auto range = net::Range::parse(text))
        take(*range);
}

void AddressPool::take(net::Range range)
{
    if (range.last < range.first)
        return;
    quint32 first = range.first.value;
    quint32 last = range.last.value;
    auto it = m_used.upper_bound(first);
    if (it != m_used.begin() && std::prev(it)->second >= first)
        --it;
    while (it != m_used.end() && it->first <= last) {
        first = std::min(first, it->first);
        last = std::max(last, it->second);
        it = m_used.erase(it);
    }
    m_used.emplace(first, last);
}

bool AddressPool::isFree(net::Range range) const
{
    auto it = m_used.upper_bound(range.last.value);
    return it == m_used.begin() || std::prev(it)->second < range.first.value;
}

std::optional<net::Range> AddressPool::next(const net::Cidr &network, net::Ipv4 from, quint32 count) const
{
    const net::Range hosts = hostRange(network);
    const quint64 last = hosts.last.value;
    const quint64 begin = std::max(from, hosts.first).value;
    for (quint64 at : {begin, quint64(hosts.first.value)}) {
        while (at + count - 1 <= last) {
            const auto it = m_used.upper_bound(quint32(at + count - 1));
            if (it == m_used.begin() || std::prev(it)->second < at)
                return net::Range{{quint32(at)}, {quint32(at + count - 1)}};
            at = quint64(std::prev(it)->second) + 1;
        }
    }
    return std::nullopt;
}

std::optional<AddressPool::Home> AddressPool::hostHome(const SiteId &site, const QString &role)
{
    const Site *row = m_topology.sites.find(site);
    if (!row)
        return std::nullopt;
    const QList<net::Cidr> networks = networksOf(*row);
    if (networks.isEmpty())
        return std::nullopt;
    const std::pair key(site.value, role);
    if (!role.isEmpty() && !m_highest.contains(key)) {
        net::Ipv4 highest;
        for (const Node &node : m_topology.nodes) {
            if (node.site != site || !node.roles.contains(role) || node.addresses.isEmpty())
                continue;
            const auto range = net::Range::parse(node.addresses.first());
            const bool here = range && std::any_of(networks.begin(), networks.end(), [&](const net::Cidr &n) {
                return n.contains(range->last);
            });
            if (here)
                highest = std::max(highest, range->last);
        }
        m_highest.insert(key, highest);
    }
    const net::Ipv4 highest = m_highest.value(key);
    for (const net::Cidr &network : networks)
        if (highest.value && network.contains(highest))
            return Home{network, {highest.value + 1}};
    // The first ten addresses are left to routers and other equipment.
    const net::Cidr network = networks.first();
    return Home{network, {network.network().value + std::min<quint32>(11, ~network.mask())}};
}

QString AddressPool::takeHosts(const SiteId &site, const QString &role, int count)
{
    const auto home = hostHome(site, role);
    if (!home || count < 1)
        return {};
    const auto range = next(home->network, home->from, quint32(count));
    if (!range)
        return {};
    take(*range);
    if (!role.isEmpty())
        m_highest.insert({site.value, role}, range->last);
    return range->toString();
}

QString AddressPool::takeVip(const SiteId &site)
{
    const Site *row = m_topology.sites.find(site);
    const QList<net::Cidr> networks = row ? networksOf(*row) : QList<net::Cidr>();
    if (networks.isEmpty())
        return {};
    const net::Cidr network = networks.first();
    net::Ipv4 highest;
    for (const Endpoint &endpoint : m_topology.endpoints)
        if (const auto vip = net::Ipv4::parse(endpoint.vip); vip && network.contains(*vip))
            highest = std::max(highest, *vip);
    // Above the hosts of a small network, so that a growing series of hosts and the VIPs keep apart for long.
    const net::Ipv4 from = highest.value ? net::Ipv4{highest.value + 1}
                                         : net::Ipv4{network.network().value + std::min<quint32>(201, ~network.mask())};
    const auto range = next(network, from);
    if (!range)
        return {};
    take(*range);
    return range->toString();
}

/// "master03" to "master", 3 and 2 digits; no number: 0 and no digits.
static std::tuple<QString, int, int> splitNumber(const QString &name)
{
    qsizetype at = name.size();
    while (at > 0 && name.size() - at < 6 && name.at(at - 1) >= u'0' && name.at(at - 1) <= u'9')
        --at;
    return {name.left(at), name.mid(at).toInt(), int(name.size() - at)};
}

NamePool::NamePool(const Topology &topology)
    : m_topology(topology)
{
    for (const Node &node : topology.nodes) {
        if (const auto pattern = node.isGroup() ? net::NamePattern::parse(node.names) : std::nullopt) {
            // Only the last one is needed to count on; the others are found by the series.
            for (int index = 0; index < pattern->count(); ++index)
                take(node.cluster, pattern->name(index));
        }
        take(node.cluster, node.name);
    }
}

/// Hosts whose domain is the site's suffix must differ from each other whatever their cluster: their full names would
/// be equal.
QString NamePool::scope(const ClusterId &cluster) const
{
    const Cluster *row = m_topology.clusters.find(cluster);
    return row && !row->hostDomain.isEmpty() ? cluster.value : QString();
}

bool NamePool::isFree(const ClusterId &cluster, const QString &name) const
{
    const auto it = m_scopes.constFind(scope(cluster));
    return it == m_scopes.constEnd() || !it->taken.contains(name);
}

void NamePool::take(const ClusterId &cluster, const QString &name)
{
    if (name.isEmpty())
        return;
    Names &names = m_scopes[scope(cluster)];
    names.taken.insert(name);
    const auto [prefix, number, width] = splitNumber(name);
    Series &series = names.series[prefix];
    if (width > 0 && number >= series.highest) {
        series.highest = number;
        series.width = width;
    } else if (width == 0) {
        series.highest = std::max(series.highest, 1); // "web" is the first, "web02" the next
    }
}

net::NamePattern NamePool::nextPattern(const ClusterId &cluster, const QString &prefix, int count) const
{
    const QString stem = prefix.isEmpty() ? QStringLiteral("host") : prefix;
    const Names names = m_scopes.value(scope(cluster));
    const Series series = names.series.value(stem);
    net::NamePattern pattern{stem, series.highest + 1, series.highest + count, series.width, {}};
    const auto collides = [&] {
        for (int index = 0; index < pattern.count(); ++index)
            if (names.taken.contains(pattern.name(index)))
                return true;
        return false;
    };
    while (collides()) { // "node010" and "node9" are two series of one prefix
        ++pattern.first;
        ++pattern.last;
    }
    return pattern;
}

QString NamePool::next(const ClusterId &cluster, const QString &prefix) const
{
    return nextPattern(cluster, std::get<0>(splitNumber(prefix)), 1).name(0);
}

NetworkPool::NetworkPool(const Topology &topology)
{
    for (const Site &site : topology.sites)
        for (const Network &network : site.networks)
            take(network.cidr);
    for (const Cluster &cluster : topology.clusters) {
        take(cluster.podNetwork);
        take(cluster.serviceNetwork);
        for (const AttributeValue &value : cluster.settings) {
            if (const auto *text = std::get_if<QString>(&value))
                take(*text);
            if (const auto *texts = std::get_if<QStringList>(&value))
                for (const QString &cidr : *texts)
                    take(cidr);
        }
    }
}

void NetworkPool::take(const QString &cidr)
{
    if (const auto network = net::Cidr::parse(cidr, true))
        m_used.append({network->network(), network->prefix});
}

bool NetworkPool::isFree(const net::Cidr &cidr) const
{
    return std::none_of(m_used.begin(), m_used.end(), [&](const net::Cidr &used) { return used.overlaps(cidr); });
}

std::optional<net::Cidr> NetworkPool::takeNext(const net::Cidr &preferred)
{
    const net::Cidr first{preferred.network(), preferred.prefix};
    if (isFree(first)) {
        m_used.append(first);
        return first;
    }
    // RFC 1918, section 3; the preferred network's own block first
    QList<net::Cidr> blocks;
    for (const QStringView text : {u"10.0.0.0/8", u"172.16.0.0/12", u"192.168.0.0/16"})
        if (const auto block = net::Cidr::parse(text); block && first.prefix >= block->prefix)
            blocks.append(*block);
    std::stable_partition(
        blocks.begin(), blocks.end(), [&](const net::Cidr &block) { return block.contains(first.base); });
    const quint64 size = quint64(1) << (32 - first.prefix);
    for (const net::Cidr &block : std::as_const(blocks)) {
        const quint64 places = (quint64(block.broadcast().value) + 1 - block.base.value) / size;
        const quint64 start = block.contains(first.base) ? (first.base.value - block.base.value) / size : 0;
        for (quint64 step = 0; step < std::min<quint64>(places, 4096); ++step) {
            const net::Cidr candidate{{quint32(block.base.value + (start + step) % places * size)}, first.prefix};
            if (isFree(candidate)) {
                m_used.append(candidate);
                return candidate;
            }
        }
    }
    return std::nullopt;
}

QString freeName(const QSet<QString> &taken, const QString &name, QStringView separator)
{
    if (!taken.contains(name))
        return name;
    const auto [stem, number, width] = splitNumber(name);
    for (int next = width > 0 ? number + 1 : 2;; ++next) {
        const QString candidate = width > 0 ? stem + QString::number(next).rightJustified(width, u'0')
                                            : name + separator.toString() + QString::number(next);
        if (!taken.contains(candidate))
            return candidate;
    }
}

QString companyDomain(const Topology &topology)
{
    const Site *first = nullptr;
    for (const Site &site : topology.sites)
        if (!site.dnsSuffix.isEmpty() && (!first || site.rank < first->rank))
            first = &site;
    if (!first)
        return QStringLiteral("corp.example");
    const QString rest = first->dnsSuffix.section(u'.', 1);
    return rest.contains(u'.') ? rest : first->dnsSuffix;
}

const FailureDomain *findDomain(const Topology &topology, const DomainId &domain)
{
    for (const Site &site : topology.sites)
        for (const FailureDomain &row : site.domains)
            if (row.id == domain)
                return &row;
    return nullptr;
}

const Site *siteOf(const Topology &topology, const DomainId &domain)
{
    for (const Site &site : topology.sites)
        for (const FailureDomain &row : site.domains)
            if (row.id == domain)
                return &site;
    return nullptr;
}

QSet<DomainId> domainTree(const Site &site, const DomainId &root)
{
    QSet<DomainId> tree{root};
    for (bool grown = true; grown;) {
        grown = false;
        for (const FailureDomain &domain : site.domains) {
            if (!tree.contains(domain.id) && !domain.parent.isEmpty() && tree.contains(domain.parent)) {
                tree.insert(domain.id);
                grown = true;
            }
        }
    }
    return tree;
}

Traits traitsOf(const Design &design, const Catalogue &catalogue, const Node &node)
{
    const Cluster *cluster = design.topology().clusters.find(node.cluster);
    Traits traits;
    for (const QString &id : node.roles)
        if (const Role *role = catalogue.role(cluster ? cluster->platform : QString(), id))
            traits |= role->traits;
    return traits;
}

bool idInUse(const Design &design, const ElementId &id)
{
    const Topology &t = design.topology();
    return t.sites.contains(SiteId(id)) || t.links.contains(LinkId(id)) || t.clusters.contains(ClusterId(id))
        || t.nodes.contains(NodeId(id)) || t.endpoints.contains(EndpointId(id)) || t.balancers.contains(BalancerId(id))
        || t.dns.contains(DnsId(id)) || t.storage.contains(StorageId(id)) || t.promotions.contains(PromotionId(id))
        || t.templates.contains(TemplateId(id)) || t.backups.contains(BackupId(id))
        || design.diagram().notes.contains(NoteId(id)) || design.review().waivers.contains(WaiverId(id))
        || findDomain(t, DomainId(id));
}

} // namespace quorate::edits
