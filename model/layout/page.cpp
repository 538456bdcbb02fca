#include "model/layout/plan.h"

#include <algorithm>
#include <cmath>

namespace quorate::plan {

namespace {

constexpr double top = 112; // of the first data center: title or clients above it
constexpr double headHeight = 72; // of the title's or the clients' line with the margin
constexpr double titleWidth = 232; // kept free for the title
constexpr double linkedGap = 176; // the capsule of a link stands between the sites
constexpr double actorGap = 8;
constexpr double clientPitch = 16; // between the lines of two clients
constexpr double legendColumn = 172, legendHeader = 22, legendRow = 24;
constexpr double titleBlockWidth = 632, titleBlockHeight = 64;
constexpr double footGap = 16;
constexpr int legendColumns = 3;
constexpr double alike = 0.6; // of the largest: sites less than this keep their own size

double actorWidth(const Outside &actor)
{
    if (!actor.client)
        return 216;
    return actor.id == QLatin1String("client:users") ? 112 : 144;
}

class PagePlacer final {
public:
    PagePlacer(Plan &plan, Geometry &geometry)
        : m_plan(plan)
        , m_geometry(geometry)
    {
    }

    void place()
    {
        equalSizes();
        m_shift = double(stretched().size()) * (metrics::frameHeader + metrics::padding / 2);
        if (m_plan.estate)
            placeColumns();
        else
            placeShelves();
        avoidPinnedSites();
        findClientLane();
        placeActors();
        placeOutside();
        emitSites();
        emitNotes();
        foot();
    }

private:
    QList<int> order() const
    {
        QList<int> sites;
        for (const QList<int> &shelf : std::as_const(m_plan.shelves))
            sites.append(shelf);
        return sites;
    }

    // Sites that stand side by side are equal, unless one would be mostly empty; in an estate all are equally wide.
    void equalSizes()
    {
        double widest = 0;
        for (const SitePlan &site : m_plan.sites)
            widest = std::max(widest, site.size.width());
        for (const QList<int> &shelf : std::as_const(m_plan.shelves)) {
            QSizeF size(m_plan.estate ? widest : 0, 0);
            for (int site : shelf)
                size = size.expandedTo(m_plan.sites[size_t(site)].size);
            for (int index : shelf) {
                SitePlan &site = m_plan.sites[size_t(index)];
                if (site.collapsed)
                    continue;
                if (m_plan.estate || site.size.width() >= alike * size.width())
                    site.size.setWidth(size.width());
                if (!m_plan.estate && site.size.height() >= alike * size.height())
                    site.size.setHeight(size.height());
            }
        }
    }

    double siteGap() const { return m_plan.linked ? linkedGap : metrics::siteGap; }

    void placeShelves()
    {
        double y = top + m_shift;
        double width = 0;
        for (const QList<int> &shelf : std::as_const(m_plan.shelves)) {
            double x = metrics::pageMargin;
            double height = 0;
            double shelfWidth = -siteGap();
            for (int index : shelf)
                shelfWidth += m_plan.sites[size_t(index)].size.width() + siteGap();
            if (m_plan.sites.size() == 3 && shelf.size() == 1) // the arbiter, centred below
                x = std::max(x, snapped(metrics::pageMargin + (width - shelfWidth) / 2));
            for (int index : shelf) {
                SitePlan &site = m_plan.sites[size_t(index)];
                site.origin = {x, y};
                x += site.size.width() + siteGap();
                height = std::max(height, site.size.height());
            }
            width = std::max(width, shelfWidth);
            y += height + metrics::siteGap;
        }
    }

    // Two columns, the next site under the shorter one, bottoms aligned.
    void placeColumns()
    {
        const QList<int> sites = order();
        const int count = sites.size() > 1 ? 2 : 1;
        QList<double> bottoms(count, top + m_shift);
        QList<int> last(count, -1);
        for (int index : sites) {
            SitePlan &site = m_plan.sites[size_t(index)];
            const int column = int(std::min_element(bottoms.cbegin(), bottoms.cend()) - bottoms.cbegin());
            site.origin = {metrics::pageMargin + column * (site.size.width() + siteGap()), bottoms.at(column)};
            bottoms[column] += site.size.height() + metrics::siteGap;
            last[column] = index;
        }
        const double bottom =
            bottoms.isEmpty() ? top + m_shift : *std::max_element(bottoms.cbegin(), bottoms.cend()) - metrics::siteGap;
        for (int index : std::as_const(last)) {
            if (index < 0)
                continue;
            SitePlan &site = m_plan.sites[size_t(index)];
            if (!site.collapsed)
                site.size.setHeight(bottom - site.origin.y());
        }
    }

    // A site that a person has moved stays there; others below its upper edge give way downwards.
    void avoidPinnedSites()
    {
        QList<QRectF> taken;
        for (SitePlan &site : m_plan.sites) {
            if (!site.pin)
                continue;
            site.origin = site.pin->position;
            taken.append(site.rect());
        }
        for (int index : order()) {
            SitePlan &site = m_plan.sites[size_t(index)];
            if (site.pin)
                continue;
            if (taken.isEmpty())
                break;
            std::sort(taken.begin(), taken.end(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
            for (const QRectF &rect : std::as_const(taken)) {
                if (site.rect().intersects(rect))
                    site.origin.setY(rect.bottom() + metrics::siteGap);
            }
            taken.append(site.rect());
        }
    }

    static double snapped(double value) { return std::round(value / metrics::grid) * metrics::grid; }

    // The rectangles, on the page, that clients enter.
    QList<QRectF> entries() const
    {
        QList<QRectF> rects;
        for (const Relation &relation : m_plan.relations) {
            if (relation.kind == RelationKind::NameLookup || !relation.from.startsWith(QLatin1String("client:")))
                continue;
            for (const Pill &pill : m_plan.pills) {
                if (pill.site >= 0 && pill.endpoints.contains(relation.to.first()))
                    rects.append(pill.rect.translated(m_plan.sites[size_t(pill.site)].origin));
            }
            const int item = m_plan.itemIndex.value(relation.to.first(), -1);
            if (item >= 0 && m_plan.items[size_t(item)].site >= 0)
                rects.append(m_plan.items[size_t(item)].rect.translated(originOf(m_plan.items[size_t(item)].site)));
        }
        return rects;
    }

    QPointF originOf(int site) const { return m_plan.sites[size_t(site)].origin; }

    // Clients stand over a lane through which their lines fall straight onto what they enter.
    void findClientLane()
    {
        const QList<QRectF> targets = entries();
        if (targets.isEmpty())
            return;
        const QRectF target = *std::min_element(
            targets.cbegin(), targets.cend(), [](const QRectF &a, const QRectF &b) { return a.top() < b.top(); });
        double left = target.left();
        double right = target.right();
        for (const QRectF &other : targets) {
            if (other.top() <= target.bottom()) {
                left = std::min(left, other.left());
                right = std::max(right, other.right());
            }
        }
        if (m_plan.sites.size() > 1 && right - left > target.width()) {
            // Several sites have an entrance of their own: halfway between them.
            QRectF all;
            for (const SitePlan &site : m_plan.sites)
                all |= site.rect();
            m_plan.clientLane = snapped(all.center().x());
            return;
        }
        QList<std::pair<double, double>> cards;
        for (const Item &item : m_plan.items) {
            if (item.site < 0 || item.hidden)
                continue;
            const QRectF rect = item.rect.translated(originOf(item.site));
            if (rect.top() < target.top() && rect.right() > target.left() && rect.left() < target.right())
                cards.append({rect.left(), rect.right()});
        }
        m_plan.clientLane = freeLane(cards, target);
    }

    static double freeLane(QList<std::pair<double, double>> cards, const QRectF &target)
    {
        const double room = clientPitch; // on both sides of the lane's centre
        std::sort(cards.begin(), cards.end());
        cards.append({target.right() - metrics::pillHeight / 2, target.right()});
        double best = target.center().x();
        double distance = 1e9;
        double free = target.left() + metrics::pillHeight / 2;
        for (const auto &[from, to] : std::as_const(cards)) {
            if (from - free >= 2 * room) {
                const double x = from - free < 6 * room ? (free + from) / 2
                                                        : std::clamp(target.center().x(), free + room, from - room);
                if (std::abs(x - target.center().x()) < distance) {
                    distance = std::abs(x - target.center().x());
                    best = x;
                }
            }
            free = std::max(free, to);
        }
        return std::round(best);
    }

    double contentRight() const
    {
        double right = metrics::pageMargin + 1160;
        bool any = false;
        for (const SitePlan &site : m_plan.sites) {
            right = any ? std::max(right, site.rect().right()) : site.rect().right();
            any = true;
        }
        return right;
    }

    // Clients above their lane, as many to its left as to its right; registries outside at the right end.
    void placeActors()
    {
        QList<Outside *> clients;
        QList<Outside *> others;
        for (Outside &actor : m_plan.actors)
            (actor.client ? clients : others).append(&actor);
        double laneLeft = 1e9;
        if (!clients.isEmpty()) {
            const double lane = m_plan.clientLane;
            double x = clients.size() > 1 ? lane - actorGap / 2 - actorWidth(*clients.first())
                                          : lane - actorWidth(*clients.first()) / 2;
            x = std::max(x, metrics::pageMargin);
            for (Outside *actor : std::as_const(clients)) {
                actor->rect = QRectF(x, metrics::pageMargin, actorWidth(*actor), metrics::actorHeight);
                x = actor->rect.right() + actorGap;
                laneLeft = std::min(laneLeft, actor->rect.left());
            }
        }
        double right = contentRight();
        for (Outside *actor : std::as_const(others)) {
            actor->rect =
                QRectF(right - actorWidth(*actor), metrics::pageMargin, actorWidth(*actor), metrics::actorHeight);
            for (const Outside *client : std::as_const(clients)) {
                if (actor->rect.left() < client->rect.right() + 2 * metrics::pageMargin)
                    actor->rect.moveLeft(clients.last()->rect.right() + 2 * metrics::pageMargin);
            }
            right = actor->rect.left() - metrics::pageMargin;
            laneLeft = std::min(laneLeft, actor->rect.left());
        }
        // Too near to the title: the title gets a line of its own.
        if (laneLeft < metrics::pageMargin + titleWidth) {
            constexpr double line = headHeight - 8;
            m_shift += line;
            for (Outside &actor : m_plan.actors)
                actor.rect.translate(0, line);
            for (SitePlan &site : m_plan.sites) {
                if (!site.pin)
                    site.origin.ry() += line;
            }
        }
        avoidPinnedHosts();
        for (const Outside &actor : std::as_const(m_plan.actors)) {
            geometry::Actor placed{actor.id, actor.rect};
            if (actor.pin)
                placed.rect.moveTopLeft(actor.pin->position);
            m_geometry.actors.append(placed);
        }
    }

    // A host in no site may have been put among them: they give way to the right.
    void avoidPinnedHosts()
    {
        QList<QRectF> taken;
        for (int index : std::as_const(m_plan.outside)) {
            const Item &item = m_plan.items[size_t(index)];
            if (item.pin)
                taken.append(QRectF(item.pin->position, sizeOf(item.kind)).adjusted(-actorGap, 0, actorGap, 0));
        }
        std::sort(taken.begin(), taken.end(), [](const QRectF &a, const QRectF &b) { return a.left() < b.left(); });
        QList<Outside *> order;
        for (Outside &actor : m_plan.actors)
            order.append(&actor);
        std::sort(order.begin(), order.end(),
            [](const Outside *a, const Outside *b) { return a->rect.left() < b->rect.left(); });
        double free = 0;
        for (Outside *actor : std::as_const(order)) {
            actor->rect.moveLeft(std::max(actor->rect.left(), free));
            for (const QRectF &rect : std::as_const(taken)) {
                if (actor->rect.intersects(rect))
                    actor->rect.moveLeft(rect.right());
            }
            free = actor->rect.right() + actorGap;
        }
    }

    // Hosts in no site: a column right of the sites.
    void placeOutside()
    {
        double x = contentRight() + (m_plan.sites.empty() ? -1160 : metrics::rackGap);
        double y = top + m_shift;
        for (int index : std::as_const(m_plan.outside)) {
            Item &item = m_plan.items[size_t(index)];
            item.rect = QRectF({x, y}, sizeOf(item.kind));
            if (item.pin)
                item.rect.moveTopLeft(item.pin->position);
            else
                y += item.rect.height() + metrics::cardGap;
            emitCard(item, ElementId());
        }
    }

    void emitSites()
    {
        for (int index : order()) {
            SitePlan &site = m_plan.sites[size_t(index)];
            m_geometry.containers.append({site.site->id.value, ElementId(), site.rect(), 0});
            toPage(site);
            if (!site.collapsed) {
                emitDomains(site);
                emitFrames(site);
                emitCaptions(site);
                emitContent(site);
            }
        }
        stretchedFrames();
    }

    // From here on everything of the site is in page coordinates.
    void toPage(SitePlan &site)
    {
        for (Domain &domain : site.domains)
            domain.rect.translate(site.origin);
        for (Block &block : site.blocks)
            block.rect.translate(site.origin);
        for (int item : std::as_const(site.items))
            m_plan.items[size_t(item)].rect.translate(site.origin);
        for (int pill : std::as_const(site.pills))
            m_plan.pills[size_t(pill)].rect.translate(site.origin);
        for (auto &entry : site.rows)
            entry.second.y += site.origin.y();
    }

    void emitDomains(const SitePlan &site)
    {
        if (site.mode == Mode::Estate)
            return;
        for (const Domain &domain : site.domains) {
            if (domain.hidden)
                continue;
            const ElementId parent =
                domain.parent < 0 ? site.site->id.value : site.domains[size_t(domain.parent)].row->id.value;
            m_geometry.containers.append({domain.row->id.value, parent, domain.rect, domain.depth});
        }
    }

    void emitFrames(const SitePlan &site)
    {
        for (const Block &block : site.blocks) {
            if (!block.framed || (block.items.isEmpty() && !block.rect.isValid()))
                continue;
            const ClusterId cluster =
                block.cluster < 0 ? ClusterId() : m_plan.facts->clusters()[size_t(block.cluster)]->row->id;
            m_geometry.frames.append({cluster, site.site->id.value, block.rect});
        }
    }

    void emitCaptions(const SitePlan &site)
    {
        if (site.mode == Mode::Framed)
            return;
        std::map<RowKey, geometry::Caption> captions;
        const auto captionOf = [&](const Item &item) -> geometry::Caption & {
            const auto [it, made] = captions.try_emplace(item.row);
            if (made) {
                it->second.tier = tierWord(item.row.tier);
                it->second.site = site.site->id.value;
                if (item.node)
                    it->second.cluster = item.node->cluster;
                const Row &row = site.rows.at(item.row);
                double x = site.origin.x() + metrics::padding;
                double width = metrics::captionWidth;
                if (site.mode == Mode::Estate) {
                    for (const Block &block : site.blocks) {
                        if (block.frame == item.row.frame)
                            x = block.rect.left() + site.contentX;
                    }
                    width = estateCaptionWidth(estatePerRow(m_plan));
                }
                it->second.rect = QRectF(x, row.y, width, row.height);
            }
            return it->second;
        };
        for (int index : site.items) {
            const Item &item = m_plan.items[size_t(index)];
            if (item.hidden || item.loose || (item.storage && site.mode != Mode::Estate)
                || !site.rows.contains(item.row))
                continue;
            geometry::Caption &caption = captionOf(item);
            caption.nodes.append(item.id);
            if (item.node && item.node->cluster != caption.cluster)
                caption.cluster = ClusterId();
        }
        for (auto &[key, caption] : captions) {
            onlyServers(key, caption);
            m_geometry.captions.append(caption);
        }
    }

    // The row of name servers may hold a bastion; the caption counts the servers.
    void onlyServers(const RowKey &key, geometry::Caption &caption) const
    {
        if (key.tier != Tier::Dns)
            return;
        QList<ElementId> servers;
        for (const ElementId &id : std::as_const(caption.nodes)) {
            if (m_plan.items[size_t(m_plan.itemIndex.value(id))].traits.testFlag(Trait::ResolvesNames))
                servers.append(id);
        }
        if (!servers.isEmpty())
            caption.nodes = servers;
    }

    void emitContent(const SitePlan &site)
    {
        for (int index : site.pills) {
            const Pill &pill = m_plan.pills[size_t(index)];
            m_geometry.pills.append({pill.endpoints, pill.balancer, pill.rect, site.site->id.value});
        }
        for (int index : site.items) {
            const Item &item = m_plan.items[size_t(index)];
            if (item.hidden)
                continue;
            const bool inDomain = item.domain >= 0 && site.mode != Mode::Estate;
            emitCard(item, inDomain ? site.domains[size_t(item.domain)].row->id.value : site.site->id.value);
        }
    }

    void emitCard(const Item &item, const ElementId &container)
    {
        geometry::Card card;
        card.id = item.id;
        card.kind = item.kind;
        card.rect = item.rect;
        card.container = container;
        card.pinned = item.pin != nullptr;
        card.locked = item.pin && item.pin->locked;
        if (item.kind == geometry::CardKind::SpreadGroup)
            addCells(item, card);
        m_geometry.cards.append(card);
    }

    // Hosts are dealt over the domains in turn.
    void addCells(const Item &item, geometry::Card &card) const
    {
        const SitePlan &site = m_plan.sites[size_t(item.site)];
        constexpr double header = 50;
        for (int i = 0; i < item.parts.size(); ++i) {
            const Domain &domain = site.domains[size_t(item.parts.at(i))];
            geometry::Cell cell;
            cell.domain = domain.row->id.value;
            cell.rect =
                QRectF(domain.rect.left(), card.rect.top() + header, domain.rect.width(), card.rect.height() - header);
            for (int host = i; host < item.node->count; host += int(item.parts.size()))
                cell.hosts.append(host);
            card.cells.append(cell);
        }
        std::sort(card.cells.begin(), card.cells.end(),
            [](const geometry::Cell &a, const geometry::Cell &b) { return a.rect.left() < b.rect.left(); });
    }

    // Stretched clusters that share sites lie around each other, the first innermost.
    QList<const Cluster *> stretched() const
    {
        QList<const Cluster *> rows;
        for (const auto &cluster : m_plan.facts->clusters()) {
            if (cluster->row->topology == ClusterTopology::Stretched && cluster->sites().size() > 1)
                rows.append(cluster->row);
        }
        return rows;
    }

    void stretchedFrames()
    {
        double around = 0;
        for (const Cluster *row : stretched()) {
            const QList<SiteId> sites = m_plan.facts->cluster(row->id)->sites();
            QRectF rect;
            for (const SitePlan &site : m_plan.sites) {
                if (sites.contains(site.site->id))
                    rect |= site.rect();
            }
            const double margin = metrics::padding + around;
            m_geometry.frames.prepend({row->id, ElementId(),
                rect.adjusted(-margin, -metrics::frameHeader - metrics::padding / 2 - around, margin, margin)});
            around += metrics::frameHeader + metrics::padding / 2;
        }
    }

    // A note without a place stands right of its site, or of all sites.
    void emitNotes()
    {
        double y = top + m_shift;
        QRectF all;
        for (const geometry::Container &container : std::as_const(m_geometry.containers))
            all |= container.rect;
        for (const Note &note : m_plan.diagram->notes) {
            QPointF at = note.position;
            if (at.isNull()) {
                at = {all.right() + metrics::rackGap, y};
                y += note.size.height() + metrics::cardGap;
            } else if (!note.site.isEmpty()) {
                for (const SitePlan &site : m_plan.sites) {
                    if (site.site->id == note.site)
                        at += site.origin + contentOffset(true);
                }
            }
            m_geometry.notes.append({note.id.value, QRectF(at, note.size)});
        }
    }

    void foot()
    {
        QRectF content(metrics::pageMargin, top, 0, 0);
        for (const geometry::Container &container : std::as_const(m_geometry.containers))
            content |= container.rect;
        for (const geometry::Card &card : std::as_const(m_geometry.cards))
            content |= card.kind == geometry::CardKind::SpreadGroup ? card.rect.adjusted(0, 0, 0, 8) : card.rect;
        for (const geometry::NoteBox &note : std::as_const(m_geometry.notes))
            content |= note.rect;
        for (const geometry::Actor &actor : std::as_const(m_geometry.actors))
            content |= actor.rect;
        for (const geometry::Frame &frame : std::as_const(m_geometry.frames))
            content |= frame.rect;
        QSet<int> kinds;
        for (const Relation &relation : std::as_const(m_plan.relations)) {
            if (!m_plan.diagram->hiddenRelations.contains(relationKindName(relation.kind)))
                kinds.insert(int(relation.kind));
        }
        const double rows = double((kinds.size() + legendColumns - 1) / legendColumns);
        const QSizeF legend(
            kinds.isEmpty() ? 0 : legendColumns * legendColumn, kinds.isEmpty() ? 0 : legendHeader + rows * legendRow);
        const double left = std::min(content.left(), metrics::pageMargin);
        const double width = std::max({content.right() - left, titleBlockWidth, legend.width()});
        const double y = content.bottom() + footGap;
        m_geometry.legend = QRectF({left, y}, legend);
        // Side by side when there is room, else below each other.
        const bool beside = legend.width() + actorGap + titleBlockWidth <= width;
        const double blockY = beside || legend.isEmpty() ? y : m_geometry.legend.bottom() + footGap;
        m_geometry.titleBlock = QRectF(left + width - titleBlockWidth, blockY, titleBlockWidth, titleBlockHeight);
        const double bottom = std::max(m_geometry.legend.bottom(), m_geometry.titleBlock.bottom());
        m_geometry.title = {metrics::pageMargin, metrics::pageMargin};
        const double pageTop = std::min(content.top() - metrics::pageMargin, 0.0);
        m_geometry.page = QRectF(QPointF(left - metrics::pageMargin, pageTop),
            QPointF(left + width + metrics::pageMargin, bottom + metrics::pageMargin));
    }

    Plan &m_plan;
    Geometry &m_geometry;
    double m_shift = 0; ///< of the sites downwards, below lines and frames of their own
};

} // namespace

void placePage(Plan &plan, Geometry &geometry)
{
    PagePlacer(plan, geometry).place();
}

} // namespace quorate::plan
