#include "widgets/paint/scene_builder.h"
#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

namespace {

/// A failure on a scene: first who is lost, then what follows for looks.
class FailurePainter final {
public:
    FailurePainter(Scene &scene, const Facts &facts, const Geometry &geometry, const SceneFailure &failure)
        : m_scene(scene)
        , m_facts(facts)
        , m_geometry(geometry)
        , m_failure(failure)
    {
    }

    void apply()
    {
        loseContainers();
        loseCards();
        losePills();
        loseLines();
        count();
        sheet();
    }

private:
    bool isLost(const ElementId &id) const { return m_failure.lost.contains(id) || m_lostBelow.contains(id); }
    Condition conditionOf(const ElementId &id) const { return m_failure.conditions.value(id, Condition::Normal); }

    void loseContainers()
    {
        // Parents come before what they contain.
        for (qsizetype i = 0; i < m_geometry.containers.size(); ++i) {
            const geometry::Container &container = m_geometry.containers.at(i);
            if (isLost(container.id) || isLost(container.parent)) {
                m_lostBelow.insert(container.id);
                m_scene.picture.containers[i].condition = Condition::Lost;
            } else {
                m_scene.picture.containers[i].condition = conditionOf(container.id);
            }
        }
    }

    // Domains need not be drawn (estates), so hosts are asked for theirs by the facts.
    bool domainIsLost(const Host &host) const
    {
        if (host.site && isLost(host.site->id.value))
            return true;
        for (const FailureDomain *domain : m_facts.domainChain(host.domain))
            if (isLost(domain->id.value))
                return true;
        return false;
    }

    bool hostIsLost(const Host &host) const
    {
        return m_failure.lost.contains(host.element()) || m_failure.lostHosts.value(host.element()).contains(host.index)
            || domainIsLost(host);
    }

    void loseCards()
    {
        for (qsizetype i = 0; i < m_geometry.cards.size(); ++i) {
            const geometry::Card &card = m_geometry.cards.at(i);
            CardLook &look = m_scene.picture.cards[i];
            look.condition = conditionOf(card.id);
            look.conditionWord = word(look.condition);
            const std::span<const Host> hosts = m_facts.hostsOf(NodeId(card.id));
            if (hosts.empty()) {
                if (isLost(card.id) || isLost(card.container))
                    lose(look, card);
                continue;
            }
            int left = 0;
            for (const Host &host : hosts)
                left += hostIsLost(host) ? 0 : 1;
            if (left == 0)
                lose(look, card);
            else if (look.isGroup() && left < int(hosts.size()))
                losePart(look, card, hosts, left);
        }
    }

    void lose(CardLook &look, const geometry::Card &card)
    {
        look.condition = Condition::Lost;
        look.conditionWord.clear();
        look.hatched = !isLost(card.container);
        for (SpreadCell &cell : look.cells)
            cell.lost = true;
        m_lostBelow.insert(card.id);
    }

    void losePart(CardLook &look, const geometry::Card &card, std::span<const Host> hosts, int left)
    {
        look.summary = Tr::tr("%1 of %2 hosts left").arg(left).arg(hosts.size());
        if (!look.isSpread()) {
            if (look.conditionWord.isEmpty())
                look.conditionWord = Tr::tr("%1 of %2 left").arg(left).arg(hosts.size());
            return;
        }
        for (qsizetype c = 0; c < look.cells.size() && c < card.cells.size(); ++c) {
            SpreadCell &cell = look.cells[c];
            cell.lost = isLost(card.cells.at(c).domain);
            const QList<int> &indexes = card.cells.at(c).hosts;
            for (qsizetype t = 0; t < cell.tiles.size() && t < indexes.size(); ++t)
                cell.tiles[t].lost = size_t(indexes.at(t)) < hosts.size() && hostIsLost(hosts[size_t(indexes.at(t))]);
        }
    }

    void losePills()
    {
        for (qsizetype i = 0; i < m_geometry.pills.size(); ++i) {
            const geometry::Pill &pill = m_geometry.pills.at(i);
            PillLook &look = m_scene.picture.pills[i];
            for (const ElementId &endpoint : pill.endpoints)
                look.condition = std::max(look.condition, conditionOf(endpoint));
            const BalancerFacts *balancer = m_facts.balancer(BalancerId(pill.balancer));
            if (!balancer || balancer->hosts.empty())
                continue;
            size_t left = 0;
            for (const Host *host : balancer->hosts)
                left += hostIsLost(*host) ? 0 : 1;
            if (left == 0) {
                look.condition = Condition::Down;
                m_lostBelow += QSet<ElementId>(pill.endpoints.cbegin(), pill.endpoints.cend());
            } else if (left < balancer->hosts.size()) {
                look.condition = std::max(look.condition, Condition::Degraded);
            }
        }
    }

    void loseLines()
    {
        for (qsizetype i = 0; i < m_geometry.routes.size(); ++i) {
            const geometry::Route &route = m_geometry.routes.at(i);
            ConnectorLook &look = m_scene.picture.connectors[i];
            look.lost = isLost(route.from) || isLost(route.to) || (!route.element.isEmpty() && isLost(route.element));
            // The standby takes over the addresses when the active one is lost.
            if (look.kind == LineKind::VipStandby && !look.lost && activeIsLost(route)) {
                look.kind = LineKind::VipActive;
                look.quietLabel = false;
                look.label = look.label.isEmpty() ? look.label : Tr::tr("active");
            }
        }
    }

    bool activeIsLost(const geometry::Route &standby) const
    {
        for (const geometry::Route &route : m_geometry.routes)
            if (route.kind == RelationKind::Balancer && !route.dashed && route.from == standby.from)
                return isLost(route.to);
        return false;
    }

    // "2 of 3 left", with shape and word: the quorum's spare for voters, one left for others.
    void count()
    {
        for (qsizetype i = 0; i < m_geometry.captions.size(); ++i) {
            CaptionLook &look = m_scene.picture.captions[i];
            int left = 0;
            int voters = 0;
            int votersLeft = 0;
            for (const ElementId &id : m_geometry.captions.at(i).nodes)
                for (const Host &host : m_facts.hostsOf(NodeId(id))) {
                    const bool up = !hostIsLost(host);
                    left += up ? 1 : 0;
                    voters += host.has(Trait::Votes) ? 1 : 0;
                    votersLeft += up && host.has(Trait::Votes) ? 1 : 0;
                }
            if (look.members == 0)
                continue;
            look.simulated = true;
            look.membersUp = left;
            look.count = Tr::tr("%1 of %2").arg(left).arg(look.members);
            look.lines = {Tr::tr("%1 of %2 left").arg(left).arg(look.members)};
            const int quorum = voters / 2 + 1;
            if (left == 0 || (voters > 0 && votersLeft < quorum))
                look.condition = Condition::Down;
            else if (left < look.members && (left == 1 || (voters > 0 && votersLeft == quorum)))
                look.condition = Condition::Degraded;
            else
                look.condition = Condition::Normal;
            look.conditionWord = look.condition == Condition::Normal ? Tr::tr("up") : word(look.condition);
        }
        for (qsizetype i = 0; i < m_geometry.frames.size(); ++i)
            countFrame(m_geometry.frames.at(i), m_scene.picture.frames[i]);
    }

    void countFrame(const geometry::Frame &frame, FrameLook &look)
    {
        int lost = 0;
        int votersLost = 0;
        const ClusterFacts *cluster = m_facts.cluster(frame.cluster);
        const Hosts &hosts = cluster ? cluster->hosts : m_facts.sharedHosts();
        for (const Host *host : hosts) {
            if (!hostIsLost(*host))
                continue;
            votersLost += host->has(Trait::Votes) ? 1 : 0;
            lost += frame.site.isEmpty() || (host->site && host->site->id.value == frame.site) ? 1 : 0;
        }
        look.hostsUp = std::max(0, look.hosts - lost);
        look.votersUp = std::max(0, look.voters - votersLost);
        look.condition = conditionOf(frame.cluster.value);
        if (look.voters > 0) {
            look.quorum = Tr::tr("etcd %1 of %2").arg(look.votersUp).arg(look.voters);
            look.farQuorum = Tr::tr("quorum %1 of %2").arg(look.votersUp).arg(look.voters);
        }
        if (look.hosts > 0)
            look.health = Tr::tr("%1 of %2 up").arg(look.hostsUp).arg(look.hosts);
        if (!frame.site.isEmpty() && isLost(frame.site))
            look.condition = Condition::Lost;
    }

    void sheet()
    {
        Picture &picture = m_scene.picture;
        if (picture.title && !m_failure.title.isEmpty()) {
            picture.title->title = m_failure.title;
            picture.title->subtitle = m_failure.subtitle;
        }
        for (const auto &[id, text] : m_failure.remarks) {
            const QRectF rect = m_geometry.rectOf(id);
            if (!rect.isNull())
                picture.remarks += RemarkLook{{rect.center().x() + 50, rect.top() - 15}, text, Condition::Degraded};
        }
        if (!m_failure.verdict)
            return;
        // The verdict stands above legend and title block, which move down for it.
        constexpr double height = 80;
        constexpr double gap = 16;
        const double top = std::min(m_geometry.legend.isEmpty() ? m_geometry.titleBlock.top() : m_geometry.legend.top(),
            m_geometry.titleBlock.top());
        VerdictLook verdict = *m_failure.verdict;
        verdict.rect = QRectF(picture.page.left() + 24, top, picture.page.width() - 48, height);
        picture.verdict = verdict;
        if (picture.legend)
            picture.legend->at.ry() += height + gap;
        if (picture.titleBlock)
            picture.titleBlock->rect.translate(0, height + gap);
        picture.page.setBottom(picture.page.bottom() + height + gap);
    }

    static QString word(Condition condition)
    {
        switch (condition) {
        case Condition::Degraded:
            //: Still works, but a further failure may stop it.
            return Tr::tr("no spare");
        case Condition::Down:
            return Tr::tr("down");
        case Condition::Normal:
        case Condition::Lost:
            break;
        }
        return {};
    }

    Scene &m_scene;
    const Facts &m_facts;
    const Geometry &m_geometry;
    const SceneFailure &m_failure;
    QSet<ElementId> m_lostBelow; ///< lost because of what they stand in or run on
};

} // namespace

void applyFailure(Scene &scene, const Facts &facts, const Geometry &geometry, const SceneFailure &failure)
{
    FailurePainter(scene, facts, geometry, failure).apply();
}

} // namespace quorate
