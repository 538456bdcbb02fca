#pragma once

#include "model/base/net.h"
#include "model/design/edits.h"
#include "model/design/field_access.h"

#include <QRandomGenerator>

namespace quorate::tests {

/// Seeded random edits of every kind, good and senseless ones alike: edits are total.
class RandomEdits final {
public:
    RandomEdits(quint32 seed, std::shared_ptr<const Catalogue> catalogue)
        : m_random(seed)
        , m_ids(seed)
        , m_catalogue(std::move(catalogue))
    {
    }

    static QList<ElementId> elements(const Design &design)
    {
        QList<ElementId> all;
        const Topology &t = design.topology();
        for (const Site &row : t.sites) {
            all.append(row.id.value);
            for (const FailureDomain &domain : row.domains)
                all.append(domain.id.value);
        }
        const auto add = [&](const auto &table) {
            for (const auto &row : table)
                all.append(row.id.value);
        };
        add(t.links);
        add(t.clusters);
        add(t.nodes);
        add(t.endpoints);
        add(t.balancers);
        add(t.dns);
        add(t.storage);
        add(t.promotions);
        add(t.templates);
        add(t.backups);
        add(design.diagram().notes);
        return all;
    }

    Design next(const Design &d)
    {
        using namespace edits;
        const QList<ElementId> all = elements(d);
        const auto any = [&] {
            return all.isEmpty() ? QStringLiteral("nothing") : all.at(m_random.bounded(int(all.size())));
        };
        const auto anyOf = [&](const auto &table) {
            using RowId = typename std::decay_t<decltype(table)>::RowId;
            return table.isEmpty() ? RowId() : table.at(m_random.bounded(int(table.size()))).id;
        };
        const Topology &t = d.topology();
        const QList<Role> &roles = m_catalogue->platforms().first().roles;
        const QString role = roles.at(m_random.bounded(int(roles.size()))).id;
        const Where where{anyOf(t.sites), m_random.bounded(2) ? DomainId(any()) : DomainId()};
        QList<ElementId> some;
        for (int i = m_random.bounded(4); i >= 0; --i)
            some.append(any());
        switch (m_random.bounded(31)) {
        case 0:
        case 1:
        case 2:
            return addNode(d, *m_catalogue, role, where, anyOf(t.clusters), m_ids).design;
        case 3:
            return addGroup(d, *m_catalogue, role, 1 + m_random.bounded(9), where, anyOf(t.clusters), m_ids).design;
        case 4:
            return addSite(d, m_ids).design;
        case 5:
        case 6:
            return addDomain(d, DomainKind(m_random.bounded(4)), where, m_ids).design;
        case 7:
            return addCluster(d, m_catalogue->platforms().first(), {}, m_ids).design;
        case 8:
            return addLink(d, anyOf(t.sites), anyOf(t.sites), m_ids).design;
        case 9:
            return addNote(d, anyOf(t.sites), {double(m_random.bounded(900)), 80}, QStringLiteral("note"), m_ids)
                .design;
        case 10:
            return addStorage(d, StorageKind(m_random.bounded(9)), anyOf(t.sites), m_ids).design;
        case 11:
            return addBalancerPair(d, *m_catalogue, anyOf(t.clusters), m_ids).design;
        case 12:
            return addEndpoint(
                d, *m_catalogue, anyOf(t.clusters), QStringLiteral("registry"), anyOf(t.balancers), m_ids)
                .design;
        case 13:
            return addDns(d, {anyOf(t.nodes), anyOf(t.nodes)}, m_ids).design;
        case 14:
            return rename(d, any(), QStringLiteral("name%1").arg(m_random.bounded(99)));
        case 15:
        case 16:
            return move(d, some, where);
        case 17:
            return place(d, {{any(), Placement{{double(m_random.bounded(999)), 8}, true, false}}});
        case 18:
            return m_random.bounded(2) ? remove(d, {any()}) : unpin(d, some);
        case 19:
            return duplicate(d, *m_catalogue, some, m_ids);
        case 20:
            return paste(d, *m_catalogue, extract(d, some), where, m_ids);
        case 21:
            return m_random.bounded(2) ? addRole(d, some, role) : removeRole(d, some, role);
        case 22:
            return setCount(d, anyOf(t.nodes), 1 + m_random.bounded(6));
        case 23: {
            const auto line = connect(d, *m_catalogue, any(), any(), m_ids);
            return line ? line->design : d;
        }
        case 24:
            return setCollapsed(d, some, m_random.bounded(2));
        case 25:
            return setNoteBox(
                d, anyOf(d.diagram().notes), {double(m_random.bounded(400)), 8}, {120, 64}, anyOf(t.sites));
        case 26:
            return addPromotion(d, *m_catalogue, anyOf(t.clusters), anyOf(t.clusters), m_ids).design;
        case 27:
            return addTemplate(d, *m_catalogue, anyOf(t.clusters), m_ids).design;
        case 28:
            return addBackup(d, *m_catalogue, anyOf(t.clusters), m_ids).design;
        case 29: {
            Design next = d;
            if (const Dns *dns = t.dns.find(anyOf(t.dns)); dns && !t.endpoints.isEmpty())
                next.topology().dns.update(dns->id, [&](Dns &row) {
                    row.globalNames.append(
                        {QStringLiteral("global.example"), {anyOf(t.endpoints), anyOf(t.endpoints)}});
                });
            return next;
        }
        default: {
            Waiver waiver;
            waiver.rule = QStringLiteral("quorum-even-voters");
            waiver.elements = some;
            waiver.reason = QStringLiteral("agreed");
            return waive(d, waiver, m_ids);
        }
        }
    }

private:
    QRandomGenerator m_random;
    IdSource m_ids;
    std::shared_ptr<const Catalogue> m_catalogue;
};

/// What every design that only edits have touched keeps: unique ids, no reference to what is not there, no address
/// twice, no host name twice in a cluster. Empty when all holds.
inline QString brokenInvariant(const Design &design)
{
    const Topology &t = design.topology();
    const QList<ElementId> all = RandomEdits::elements(design);
    const QSet<ElementId> known(all.begin(), all.end());
    if (known.size() != all.size())
        return QStringLiteral("an id twice");
    const auto check = [&](const auto &id, const char *what) {
        return id.isEmpty() || known.contains(id.value)
            ? QString()
            : QStringLiteral("%1 refers to missing %2").arg(QLatin1String(what), id.value);
    };
    QStringList problems;
    QSet<quint32> addresses;
    QSet<QString> names;
    for (const Node &row : t.nodes) {
        problems << check(row.cluster, "node") << check(row.site, "node");
        const Site *site = t.sites.find(row.site);
        for (const DomainId &domain : row.domains) {
            problems << check(domain, "node");
            const bool here = site
                && std::any_of(
                    site->domains.begin(), site->domains.end(), [&](const FailureDomain &d) { return d.id == domain; });
            if (!here)
                problems << QStringLiteral("%1 stands in a domain of another site").arg(row.name);
        }
        const auto range = row.addresses.isEmpty() ? std::nullopt : net::Range::parse(row.addresses.first());
        if (range && int(range->size()) != row.count)
            problems
                << QStringLiteral("%1 has %2 addresses for %3 hosts").arg(row.name).arg(range->size()).arg(row.count);
        for (quint64 i = 0; range && i < range->size(); ++i) {
            if (addresses.contains(quint32(range->first.value + i)))
                problems << QStringLiteral("%1 has an address that is taken").arg(row.name);
            addresses.insert(quint32(range->first.value + i));
        }
        const auto pattern = row.isGroup() ? net::NamePattern::parse(row.names) : std::nullopt;
        if (row.isGroup() && (!pattern || pattern->count() != row.count))
            problems
                << QStringLiteral("%1: pattern \"%2\" is not for %3 hosts").arg(row.name, row.names).arg(row.count);
        if (!row.isGroup() && row.count != 1)
            problems << QStringLiteral("%1 counts %2 without a pattern").arg(row.name).arg(row.count);
    }
    QHash<QString, QSet<BalancerId>> vips;
    for (const Endpoint &row : t.endpoints) {
        problems << check(row.cluster, "endpoint") << check(row.balancer, "endpoint");
        for (const NodeId &node : row.members)
            problems << check(node, "endpoint");
        if (const auto vip = net::Ipv4::parse(row.vip); vip && addresses.contains(vip->value))
            problems << QStringLiteral("the VIP %1 is a host's address").arg(row.vip);
    }
    for (const Balancer &row : t.balancers)
        for (const NodeId &node : row.nodes)
            problems << check(node, "balancer");
    for (const Dns &row : t.dns)
        for (const NodeId &node : row.servers)
            problems << check(node, "dns");
    for (const Link &row : t.links)
        problems << check(row.from, "link") << check(row.to, "link");
    for (const Dns &row : t.dns)
        for (const GlobalName &name : row.globalNames)
            for (const EndpointId &endpoint : name.endpoints)
                problems << check(endpoint, "global name");
    for (const Storage &row : t.storage)
        problems << check(row.site, "storage");
    for (const Promotion &row : t.promotions)
        problems << check(row.from, "promotion") << check(row.to, "promotion") << check(row.host, "promotion");
    for (const TemplateDeployment &row : t.templates) {
        problems << check(row.host, "template");
        for (const TemplateTarget &target : row.targets)
            problems << check(target.cluster, "template");
    }
    for (const BackupPlan &row : t.backups) {
        problems << check(row.cluster, "backup") << check(row.targetSite, "backup") << check(row.target, "backup")
                 << check(row.targetHost, "backup");
        for (const NodeId &node : row.hosts)
            problems << check(node, "backup");
    }
    QList<net::Cidr> networks;
    for (const Site &row : t.sites) {
        for (const FailureDomain &domain : row.domains)
            problems << check(domain.parent, "domain");
        for (const Network &network : row.networks)
            if (const auto cidr = net::Cidr::parse(network.cidr))
                networks.append(*cidr);
    }
    for (const Cluster &row : t.clusters)
        for (const QString &network : {row.podNetwork, row.serviceNetwork})
            if (const auto cidr = net::Cidr::parse(network))
                networks.append(*cidr);
    for (qsizetype a = 0; a < networks.size(); ++a)
        for (qsizetype b = a + 1; b < networks.size(); ++b)
            if (networks.at(a).overlaps(networks.at(b)))
                problems
                    << QStringLiteral("%1 and %2 overlap").arg(networks.at(a).toString(), networks.at(b).toString());
    for (const Note &note : design.diagram().notes)
        problems << check(note.site, "note");
    for (auto it = design.diagram().placements.cbegin(); it != design.diagram().placements.cend(); ++it)
        if (!known.contains(it.key()))
            problems << QStringLiteral("a place for missing %1").arg(it.key());
    problems.removeAll(QString());
    return problems.join(QStringLiteral("; "));
}

} // namespace quorate::tests
