#include "model/layout/plan.h"

#include "model/base/text.h"

#include <algorithm>

namespace quorate::plan {

namespace {

// Above this many cards a drawing is an estate: what counts are clusters, not cards.
constexpr int estateCards = 40;
// The frame of hosts that serve several clusters, above or below the clusters' own.
constexpr int sharedAbove = 0, firstFrame = 1, sharedBelow = 10'000;

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

int environmentRank(Environment environment)
{
    switch (environment) {
    case Environment::Production:
        return 0;
    case Environment::DisasterRecovery:
        return 1;
    case Environment::PreProduction:
        return 2;
    case Environment::Uat:
        return 3;
    case Environment::Sit:
        return 4;
    case Environment::Development:
        break;
    }
    return 5;
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
        modes();
        for (SitePlan &site : m_plan.sites) {
            blocks(site);
            rows(site);
            sideColumn(site);
        }
        actors();
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
        m_plan.linked = std::any_of(m_plan.relations.cbegin(), m_plan.relations.cend(),
            [](const Relation &relation) { return relation.kind == RelationKind::Link; });
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
        for (Pill &pill : m_plan.pills) {
            QSet<QString> addresses;
            for (const ElementId &endpoint : std::as_const(pill.endpoints))
                addresses.insert(m_plan.facts->endpoint(EndpointId(endpoint))->row->vip);
            pill.addresses = int(addresses.size());
        }
        emptyBalancers(pillOf);
        for (int i = 0; i < int(m_plan.pills.size()); ++i) {
            Pill &pill = m_plan.pills[size_t(i)];
            if (pill.site < 0)
                continue;
            pill.hidden = m_plan.sites[size_t(pill.site)].collapsed;
            m_plan.sites[size_t(pill.site)].pills.append(i);
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

    // One style for each site; many cards make an estate, except where one cluster stands in failure domains.
    void modes()
    {
        const int cards = int(m_plan.items.size());
        const bool several = m_plan.facts->clusters().size() > 1;
        for (SitePlan &site : m_plan.sites) {
            QSet<int> present;
            for (int item : std::as_const(site.items))
                present.insert(m_plan.items[size_t(item)].cluster);
            present.remove(-1);
            const bool big = cards > estateCards && !site.items.isEmpty();
            if (big && (site.domains.empty() || present.size() > 1))
                site.mode = Mode::Estate;
            else if (!site.domains.empty())
                site.mode = Mode::Domains;
            else
                site.mode = several && !present.isEmpty() ? Mode::Framed : Mode::Plain;
            m_plan.estate = m_plan.estate || site.mode == Mode::Estate;
            if (site.mode != Mode::Estate)
                continue;
            // In an estate the cluster and the tier place a host, not its rack.
            for (int index : std::as_const(site.items)) {
                Item &item = m_plan.items[size_t(index)];
                item.loose = false;
                item.hidden = site.collapsed;
                if (item.kind == geometry::CardKind::SpreadGroup)
                    item.kind = geometry::CardKind::Group;
            }
        }
    }

    // Clusters that share a failure domain stand below each other; others side by side.
    void blocks(SitePlan &site)
    {
        QList<int> order; // clusters, production first
        QHash<int, Block> byCluster;
        for (int index : std::as_const(site.items)) {
            const Item &item = m_plan.items[size_t(index)];
            byCluster[blockCluster(site, item)].items.append(index);
        }
        for (int pill : std::as_const(site.pills)) // a cluster may have no more than its VIPs here
            byCluster[m_plan.pills[size_t(pill)].cluster];
        order = byCluster.keys();
        std::sort(order.begin(), order.end(), [&](int a, int b) { return rankOf(a) < rankOf(b); });
        int frame = firstFrame;
        QList<QSet<int>> levels;
        for (int cluster : std::as_const(order)) {
            Block block = byCluster.take(cluster);
            block.cluster = cluster;
            countRails(block);
            if (site.mode == Mode::Framed || site.mode == Mode::Estate) {
                block.framed = cluster >= 0 || site.mode == Mode::Estate;
                block.frame = block.framed ? frame++ : sharedAbove;
                block.compact = site.mode == Mode::Framed && isCompact(site, block);
                if (block.compact) {
                    std::stable_sort(block.items.begin(), block.items.end(),
                        [this](int a, int b) { return m_plan.items[size_t(a)].tier < m_plan.items[size_t(b)].tier; });
                }
            } else if (cluster >= 0) {
                block.level = levelOf(site, block, levels);
            }
            site.blocks.append(block);
        }
    }

    // A storage that only one cluster uses stands in that cluster's frame, when there is one.
    int blockCluster(const SitePlan &site, const Item &item) const
    {
        const bool frames = site.mode == Mode::Framed || site.mode == Mode::Estate;
        return item.storage && !frames ? -1 : item.cluster;
    }

    std::tuple<int, int, int> rankOf(int cluster) const
    {
        if (cluster < 0) // shared hosts come last in an estate's frames, and keep to their own rows elsewhere
            return {99, 0, 0};
        const Cluster *row = m_plan.facts->clusters()[size_t(cluster)]->row;
        return {environmentRank(row->environment), row->rank, cluster};
    }

    void countRails(Block &block) const
    {
        if (block.cluster < 0)
            return;
        QSet<QString> services;
        QSet<QString> infra;
        const ClusterFacts &cluster = *m_plan.facts->clusters()[size_t(block.cluster)];
        for (const EndpointFacts *endpoint : m_plan.facts->endpoints(cluster)) {
            services.insert(endpoint->row->service);
            if (endpoint->service && endpoint->service->members != Trait::RunsControlPlane)
                infra.insert(endpoint->row->service);
        }
        block.rails = int(services.size());
        block.infraRails = int(infra.size());
        // To the storage, and to the workers.
        block.storageRails =
            cluster.serviceText(QStringLiteral("registry"), QStringLiteral("storage")).isEmpty() ? 1 : 2;
    }

    int levelOf(const SitePlan &site, const Block &block, QList<QSet<int>> &levels) const
    {
        QSet<int> used; // top-level domains, and -1 for the site itself
        for (int index : block.items) {
            const Item &item = m_plan.items[size_t(index)];
            const QList<int> parts = item.parts.isEmpty() ? QList<int>{item.domain} : item.parts;
            for (int part : parts) {
                int top = part;
                while (top >= 0 && site.domains[size_t(top)].parent >= 0)
                    top = site.domains[size_t(top)].parent;
                used.insert(top);
            }
        }
        int level = 0;
        while (level < levels.size() && levels.at(level).intersects(used))
            ++level;
        if (level == levels.size())
            levels.append(QSet<int>());
        levels[level].unite(used);
        return level;
    }

    // A small cluster behind no balancer is one row: a card for each tier.
    bool isCompact(const SitePlan &site, const Block &block) const
    {
        if (block.cluster < 0 || block.items.size() > 4 || block.items.isEmpty())
            return false;
        QSet<Tier> tiers;
        for (int index : block.items) {
            if (tiers.contains(m_plan.items[size_t(index)].tier))
                return false;
            tiers.insert(m_plan.items[size_t(index)].tier);
        }
        return std::none_of(site.pills.cbegin(), site.pills.cend(),
            [&](int pill) { return m_plan.pills[size_t(pill)].cluster == block.cluster; });
    }

    const Block *blockOf(const SitePlan &site, int cluster) const
    {
        for (const Block &block : site.blocks) {
            if (block.cluster == cluster)
                return &block;
        }
        return nullptr;
    }

    void rows(SitePlan &site)
    {
        const int clusters =
            int(std::count_if(site.blocks.cbegin(), site.blocks.cend(), [](const Block &b) { return b.cluster >= 0; }));
        int lastLevel = 0;
        for (const Block &block : std::as_const(site.blocks))
            lastLevel = std::max(lastLevel, block.level);
        for (Block &block : site.blocks) {
            for (int index : std::as_const(block.items)) {
                Item &item = m_plan.items[size_t(index)];
                item.row.frame = block.frame;
                item.row.tier = block.compact ? Tier::Compact : item.tier;
                item.row.block = block.level;
                if (block.cluster < 0 && !block.framed && clusters > 0) {
                    // Shared hosts: name servers above all clusters, the rest below them.
                    const bool above = item.tier <= Tier::ControlPlane;
                    if (site.mode == Mode::Framed)
                        item.row.frame = above ? sharedAbove : sharedBelow;
                    else
                        item.row.block = above ? 0 : lastLevel;
                }
                if (site.mode != Mode::Domains)
                    continue;
                if (item.kind == geometry::CardKind::SpreadGroup) {
                    const int depth = item.domain < 0 ? 0 : site.domains[size_t(item.domain)].depth;
                    item.row.zone = site.depth - depth;
                }
            }
        }
        for (int index : std::as_const(site.pills)) {
            Pill &pill = m_plan.pills[size_t(index)];
            const Block *block = blockOf(site, pill.cluster);
            if (!pill.hosts.isEmpty()) {
                pill.row = m_plan.items[size_t(pill.hosts.first())].row;
            } else if (block) {
                pill.row.frame = block->frame;
                pill.row.block = block->level;
            }
            pill.row.zone = 0;
            pill.row.tier = Tier::Vip;
            site.rows[pill.row];
        }
        if (site.mode == Mode::Framed)
            frameTails(site);
        for (int index : std::as_const(site.items)) {
            const Item &item = m_plan.items[size_t(index)];
            if (!item.loose && !isSide(site, item))
                site.rows[item.row];
        }
    }

    // What stands in the column at the right: storage and backup, and in a site with domains whatever is in none.
    static bool isSide(const SitePlan &site, const Item &item)
    {
        if (item.loose)
            return true;
        if (site.mode == Mode::Estate || !item.parts.isEmpty() || item.domain >= 0)
            return false;
        const bool inFrame = site.mode == Mode::Framed && item.cluster >= 0;
        return !inFrame && (item.storage || item.tier == Tier::Side);
    }

    // In a frame, a storage takes the end of the lowest row that has room; no row of its own.
    void frameTails(SitePlan &site)
    {
        std::map<RowKey, int> cards;
        for (int index : std::as_const(site.items)) {
            const Item &item = m_plan.items[size_t(index)];
            if (!item.storage && !item.loose)
                ++cards[item.row];
        }
        int columns = 0;
        for (const auto &entry : cards)
            columns = std::max(columns, entry.second > wrapAbove ? wrapAt : entry.second);
        for (int index : std::as_const(site.items)) {
            Item &item = m_plan.items[size_t(index)];
            if (!item.storage || item.cluster < 0)
                continue;
            for (auto it = cards.rbegin(); it != cards.rend(); ++it) {
                if (it->first.frame != item.row.frame || it->second >= columns || it->first.tier < Tier::Infra)
                    continue;
                item.row = it->first;
                item.tail = true;
                it->second = columns; // one each
                break;
            }
        }
    }

    void sideColumn(SitePlan &site)
    {
        if (site.mode == Mode::Estate)
            return;
        for (int index : std::as_const(site.items)) {
            Item &item = m_plan.items[size_t(index)];
            if (!isSide(site, item))
                continue;
            item.loose = true;
            const bool ownRow = !item.storage && item.tier != Tier::Side;
            item.row = ownRow ? rowOfTier(site, item.row) : besideRow(site, wantedRow(site, item));
            site.rows[item.row];
        }
    }

    // The row of the same tier, wherever in the site it is; storage that has none stands below the containers.
    static RowKey rowOfTier(const SitePlan &site, RowKey row)
    {
        for (const auto &entry : site.rows) {
            const RowKey &key = entry.first;
            if (key.frame == row.frame && key.block == row.block && key.tier == row.tier)
                return key;
        }
        if (row.tier >= Tier::Storage)
            row.zone = site.depth;
        return row;
    }

    struct Wanted {
        RowKey user;
        bool below = false; ///< the next row, so that lines can drop onto it
    };

    Wanted wantedRow(const SitePlan &site, const Item &item) const
    {
        const bool backup = item.traits.testFlag(Trait::KeepsBackups);
        QSet<ElementId> users;
        bool registry = false;
        for (const Relation &relation : m_plan.relations) {
            if (relation.kind == RelationKind::RegistryStorage && relation.to.contains(item.id)) {
                users.insert(relation.from);
                registry = true;
            }
        }
        for (int index : site.items) {
            const Item &user = m_plan.items[size_t(index)];
            if (user.loose || user.storage || (item.cluster >= 0 && user.cluster != item.cluster))
                continue;
            const bool uses = registry ? users.contains(user.id)
                : backup               ? user.traits.testFlag(Trait::Votes)
                                       : user.traits.testFlag(item.storage ? Trait::RunsInfra : Trait::RunsWorkloads);
            if (uses)
                return {user.row, registry};
        }
        return {site.rows.empty() ? item.row : site.rows.rbegin()->first, false};
    }

    // Several may stand in one row: to look for a free one would move some when another comes.
    RowKey besideRow(const SitePlan &site, const Wanted &wanted) const
    {
        auto row = site.rows.find(wanted.user);
        if (row != site.rows.end() && wanted.below)
            ++row;
        while (row != site.rows.end() && row->first.tier == Tier::Vip)
            ++row;
        if (row != site.rows.end())
            return row->first;
        RowKey last = site.rows.empty() ? RowKey{} : site.rows.rbegin()->first;
        last.zone = site.depth;
        last.tier = Tier::Storage;
        return last;
    }

    void actors()
    {
        if (m_plan.estate)
            return; // lines to each cluster would hide it
        QSet<ElementId> seen;
        for (const Relation &relation : std::as_const(m_plan.relations)) {
            const bool client = relation.from.startsWith(QLatin1String("client:"));
            if ((!client && !relation.from.startsWith(QLatin1String("external:"))) || seen.contains(relation.from))
                continue;
            seen.insert(relation.from);
            Outside actor;
            actor.id = relation.from;
            actor.client = client;
            actor.pin = m_plan.pinOf(relation.from);
            m_plan.actors.append(actor);
        }
        std::sort(
            m_plan.actors.begin(), m_plan.actors.end(), [](const Outside &a, const Outside &b) { return a.id < b.id; });
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
