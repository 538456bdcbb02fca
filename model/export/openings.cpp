#include "model/export/openings.h"

#include "model/base/tr.h"
#include "model/design/fields.h"
#include "model/export/traffic.h"
#include "model/export/writers/line_writer.h"

#include <algorithm>

namespace quorate {

using model::Tr;

namespace {

constexpr int tcp = 6;

QList<net::Range> joined(QList<net::Ipv4> addresses)
{
    std::sort(addresses.begin(), addresses.end());
    QList<net::Range> ranges;
    for (const net::Ipv4 address : addresses) {
        if (!ranges.isEmpty() && address.value <= quint64(ranges.last().last.value) + 1)
            ranges.last().last = address;
        else
            ranges.append({address, address});
    }
    return ranges;
}

QList<net::Range> addressesOf(const Hosts &hosts)
{
    QList<net::Ipv4> addresses;
    for (const Host *host : hosts)
        addresses.append(*host->address);
    return joined(addresses);
}

/// One cluster's part of the matrix.
class Matrix final {
public:
    Matrix(const Facts &facts, const ClusterFacts &cluster)
        : m_facts(facts)
        , m_cluster(cluster)
    {
        collectHosts();
    }
    QList<Opening> build();

private:
    void collectHosts();
    Hosts hostsOf(const PortParty &party) const;
    bool holds(const PortRow &row) const;
    QList<net::PortRange> portsOf(const PortRow &row) const;
    bool isBalancedElsewhere() const;
    void addRow(const PortRow &row, const PortParty &from, const PortParty &to, int protocol);
    void addEndpoint(const EndpointFacts &endpoint);
    const PortParty *partyWith(Trait trait) const;
    bool covers(const EndpointFacts &endpoint, int port) const;

    const Facts &m_facts;
    const ClusterFacts &m_cluster;
    Hosts m_hosts; ///< of the cluster, and those that serve it
    QList<Opening> m_openings;
};

void Matrix::collectHosts()
{
    m_hosts = m_cluster.hosts;
    const auto add = [this](const Host *host) {
        if (std::find(m_hosts.begin(), m_hosts.end(), host) == m_hosts.end())
            m_hosts.push_back(host);
    };
    for (const Host *host : m_facts.sharedHosts())
        add(host);
    for (const auto &balancer : m_facts.balancers()) {
        for (const EndpointFacts *endpoint : balancer->endpoints) {
            if (endpoint->cluster == &m_cluster)
                std::for_each(balancer->hosts.begin(), balancer->hosts.end(), add);
        }
    }
}

Hosts Matrix::hostsOf(const PortParty &party) const
{
    if (party.kind == PortParty::Kind::Hosts)
        return m_hosts;
    Hosts found;
    if (party.kind == PortParty::Kind::Trait) {
        std::copy_if(m_hosts.begin(), m_hosts.end(), std::back_inserter(found),
            [&](const Host *host) { return host->has(party.trait); });
    } else if (party.kind == PortParty::Kind::Storage) {
        for (const Storage &storage : m_facts.topology().storage) {
            if (!party.storage.contains(enumWord(storage.kind)))
                continue;
            for (const Host *host : m_facts.hostsOf(storage.nodes)) {
                const bool ours = std::find(m_hosts.begin(), m_hosts.end(), host) != m_hosts.end();
                if (ours && std::find(found.begin(), found.end(), host) == found.end())
                    found.push_back(host);
            }
        }
    }
    return found;
}

bool Matrix::holds(const PortRow &row) const
{
    for (auto it = row.when.begin(); it != row.when.end(); ++it) {
        if (!it->contains(m_cluster.settingText(it.key())))
            return false;
    }
    return true;
}

QList<net::PortRange> Matrix::portsOf(const PortRow &row) const
{
    if (row.portOf.isEmpty())
        return row.ports;
    const int port =
        row.portOf == QStringLiteral("api") ? m_cluster.apiPort : int(m_cluster.settingInteger(row.portOf));
    return {{port, port}};
}

/// Connections then come from addresses that the design does not know.
bool Matrix::isBalancedElsewhere() const
{
    const QList<const EndpointFacts *> endpoints = m_facts.endpoints(m_cluster);
    return endpoints.isEmpty() || std::any_of(endpoints.begin(), endpoints.end(), [&](const EndpointFacts *endpoint) {
        const BalancerFacts *balancer = endpoint->balancer ? m_facts.balancer(endpoint->balancer->id) : nullptr;
        return !balancer || balancer->hosts.empty();
    });
}

void Matrix::addRow(const PortRow &row, const PortParty &from, const PortParty &to, int protocol)
{
    Opening opening{
        &m_cluster, &from, &to, {}, {}, hostsOf(to), protocol, portsOf(row), row.purpose, row.source, row.inside};
    if (opening.targets.empty())
        return;
    opening.destinations = addressesOf(opening.targets);
    const bool unknown = from.kind == PortParty::Kind::Trait && from.trait == Trait::BalancesTraffic && &from != &to
        && isBalancedElsewhere();
    if (from.kind == PortParty::Kind::Anybody || unknown) {
        opening.from = nullptr;
    } else if (from.kind == PortParty::Kind::Pods) {
        const QString text = m_cluster.row->podNetwork.isEmpty()
            ? m_cluster.platform->defaults.value(QStringLiteral("podNetwork"))
            : m_cluster.row->podNetwork;
        const std::optional<net::Cidr> pods = net::Cidr::parse(text, true);
        if (!pods)
            return;
        opening.sources = {{pods->network(), pods->broadcast()}};
    } else {
        opening.sources = addressesOf(hostsOf(from));
        if (opening.sources.isEmpty())
            return;
    }
    m_openings.append(opening);
}

const PortParty *Matrix::partyWith(Trait trait) const
{
    const QList<PortParty> &parties = m_cluster.platform->parties;
    const auto found = std::find_if(parties.begin(), parties.end(),
        [&](const PortParty &party) { return party.kind == PortParty::Kind::Trait && party.trait == trait; });
    return found == parties.end() ? nullptr : &*found;
}

/// Whether a row lets balancers reach this port of all members already.
bool Matrix::covers(const EndpointFacts &endpoint, int port) const
{
    return std::any_of(m_openings.begin(), m_openings.end(), [&](const Opening &opening) {
        const bool reachable = !opening.inside && opening.protocol == tcp
            && (!opening.from
                || (opening.from->kind == PortParty::Kind::Trait && opening.from->trait == Trait::BalancesTraffic));
        return reachable && std::any_of(opening.ports.begin(), opening.ports.end(), [&](const net::PortRange &range) {
            return range.contains(port);
        }) && std::all_of(endpoint.members.begin(), endpoint.members.end(), [&](const Host *member) {
            return std::find(opening.targets.begin(), opening.targets.end(), member) != opening.targets.end();
        });
    });
}

void Matrix::addEndpoint(const EndpointFacts &endpoint)
{
    const PortParty *balancers = partyWith(Trait::BalancesTraffic);
    if (!endpoint.service || !balancers)
        return;
    const BalancerFacts *balancer = endpoint.balancer ? m_facts.balancer(endpoint.balancer->id) : nullptr;
    const QString source = endpoint.service->source;
    const std::optional<net::Ipv4> address = endpointAddress(m_facts, endpoint);
    if (endpoint.balancer && address) {
        QList<net::PortRange> ports;
        for (const int port : endpoint.ports)
            ports.append({port, port});
        m_openings.append({&m_cluster, nullptr, balancers, {}, {{*address, *address}},
            balancer ? balancer->hosts : Hosts{}, tcp, ports, endpoint.service->name, source, false});
    }
    const PortParty *members = partyWith(endpoint.service->members);
    if (!members || endpoint.members.empty())
        return;
    QList<net::PortRange> missing;
    for (const int port : endpoint.ports) {
        const int memberPort = memberPortOf(endpoint, port);
        for (const int wanted : {memberPort, probeOf(endpoint, memberPort).port}) {
            const net::PortRange range{wanted, wanted};
            if (!covers(endpoint, wanted) && !missing.contains(range))
                missing.append(range);
        }
    }
    if (missing.isEmpty())
        return;
    Opening opening{&m_cluster, nullptr, members, {}, addressesOf(endpoint.members), endpoint.members, tcp, missing,
        endpoint.service->name, source, false};
    if (balancer && !balancer->hosts.empty()) {
        opening.from = balancers;
        opening.sources = addressesOf(balancer->hosts);
    }
    m_openings.append(opening);
}

QList<Opening> Matrix::build()
{
    if (!m_cluster.platform)
        return {};
    for (const PortRow &row : m_cluster.platform->ports) {
        if (!holds(row))
            continue;
        for (const QString &from : row.from) {
            for (const QString &to : row.to) {
                for (const int protocol : row.protocols)
                    addRow(row, *m_cluster.platform->party(from), *m_cluster.platform->party(to), protocol);
            }
        }
    }
    for (const EndpointFacts *endpoint : m_facts.endpoints(m_cluster))
        addEndpoint(*endpoint);
    return m_openings;
}

} // namespace

Result<QList<Opening>> openingsOf(const Facts &facts)
{
    for (const Host &host : facts.hosts()) {
        if (!host.address)
            return Error{Tr::tr("The host \"%1\" has no address.").arg(shown(host.name))};
    }
    QList<Opening> openings;
    for (const auto &cluster : facts.clusters())
        openings += Matrix(facts, *cluster).build();
    return openings;
}

QString protocolWord(int protocol)
{
    return protocol == tcp ? QStringLiteral("tcp") : protocol == 17 ? QStringLiteral("udp") : QStringLiteral("vrrp");
}

QString rangesText(const QList<net::Range> &ranges)
{
    QStringList words;
    for (const net::Range &range : ranges)
        words.append(range.toString());
    return words.join(u' ');
}

} // namespace quorate
