#include "model/layout/plan.h"

#include <algorithm>

namespace quorate::plan {

namespace {

// Above this many cards a drawing is an estate: what counts are clusters, not cards.
constexpr int estateCards = 40;
// The frame of hosts that serve several clusters, above or below the clusters' own.
constexpr int sharedAbove = 0, firstFrame = 1, sharedBelow = 10'000;

class RowPlanner final {
public:
    explicit RowPlanner(Plan &plan)
        : m_plan(plan)
    {
    }

    void make()
    {
        modes();
        for (SitePlan &site : m_plan.sites) {
            blocks(site);
            rows(site);
            sideColumn(site);
        }
        actors();
    }

private:
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
            keepGlobalNames();
        QSet<ElementId> seen;
        for (const Relation &relation : std::as_const(m_plan.relations)) {
            const bool client = relation.from.startsWith(QLatin1String("client:"));
            const bool global = relation.kind == RelationKind::GlobalName;
            if ((!client && !global && !relation.from.startsWith(QLatin1String("external:")))
                || seen.contains(relation.from))
                continue;
            seen.insert(relation.from);
            Outside actor;
            actor.id = relation.from;
            actor.client = client;
            actor.global = global;
            actor.pin = m_plan.pinOf(relation.from);
            m_plan.actors.append(actor);
        }
        std::sort(
            m_plan.actors.begin(), m_plan.actors.end(), [](const Outside &a, const Outside &b) { return a.id < b.id; });
    }

    // In an estate, lines from clients to each cluster would hide it: what leads them to a site is enough.
    void keepGlobalNames()
    {
        QSet<ElementId> globals;
        for (const Relation &relation : std::as_const(m_plan.relations)) {
            if (relation.kind == RelationKind::GlobalName)
                globals.insert(relation.from);
        }
        m_plan.relations.removeIf([&](const Relation &relation) {
            const bool client = relation.from.startsWith(QLatin1String("client:"));
            return (client && !globals.contains(relation.to.value(0)))
                || relation.from.startsWith(QLatin1String("external:"));
        });
    }

    Plan &m_plan;
};

} // namespace

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

void makeRows(Plan &plan)
{
    RowPlanner(plan).make();
}

} // namespace quorate::plan
