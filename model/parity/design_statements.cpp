#include "model/parity/design_statements.h"

#include "model/export/naming.h"
#include "model/export/traffic.h"
#include "model/export/zones.h"

namespace quorate::parity {

static QString text(net::Ipv4 address, int port)
{
    return address.toString() + u':' + QString::number(port);
}

DesignStatements::DesignStatements(const Design &design, const Facts &facts)
{
    balancers(design, facts);
    clusters(design, facts);
    zones(facts);
    addresses(facts);
}

const QStringList &DesignStatements::values(const Subject &subject) const
{
    static const QStringList none;
    const auto it = m_values.constFind(subject);
    return it == m_values.constEnd() ? none : *it;
}

void DesignStatements::say(Topic topic, const QString &scope, const QString &subject, const QString &value)
{
    const Subject key{topic, scope, subject};
    QStringList &values = m_values[key];
    if (values.isEmpty())
        m_order.append(key);
    values.append(value);
}

void DesignStatements::endpoint(const Facts &facts, const EndpointFacts &endpoint, const QString &scope)
{
    const std::optional<net::Ipv4> address = endpointAddress(facts, endpoint);
    for (const int port : address &&endpoint.service ? endpoint.ports : QList<int>()) {
        const QString listen = text(*address, port);
        say(Topic::Listen, scope, {}, listen);
        for (const Host *member : endpoint.members) {
            // The API listens on the cluster's API port, whatever clients are offered.
            const int memberPort = endpoint.service->apiPort ? endpoint.cluster->apiPort : port;
            const QString target = member->addressText + u':' + QString::number(memberPort);
            say(Topic::Member, scope, listen, member->name + QStringLiteral(" at ") + target);
            say(Topic::MemberAddress, scope, listen, target);
        }
    }
}

void DesignStatements::balancers(const Design &design, const Facts &facts)
{
    const ExportNames names(design, facts);
    for (const auto &balancer : facts.balancers()) {
        const bool isF5 = balancer->row->kind == BalancerKind::F5;
        for (const EndpointFacts *served : balancer->endpoints) {
            // One declaration a cluster; one configuration a balancer.
            const QString scope = isF5 ? names.cluster(served->cluster) + QStringLiteral("/f5")
                                       : QStringLiteral("balancers/") + names.balancer(balancer.get());
            for (const Topic topic : {Topic::Listen, Topic::Member, Topic::MemberAddress})
                close(topic, scope);
            endpoint(facts, *served, scope);
        }
        if (!isF5)
            failover(*balancer, QStringLiteral("balancers/") + names.balancer(balancer.get()));
    }
}

void DesignStatements::failover(const BalancerFacts &balancer, const QString &scope)
{
    const Result<QList<VirtualAddress>> addresses = virtualAddresses(balancer);
    if (!addresses)
        return;
    for (size_t index = 0; index < balancer.hosts.size(); ++index) {
        const Host &host = *balancer.hosts.at(index);
        const QString own = scope + QStringLiteral("/keepalived/") + host.name;
        for (const Topic topic :
            {Topic::VirtualIp, Topic::VrrpId, Topic::Priority, Topic::Source, Topic::Peer, Topic::RouterId})
            close(topic, own);
        say(Topic::RouterId, own, {}, host.name);
        for (const VirtualAddress &address : *addresses) {
            const QString vip = address.address.toString();
            say(Topic::VirtualIp, own, {}, vip);
            say(Topic::VrrpId, own, vip, QString::number(address.vrid));
            say(Topic::Priority, own, vip, QString::number(vrrpPriority(index)));
            for (const Host *peer : balancer.hosts) {
                if (peer != &host)
                    say(Topic::Peer, own, vip, peer->addressText);
            }
            if (balancer.hosts.size() > 1)
                say(Topic::Source, own, vip, host.addressText);
        }
    }
}

void DesignStatements::clusters(const Design &design, const Facts &facts)
{
    const ExportNames names(design, facts);
    for (const auto &cluster : facts.clusters()) {
        if (cluster->releaseTrait(QStringLiteral("inventory")) != u"openshift-ansible")
            continue;
        const QString scope = names.cluster(cluster.get());
        for (const auto &[group, trait] : {std::pair("masters", Trait::RunsControlPlane),
                 std::pair("etcd", Trait::Votes), std::pair("nodes", Trait::JoinsCluster)}) {
            for (const Host *host : cluster->with(trait)) {
                say(Topic::Group, scope, QString::fromLatin1(group), host->fqdn);
                say(Topic::HostAddress, scope, host->fqdn, host->addressText);
            }
        }
        const Cluster &row = *cluster->row;
        const auto variable = [&](const char *name, const QString &value) {
            if (!value.isEmpty())
                say(Topic::Variable, scope, QString::fromLatin1(name), value);
        };
        variable("openshift_master_cluster_hostname", row.apiName);
        variable(
            "openshift_master_cluster_public_hostname", row.publicApiName.isEmpty() ? row.apiName : row.publicApiName);
        variable("openshift_master_api_port", QString::number(cluster->apiPort));
        variable("openshift_master_default_subdomain", row.appsDomain);
        variable("osm_cluster_network_cidr", row.podNetwork);
        variable("openshift_portal_net", row.serviceNetwork);
    }
}

void DesignStatements::zones(const Facts &facts)
{
    const Result<QList<ZoneContent>> zones = zonesOf(facts);
    for (const ZoneContent &zone : zones ? *zones : QList<ZoneContent>()) {
        const QString scope = QStringLiteral("dns/") + zone.name;
        close(Topic::Record, scope);
        if (!zone.servers.empty()) // others keep the rest
            say(Topic::Record, scope, zone.name + QStringLiteral(" SOA"), QString::number(zone.serial));
        for (const ZoneRecord &record : zone.records) {
            switch (record.kind) {
            case ZoneRecord::Kind::NameServer:
                say(Topic::Record, scope, record.owner + QStringLiteral(" NS"), record.target);
                break;
            case ZoneRecord::Kind::Address:
                say(Topic::Record, scope, record.owner + QStringLiteral(" A"), record.address.toString());
                break;
            case ZoneRecord::Kind::Pointer:
                say(Topic::Record, scope, record.owner + QStringLiteral(" PTR"), record.target);
                break;
            }
        }
    }
}

void DesignStatements::addresses(const Facts &facts)
{
    const auto know = [this](const QString &text) {
        if (const auto address = net::Ipv4::parse(text))
            m_addresses.insert(address->value);
    };
    for (const Host &host : facts.hosts()) {
        say(Topic::HostAddress, QStringLiteral("tables"), host.fqdn, host.addressText);
        know(host.addressText);
        for (const QString &further : host.row->addresses)
            know(further);
    }
    for (const Site *site : facts.sites()) {
        for (const Network &network : site->networks) {
            know(network.gateway);
            if (const auto cidr = net::Cidr::parse(network.cidr, true)) {
                m_networks.append(*cidr);
                m_addresses << cidr->network().value << cidr->broadcast().value;
            }
        }
    }
    for (const Endpoint &endpoint : facts.topology().endpoints)
        know(endpoint.vip);
    for (const Dns &dns : facts.topology().dns) {
        for (const QString &forwarder : dns.forwarders)
            know(forwarder);
        for (const DnsRecord &record : dns.records)
            know(record.address);
    }
    for (const Storage &storage : facts.topology().storage)
        know(storage.host);
}

bool DesignStatements::knowsAddress(const QString &text) const
{
    const auto address = net::Ipv4::parse(text);
    if (!address || m_addresses.contains(address->value))
        return true;
    return std::none_of(
        m_networks.begin(), m_networks.end(), [&](const net::Cidr &network) { return network.contains(*address); });
}

} // namespace quorate::parity
