#include "model/analysis/relations.h"

#include "model/base/text.h"

#include <QSet>

namespace quorate {

namespace {

constexpr QLatin1StringView admins("client:admins");
constexpr QLatin1StringView users("client:users");
constexpr QLatin1StringView externalRegistry("external:registry");

// etcd's peer port; the same in every release (etcd documentation, Configuration options: listen-peer-urls).
constexpr QLatin1StringView etcdPeerPort("2380");

QList<ElementId> rowsOf(const Hosts &hosts)
{
    QList<ElementId> rows;
    QSet<ElementId> seen;
    for (const Host *host : hosts) {
        if (seen.contains(host->element()))
            continue;
        seen.insert(host->element());
        rows.append(host->element());
    }
    return rows;
}

RelationKind kindOf(const EndpointFacts &endpoint)
{
    const Trait members = endpoint.service ? endpoint.service->members : Trait::RunsControlPlane;
    if (members == Trait::RunsIngress)
        return RelationKind::Ingress;
    return members == Trait::StoresImages ? RelationKind::RegistryAccess : RelationKind::Api;
}

QString familyOf(RelationKind kind)
{
    switch (kind) {
    case RelationKind::Ingress:
    case RelationKind::Workload:
    case RelationKind::GlobalName:
        return QStringLiteral("infra");
    case RelationKind::Api:
        return QStringLiteral("control-plane");
    case RelationKind::RegistryAccess:
    case RelationKind::RegistryStorage:
    case RelationKind::Promotion:
        return QStringLiteral("registry");
    case RelationKind::NameLookup:
        return QStringLiteral("dns");
    case RelationKind::Balancer:
    case RelationKind::VrrpPair:
        return QStringLiteral("load-balancer");
    case RelationKind::EtcdPeers:
        return QStringLiteral("etcd");
    case RelationKind::ExternalPull:
    case RelationKind::Link:
    case RelationKind::Backup:
        break;
    }
    return {};
}

class Collector final {
public:
    explicit Collector(const Facts &facts)
        : m_facts(facts)
    {
    }

    QList<Relation> collect()
    {
        globalNames();
        clients();
        balancers();
        members();
        for (const QuorumGroup &group : m_facts.quorumGroups())
            peers(RelationKind::EtcdPeers, rowsOf(group.voters), etcdPeerPort);
        for (const auto &cluster : m_facts.clusters()) {
            registryStorage(*cluster);
            workload(*cluster);
            externalPull(*cluster);
        }
        links();
        promotions();
        backups();
        return m_relations;
    }

private:
    Relation &add(RelationKind kind, const ElementId &from, const QList<ElementId> &to, const QString &label = {})
    {
        Relation relation;
        relation.kind = kind;
        relation.from = from;
        relation.to = to;
        relation.family = familyOf(kind);
        relation.label = label;
        m_relations.append(relation);
        return m_relations.last();
    }

    // Who enters by a name between the sites does not enter at its endpoints.
    void globalNames()
    {
        for (const DnsFacts &dns : m_facts.dns()) {
            QList<ElementId> active, standby;
            for (const GlobalNameFacts &name : dns.globalNames) {
                for (const EndpointFacts *endpoint : name.endpoints) {
                    const bool first = name.row->policy == GlobalPolicy::All || endpoint == name.endpoints.constFirst();
                    QList<ElementId> &list = first ? active : standby;
                    if (!active.contains(endpoint->row->id.value) && !list.contains(endpoint->row->id.value))
                        list.append(endpoint->row->id.value);
                    m_global.insert(endpoint->row->id.value, dns.row->id.value);
                }
            }
            if (!active.isEmpty())
                add(RelationKind::GlobalName, dns.row->id.value, active,
                    standby.isEmpty() ? QString() : QStringLiteral("active"))
                    .element = dns.row->id.value;
            if (standby.isEmpty())
                continue;
            Relation &after =
                add(RelationKind::GlobalName, dns.row->id.value, standby, QStringLiteral("after switch-over"));
            after.standby = true;
            after.element = dns.row->id.value;
        }
    }

    // Clients enter at the VIP; without one, at the hosts themselves. One endpoint of a service stands for all its
    // names.
    void clients()
    {
        for (const auto &cluster : m_facts.clusters()) {
            enter(*cluster, RelationKind::Api, admins, Trait::RunsControlPlane);
            enter(*cluster, RelationKind::Ingress, users, Trait::RunsIngress);
        }
        QSet<ElementId> asked;
        for (const DnsFacts &dns : m_facts.dns()) {
            QList<ElementId> servers;
            for (const ElementId &server : rowsOf(dns.servers)) {
                if (!asked.contains(server))
                    servers.append(server);
                asked.insert(server);
            }
            if (!servers.isEmpty() && (m_hasAdmins || m_hasUsers))
                add(RelationKind::NameLookup, m_hasUsers ? users : admins, servers);
        }
    }

    void enter(const ClusterFacts &cluster, RelationKind kind, QLatin1StringView client, Trait trait)
    {
        QList<ElementId> entries;
        for (const EndpointFacts *endpoint : m_facts.endpoints(cluster)) {
            if (kindOf(*endpoint) != kind || (endpoint->service && endpoint->service->members != trait))
                continue;
            if (entries.isEmpty())
                entries.append(endpoint->row->id.value);
            if (const ElementId dns = m_global.value(endpoint->row->id.value); !dns.isEmpty()) {
                entries = {dns};
                break;
            }
        }
        if (entries.isEmpty())
            entries = rowsOf(cluster.with(trait));
        if (entries.isEmpty())
            return;
        (kind == RelationKind::Api ? m_hasAdmins : m_hasUsers) = true;
        const bool known = std::any_of(m_relations.cbegin(), m_relations.cend(),
            [&](const Relation &other) { return other.from == client && other.to == entries; });
        if (!known)
            add(kind, client, entries);
    }

    void balancers()
    {
        for (const auto &balancer : m_facts.balancers()) {
            const QList<ElementId> rows = rowsOf(balancer->hosts);
            if (rows.isEmpty())
                continue;
            if (!balancer->endpoints.isEmpty()) {
                const ElementId pill = balancer->endpoints.first()->row->id.value;
                add(RelationKind::Balancer, pill, {rows.first()});
                if (rows.size() > 1)
                    add(RelationKind::Balancer, pill, rows.mid(1)).standby = true;
            }
            const BalancerKind kind = balancer->row->kind;
            if (kind == BalancerKind::Haproxy || kind == BalancerKind::Nginx)
                peers(RelationKind::VrrpPair, rows, QLatin1StringView("VRRP"));
        }
    }

    // Endpoints of one service on one balancer with the same members are one stream of traffic, whatever their names
    // and ports: "api" and "console", or an internal and an external name.
    void members()
    {
        struct Stream {
            qsizetype relation;
            QString service;
            QList<int> ports;
        };
        QHash<QString, Stream> streams;
        for (const auto &endpoint : m_facts.endpoints()) {
            const QList<ElementId> rows = rowsOf(endpoint->members);
            if (rows.isEmpty())
                continue;
            const bool balanced = endpoint->balancer && !endpoint->balancer->nodes.isEmpty();
            const ElementId from = balanced ? endpoint->balancer->id.value : endpoint->row->id.value;
            const QString service = endpoint->service ? endpoint->service->name : endpoint->row->service;
            const QString source = endpoint->balancer ? endpoint->balancer->id.value : endpoint->row->vip;
            const QString key = source + QLatin1Char('|') + service + QLatin1Char('|') + rows.join(QLatin1Char(','));
            auto stream = streams.find(key);
            if (stream == streams.end()) {
                stream = streams.insert(key, {m_relations.size(), service, {}});
                add(kindOf(*endpoint), from, rows);
            }
            for (int port : endpoint->ports) {
                if (!stream->ports.contains(port))
                    stream->ports.append(port);
            }
        }
        for (const Stream &stream : std::as_const(streams)) {
            QStringList ports;
            for (int port : stream.ports)
                ports.append(QString::number(port));
            m_relations[stream.relation].label = stream.service + QLatin1Char(' ') + ports.join(QLatin1String(", "));
        }
    }

    void peers(RelationKind kind, const QList<ElementId> &rows, QLatin1StringView label)
    {
        if (rows.size() > 1)
            add(kind, rows.first(), rows.mid(1), label);
    }

    void registryStorage(const ClusterFacts &cluster)
    {
        const QString storage = cluster.serviceText(QStringLiteral("registry"), QStringLiteral("storage"));
        if (storage.isEmpty() || !m_facts.topology().storage.contains(StorageId(storage)))
            return;
        for (const ElementId &row : rowsOf(cluster.with(Trait::StoresImages)))
            add(RelationKind::RegistryStorage, row, {storage});
    }

    void workload(const ClusterFacts &cluster)
    {
        const QList<ElementId> routers = rowsOf(cluster.with(Trait::RunsIngress));
        const QList<ElementId> workers = rowsOf(cluster.with(Trait::RunsWorkloads));
        for (const ElementId &router : routers) {
            if (!workers.isEmpty() && !workers.contains(router))
                add(RelationKind::Workload, router, workers);
        }
    }

    // A registry host in the design, else the vendor's.
    void externalPull(const ClusterFacts &cluster)
    {
        const QList<ElementId> pullers = rowsOf(cluster.with(Trait::StoresImages));
        if (pullers.isEmpty())
            return;
        Hosts sources = cluster.with(Trait::ServesImages);
        if (sources.empty()) {
            for (const Host *host : m_facts.sharedHosts()) {
                if (host->has(Trait::ServesImages))
                    sources.push_back(host);
            }
        }
        const ElementId from = sources.empty() ? ElementId(externalRegistry) : sources.front()->element();
        add(RelationKind::ExternalPull, from, pullers, QStringLiteral("pull 443"));
    }

    void links()
    {
        for (const Link &link : m_facts.topology().links) {
            if (link.from == link.to)
                continue;
            const QString label =
                link.roundTripMs ? QStringLiteral("RTT ") + text::formatMilliseconds(*link.roundTripMs) : QString();
            add(RelationKind::Link, link.from.value, {link.to.value}, label).element = link.id.value;
        }
    }

    void promotions()
    {
        for (const PromotionFacts &path : m_facts.promotions()) {
            if (path.from && path.to && path.from != path.to)
                add(RelationKind::Promotion, path.from->row->id.value, {path.to->row->id.value}).element =
                    path.row->id.value;
        }
    }

    // Copies that stay in the only site of their cluster have no way to show.
    void backups()
    {
        QSet<std::pair<ElementId, ElementId>> seen;
        for (const BackupFacts &plan : m_facts.backups()) {
            if (!plan.cluster)
                continue;
            const ElementId from = plan.cluster->row->id.value;
            ElementId to;
            if (plan.target)
                to = plan.target->id.value;
            else if (plan.targetHost)
                to = plan.targetHost->element();
            else if (plan.targetSite && plan.cluster->sites() != QList<SiteId>{plan.targetSite->id})
                to = plan.targetSite->id.value;
            if (to.isEmpty() || seen.contains({from, to}))
                continue;
            seen.insert({from, to});
            add(RelationKind::Backup, from, {to}).element = plan.row->id.value;
        }
    }

    const Facts &m_facts;
    QHash<ElementId, ElementId> m_global; ///< endpoint → the name servers whose global name leads to it
    QList<Relation> m_relations;
    bool m_hasAdmins = false;
    bool m_hasUsers = false;
};

} // namespace

QList<Relation> relations(const Facts &facts)
{
    return Collector(facts).collect();
}

QString relationKindName(RelationKind kind)
{
    static constexpr const char *names[relationKindCount] = {"ingress", "api", "registryAccess", "nameLookup",
        "balancer", "vrrpPair", "etcdPeers", "registryStorage", "workload", "externalPull", "link", "promotion",
        "globalName", "backup"};
    return QString::fromLatin1(names[size_t(kind)]);
}

} // namespace quorate
