#include "model/export/traffic.h"

#include "model/base/tr.h"
#include "model/design/fields.h"
#include "model/export/writers/line_writer.h"

#include <algorithm>

namespace quorate {

using model::Tr;

static Algorithm algorithmOf(const EndpointFacts &endpoint)
{
    if (endpoint.row->algorithm != Algorithm::PlatformDefault)
        return endpoint.row->algorithm;
    for (const Algorithm algorithm : {Algorithm::RoundRobin, Algorithm::LeastConnections}) {
        if (endpoint.service->algorithm == enumWord(algorithm))
            return algorithm;
    }
    return Algorithm::Source;
}

Probe probeOf(const EndpointFacts &endpoint, int memberPort)
{
    const EndpointService &service = *endpoint.service;
    HealthCheck kind = endpoint.row->check;
    if (kind == HealthCheck::PlatformDefault)
        kind = service.checkPath.isEmpty() ? HealthCheck::Tcp : HealthCheck::Http;
    if (kind != HealthCheck::Http)
        return {kind, memberPort, {}, false};
    return {kind, service.checkPort > 0 ? service.checkPort : memberPort, service.checkPath, service.checkTls};
}

int memberPortOf(const EndpointFacts &endpoint, int port)
{
    return endpoint.service->apiPort ? endpoint.cluster->apiPort : port;
}

int idleSecondsOf(const ClusterFacts &cluster)
{
    return int(cluster.limit(QStringLiteral("balancer-idle-seconds")).value_or(300));
}

bool BalancedPort::sameTarget(const BalancedPort &other) const
{
    return memberPort == other.memberPort && algorithm == other.algorithm && probe == other.probe
        && idleSeconds == other.idleSeconds && members == other.members && endpoint->service == other.endpoint->service;
}

/// Names the ports so that they stay unique in the balancer's configuration.
static void nameAll(QList<BalancedPort> &ports, const ExportNames &names)
{
    for (BalancedPort &port : ports) {
        const auto alike = std::count_if(ports.cbegin(), ports.cend(), [&](const BalancedPort &other) {
            return other.endpoint->cluster == port.endpoint->cluster
                && other.endpoint->service == port.endpoint->service && other.port == port.port;
        });
        port.label = port.endpoint->row->service;
        if (alike > 1)
            port.label += u'-' + port.address.toString();
        port.label += u'-' + QString::number(port.port);
        port.name = names.cluster(port.endpoint->cluster) + u'-' + port.label;
    }
}

Result<QList<BalancedPort>> balancedPorts(
    const ExportNames &exportNames, const Facts &facts, const BalancerFacts &balancer)
{
    QList<BalancedPort> ports;
    for (const EndpointFacts *endpoint : balancer.endpoints) {
        const QString name = shown(endpoint->row->name);
        if (!endpoint->service)
            return Error{Tr::tr("The service of the endpoint \"%1\" is unknown.").arg(name)};
        const std::optional<net::Ipv4> address = endpointAddress(facts, *endpoint);
        if (!address)
            return Error{Tr::tr("The endpoint \"%1\" has no virtual IP.").arg(name)};
        if (endpoint->members.empty() || endpoint->ports.isEmpty())
            return Error{Tr::tr("Nothing stands behind the endpoint \"%1\".").arg(name)};
        // Ending TLS needs certificates and HTTP rules that no design states.
        if (endpoint->row->tls == TlsMode::Terminate)
            return Error{
                Tr::tr("The balancer is to end TLS for the endpoint \"%1\", which cannot be written; pass it through.")
                    .arg(name)};
        // Nodes and clients are told the API's port once: where the endpoint does not listen there, nobody finds it.
        if (endpoint->service->apiPort && !endpoint->ports.contains(endpoint->cluster->apiPort))
            return Error{Tr::tr("The endpoint \"%1\" does not listen on the API port %2 of its cluster.")
                             .arg(name, QString::number(endpoint->cluster->apiPort))};
        QStringList names;
        for (const Host *member : endpoint->members) {
            if (!member->address)
                return Error{Tr::tr("The host \"%1\" has no address.").arg(shown(member->name))};
            names.append(member->name);
        }
        names.sort();
        if (const auto twin = std::adjacent_find(names.begin(), names.end()); twin != names.end())
            return Error{Tr::tr("Two members of the endpoint \"%1\" are called \"%2\".").arg(name, shown(*twin))};
        for (const int port : endpoint->ports) {
            const int memberPort = memberPortOf(*endpoint, port);
            const BalancedPort entry{endpoint, {}, {}, *address, port, memberPort, algorithmOf(*endpoint),
                probeOf(*endpoint, memberPort), endpoint->members,
                endpoint->row->idleTimeout.value_or(idleSecondsOf(*endpoint->cluster))};
            const auto same = std::find_if(ports.begin(), ports.end(),
                [&](const BalancedPort &other) { return other.address == *address && other.port == port; });
            if (same == ports.end())
                ports.append(entry);
            else if (!same->sameTarget(entry))
                return Error{
                    Tr::tr("The endpoints \"%1\" and \"%2\" share %3:%4, but not what stands behind it.")
                        .arg(shown(same->endpoint->row->name), name, address->toString(), QString::number(port))};
        }
    }
    nameAll(ports, exportNames);
    return ports;
}

bool runsOnHosts(const BalancerFacts &balancer)
{
    return (balancer.row->kind == BalancerKind::Haproxy || balancer.row->kind == BalancerKind::Nginx)
        && !balancer.hosts.empty();
}

QList<const BalancerFacts *> balancersOf(const Facts &facts, const ClusterFacts &cluster, BalancerKind kind)
{
    QList<const BalancerFacts *> found;
    for (const auto &balancer : facts.balancers()) {
        const bool serves = std::any_of(balancer->endpoints.begin(), balancer->endpoints.end(),
            [&](const EndpointFacts *endpoint) { return endpoint->cluster == &cluster; });
        if (balancer->row->kind == kind && serves)
            found.append(balancer.get());
    }
    return found;
}

Result<QList<VirtualAddress>> virtualAddresses(const BalancerFacts &balancer)
{
    QList<VirtualAddress> addresses;
    const QString name = shown(balancer.row->name);
    for (const EndpointFacts *endpoint : balancer.endpoints) {
        if (!endpoint->vip)
            continue;
        const net::Ipv4 vip = *endpoint->vip;
        const auto own = std::find_if(
            balancer.hosts.begin(), balancer.hosts.end(), [&](const Host *host) { return host->address == vip; });
        if (own != balancer.hosts.end()) {
            if (balancer.hosts.size() == 1)
                continue;
            return Error{Tr::tr("The virtual IP %1 is the address of the host \"%2\".")
                             .arg(vip.toString(), shown((*own)->name))};
        }
        if (std::any_of(addresses.begin(), addresses.end(), [&](const VirtualAddress &a) { return a.address == vip; }))
            continue;
        if (!balancer.row->vrid)
            return Error{Tr::tr("The load balancer \"%1\" has no VRRP id.").arg(name)};
        const int vrid = *balancer.row->vrid + int(addresses.size());
        if (vrid < 1 || vrid > 255)
            return Error{Tr::tr("The VRRP id %1 of the load balancer \"%2\" is not between 1 and 255.")
                             .arg(QString::number(vrid), name)};
        addresses.append({vip, vrid});
    }
    return addresses;
}

std::optional<net::Ipv4> endpointAddress(const Facts &facts, const EndpointFacts &endpoint)
{
    if (endpoint.vip || !endpoint.row->vip.isEmpty())
        return endpoint.vip;
    const BalancerFacts *balancer = endpoint.balancer ? facts.balancer(endpoint.balancer->id) : nullptr;
    const Hosts &hosts = balancer ? balancer->hosts : endpoint.members;
    return hosts.size() == 1 ? hosts.front()->address : std::nullopt;
}

std::optional<net::Ipv4> apiAddress(const Facts &facts, const ClusterFacts &cluster, Scope scope)
{
    std::optional<net::Ipv4> any;
    for (const EndpointFacts *endpoint : facts.endpoints(cluster)) {
        if (!endpoint->service || !endpoint->service->apiPort)
            continue;
        const std::optional<net::Ipv4> address = endpointAddress(facts, *endpoint);
        if (address && (endpoint->row->scope == scope || endpoint->row->scope == Scope::Both))
            return address;
        if (!any)
            any = address;
    }
    const Hosts masters = cluster.with(Trait::RunsControlPlane);
    return any || masters.size() != 1 ? any : masters.front()->address;
}

Result<OperatingSystem> dialectOf(const Hosts &hosts)
{
    // One configuration serves all hosts. Keywords of the older program are understood by the newer one, but Debian and
    // the others keep their files elsewhere.
    const auto isDebian = [](const Host *host) { return host->row->os == OperatingSystem::Debian12; };
    const auto debian = std::count_if(hosts.begin(), hosts.end(), isDebian);
    if (debian == std::ptrdiff_t(hosts.size()) && debian > 0)
        return OperatingSystem::Debian12;
    if (debian > 0)
        return Error{Tr::tr(
            "The hosts \"%1\" and \"%2\" serve together, but their operating systems keep files in different places.")
                         .arg(shown(hosts.front()->name), shown(hosts.back()->name))};
    OperatingSystem oldest = OperatingSystem::El9;
    for (const Host *host : hosts) {
        const OperatingSystem os = host->row->os;
        if (os == OperatingSystem::El8 && oldest == OperatingSystem::El9)
            oldest = os;
        else if (os != OperatingSystem::El8 && os != OperatingSystem::El9)
            oldest = OperatingSystem::El7; // unknown ones get the words that everything understands
    }
    return oldest;
}

} // namespace quorate
