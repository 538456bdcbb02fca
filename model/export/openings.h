#pragma once

#include "model/analysis/facts.h"
#include "model/base/result.h"

namespace quorate {

/// What one party must be able to reach at another: a row of the port matrix, with the addresses of this design.
struct Opening {
    const ClusterFacts *cluster = nullptr;
    const PortParty *from = nullptr; ///< nullptr: anybody
    const PortParty *to = nullptr;
    QList<net::Range> sources; ///< sorted and joined; of anybody none
    QList<net::Range> destinations; ///< what is dialled: virtual addresses of a balancer, else the targets' own
    Hosts targets; ///< hosts of the design whose firewalls let it in; none when it ends elsewhere
    int protocol = 6; ///< its IP number
    QList<net::PortRange> ports; ///< of TCP and UDP
    QString purpose; ///< English
    QString source; ///< document
    bool inside = false; ///< in the pod network
};

/// The port matrix of all clusters, each with its platform's rows in their order, then what its endpoints need. An
/// Error for a host without an address.
Result<QList<Opening>> openingsOf(const Facts &facts);

/// The word of a protocol number: "tcp", "udp", "vrrp".
QString protocolWord(int protocol);

/// "10.0.0.1-10.0.0.3 10.0.0.9"
QString rangesText(const QList<net::Range> &ranges);

} // namespace quorate
