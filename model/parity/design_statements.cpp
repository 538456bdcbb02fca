#include "model/parity/design_statements.h"

#include "model/export/naming.h"
#include "model/export/traffic.h"
#include "model/export/zones.h"

#include <QRegularExpression>

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

/// Remembers every address and name in a text: "https://10.0.0.1:5000/path", "10.0.0.1-10.0.0.9" as both ends.
void DesignStatements::know(const QString &text)
{
    static const QRegularExpression address(QStringLiteral("(?<![\\w.])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\w.])"));
    static const QRegularExpression name(QStringLiteral("[a-zA-Z0-9-]+(?:\\.[a-zA-Z0-9-]+)+"));
    for (auto it = address.globalMatch(text); it.hasNext();) {
        if (const auto found = net::Ipv4::parse(it.next().captured()))
            m_addresses.insert(found->value);
    }
    for (auto it = name.globalMatch(text); it.hasNext();)
        m_names.insert(it.next().captured().toLower());
}

void DesignStatements::know(const Attributes &attributes)
{
    for (const AttributeValue &value : attributes) {
        if (const QString *one = std::get_if<QString>(&value))
            know(*one);
        else if (const QStringList *several = std::get_if<QStringList>(&value))
            know(several->join(u' '));
    }
}

void DesignStatements::addresses(const Facts &facts)
{
    for (const Host &host : facts.hosts()) {
        say(Topic::HostAddress, QStringLiteral("tables"), host.fqdn, host.addressText);
        know(host.addressText + u' ' + host.fqdn);
        if (host.fqdn.contains(u'.'))
            m_hostDomains.insert(host.fqdn.section(u'.', 1).toLower());
        know(host.row->addresses.join(u' '));
        know(host.row->attributes);
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
    const Topology &topology = facts.topology();
    for (const Cluster &cluster : topology.clusters) {
        know(cluster.settings);
        know(cluster.apiName + u' ' + cluster.publicApiName + u' ' + cluster.appsDomain + u' ' + cluster.baseDomain);
        for (const Attributes &service : cluster.services)
            know(service);
        know(cluster.proxy.http + u' ' + cluster.proxy.https + u' ' + cluster.proxy.except.join(u' '));
        for (const IdentityProvider &provider : cluster.identityProviders)
            know(provider.url + u' ' + provider.authorizeUrl + u' ' + provider.tokenUrl + u' ' + provider.loginUrl
                + u' ' + provider.challengeUrl);
    }
    for (const Endpoint &endpoint : topology.endpoints)
        know(endpoint.vip + u' ' + endpoint.name);
    for (const Dns &dns : topology.dns) {
        know(dns.forwarders.join(u' '));
        for (const DnsRecord &record : dns.records)
            know(record.address + u' ' + record.name);
        for (const GlobalName &name : dns.globalNames)
            know(name.name);
        for (const Zone &zone : dns.zones)
            know(zone.name);
    }
    for (const Storage &storage : topology.storage)
        know(storage.host + u' ' + storage.regionEndpoint);
    for (const Promotion &promotion : topology.promotions)
        know(promotion.fromRegistry + u' ' + promotion.toRegistry);
    for (const TemplateDeployment &deployment : topology.templates) {
        for (const TemplateTarget &target : deployment.targets) {
            for (const TemplateParameter &parameter : target.parameters)
                know(parameter.value);
        }
    }
}

bool DesignStatements::knowsWord(const QString &text) const
{
    const QString word = text.section(u':', 0, 0).toLower(); // without port
    if (const auto address = net::Ipv4::parse(word))
        return m_addresses.contains(address->value)
            || std::none_of(m_networks.begin(), m_networks.end(),
                [&](const net::Cidr &network) { return network.contains(*address); });
    return m_names.contains(word) || !m_hostDomains.contains(word.section(u'.', 1));
}

} // namespace quorate::parity
