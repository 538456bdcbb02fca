#pragma once

#include "model/rules/rule.h"

namespace quorate::rules::dns {

/// A name that clients of a cluster ask for, how long its record may be remembered, and the row that says so.
struct Lifetime {
    QString name;
    int seconds = 0;
    EndpointId endpoint; ///< else a record or a zone of `dns`
    DnsId dns;
    QString zone; ///< empty: the record of that name

    ElementId element() const { return endpoint.isEmpty() ? dns.value : endpoint.value; }
};

/// Stated lifetimes of the cluster's API names and its wildcard name: of the endpoint, else of a record, else of the
/// closest zone. Names without any are left out.
inline QList<Lifetime> lifetimes(const Facts &facts, const ClusterFacts &cluster)
{
    const auto isUnder = [](const QString &name, const QString &zone) {
        return name == zone || name.endsWith(u'.' + zone);
    };
    const auto ofEndpoint = [&](const QString &name, bool wildcard) -> std::optional<Lifetime> {
        for (const EndpointFacts *endpoint : facts.endpoints(cluster)) {
            const bool serves = wildcard ? endpoint->service && endpoint->service->members == Trait::RunsIngress
                                         : endpoint->row->name == name;
            if (serves && endpoint->row->ttl)
                return Lifetime{name, *endpoint->row->ttl, endpoint->row->id, {}, {}};
        }
        return std::nullopt;
    };
    const auto ofRecord = [&](const QString &name) -> std::optional<Lifetime> {
        for (const DnsFacts &dns : facts.dns()) {
            for (const DnsRecord &record : dns.row->records) {
                if (record.name == name && record.ttl)
                    return Lifetime{name, *record.ttl, {}, dns.row->id, {}};
            }
        }
        return std::nullopt;
    };
    const auto ofZone = [&](const QString &name) {
        std::optional<Lifetime> closest;
        for (const DnsFacts &dns : facts.dns()) {
            for (const Zone &zone : dns.row->zones) {
                if (zone.ttl && isUnder(name, zone.name) && (!closest || zone.name.size() > closest->zone.size()))
                    closest = Lifetime{name, *zone.ttl, {}, dns.row->id, zone.name};
            }
        }
        return closest;
    };
    const QString wildcard =
        cluster.row->appsDomain.isEmpty() ? QString() : QStringLiteral("*.") + cluster.row->appsDomain;
    QList<Lifetime> found;
    for (const QString &name : {cluster.row->apiName, cluster.row->publicApiName, wildcard}) {
        if (name.isEmpty())
            continue;
        std::optional<Lifetime> stated = ofEndpoint(name, name == wildcard);
        if (!stated)
            stated = ofRecord(name);
        if (!stated)
            stated = ofZone(name);
        if (stated)
            found.append(*stated);
    }
    return found;
}

} // namespace quorate::rules::dns
