#include "model/layout/site_placer.h"

#include <algorithm>
#include <set>

namespace quorate::plan {

using geometry::CardKind;

namespace {

constexpr double frameRowGap = 40;
constexpr double zoneGap = 40; // below containers, to what spans them
constexpr double pillGap = 32; // above and below a VIP: room for "active", "standby"
constexpr double railPitch = 16;
constexpr double railFoot = 24; // below the lowest rail: room for the arrows

/// Sites of one style that stand side by side: their rows are at the same height.
class GroupPlacer final {
public:
    GroupPlacer(Plan &plan, const QList<int> &sites)
        : m_plan(plan)
        , m_sites(sites)
    {
        for (int site : sites)
            m_placers.emplace_back(plan, plan.sites[size_t(site)]);
    }

    void place()
    {
        for (SitePlacer &placer : m_placers) {
            placer.placeColumns();
            placer.placePinned();
        }
        collectRows();
        if (m_mode == Mode::Framed)
            stackFrames();
        else
            stackZones();
        for (int index : m_sites) {
            m_plan.sites[size_t(index)].frames = m_frames;
            m_plan.sites[size_t(index)].levelBottom = m_levelBottom;
        }
        for (SitePlacer &placer : m_placers) {
            placer.placeContainers();
            placer.finish();
        }
    }

private:
    /// Horizontal lines that run between rows of one block.
    struct Rails {
        int belowBalancers = 0;
        int aboveInfra = 0;
        int belowInfra = 0;
    };

    // The rows of all sites in one order.
    void collectRows()
    {
        for (int index : m_sites) {
            const SitePlan &site = m_plan.sites[size_t(index)];
            m_depth = std::max(m_depth, site.depth);
            m_mode = site.mode;
            for (const auto &entry : site.rows)
                m_rows.insert(entry.first);
            for (const Block &block : site.blocks) {
                Rails &rails = m_rails[{block.frame, block.level}];
                rails.belowBalancers = std::max(rails.belowBalancers, block.rails);
                rails.aboveInfra = std::max(rails.aboveInfra, block.infraRails);
                rails.belowInfra = std::max(rails.belowInfra, block.storageRails);
                if (block.framed)
                    m_framed.insert(block.frame);
            }
        }
        m_levelBottom.assign(size_t(m_depth) + 1, 0);
    }

    double settleRow(const RowKey &key, double y)
    {
        double height = 0;
        for (SitePlacer &placer : m_placers)
            height = std::max(height, placer.settleRow(key, y));
        for (int index : m_sites) { // as high as the highest beside it
            auto &rows = m_plan.sites[size_t(index)].rows;
            if (const auto row = rows.find(key); row != rows.end())
                row->second.height = height;
        }
        return height;
    }

    double gapBetween(const RowKey &above, const RowKey &below)
    {
        if (below.tier == Tier::Vip || (above.tier == Tier::Vip && below.tier == Tier::Balancer))
            return above.block == below.block ? pillGap : metrics::tierGap;
        const Rails &rails = m_rails[{above.frame, above.block}];
        int lines = 0;
        if (above.tier == Tier::Vip || above.tier == Tier::Balancer)
            lines = rails.belowBalancers;
        else if (below.tier == Tier::Infra)
            lines = rails.aboveInfra;
        else if (above.tier == Tier::Infra)
            lines = rails.belowInfra;
        const double gap = std::max(metrics::tierGap, railFoot + railPitch * lines);
        return above.block == below.block ? gap : gap + railPitch;
    }

    // Innermost containers first; what spans them stands below them.
    void stackZones()
    {
        const double start = inset::site + inset::domain * m_depth;
        double y = start;
        int zone = 0;
        const RowKey *above = nullptr;
        const auto close = [&] {
            if (zone == 0 && y == start)
                y += metrics::cardHeight; // nothing in them yet
            if (zone < m_depth) {
                for (const SitePlacer &placer : m_placers)
                    y = std::max(y, placer.pinnedBottom(m_depth - zone));
            }
            y += metrics::padding;
            m_levelBottom[size_t(m_depth - zone)] = y;
            ++zone;
            above = nullptr;
        };
        for (const RowKey &key : m_rows) {
            const bool closing = zone < key.zone;
            while (zone < key.zone)
                close();
            if (closing)
                y += zoneGap;
            else if (above)
                y += gapBetween(*above, key);
            y += settleRow(key, y);
            above = &key;
        }
        while (zone <= m_depth)
            close();
    }

    void stackFrames()
    {
        double y = inset::site;
        const RowKey *above = nullptr;
        const auto close = [&] {
            if (above && m_framed.contains(above->frame)) {
                y += metrics::padding;
                m_frames[above->frame].second = y;
            }
        };
        for (const RowKey &key : m_rows) {
            if (!above || above->frame != key.frame) {
                close();
                if (above)
                    y += frameRowGap;
                if (m_framed.contains(key.frame)) {
                    m_frames[key.frame].first = y;
                    y += inset::frame;
                }
            } else {
                y += gapBetween(*above, key);
            }
            y += settleRow(key, y);
            above = &key;
        }
        if (!above)
            y += metrics::cardHeight;
        close();
        m_levelBottom[0] = y + metrics::padding;
    }

    Plan &m_plan;
    QList<int> m_sites;
    std::vector<SitePlacer> m_placers;
    Mode m_mode = Mode::Plain;
    int m_depth = 0;
    std::set<RowKey> m_rows;
    std::map<std::pair<int, int>, Rails> m_rails; ///< by frame and block
    std::set<int> m_framed;
    std::map<int, std::pair<double, double>> m_frames;
    std::vector<double> m_levelBottom;
};

// Two sites side by side; the third, the arbiter, below; more in pairs. Those with production stand above.
void makeShelves(Plan &plan)
{
    QList<int> order;
    for (int i = 0; i < int(plan.sites.size()); ++i)
        order.append(i);
    const auto production = [&](int site) {
        const auto &blocks = plan.sites[size_t(site)].blocks;
        return std::any_of(blocks.cbegin(), blocks.cend(), [&](const Block &block) {
            return block.cluster >= 0 && plan.facts->clusters()[size_t(block.cluster)]->production;
        });
    };
    if (order.size() > 2)
        std::stable_partition(order.begin(), order.end(), production);
    if (order.size() == 3) {
        const auto hosts = [&](int site) { return plan.sites[size_t(site)].items.size(); };
        // Unless the user gave an order, a site with less than half of the others' hosts is the arbiter.
        const auto least =
            std::min_element(order.begin(), order.end(), [&](int a, int b) { return hosts(a) < hosts(b); });
        const int arbiter = *least;
        bool clear = true;
        for (int site : std::as_const(order))
            clear = clear && plan.sites[size_t(site)].site->rank == 0
                && (site == arbiter || hosts(site) >= 2 * hosts(arbiter));
        if (clear) {
            order.removeOne(arbiter);
            order.append(arbiter);
        }
    }
    for (int i = 0; i < order.size(); i += 2)
        plan.shelves.append(order.mid(i, 2));
}

} // namespace

QPointF contentOffset(bool site)
{
    return {metrics::padding, site ? metrics::siteHeader : metrics::domainHeader};
}

QSizeF sizeOf(geometry::CardKind kind)
{
    switch (kind) {
    case CardKind::Group:
        return {metrics::cardWidth, metrics::cardHeight + 2 * metrics::groupLayer};
    case CardKind::SpreadGroup:
        return {metrics::cardWidth, metrics::spreadGroupHeight};
    case CardKind::Cluster:
        return {metrics::clusterWidth, metrics::clusterHeight};
    case CardKind::Host:
    case CardKind::Storage:
        break;
    }
    return {metrics::cardWidth, metrics::cardHeight};
}

void placeSites(Plan &plan)
{
    makeShelves(plan);
    if (plan.estate) {
        placeEstates(plan);
    }
    for (const QList<int> &shelf : std::as_const(plan.shelves)) {
        std::map<std::pair<Mode, int>, QList<int>> alike;
        for (int site : shelf) {
            const SitePlan &row = plan.sites[size_t(site)];
            if (row.mode != Mode::Estate)
                alike[{row.mode, row.depth}].append(site);
        }
        for (const auto &[style, sites] : alike)
            GroupPlacer(plan, sites).place();
    }
}

} // namespace quorate::plan
