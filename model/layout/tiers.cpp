#include "model/layout/plan.h"

#include "model/base/text.h"

#include <algorithm>

namespace quorate::plan {

namespace {

constexpr double applianceCell = 160; // of a balancer that is no host: its kind in words
constexpr const char *tierWords[tierCount] = {
    "", "dns", "vip", "balancer", "control-plane", "etcd", "infra", "compute", "storage", "side"};

Tier tierOfWord(const QString &word)
{
    for (int i = 1; i < tierCount; ++i) {
        if (word == QLatin1StringView(tierWords[i]))
            return Tier(i);
    }
    return Tier::Side;
}

// A host with several roles stands in the row of the one that matters most to a reader.
int weight(Tier tier)
{
    switch (tier) {
    case Tier::Balancer:
        return 0;
    case Tier::ControlPlane:
        return 1;
    case Tier::Etcd:
        return 2;
    case Tier::Infra:
        return 3;
    case Tier::Compute:
        return 4;
    case Tier::Storage:
        return 5;
    case Tier::Dns:
        return 6;
    default:
        return 7;
    }
}

bool naturalLess(const QString &a, const ElementId &idA, const QString &b, const ElementId &idB)
{
    const int order = text::compareNatural(a, b);
    return order != 0 ? order < 0 : idA < idB;
}

class Planner final {
public:
    Planner(const Facts &facts, const Diagram &diagram)
    {
        m_plan.facts = &facts;
        m_plan.diagram = &diagram;
        m_plan.relations = relations(facts);
        // The vendor's registry is worth a line on the picture of one cluster; with several it would cross everything.
        if (facts.clusters().size() > 1) {
            m_plan.relations.removeIf(
                [](const Relation &relation) { return relation.from == QLatin1String("external:registry"); });
        }
    }

    Plan make()
    {
        sites();
        clusters();
        nodes();
        storages();
        sortItems();
        pills();
        makeRows(m_plan);
        return std::move(m_plan);
    }

private:
    void sites()
    {
        for (const Site *row : m_plan.facts->sites()) {
            SitePlan site;
            site.site = row;
            site.pin = m_plan.pinOf(row->id.value);
            const auto placement = m_plan.diagram->placements.constFind(row->id.value);
            site.collapsed = placement != m_plan.diagram->placements.constEnd() && placement->collapsed;
            domains(site);
            m_siteIndex.insert(row->id, int(m_plan.sites.size()));
            m_plan.sites.push_back(std::move(site));
        }
        m_plan.linked = std::any_of(m_plan.relations.cbegin(), m_plan.relations.cend(), [](const Relation &relation) {
            return relation.kind == RelationKind::Link || relation.kind == RelationKind::Promotion;
        });
        m_plan.outerSpine = m_plan.sites.size() % 2 == 1
            && std::any_of(m_plan.relations.cbegin(), m_plan.relations.cend(),
                [](const Relation &relation) { return relation.kind == RelationKind::Promotion; });
    }

    // The tree in preorder, children in natural order of their names. What names an unknown parent, or itself through
    // others, stands directly in the site.
    void domains(SitePlan &site)
    {
        const QList<FailureDomain> &rows = site.site->domains;
        QHash<DomainId, const FailureDomain *> byId;
        for (const FailureDomain &row : rows)
            byId.insert(row.id, &row);
        QHash<DomainId, QList<const FailureDomain *>> children;
        for (const FailureDomain &row : rows) {
            bool sound = byId.contains(row.parent);
            int steps = 0;
            for (DomainId at = row.parent; sound && !at.isEmpty();
                 at = byId.value(at) ? byId.value(at)->parent : DomainId())
                sound = ++steps <= rows.size() && at != row.id;
            children[sound ? row.parent : DomainId()].append(&row);
        }
        for (auto &list : children) {
            std::sort(list.begin(), list.end(), [](const FailureDomain *a, const FailureDomain *b) {
                return naturalLess(a->name, a->id.value, b->name, b->id.value);
            });
        }
        const auto add = [&](const auto &self, const DomainId &parent, int parentIndex, int depth) -> void {
            for (const FailureDomain *row : children.value(parent)) {
                if (site.domainIndex.contains(row->id))
                    continue;
                Domain domain;
                domain.row = row;
                domain.parent = parentIndex;
                domain.depth = depth;
                domain.pin = m_plan.pinOf(row->id.value);
                const auto placement = m_plan.diagram->placements.constFind(row->id.value);
                domain.collapsed = placement != m_plan.diagram->placements.constEnd() && placement->collapsed;
                domain.hidden = parentIndex < 0
                    ? site.collapsed
                    : site.domains[size_t(parentIndex)].collapsed || site.domains[size_t(parentIndex)].hidden;
                const int index = int(site.domains.size());
                site.domains.push_back(domain);
                site.domainIndex.insert(row->id, index);
                if (parentIndex >= 0)
                    site.domains[size_t(parentIndex)].children.append(index);
                site.depth = std::max(site.depth, depth);
                self(self, row->id, index, depth + 1);
            }
        };
        add(add, DomainId(), -1, 1);
    }

    void clusters()
    {
        int index = 0;
        for (const auto &cluster : m_plan.facts->clusters())
            m_clusterIndex.insert(cluster->row->id, index++);
    }

    struct RoleSummary {
        Tier tier = Tier::Side;
        Traits traits;
    };

    RoleSummary summary(const QString &platform, const QStringList &roles)
    {
        const QString key = platform + QLatin1Char('|') + roles.join(QLatin1Char(','));
        const auto known = m_summaries.constFind(key);
        if (known != m_summaries.constEnd())
            return *known;
        RoleSummary result;
        for (const QString &id : roles) {
            if (const Role *role = m_plan.facts->catalogue().role(platform, id)) {
                const Tier tier = tierOfWord(role->tier);
                if (weight(tier) < weight(result.tier))
                    result.tier = tier;
                result.traits |= role->traits;
            }
        }
        m_summaries.insert(key, result);
        return result;
    }

    // What holds both domains: the innermost common one, or -1 for the site.
    static int common(const SitePlan &site, int a, int b)
    {
        const auto depth = [&](int domain) { return domain < 0 ? 0 : site.domains[size_t(domain)].depth; };
        while (a != b) {
            if (depth(a) >= depth(b))
                a = site.domains[size_t(a)].parent;
            else
                b = site.domains[size_t(b)].parent;
        }
        return a;
    }

    void nodes()
    {
        for (const Node &node : m_plan.facts->topology().nodes) {
            Item item;
            item.id = node.id.value;
            item.name = node.name;
            item.node = &node;
            item.kind = node.isGroup() ? geometry::CardKind::Group : geometry::CardKind::Host;
            item.cluster = m_clusterIndex.value(node.cluster, -1);
            const QString platform =
                item.cluster < 0 ? QString() : m_plan.facts->clusters()[size_t(item.cluster)]->row->platform;
            const RoleSummary roles = summary(platform, node.roles);
            item.tier = roles.tier;
            item.traits = roles.traits;
            item.site = m_siteIndex.value(node.site, -1);
            if (item.site < 0 && !node.domains.isEmpty())
                item.site = siteOfDomain(node.domains.first());
            if (item.site >= 0)
                locate(item, node);
            item.pin = m_plan.pinOf(item.id);
            addItem(std::move(item));
        }
    }

    int siteOfDomain(const DomainId &id) const
    {
        const Site *site = m_plan.facts->siteOfDomain(id);
        return site ? m_siteIndex.value(site->id, -1) : -1;
    }

    void locate(Item &item, const Node &node)
    {
        const SitePlan &site = m_plan.sites[size_t(item.site)];
        for (const DomainId &id : node.domains) {
            const int domain = site.domainIndex.value(id, -1);
            if (domain >= 0 && !item.parts.contains(domain))
                item.parts.append(domain);
        }
        if (item.kind == geometry::CardKind::Host && item.parts.size() > 1)
            item.parts.resize(1);
        if (item.parts.isEmpty())
            return;
        item.domain = item.parts.first();
        if (item.parts.size() == 1) {
            item.parts.clear();
            return;
        }
        item.kind = geometry::CardKind::SpreadGroup;
        for (int part : std::as_const(item.parts))
            item.domain = common(site, item.domain, part);
        // Dealt over a room and a rack of it: the room is what holds both, so the card stands below the room's racks.
    }

    void storages()
    {
        for (const Storage &storage : m_plan.facts->topology().storage) {
            Item item;
            item.id = storage.id.value;
            item.name = storage.name;
            item.storage = &storage;
            item.kind = geometry::CardKind::Storage;
            item.tier = Tier::Storage;
            item.site = m_siteIndex.value(storage.site, -1);
            item.cluster = onlyUser(storage.id.value);
            if (item.site < 0 && item.cluster >= 0) {
                const QList<SiteId> sites = m_plan.facts->clusters()[size_t(item.cluster)]->sites();
                item.site = sites.isEmpty() ? -1 : m_siteIndex.value(sites.first(), -1);
            }
            item.pin = m_plan.pinOf(item.id);
            addItem(std::move(item));
        }
    }

    // The one cluster whose services use the storage; -1 when none or several do.
    int onlyUser(const ElementId &storage)
    {
        if (m_storageUsers.isEmpty()) {
            for (const auto &cluster : m_plan.facts->clusters()) {
                for (const Attributes &service : cluster->row->services) {
                    for (const AttributeValue &value : service) {
                        if (const QString *text = std::get_if<QString>(&value))
                            m_storageUsers[*text].insert(m_clusterIndex.value(cluster->row->id));
                    }
                }
            }
        }
        const QSet<int> users = m_storageUsers.value(storage);
        return users.size() == 1 ? *users.cbegin() : -1;
    }

    void addItem(Item item) { m_plan.items.push_back(std::move(item)); }

    void sortItems()
    {
        std::sort(m_plan.items.begin(), m_plan.items.end(),
            [](const Item &a, const Item &b) { return naturalLess(a.name, a.id, b.name, b.id); });
        m_plan.itemIndex.reserve(qsizetype(m_plan.items.size()));
        for (int i = 0; i < int(m_plan.items.size()); ++i) {
            Item &item = m_plan.items[size_t(i)];
            m_plan.itemIndex.insert(item.id, i);
            if (item.site < 0) {
                m_plan.outside.append(i);
                continue;
            }
            SitePlan &site = m_plan.sites[size_t(item.site)];
            site.items.append(i);
            item.loose = item.domain < 0 && item.parts.isEmpty() && !site.domains.empty();
            item.hidden = item.domain < 0 ? site.collapsed : isHidden(site, item.domain);
            if (item.domain >= 0 && item.parts.isEmpty())
                site.domains[size_t(item.domain)].direct = true;
        }
    }

    static bool isHidden(const SitePlan &site, int domain)
    {
        return site.domains[size_t(domain)].hidden || site.domains[size_t(domain)].collapsed;
    }

    void pills()
    {
        QHash<ElementId, int> pillOf; // by balancer, or by cluster for what is not balanced
        for (const auto &endpoint : m_plan.facts->endpoints()) {
            const bool balanced = endpoint->balancer != nullptr;
            const ElementId key =
                balanced ? endpoint->balancer->id.value : QLatin1String("cluster:") + endpoint->row->cluster.value;
            int index = pillOf.value(key, -1);
            if (index < 0) {
                index = int(m_plan.pills.size());
                pillOf.insert(key, index);
                m_plan.pills.push_back(pillFor(*endpoint));
            }
            Pill &pill = m_plan.pills[size_t(index)];
            pill.endpoints.append(endpoint->row->id.value);
            if (!pill.pin)
                pill.pin = m_plan.pinOf(endpoint->row->id.value);
        }
        emptyBalancers(pillOf);
        for (Pill &pill : m_plan.pills)
            cells(pill);
        for (int i = 0; i < int(m_plan.pills.size()); ++i) {
            Pill &pill = m_plan.pills[size_t(i)];
            if (pill.site < 0)
                continue;
            pill.hidden = m_plan.sites[size_t(pill.site)].collapsed;
            m_plan.sites[size_t(pill.site)].pills.append(i);
        }
    }

    // API and console, say, share an address. A balancer that no host is shows itself here, and only here.
    void cells(Pill &pill) const
    {
        const Balancer *balancer = m_plan.facts->topology().balancers.find(BalancerId(pill.balancer));
        if (balancer && balancer->nodes.isEmpty())
            pill.cells.append({{}, QString(), std::max(cellWidth(balancer->name), applianceCell)});
        for (const ElementId &id : std::as_const(pill.endpoints)) {
            const EndpointFacts &endpoint = *m_plan.facts->endpoint(EndpointId(id));
            QString address = endpoint.row->vip;
            for (int port : endpoint.ports)
                address += QLatin1Char(' ') + QString::number(port);
            auto cell = std::find_if(pill.cells.begin(), pill.cells.end(),
                [&](const PillCell &other) { return !address.isEmpty() && other.address == address; });
            if (cell == pill.cells.end())
                cell = pill.cells.insert(cell, PillCell{{}, address, 0});
            cell->endpoints.append(id);
            cell->width = std::max(cell->width, cellWidth(endpoint.shownName()));
        }
    }

    Pill pillFor(const EndpointFacts &endpoint)
    {
        Pill pill;
        pill.cluster = endpoint.cluster ? m_clusterIndex.value(endpoint.cluster->row->id, -1) : -1;
        if (endpoint.balancer) {
            pill.balancer = endpoint.balancer->id.value;
            pill.pin = m_plan.pinOf(pill.balancer);
            addHosts(pill, endpoint.balancer->nodes);
        }
        if (pill.site < 0) {
            for (const Host *host : endpoint.members) {
                const int index = m_plan.itemIndex.value(host->element(), -1);
                if (index < 0 || m_plan.items[size_t(index)].site < 0)
                    continue;
                if (pill.site < 0)
                    pill.site = m_plan.items[size_t(index)].site;
                if (m_plan.items[size_t(index)].site == pill.site && !pill.members.contains(index))
                    pill.members.append(index);
            }
        }
        if (pill.site < 0 && !m_plan.sites.empty())
            pill.site = 0;
        return pill;
    }

    void addHosts(Pill &pill, const QList<NodeId> &nodes)
    {
        for (const NodeId &node : nodes) {
            const int index = m_plan.itemIndex.value(node.value, -1);
            if (index < 0 || m_plan.items[size_t(index)].site < 0)
                continue;
            if (pill.site < 0)
                pill.site = m_plan.items[size_t(index)].site;
            if (m_plan.items[size_t(index)].site == pill.site && !pill.hosts.contains(index))
                pill.hosts.append(index);
        }
        if (pill.cluster < 0 && !pill.hosts.isEmpty())
            pill.cluster = m_plan.items[size_t(pill.hosts.first())].cluster;
    }

    // A balancer that has neither hosts nor endpoints is an empty pill, so that it can be seen and chosen.
    void emptyBalancers(const QHash<ElementId, int> &pillOf)
    {
        for (const Balancer &balancer : m_plan.facts->topology().balancers) {
            if (pillOf.contains(balancer.id.value) || !balancer.nodes.isEmpty() || m_plan.sites.empty())
                continue;
            Pill pill;
            pill.balancer = balancer.id.value;
            pill.site = 0;
            pill.pin = m_plan.pinOf(pill.balancer);
            m_plan.pills.push_back(pill);
        }
    }

    Plan m_plan;
    QHash<SiteId, int> m_siteIndex;
    QHash<ClusterId, int> m_clusterIndex;
    QHash<QString, RoleSummary> m_summaries;
    QHash<ElementId, QSet<int>> m_storageUsers;
};

} // namespace

QString tierWord(Tier tier)
{
    return QString::fromLatin1(tierWords[size_t(tier)]);
}

const Placement *Plan::pinOf(const ElementId &id) const
{
    const auto it = diagram->placements.constFind(id);
    return it != diagram->placements.constEnd() && it->pinned ? &*it : nullptr;
}

Plan makePlan(const Facts &facts, const Diagram &diagram)
{
    return Planner(facts, diagram).make();
}

} // namespace quorate::plan
