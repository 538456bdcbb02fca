// A design of copied elements put into another one, with ids, names and addresses that are free there.
#include "model/design/edits.h"
#include "model/design/free_pool.h"

namespace quorate::edits {

namespace {

/// Puts a clip into a design. Containers first, then hosts (their names and addresses depend on both), then what refers
/// to hosts.
class Paste {
public:
    /// keepPlace: hosts stay in the container of the originals (duplicate).
    Paste(const Design &design, const Catalogue &catalogue, const Design &clip, const Where &where, bool keepPlace,
        IdSource &ids)
        : m_next(design)
        , m_catalogue(catalogue)
        , m_clip(clip)
        , m_where(where)
        , m_keepPlace(keepPlace)
        , m_ids(ids)
    {
    }

    Design run(QList<ElementId> *made, QHash<ElementId, ElementId> *copyOf)
    {
        const Design before = m_next;
        sites(before.topology());
        clusters(before.topology());
        storage();
        const Design containers = m_next; // pools refer to its tables
        nodes(containers.topology());
        services();
        for (const ElementId &id : std::as_const(m_made))
            m_next = serveNames(m_next, m_catalogue, NodeId(id), m_ids);
        estate();
        notes();
        if (made)
            *made = m_made;
        if (copyOf)
            *copyOf = m_map;
        return m_next;
    }

private:
    template <class AnyId>
    AnyId copyId(const AnyId &old)
    {
        // The slug before the first dash tells people what it is; ids of the clip may be any slug.
        QString prefix = old.value.section(u'-', 0, 0).left(24);
        if (prefix.isEmpty())
            prefix = QStringLiteral("copy");
        AnyId id;
        do
            id = fresh<AnyId>(m_next, m_ids, prefix);
        while (m_taken.contains(id.value));
        m_taken.insert(id.value);
        m_map.insert(old.value, id.value);
        m_made.append(id.value);
        return id;
    }
    /// The copy of what an id names; else the thing itself if the target has it; else none.
    template <class AnyId>
    AnyId mapped(const AnyId &id) const
    {
        if (const auto it = m_map.constFind(id.value); it != m_map.constEnd())
            return AnyId(*it);
        return idInUse(m_next, id.value) ? id : AnyId();
    }
    template <class AnyId>
    QList<AnyId> mappedAll(const QList<AnyId> &list) const
    {
        QList<AnyId> result;
        for (const AnyId &id : list)
            if (const AnyId found = mapped(id); !found.isEmpty())
                result.append(found);
        return result;
    }
    void mapStorage(Attributes &attributes) const
    {
        const auto it = attributes.find(QStringLiteral("storage"));
        auto *text = it == attributes.end() ? nullptr : std::get_if<QString>(&*it);
        if (!text)
            return;
        const StorageId id = mapped(StorageId(*text));
        if (id.isEmpty())
            attributes.erase(it);
        else
            *text = id.value;
    }
    template <class Row>
    static QSet<QString> namesOf(const Table<Row> &table)
    {
        QSet<QString> names;
        for (const Row &row : table)
            names.insert(row.name);
        return names;
    }

    void domainsInto(Site &target, const Site &source, const DomainId &parent)
    {
        QSet<QString> names;
        for (const FailureDomain &domain : target.domains)
            names.insert(domain.name);
        for (const FailureDomain &domain : source.domains)
            copyId(domain.id);
        for (const FailureDomain &domain : source.domains) {
            FailureDomain copy = domain;
            copy.id = DomainId(m_map.value(domain.id.value));
            const auto inside = m_map.constFind(domain.parent.value);
            copy.parent = inside != m_map.constEnd() ? DomainId(*inside) : m_keepPlace ? domain.parent : parent;
            copy.name = freeDomainName(names, domain.name);
            names.insert(copy.name);
            target.domains.append(copy);
        }
    }

    /// "Rack C" after "Rack A" and "Rack B"; else as other names.
    static QString freeDomainName(const QSet<QString> &names, const QString &name)
    {
        const bool lettered =
            name.size() > 2 && name.at(name.size() - 2) == u' ' && name.back() >= u'A' && name.back() <= u'Z';
        if (names.contains(name) && lettered)
            for (QChar letter = name.back(); letter <= u'Z'; letter = QChar(letter.unicode() + 1))
                if (const QString next = name.chopped(1) + letter; !names.contains(next))
                    return next;
        return freeName(names, name, u" ");
    }

    void sites(const Topology &before)
    {
        NetworkPool networks(before);
        int rank = 0;
        for (const Site &site : before.sites)
            rank = std::max(rank, site.rank + 1);
        for (const Site &site : m_clip.topology().sites) {
            if (isCarrier(site)) {
                SiteId target = m_keepPlace ? site.id : m_where.site;
                if (target.isEmpty() && before.sites.contains(site.id))
                    target = site.id;
                if (target.isEmpty() && !before.sites.isEmpty())
                    target = before.sites.begin()->id;
                const Site *row = m_next.topology().sites.find(target);
                if (!row)
                    continue;
                Site changed = *row;
                domainsInto(changed, site, target == m_where.site ? m_where.domain : DomainId());
                m_next.topology().sites.put(changed);
                for (const FailureDomain &domain : site.domains)
                    m_domainHome.insert(m_map.value(domain.id.value), target.value);
                continue;
            }
            Site copy = site;
            copy.id = copyId(site.id);
            copy.name = freeName(namesOf(m_next.topology().sites), site.name, u" ");
            copy.rank = rank++;
            QSet<QString> suffixes;
            for (const Site &other : m_next.topology().sites)
                suffixes.insert(other.dnsSuffix);
            if (suffixes.contains(site.dnsSuffix) && !site.dnsSuffix.isEmpty()) {
                QSet<QString> heads;
                for (const QString &suffix : suffixes)
                    heads.insert(suffix.section(u'.', 0, 0));
                copy.dnsSuffix = freeName(heads, site.dnsSuffix.section(u'.', 0, 0), u"-")
                    + site.dnsSuffix.mid(site.dnsSuffix.indexOf(u'.'));
                if (!site.dnsSuffix.contains(u'.'))
                    copy.dnsSuffix = freeName(suffixes, site.dnsSuffix, u"-");
            }
            for (Network &network : copy.networks) {
                const auto old = net::Cidr::parse(network.cidr, true);
                const auto free = old ? networks.takeNext(*old) : std::nullopt;
                if (!old)
                    continue;
                const auto gateway = net::Ipv4::parse(network.gateway);
                if (gateway && free && old->contains(*gateway))
                    network.gateway = net::Ipv4{free->network().value + (gateway->value & ~old->mask())}.toString();
                network.cidr = free ? free->toString() : QString();
                if (!free)
                    network.gateway.clear();
            }
            copy.domains.clear();
            domainsInto(copy, site, {});
            m_next.topology().sites.put(copy);
        }
        for (const Link &link : m_clip.topology().links) {
            Link copy = link;
            copy.from = mapped(link.from);
            copy.to = mapped(link.to);
            if (copy.from.isEmpty() || copy.to.isEmpty())
                continue;
            copy.id = copyId(link.id);
            copy.name = freeName(namesOf(m_next.topology().links), link.name, u" ");
            m_next.topology().links.put(copy);
        }
    }

    void clusters(const Topology &before)
    {
        NetworkPool networks(before);
        for (const Cluster &cluster : m_clip.topology().clusters) {
            Cluster copy = cluster;
            copy.id = copyId(cluster.id);
            copy.name = freeName(namesOf(m_next.topology().clusters), cluster.name, u"-");
            QSet<QString> bases;
            copy.rank = 0;
            for (const Cluster &other : m_next.topology().clusters) {
                bases.insert(other.baseDomain.section(u'.', 0, 0));
                copy.rank = std::max(copy.rank, other.rank + 1);
            }
            if (!cluster.baseDomain.isEmpty()) {
                const QString head = cluster.baseDomain.section(u'.', 0, 0);
                copy.baseDomain = freeName(bases, head, u"-") + cluster.baseDomain.mid(head.size());
                m_domains.insert(cluster.baseDomain, copy.baseDomain);
                for (QString *name : {&copy.apiName, &copy.publicApiName, &copy.appsDomain, &copy.hostDomain})
                    *name = redomained(*name);
                if (copy.hostDomain.isEmpty() && copy.baseDomain != cluster.baseDomain)
                    copy.hostDomain = copy.baseDomain;
            }
            for (QString *network : {&copy.podNetwork, &copy.serviceNetwork}) {
                const auto old = net::Cidr::parse(*network, true);
                const auto free = old ? networks.takeNext(*old) : std::nullopt;
                if (old)
                    *network = free ? free->toString() : QString();
            }
            m_next.topology().clusters.put(copy);
        }
    }

    QString redomained(const QString &name) const
    {
        for (auto it = m_domains.cbegin(); it != m_domains.cend(); ++it) {
            if (name == it.key())
                return it.value();
            if (name.endsWith(u'.' + it.key()))
                return name.chopped(it.key().size()) + it.value();
        }
        return name;
    }

    SiteId siteFor(const SiteId &old) const
    {
        if (const auto it = m_map.constFind(old.value); it != m_map.constEnd())
            return SiteId(*it);
        if (m_keepPlace)
            return old;
        if (!m_where.site.isEmpty())
            return m_where.site;
        const Topology &topology = m_next.topology();
        return topology.sites.contains(old) ? old : topology.sites.size() == 1 ? topology.sites.begin()->id : SiteId();
    }

    void storage()
    {
        for (const Storage &storage : m_clip.topology().storage) {
            Storage copy = storage;
            copy.id = copyId(storage.id);
            copy.name = freeName(namesOf(m_next.topology().storage), storage.name, u"-");
            copy.site = siteFor(storage.site);
            m_next.topology().storage.put(copy);
        }
        // Only now are all storages known to which services of a cluster may refer.
        for (const Cluster &cluster : m_clip.topology().clusters) {
            m_next.topology().clusters.update(ClusterId(m_map.value(cluster.id.value)), [&](Cluster &row) {
                mapStorage(row.settings);
                for (Attributes &attributes : row.services)
                    mapStorage(attributes);
            });
        }
    }

    void nodes(const Topology &containers)
    {
        NamePool names(containers);
        AddressPool addresses(containers);
        QList<Node> sources(m_clip.topology().nodes.begin(), m_clip.topology().nodes.end());
        std::stable_sort(sources.begin(), sources.end(), [](const Node &a, const Node &b) { return a.name < b.name; });
        // At once: putting thousands of rows one by one moves the others each time.
        QList<Node> rows(containers.nodes.begin(), containers.nodes.end());
        for (const Node &node : sources) {
            Node copy = node;
            copy.id = copyId(node.id);
            copy.cluster = mapped(node.cluster);
            if (copy.cluster.isEmpty() && containers.clusters.size() == 1
                && (!node.cluster.isEmpty() || isLostMember(node)))
                copy.cluster = containers.clusters.begin()->id;
            copy.domains.clear();
            for (const DomainId &domain : node.domains)
                if (m_map.contains(domain.value))
                    copy.domains.append(DomainId(m_map.value(domain.value)));
            copy.site = siteFor(node.site);
            if (!copy.domains.isEmpty()) {
                if (const QString home = m_domainHome.value(copy.domains.first().value); !home.isEmpty())
                    copy.site = SiteId(home);
            } else if (m_keepPlace) {
                copy.domains = node.domains;
            } else if (copy.site == m_where.site && !m_where.domain.isEmpty()) {
                copy.domains = {m_where.domain};
            } else if (m_where.site.isEmpty() && copy.site == node.site) {
                copy.domains = mappedAll(node.domains);
            }
            rename(copy, names);
            readdress(copy, containers, addresses);
            mapStorage(copy.attributes);
            rows.append(copy);
        }
        m_next.topology().nodes.assign(rows);
    }

    /// Text from another program does not say to which cluster a host belonged; its role says that it belonged to one.
    bool isLostMember(const Node &node) const
    {
        const Role *role = m_keepPlace ? nullptr : m_catalogue.role({}, node.roles.value(0));
        return role && role->clusterMember;
    }

    static void rename(Node &copy, NamePool &names)
    {
        const auto pattern = copy.isGroup() ? net::NamePattern::parse(copy.names) : std::nullopt;
        if (!pattern) {
            if (!names.isFree(copy.cluster, copy.name))
                copy.name = names.next(copy.cluster, copy.name);
            names.take(copy.cluster, copy.name);
            return;
        }
        net::NamePattern free = *pattern;
        for (int index = 0; index < pattern->count(); ++index) {
            if (!names.isFree(copy.cluster, pattern->name(index))) {
                free = names.nextPattern(copy.cluster, pattern->prefix, pattern->count());
                break;
            }
        }
        copy.names = free.toString();
        for (int index = 0; index < free.count(); ++index)
            names.take(copy.cluster, free.name(index));
        for (int number = 2; !names.isFree(copy.cluster, copy.name); ++number)
            copy.name = copy.name.section(u'-', 0, 0) + u'-' + QString::number(number);
        names.take(copy.cluster, copy.name);
    }

    static void readdress(Node &copy, const Topology &containers, AddressPool &addresses)
    {
        const Site *site = containers.sites.find(copy.site);
        QStringList free;
        for (qsizetype index = 0; index < copy.addresses.size(); ++index) {
            const auto range = net::Range::parse(copy.addresses.at(index));
            const QList<net::Cidr> networks = site ? networksOf(*site) : QList<net::Cidr>();
            const bool here =
                range && (networks.isEmpty() || std::any_of(networks.begin(), networks.end(), [&](const net::Cidr &n) {
                    return n.contains(range->first);
                }));
            if (here && addresses.isFree(*range)) {
                addresses.take(*range);
                free.append(copy.addresses.at(index));
            } else if (index == 0) {
                if (const QString found = addresses.takeHosts(copy.site, copy.roles.value(0), copy.count);
                    !found.isEmpty())
                    free.append(found);
            } // further addresses belong to networks that only their owner knows
        }
        copy.addresses = free;
    }

    void services()
    {
        const Topology &clip = m_clip.topology();
        for (const Balancer &balancer : clip.balancers) {
            Balancer copy = balancer;
            copy.id = copyId(balancer.id);
            copy.name = freeName(namesOf(m_next.topology().balancers), balancer.name, u"-");
            copy.nodes = mappedAll(balancer.nodes);
            if (balancer.vrid)
                copy.vrid = freeVrid(m_next);
            m_next.topology().balancers.put(copy);
        }
        const Design withBalancers = m_next;
        AddressPool addresses(withBalancers.topology());
        QHash<QString, QString> vips; // endpoints that share an address go on sharing one
        for (const Endpoint &endpoint : clip.endpoints) {
            Endpoint copy = endpoint;
            copy.id = copyId(endpoint.id);
            copy.cluster = mapped(endpoint.cluster);
            copy.balancer = mapped(endpoint.balancer);
            copy.members = mappedAll(endpoint.members);
            copy.name = redomained(endpoint.name);
            const QSet<QString> names = namesOf(m_next.topology().endpoints);
            for (int number = 2; names.contains(copy.name); ++number)
                copy.name = endpoint.name.section(u'.', 0, 0) + u'-' + QString::number(number)
                    + endpoint.name.mid(endpoint.name.section(u'.', 0, 0).size());
            if (!copy.vip.isEmpty() && !vips.contains(endpoint.vip)) {
                const SiteId site = vipSite(copy);
                const auto old = net::Range::parse(endpoint.vip);
                const Site *row = withBalancers.topology().sites.find(site);
                const QList<net::Cidr> networks = row ? networksOf(*row) : QList<net::Cidr>();
                const bool keep = old && addresses.isFree(*old)
                    && std::any_of(
                        networks.begin(), networks.end(), [&](const net::Cidr &n) { return n.contains(old->first); });
                if (keep)
                    addresses.take(*old);
                vips.insert(endpoint.vip, keep ? endpoint.vip : addresses.takeVip(site));
            }
            copy.vip = vips.value(endpoint.vip);
            m_next.topology().endpoints.put(copy);
        }
        for (const Dns &dns : clip.dns) {
            // Copies of name servers that stay in their site join the originals (serveNames).
            const Node *first = dns.servers.isEmpty() ? nullptr : clip.nodes.find(dns.servers.first());
            if (m_keepPlace && first && !m_map.contains(first->site.value))
                continue;
            Dns copy = dns;
            copy.id = copyId(dns.id);
            copy.name = freeName(namesOf(m_next.topology().dns), dns.name, u"-");
            copy.servers = mappedAll(dns.servers);
            for (GlobalName &name : copy.globalNames)
                name.endpoints = mappedAll(name.endpoints);
            m_next.topology().dns.put(copy);
        }
        for (const Storage &storage : clip.storage)
            m_next.topology().storage.update(
                StorageId(m_map.value(storage.id.value)), [&](Storage &row) { row.nodes = mappedAll(storage.nodes); });
    }

    /// What joins clusters; a row that lost the clusters it is about says nothing any more.
    void estate()
    {
        const Topology &clip = m_clip.topology();
        for (const Promotion &promotion : clip.promotions) {
            Promotion copy = promotion;
            copy.from = mapped(promotion.from);
            copy.to = mapped(promotion.to);
            copy.host = mapped(promotion.host);
            if ((copy.from.isEmpty() && !promotion.from.isEmpty()) || (copy.to.isEmpty() && !promotion.to.isEmpty()))
                continue;
            copy.id = copyId(promotion.id);
            copy.name = freeName(namesOf(m_next.topology().promotions), promotion.name, u"-");
            m_next.topology().promotions.put(copy);
        }
        for (const TemplateDeployment &deployment : clip.templates) {
            TemplateDeployment copy = deployment;
            copy.host = mapped(deployment.host);
            for (TemplateTarget &target : copy.targets)
                target.cluster = mapped(target.cluster);
            copy.targets.removeIf([](const TemplateTarget &target) { return target.cluster.isEmpty(); });
            copy.id = copyId(deployment.id);
            copy.name = freeName(namesOf(m_next.topology().templates), deployment.name, u"-");
            m_next.topology().templates.put(copy);
        }
        for (const BackupPlan &backup : clip.backups) {
            BackupPlan copy = backup;
            copy.cluster = mapped(backup.cluster);
            if (copy.cluster.isEmpty() && !backup.cluster.isEmpty())
                continue;
            copy.hosts = mappedAll(backup.hosts);
            copy.targetSite = mapped(backup.targetSite);
            copy.target = mapped(backup.target);
            copy.targetHost = mapped(backup.targetHost);
            copy.id = copyId(backup.id);
            copy.name = freeName(namesOf(m_next.topology().backups), backup.name, u"-");
            m_next.topology().backups.put(copy);
        }
    }

    SiteId vipSite(const Endpoint &endpoint) const
    {
        const Topology &topology = m_next.topology();
        if (const Balancer *balancer = topology.balancers.find(endpoint.balancer);
            balancer && !balancer->nodes.isEmpty())
            if (const Node *node = topology.nodes.find(balancer->nodes.first()))
                return node->site;
        for (const Node &node : topology.nodes)
            if (node.cluster == endpoint.cluster && !node.site.isEmpty())
                return node.site;
        return topology.sites.isEmpty() ? SiteId() : topology.sites.begin()->id;
    }

    void notes()
    {
        for (const Note &note : m_clip.diagram().notes) {
            Note copy = note;
            copy.id = copyId(note.id);
            copy.site = siteFor(note.site);
            if (note.site.isEmpty() && m_where.site.isEmpty())
                copy.site = {};
            copy.position += QPointF(24, 24);
            m_next.diagram().notes.put(copy);
        }
        // What stands in a copied container keeps its place there; the rest finds one by itself.
        for (auto it = m_clip.diagram().placements.cbegin(); it != m_clip.diagram().placements.cend(); ++it) {
            const Node *node = m_clip.topology().nodes.find(NodeId(it.key()));
            const bool inside = node
                && (node->domains.isEmpty() ? m_map.contains(node->site.value)
                                            : m_map.contains(node->domains.first().value));
            if (inside)
                m_next.diagram().placements.insert(m_map.value(it.key()), it.value());
        }
    }

    Design m_next;
    const Catalogue &m_catalogue;
    const Design m_clip;
    const Where m_where;
    const bool m_keepPlace;
    IdSource &m_ids;
    QHash<QString, QString> m_map; ///< old id to the copy's
    QHash<QString, QString> m_domainHome; ///< copied failure domain to its site
    QHash<QString, QString> m_domains; ///< base domain of a cluster to its copy's
    QSet<QString> m_taken; ///< ids given, before their rows are in the design
    QList<ElementId> m_made;
};

} // namespace

Design paste(const Design &design, const Catalogue &catalogue, const Design &clip, const Where &where, IdSource &ids,
    QList<ElementId> *made, QHash<ElementId, ElementId> *copyOf)
{
    Where target = where;
    if (const Site *site = where.domain.isEmpty() ? nullptr : siteOf(design.topology(), where.domain))
        target.site = site->id;
    else
        target.domain = {};
    if (!design.topology().sites.contains(target.site))
        target = {};
    return Paste(design, catalogue, clip, target, false, ids).run(made, copyOf);
}

Design duplicate(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, IdSource &ids_,
    QList<ElementId> *made, QHash<ElementId, ElementId> *copyOf)
{
    return Paste(design, catalogue, extract(design, ids), {}, true, ids_).run(made, copyOf);
}

} // namespace quorate::edits
