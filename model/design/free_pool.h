#pragma once

#include "model/base/net.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"

#include <QHash>
#include <QSet>
#include <map>

namespace quorate::edits {

/// Addresses that a design uses, merged into ranges: finding the next free one among 10,000 hosts is a look-up.
class AddressPool final {
public:
    explicit AddressPool(const Topology &topology);

    void take(net::Range range);
    void takeText(const QString &text); ///< ignores what is no address or range
    bool isFree(net::Range range) const;
    /// The first `count` consecutive free addresses inside, at or after `from`, else at or after the network's begin.
    std::optional<net::Range> next(const net::Cidr &network, net::Ipv4 from, quint32 count = 1) const;

    /// Addresses for `count` hosts with this role in the site, and takes them: after the highest of the role, else from
    /// .11.
    QString takeHosts(const SiteId &site, const QString &role, int count);
    QString takeVip(const SiteId &site);

private:
    struct Home {
        net::Cidr network;
        net::Ipv4 from;
    };
    std::optional<Home> hostHome(const SiteId &site, const QString &role);

    const Topology &m_topology;
    std::map<quint32, quint32> m_used; ///< first to last, disjoint
    QHash<std::pair<QString, QString>, net::Ipv4> m_highest; ///< by site and role
};

/// Host names in use and the highest number of each prefix, by the set of names they must differ from.
class NamePool final {
public:
    explicit NamePool(const Topology &topology);

    bool isFree(const ClusterId &cluster, const QString &name) const;
    void take(const ClusterId &cluster, const QString &name);
    /// The next name "prefixNN", not yet taken.
    QString next(const ClusterId &cluster, const QString &prefix) const;
    /// The pattern of the next `count` names.
    net::NamePattern nextPattern(const ClusterId &cluster, const QString &prefix, int count) const;

private:
    QString scope(const ClusterId &cluster) const;

    struct Series {
        int highest = 0;
        int width = 2;
    };
    struct Names {
        QSet<QString> taken;
        QHash<QString, Series> series;
    };
    const Topology &m_topology;
    QHash<QString, Names> m_scopes;
};

/// Networks in use: of sites, pods and services, and what platforms keep for themselves.
class NetworkPool final {
public:
    explicit NetworkPool(const Topology &topology);
    void take(const QString &cidr);
    bool isFree(const net::Cidr &cidr) const;
    /// The preferred network, else the next of its size inside the same private block (RFC 1918) that is free, and
    /// takes it.
    std::optional<net::Cidr> takeNext(const net::Cidr &preferred);

private:
    QList<net::Cidr> m_used;
};

/// "name", or the first of "name 2", "name 3" ... (with this separator) that is not taken. A number that ends the name
/// is counted on.
QString freeName(const QSet<QString> &taken, const QString &name, QStringView separator);

/// The site's networks that can be parsed.
QList<net::Cidr> networksOf(const Site &site);
/// Addresses that hosts may have.
net::Range hostRange(const net::Cidr &network);

/// The parent of the sites' DNS suffixes: "bank.example" of "dc1.bank.example".
QString companyDomain(const Topology &topology);
/// Where a failure domain stands.
const Site *siteOf(const Topology &topology, const DomainId &domain);
/// A role by its id: of the cluster's platform, else of the design's first cluster's, else of any.
const Role *roleFor(const Design &design, const Catalogue &catalogue, const QString &role, const ClusterId &cluster);
/// What the node's roles do.
Traits traitsOf(const Design &design, const Catalogue &catalogue, const Node &node);
/// A host that resolves names and belongs to no set of name servers joins that of its site; the first one founds it.
Design serveNames(const Design &design, const Catalogue &catalogue, const NodeId &server, IdSource &ids);
const FailureDomain *findDomain(const Topology &topology, const DomainId &domain);
/// The domain and everything inside it.
QSet<DomainId> domainTree(const Site &site, const DomainId &root);

bool idInUse(const Design &design, const ElementId &id);
/// An id that no row of the design has.
template <class AnyId>
AnyId fresh(const Design &design, IdSource &ids, QStringView prefix)
{
    AnyId id;
    do
        id = AnyId(ids.next(prefix));
    while (idInUse(design, id.value));
    return id;
}

} // namespace quorate::edits
