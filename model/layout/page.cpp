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
constexpr double leastBlockWidth = 632, titleBlockHeight = 64;
constexpr double footGap = 16;
constexpr int legendColumns = 3;
constexpr double alike = 0.6; // of the largest: sites less than this keep their own size

constexpr double globalShift = 32;
constexpr double globalGap = 56; // between clients and the name servers that they ask

double actorWidth(const Outside &actor)
{
    if (actor.global)
        return 216;
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
        // Their lines and those of the clients run side by side above the sites.
        if (std::any_of(
                m_plan.actors.cbegin(), m_plan.actors.cend(), [](const Outside &actor) { return actor.global; }))
            m_shift += globalShift;
        if (m_plan.estate)
            placeColumns();
        else
            placeShelves();
        avoidPinnedSites();
        findClientLane();
        placeActors();
        placeOutside();
        for (int index : order())
            emitSite(m_plan, m_plan.sites[size_t(index)], m_geometry);
        stretchedFrames();
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

    // A site, or a host in none, that a person has moved stays there; others below its upper edge give way downwards.
    void avoidPinnedSites()
    {
        QList<QRectF> taken;
        for (int index : std::as_const(m_plan.outside)) {
            const Item &item = m_plan.items[size_t(index)];
            if (item.pin)
                taken.append(QRectF(item.pin->position, sizeOf(item.kind)));
        }
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
            const bool enters = relation.kind == RelationKind::GlobalName
                || (relation.kind != RelationKind::NameLookup && relation.from.startsWith(QLatin1String("client:")));
            if (!enters)
                continue;
            for (const ElementId &entry : relation.to) {
                for (const Pill &pill : m_plan.pills) {
                    if (pill.site >= 0 && pill.endpoints.contains(entry))
                        rects.append(pill.rect.translated(originOf(pill.site)));
                }
                const int item = m_plan.itemIndex.value(entry, -1);
                if (item >= 0 && m_plan.items[size_t(item)].site >= 0)
                    rects.append(m_plan.items[size_t(item)].rect.translated(originOf(m_plan.items[size_t(item)].site)));
            }
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
        QList<double> servers; // edges of name servers: a lane beside them serves them too
        for (const Item &item : m_plan.items) {
            if (item.site < 0 || item.hidden)
                continue;
            const QRectF rect = item.rect.translated(originOf(item.site));
            if (rect.top() >= target.top() || rect.right() <= target.left() || rect.left() >= target.right())
                continue;
            cards.append({rect.left(), rect.right()});
            if (item.traits.testFlag(Trait::ResolvesNames))
                servers += {rect.left(), rect.right()};
        }
        m_plan.clientLane = freeLane(cards, servers, target);
    }

    static double freeLane(QList<std::pair<double, double>> cards, const QList<double> &servers, const QRectF &target)
    {
        constexpr double serverReach = 100, serverWorth = 400;
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
                const auto near = std::count_if(
                    servers.cbegin(), servers.cend(), [x](double edge) { return std::abs(edge - x) < serverReach; });
                const double cost = std::abs(x - target.center().x()) - double(near) * serverWorth;
                if (cost < distance) {
                    distance = cost;
                    best = x;
                }
            }
            free = std::max(free, to);
        }
        return std::round(best);
    }

    double contentRight() const
    {
        if (m_plan.sites.empty())
            return metrics::pageMargin + 1160;
        double right = 0;
        for (const SitePlan &site : m_plan.sites)
            right = std::max(right, site.rect().right());
        // One that stands alone in its row has no site beside it, hence no way for promotions between them.
        return m_plan.outerSpine && m_plan.sites.size() == 1 ? right + linkedGap : right;
    }

    // Clients above their lane, as many to its left as to its right; registries outside at the right end.
    void placeActors()
    {
        QList<Outside *> clients;
        QList<Outside *> globals;
        QList<Outside *> others;
        for (Outside &actor : m_plan.actors)
            (actor.client ? clients : actor.global ? globals : others).append(&actor);
        double laneLeft = 1e9;
        if (!clients.isEmpty()) {
            const double lane = m_plan.clientLane;
            const bool moved = std::any_of(
                clients.cbegin(), clients.cend(), [](const Outside *actor) { return actor->pin != nullptr; });
            for (qsizetype i = 0; i + 1 < clients.size(); ++i)
                clients.at(i)->joinsNext = !moved;
            double x =
                clients.size() > 1 ? lane - actorWidth(*clients.first()) : lane - actorWidth(*clients.first()) / 2;
            if (!globals.isEmpty()) { // they ask what stands over the lane
                x = lane - actorWidth(*globals.first()) / 2 - globalGap + actorGap;
                for (const Outside *actor : std::as_const(clients))
                    x -= actorWidth(*actor) + (actor->joinsNext ? 0 : actorGap);
            }
            x = std::max(x, metrics::pageMargin);
            for (Outside *actor : clients + globals) {
                if (actor == globals.value(0))
                    x += globalGap - actorGap;
                actor->rect = QRectF(x, metrics::pageMargin, actorWidth(*actor), metrics::actorHeight);
                x = actor->rect.right() + (actor->joinsNext ? 0 : actorGap);
                laneLeft = std::min(laneLeft, actor->rect.left());
            }
        }
        double right = contentRight();
        for (Outside *actor : std::as_const(others)) {
            actor->rect =
                QRectF(right - actorWidth(*actor), metrics::pageMargin, actorWidth(*actor), metrics::actorHeight);
            const QList<Outside *> row = clients + globals;
            for (const Outside *client : row) {
                if (actor->rect.left() < client->rect.right() + 2 * metrics::pageMargin)
                    actor->rect.moveLeft(row.last()->rect.right() + 2 * metrics::pageMargin);
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
        bool joined = false;
        for (const Outside &actor : std::as_const(m_plan.actors)) {
            geometry::Actor placed{actor.id, actor.rect};
            if (actor.pin)
                placed.rect.moveTopLeft(actor.pin->position);
            // A host in no site may stand between them.
            if (!m_geometry.actors.isEmpty() && joined && m_geometry.actors.last().rect.right() == placed.rect.left())
                m_geometry.actors.last().flatRight = placed.flatLeft = true;
            joined = actor.joinsNext;
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
            free = actor->rect.right() + (actor->joinsNext ? 0 : actorGap);
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
            if (item.kind == geometry::CardKind::Cluster && placeSpanning(item)) {
                emitCard(m_plan, item, ElementId(), m_geometry);
                continue;
            }
            if (item.pin)
                item.rect.moveTopLeft(item.pin->position);
            else
                y += item.rect.height() + metrics::cardGap;
            emitCard(m_plan, item, ElementId(), m_geometry);
        }
    }

    // A cluster of several sites lies below them, as wide as they are.
    bool placeSpanning(Item &item)
    {
        const QList<SiteId> sites = m_plan.facts->clusters()[size_t(item.cluster)]->sites();
        QRectF all;
        double bottom = 0;
        for (const SitePlan &site : m_plan.sites) {
            if (sites.contains(site.site->id))
                all |= site.rect();
            bottom = std::max(bottom, site.rect().bottom());
        }
        if (all.isNull())
            return false;
        for (const geometry::Card &card : std::as_const(m_geometry.cards))
            bottom = std::max(bottom, card.rect.bottom());
        item.rect = QRectF(all.left(), bottom + metrics::rackGap, all.width(), metrics::clusterHeight);
        return true;
    }

    // Stretched clusters that share sites lie around each other, the first innermost.
    QList<const Cluster *> stretched() const
    {
        QList<const Cluster *> rows;
        if (m_plan.overview)
            return rows;
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

    // Right of sites that have none beside them.
    double outerRight() const
    {
        double right = 0;
        for (const QList<int> &shelf : std::as_const(m_plan.shelves)) {
            if (shelf.size() % 2 == 1)
                right = std::max(right, m_plan.sites[size_t(shelf.last())].rect().right() + linkedGap);
        }
        return right;
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
        if (m_plan.outerSpine)
            content.setRight(std::max(content.right(), outerRight()));
        QSet<int> kinds;
        for (const Relation &relation : std::as_const(m_plan.relations)) {
            if (!m_plan.diagram->hiddenRelations.contains(relationKindName(relation.kind)))
                kinds.insert(int(relation.kind));
        }
        const double rows = double((kinds.size() + legendColumns - 1) / legendColumns);
        const QSizeF legend(
            kinds.isEmpty() ? 0 : legendColumns * legendColumn, kinds.isEmpty() ? 0 : legendHeader + rows * legendRow);
        const double left = std::min(content.left(), metrics::pageMargin);
        const double width = std::max({content.right() - left, leastBlockWidth, legend.width()});
        // As wide as its words need, where there is so much paper.
        const double wanted = std::max(leastBlockWidth, titleBlockWidth(m_plan.diagram->titleBlock));
        const double y = content.bottom() + footGap;
        m_geometry.legend = QRectF({left, y}, legend);
        // Side by side when there is room, else below each other.
        // They may be shortened a little before the block gets a line of its own.
        const double room = width - legend.width() - actorGap;
        const bool beside = std::max(leastBlockWidth, 0.9 * wanted) <= room;
        const double blockWidth = std::min(wanted, beside ? room : width);
        const double blockY = beside || legend.isEmpty() ? y : m_geometry.legend.bottom() + footGap;
        m_geometry.titleBlock = QRectF(left + width - blockWidth, blockY, blockWidth, titleBlockHeight);
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
