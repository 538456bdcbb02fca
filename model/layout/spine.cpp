#include "model/layout/board.h"

#include <algorithm>
#include <cmath>

namespace quorate::routing {

namespace {

constexpr QSizeF capsule(160, 56); // with a name of two lines
constexpr double capsuleAir = 12; // above and below it, before a bend
constexpr double bendCost = 60, crossCost = 40, awayCost = 0.5;
constexpr double cornerInset = 40; // of an end to the upper corner of a frame, whose header is there
constexpr double footInset = 20;
constexpr double outerSpine = 88; // from a site that stands alone to the middle of its promotions
constexpr int mostPlaces = 24; // that are tried on one side

/// Where a cluster is drawn: its card, its frame in a site, or the site that it stands in.
struct Anchor {
    QRectF rect;
    QRectF site; ///< the site's rectangle; the anchor's own when it spans several
};

struct Way {
    QList<QPointF> points;
    QPointF label;
    double cost = 0;
};

class SpineLayer final {
public:
    SpineLayer(Board &board, const plan::Plan &plan)
        : m_board(board)
        , m_plan(plan)
    {
    }

    /// Can one straight line in the spine join them?
    bool isStraight(const Relation &relation) const
    {
        const QList<Anchor> from = anchorsOf(relation.from), to = anchorsOf(relation.to.value(0));
        return std::any_of(from.cbegin(), from.cend(), [&](const Anchor &a) {
            return std::any_of(to.cbegin(), to.cend(), [&](const Anchor &b) {
                return a.site != b.site && a.rect.top() + cornerInset < b.rect.bottom()
                    && b.rect.top() + cornerInset < a.rect.bottom();
            });
        });
    }

    void lay(const Relation &relation)
    {
        const bool worded = relation.kind == RelationKind::Promotion;
        const QList<Anchor> from = anchorsOf(relation.from);
        const QList<Anchor> to = anchorsOf(relation.to.value(0));
        std::optional<Way> best;
        for (const Anchor &a : from) {
            for (const Anchor &b : to) {
                if (a.rect != b.rect)
                    consider(a, b, worded, best);
            }
        }
        Net net;
        net.kind = relation.kind;
        net.family = relation.family;
        net.element = relation.element;
        net.sources = {relation.from};
        net.targets = relation.to;
        if (best && worded)
            net.labelAt = best->label;
        const int number = m_board.addNet(net);
        const End start = worded ? End::OpenDisc : End::None;
        if (!best) {
            layElsewhere(number, relation, start);
            return;
        }
        m_board.lay({number, relation.from, relation.to.first(), best->points, start, End::Arrow});
        if (worded)
            m_board.block(capsuleAt(best->label));
    }

private:
    static QRectF capsuleAt(QPointF centre)
    {
        return {centre - QPointF(capsule.width() / 2, capsule.height() / 2), capsule};
    }

    QList<Anchor> anchorsOf(const ElementId &id) const
    {
        QList<Anchor> anchors;
        if (m_plan.overview) {
            const QRectF rect = m_board.rectOf(id);
            const int site = m_board.siteAt(id);
            if (!rect.isNull())
                anchors.append({rect, site < 0 ? rect : m_plan.sites[size_t(site)].rect()});
            return anchors;
        }
        for (const plan::SitePlan &site : m_plan.sites) {
            if (site.site->id.value == id) // a backup's target
                anchors.append({site.rect(), site.rect()});
            for (const plan::Block &block : site.blocks) {
                if (block.cluster < 0 || m_plan.facts->clusters()[size_t(block.cluster)]->row->id.value != id)
                    continue;
                const bool framed = block.framed && !site.collapsed && !block.rect.isEmpty();
                anchors.append({framed ? block.rect : site.rect(), site.rect()});
            }
        }
        return anchors;
    }

    /// The places on an edge, from one corner to the other.
    static QList<double> places(double low, double high)
    {
        QList<double> list;
        const double first = std::ceil((low + cornerInset) / 8) * 8;
        const double step = std::max(16.0, std::ceil((high - low) / mostPlaces / 8) * 8);
        for (double at = first; at <= high - footInset; at += step)
            list.append(at);
        if (list.isEmpty())
            list.append(std::round((low + high) / 2));
        return list;
    }

    void consider(const Anchor &a, const Anchor &b, bool worded, std::optional<Way> &best) const
    {
        if (a.site.right() < b.site.left())
            across(a, b, {a.site.right(), b.site.left()}, worded, best);
        else if (b.site.right() < a.site.left())
            across(a, b, {b.site.right(), a.site.left()}, worded, best);
        else {
            upright(a, b, worded, best);
            around(a, b, worded, best);
        }
    }

    // From side to side over the spine: straight, or with a piece up or down in it.
    void across(
        const Anchor &a, const Anchor &b, std::pair<double, double> spine, bool worded, std::optional<Way> &best) const
    {
        const bool right = a.rect.center().x() < b.rect.center().x();
        const double out = right ? a.rect.right() : a.rect.left();
        const double in = right ? b.rect.left() : b.rect.right();
        const double middle = std::round((spine.first + spine.second) / 2);
        const double top = std::max(a.rect.top(), b.rect.top()), bottom = std::min(a.rect.bottom(), b.rect.bottom());
        const double centre = (top + bottom) / 2;
        for (double y : places(top, bottom)) {
            if (y > a.rect.top() + 8 && y < a.rect.bottom() - 8 && y > b.rect.top() + 8 && y < b.rect.bottom() - 8)
                offer({{{out, y}, {in, y}}, {middle, y}, std::abs(y - centre)}, a, b, worded, best);
        }
        for (double y : places(a.rect.top(), a.rect.bottom())) {
            for (double end : places(b.rect.top(), b.rect.bottom()))
                bent({out, y}, {in, end}, spine, a, b, worded, best);
        }
    }

    // Out and in on the same side, for what stands above each other.
    void around(const Anchor &a, const Anchor &b, bool worded, std::optional<Way> &best) const
    {
        const double right = std::max(a.site.right(), b.site.right());
        const double left = std::min(a.site.left(), b.site.left());
        for (double y : places(a.rect.top(), a.rect.bottom())) {
            for (double end : places(b.rect.top(), b.rect.bottom())) {
                bent({a.rect.right(), y}, {b.rect.right(), end}, {right, right + 2 * outerSpine}, a, b, worded, best);
                bent({a.rect.left(), y}, {b.rect.left(), end}, {left - 2 * outerSpine, left}, a, b, worded, best);
            }
        }
    }

    void bent(QPointF out, QPointF in, std::pair<double, double> spine, const Anchor &a, const Anchor &b, bool worded,
        std::optional<Way> &best) const
    {
        if (std::abs(out.y() - in.y()) < (worded ? capsule.height() + 2 * capsuleAir : 24))
            return;
        const double middle = std::round((spine.first + spine.second) / 2);
        for (double aside : {0.0, 16.0, -16.0, 32.0, -32.0, 64.0, -64.0}) {
            const double x = middle + aside;
            if (x < spine.first + 8 || x > spine.second - 8)
                continue;
            offer({{out, {x, out.y()}, {x, in.y()}, in}, {x, std::round((out.y() + in.y()) / 2)}, std::abs(aside)}, a,
                b, worded, best);
        }
    }

    // Straight up or down between two that stand above each other with room for the words.
    void upright(const Anchor &a, const Anchor &b, bool worded, std::optional<Way> &best) const
    {
        const bool up = b.rect.bottom() <= a.rect.top();
        if (!up && a.rect.bottom() > b.rect.top())
            return;
        const double start = up ? a.rect.top() : a.rect.bottom();
        const double end = up ? b.rect.bottom() : b.rect.top();
        if (std::abs(end - start) < (worded ? capsule.height() + 2 * capsuleAir : 24))
            return;
        const double low = std::max(a.rect.left(), b.rect.left()), high = std::min(a.rect.right(), b.rect.right());
        for (double x : places(low, high)) {
            const double away = std::abs(x - (low + high) / 2);
            offer({{{x, start}, {x, end}}, {x, std::round((start + end) / 2)}, away}, a, b, worded, best);
        }
    }

    void offer(Way way, const Anchor &a, const Anchor &b, bool worded, std::optional<Way> &best) const
    {
        way.cost *= awayCost;
        way.cost += bendCost * double(way.points.size() - 2);
        for (qsizetype i = 1; i < way.points.size(); ++i)
            way.cost += QLineF(way.points.at(i - 1), way.points.at(i)).length();
        if (best && best->cost <= way.cost)
            return;
        const QRectF page = m_board.page();
        for (qsizetype i = 1; i < way.points.size(); ++i) {
            const QPointF from = way.points.at(i - 1), to = way.points.at(i);
            if (!page.contains(from) || !page.contains(to) || !isClear(from, to, a, b)
                || !m_board.isUnused(from, to, -1, 12))
                return;
            way.cost += crossCost * m_board.crossings(from, to, -1);
        }
        if (best && best->cost <= way.cost)
            return;
        const QRectF words = capsuleAt(way.label).adjusted(-6, -6, 6, 6);
        if (worded && (!page.contains(words) || !m_board.isClear(words) || m_board.hasLines(words)))
            return;
        best = way;
    }

    // Past everything but the two that it joins; other frames and sites are not to be run through either.
    bool isClear(QPointF from, QPointF to, const Anchor &a, const Anchor &b) const
    {
        const QRectF line = QRectF(from, to).normalized();
        for (int hit : m_board.obstacleGrid().find(line.adjusted(-4, -4, 4, 4))) {
            const QRectF &rect = m_board.obstacles()[size_t(hit)].rect;
            const bool own = rect == a.rect || rect == b.rect;
            const double margin = own ? -1 : 3;
            const QRectF grown = rect.adjusted(-margin, -margin, margin, margin);
            if (line.left() < grown.right() && grown.left() < line.right() + 0.1 && line.top() < grown.bottom()
                && grown.top() < line.bottom() + 0.1)
                return false;
        }
        const QList<QRectF> around = m_board.borders(line);
        return std::all_of(around.cbegin(), around.cend(), [&](const QRectF &rect) {
            const bool own = rect.contains(a.rect) || rect.contains(b.rect);
            const QRectF inner = rect.adjusted(1, 1, -1, -1);
            return own || line.left() > inner.right() || line.right() < inner.left() || line.top() > inner.bottom()
                || line.bottom() < inner.top();
        });
    }

    /// What stands for a cluster where it has no place of its own: a host that keeps its images, else any.
    ElementId placeOf(const ElementId &id, const QString &suffix)
    {
        if (m_plan.overview)
            return id;
        if (const ClusterFacts *cluster = m_plan.facts->cluster(ClusterId(id))) {
            Hosts hosts = cluster->with(Trait::StoresImages);
            if (hosts.empty())
                hosts = cluster->hosts;
            for (const Host *host : hosts) {
                if (!m_board.rectOf(host->element()).isNull())
                    return host->element();
            }
        }
        const QList<Anchor> anchors = anchorsOf(id);
        if (anchors.isEmpty())
            return {};
        const ElementId place = QLatin1String("place:") + suffix + id;
        m_board.addPlace(place, anchors.first().rect);
        return place;
    }

    // No way in a spine: any way at all, with words where there is room for them.
    void layElsewhere(int net, const Relation &relation, End start)
    {
        const ElementId a = placeOf(relation.from, QStringLiteral("from:"));
        const ElementId b = placeOf(relation.to.first(), QStringLiteral("to:"));
        if (a.isEmpty() || b.isEmpty() || a == b || !layAround(m_board, net, {a}, b, false))
            return;
        Wire &wire = m_board.wires().back();
        wire.start = start;
        if (a.startsWith(QLatin1String("place:")))
            wire.from = relation.from;
        if (b.startsWith(QLatin1String("place:")))
            wire.to = relation.to.first();
        if (relation.kind != RelationKind::Promotion)
            return;
        const QList<QPointF> points = wire.points;
        double longest = 0;
        for (qsizetype i = 1; i < points.size(); ++i) {
            const QPointF middle = (points.at(i - 1) + points.at(i)) / 2;
            const double length = QLineF(points.at(i - 1), points.at(i)).length();
            if (length > longest && length >= capsule.height() && m_board.page().contains(capsuleAt(middle))
                && m_board.isClear(capsuleAt(middle))) {
                longest = length;
                m_board.setLabelAt(net, middle);
            }
        }
        if (longest > 0)
            m_board.block(capsuleAt(*m_board.nets()[size_t(net)].labelAt));
    }

    Board &m_board;
    const plan::Plan &m_plan;
};

bool isHidden(const plan::Plan &plan, RelationKind kind)
{
    return plan.diagram->hiddenRelations.contains(relationKindName(kind));
}

bool isSite(const plan::Plan &plan, const ElementId &id)
{
    return std::any_of(
        plan.sites.cbegin(), plan.sites.cend(), [&](const plan::SitePlan &site) { return site.site->id.value == id; });
}

} // namespace

void layPromotions(Board &board, const plan::Plan &plan)
{
    SpineLayer layer(board, plan);
    // Those that go up or down have fewer places to choose from, so they choose first.
    for (bool straight : {false, true}) {
        for (const Relation &relation : plan.relations) {
            if (relation.kind == RelationKind::Promotion && !isHidden(plan, relation.kind)
                && layer.isStraight(relation) == straight)
                layer.lay(relation);
        }
    }
    for (const Relation &relation : plan.relations) {
        if (relation.kind == RelationKind::Backup && !isHidden(plan, relation.kind)
            && isSite(plan, relation.to.first()))
            layer.lay(relation);
    }
}

void layBackups(Board &board, const plan::Plan &plan)
{
    for (const Relation &relation : plan.relations) {
        if (relation.kind != RelationKind::Backup || isHidden(plan, relation.kind) || isSite(plan, relation.to.first()))
            continue;
        const QRectF target = board.rectOf(relation.to.first());
        const ClusterFacts *cluster = plan.facts->cluster(ClusterId(relation.from));
        if (target.isNull() || !cluster)
            continue;
        // Voters hold what matters most.
        Hosts hosts = cluster->with(Trait::Votes);
        if (hosts.empty())
            hosts = cluster->with(Trait::RunsControlPlane);
        ElementId nearest;
        double least = 1e12;
        for (const Host *host : hosts) {
            const QRectF rect = board.rectOf(host->element());
            const double away = QLineF(rect.center(), target.center()).length();
            if (!rect.isNull() && away < least && host->element() != relation.to.first()) {
                least = away;
                nearest = host->element();
            }
        }
        if (nearest.isEmpty())
            continue;
        Net net;
        net.kind = relation.kind;
        net.family = relation.family;
        net.dashed = true;
        net.element = relation.element;
        net.sources = {nearest};
        net.targets = relation.to;
        layAround(board, board.addNet(net), {nearest}, relation.to.first(), false);
    }
}

} // namespace quorate::routing
