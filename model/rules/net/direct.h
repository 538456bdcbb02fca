#pragma once

#include "model/rules/rule.h"

namespace quorate::rules::net_direct {

/// True when what hosts reach directly covers this name, ".domain" or network.
inline bool covers(const QStringList &exceptions, const QString &wanted)
{
    const std::optional<net::Cidr> network = net::Cidr::parse(wanted, true);
    for (const QString &exception : exceptions) {
        if (exception.compare(wanted, Qt::CaseInsensitive) == 0)
            return true;
        const std::optional<net::Cidr> own = net::Cidr::parse(exception, true);
        if (network && own && own->prefix <= network->prefix && own->contains(network->network()))
            return true;
        // ".bank.example" stands for every name below it.
        if (!network && exception.startsWith(u'.') && wanted.endsWith(exception, Qt::CaseInsensitive))
            return true;
    }
    return false;
}

/// What the hosts of the cluster must reach directly and the design does not say so; empty without a proxy.
inline QStringList missing(const Facts &facts, const ClusterFacts &cluster)
{
    const Cluster &row = *cluster.row;
    if (row.proxy.http.isEmpty() && row.proxy.https.isEmpty())
        return {};
    const QMap<QString, QString> defaults = cluster.platform ? cluster.platform->defaults : QMap<QString, QString>();
    QStringList wanted{
        row.serviceNetwork.isEmpty() ? defaults.value(QStringLiteral("serviceNetwork")) : row.serviceNetwork,
        row.podNetwork.isEmpty() ? defaults.value(QStringLiteral("podNetwork")) : row.podNetwork,
        QStringLiteral(".svc")};
    if (const QString domain = defaults.value(QStringLiteral("clusterDomain")); !domain.isEmpty())
        wanted.append(u'.' + domain);
    wanted += {row.apiName, row.publicApiName};
    for (const EndpointFacts *endpoint : facts.endpoints(cluster)) {
        if (endpoint->vip)
            wanted.append(endpoint->row->name);
    }
    QStringList missing;
    for (const QString &one : std::as_const(wanted)) {
        if (!one.isEmpty() && !missing.contains(one) && !covers(row.proxy.except, one))
            missing.append(one);
    }
    return missing;
}

} // namespace quorate::rules::net_direct
