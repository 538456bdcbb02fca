#pragma once

#include "model/analysis/facts.h"
#include "model/base/result.h"
#include "model/export/naming.h"

#include <QStringList>

namespace quorate {

/// How a balancer learns which members are alive.
struct Probe {
    HealthCheck kind = HealthCheck::Http; ///< never PlatformDefault
    int port = 0; ///< of the member
    QString path; ///< of Http; the wanted answer is 200
    bool tls = false; ///< of Http; the certificate is not verified, because clients do so themselves
    bool operator==(const Probe &) const = default;
};

/// The probe of an endpoint's members, and their port behind a port of the endpoint. @pre the service is known
Probe probeOf(const EndpointFacts &endpoint, int memberPort);
int memberPortOf(const EndpointFacts &endpoint, int port);

/// One address and port on which a balancer listens, and where the connections go: what every kind of balancer is told.
struct BalancedPort {
    const EndpointFacts *endpoint = nullptr; ///< the first of those that share address and port
    QString label; ///< "<service>-<port>"; a service on several addresses of a cluster names them too; unique in one
    QString name; ///< "<cluster>-<label>", unique in a balancer
    net::Ipv4 address;
    int port = 0;
    int memberPort = 0; ///< the API listens on the cluster's API port, whatever the endpoint offers
    Algorithm algorithm = Algorithm::Source; ///< never PlatformDefault
    Probe probe;
    Hosts members;
    int idleSeconds = 0; ///< without traffic, after which the balancer closes a connection

    bool sameTarget(const BalancedPort &other) const;
};

/// Seconds without traffic that the cluster's connections survive where an endpoint says nothing.
int idleSecondsOf(const ClusterFacts &cluster);

/// What the balancer carries, in the order of its endpoints. Endpoints that share address and port become one entry; an
/// Error when they disagree about what is behind it, and for endpoints and members without an address.
Result<QList<BalancedPort>> balancedPorts(const ExportNames &names, const Facts &facts, const BalancerFacts &balancer);

/// Whether we configure it on hosts of the design, where keepalived moves the virtual addresses.
bool runsOnHosts(const BalancerFacts &balancer);

/// The balancers of this kind that serve endpoints of the cluster.
QList<const BalancerFacts *> balancersOf(const Facts &facts, const ClusterFacts &cluster, BalancerKind kind);

/// A virtual address that moves between the hosts of a balancer.
struct VirtualAddress {
    net::Ipv4 address;
    int vrid = 0; ///< the balancer's first one and up, in the order of the endpoints
};

/// The virtual addresses in the order of the endpoints, without those that are the only host's own.
Result<QList<VirtualAddress>> virtualAddresses(const BalancerFacts &balancer);

/// The VRRP priority of the balancer's n-th host: the first one wins the election.
inline int vrrpPriority(size_t index)
{
    return 150 - int(index);
}

/// Where the endpoint's name leads: its virtual IP, else the only host that could answer (its only balancer host, or
/// its only member); nothing when that is unclear.
std::optional<net::Ipv4> endpointAddress(const Facts &facts, const EndpointFacts &endpoint);
/// Where a name of the cluster's API leads: an endpoint of the wanted scope, else any of the API, else the only control
/// plane host.
std::optional<net::Ipv4> apiAddress(const Facts &facts, const ClusterFacts &cluster, Scope scope);

/// The oldest kind of operating system among the hosts, which decides on keywords. An Error when paths would differ.
Result<OperatingSystem> dialectOf(const Hosts &hosts);

} // namespace quorate
