#include "widgets/paint/scene_builder.h"
#include "widgets/paint/scene_words.h"
#include "widgets/tr.h"

#include "model/base/text.h"

#include <limits>

namespace quorate {

using widgets::Tr;

namespace {

LineEnd lineEnd(geometry::End end)
{
    switch (end) {
    case geometry::End::None:
        return LineEnd::None;
    case geometry::End::Arrow:
        return LineEnd::Arrow;
    case geometry::End::Disc:
        return LineEnd::Disc;
    case geometry::End::OpenDisc:
        return LineEnd::OpenDisc;
    case geometry::End::Plug:
        return LineEnd::Plug;
    }
    return LineEnd::None;
}

LabelPlace labelPlace(RelationKind kind)
{
    return kind == RelationKind::Balancer ? LabelPlace::Beside
        : kind == RelationKind::VrrpPair  ? LabelPlace::Above
                                          : LabelPlace::Capsule;
}

} // namespace

LineKind lineKind(const geometry::Route &route)
{
    switch (route.kind) {
    case RelationKind::Ingress:
    case RelationKind::RegistryAccess:
    case RelationKind::Workload:
        return LineKind::Traffic;
    case RelationKind::Api:
        return LineKind::Api;
    case RelationKind::NameLookup:
        return LineKind::Lookup;
    case RelationKind::Balancer:
        return route.dashed ? LineKind::VipStandby : LineKind::VipActive;
    case RelationKind::VrrpPair:
        return LineKind::Vrrp;
    case RelationKind::EtcdPeers:
        return LineKind::EtcdPeers;
    case RelationKind::RegistryStorage:
        return LineKind::Storage;
    case RelationKind::ExternalPull:
        return LineKind::ExternalPull;
    case RelationKind::Link:
        return LineKind::SiteLink;
    case RelationKind::Promotion:
        return LineKind::Promotion;
    case RelationKind::GlobalName:
        return route.dashed ? LineKind::AfterSwitchOver : LineKind::Traffic;
    case RelationKind::Backup:
        return LineKind::Backup;
    }
    return LineKind::Plain;
}

Interaction *Scene::interaction(const ElementId &id)
{
    if (const int i = cardOf.value(id, -1); i >= 0)
        return &picture.cards[i].interaction;
    if (const int i = containerOf.value(id, -1); i >= 0)
        return &picture.containers[i].interaction;
    if (const int i = pillOf.value(id, -1); i >= 0)
        return &picture.pills[i].interaction;
    if (const int i = actorOf.value(id, -1); i >= 0)
        return &picture.actors[i].interaction;
    if (const int i = noteOf.value(id, -1); i >= 0)
        return &picture.notes[i].interaction;
    if (const auto i = frames.indexOf(id); i >= 0 && !id.isEmpty())
        return &picture.frames[i].interaction;
    return nullptr;
}

QHash<ClusterId, int> clusterStripes(const Facts &facts)
{
    QHash<ClusterId, int> stripes;
    int next = 0;
    for (const auto &cluster : facts.clusters()) {
        const int stripe = std::max(next, cluster->row->rank);
        stripes.insert(cluster->row->id, stripe);
        next = stripe + 1;
    }
    return stripes;
}

QHash<ElementId, BadgeLook> badgesOf(const Report &report)
{
    QHash<ElementId, BadgeLook> badges;
    for (const Finding &finding : report.findings) {
        if (finding.elements.isEmpty() || finding.severity == Severity::Off)
            continue;
        const BadgeShape shape = finding.severity == Severity::Error ? BadgeShape::Error
            : finding.severity == Severity::Warning                  ? BadgeShape::Warning
                                                                     : BadgeShape::Hint;
        const bool waived = finding.waiver != nullptr;
        BadgeLook &badge = badges[finding.elements.first()];
        if (badge.shape == BadgeShape::None || (badge.waived && !waived)) {
            badge = {shape, 1, waived};
        } else if (badge.waived == waived) {
            badge.shape = std::max(badge.shape, shape);
            ++badge.count;
        }
    }
    return badges;
}

void setBadges(Scene &scene, const QHash<ElementId, BadgeLook> &badges)
{
    const auto put = [&badges](auto &looks, const QList<ElementId> &ids) {
        for (qsizetype i = 0; i < looks.size(); ++i) {
            const BadgeLook badge = badges.value(ids.at(i));
            if (looks.at(i).badge != badge)
                looks[i].badge = badge;
        }
    };
    put(scene.picture.cards, scene.cards);
    put(scene.picture.containers, scene.containers);
    put(scene.picture.actors, scene.actors);
    put(scene.picture.frames, scene.frames);
    for (PillLook &pill : scene.picture.pills)
        pill.badge = {};
    for (auto it = scene.pillOf.cbegin(); it != scene.pillOf.cend(); ++it) {
        const BadgeLook badge = badges.value(it.key());
        BadgeLook &shown = scene.picture.pills[it.value()].badge;
        if (badge.shape == BadgeShape::None)
            continue;
        // Several endpoints and their balancer share the pill.
        if (shown.shape == BadgeShape::None || (shown.waived && !badge.waived))
            shown = badge;
        else if (shown.waived == badge.waived)
            shown = {std::max(shown.shape, badge.shape), shown.count + badge.count, shown.waived};
    }
}

// The overview's cards say what their cluster's findings are, not only those that name the cluster itself.
static void setClusterVerdicts(Scene &scene, const Report &report)
{
    for (qsizetype i = 0; i < scene.cards.size(); ++i) {
        if (!scene.picture.cards.at(i).cluster)
            continue;
        ClusterLook &look = *scene.picture.cards[i].cluster;
        look.errors = look.warnings = look.hints = 0;
        for (const Finding &finding : report.findings) {
            if (finding.cluster.value != scene.cards.at(i) || finding.waiver)
                continue;
            look.errors += finding.severity == Severity::Error ? 1 : 0;
            look.warnings += finding.severity == Severity::Warning ? 1 : 0;
            look.hints += finding.severity == Severity::Hint ? 1 : 0;
        }
        look.checked = true;
        look.verdict = words::check(look.errors, look.warnings, look.hints);
    }
}

void setReport(Scene &scene, const Report &report)
{
    setBadges(scene, badgesOf(report));
    setClusterVerdicts(scene, report);
    if (scene.picture.titleBlock)
        for (TitleBlockCell &cell : scene.picture.titleBlock->cells)
            if (cell.caption == Tr::tr("Check"))
                cell.value = words::verdict(report);
}

Scene buildScene(const Design &design, const Facts &facts, const Geometry &geometry, const SceneOptions &options)
{
    Scene scene = SceneBuilder(design, facts, geometry, options).build();
    if (options.report)
        setReport(scene, *options.report);
    if (options.failure)
        applyFailure(scene, facts, geometry, *options.failure);
    return scene;
}

SceneBuilder::SceneBuilder(
    const Design &design, const Facts &facts, const Geometry &geometry, const SceneOptions &options)
    : m_design(design)
    , m_facts(facts)
    , m_geometry(geometry)
    , m_options(options)
    , m_stripes(clusterStripes(facts))
    , m_steps(promotionSteps(facts))
{
}

Scene SceneBuilder::build()
{
    m_scene.picture.page = m_geometry.page;
    addFrames();
    addContainers();
    addCards();
    addPills();
    addActors();
    addCaptions();
    addConnectors();
    addNotes();
    if (m_options.sheet)
        addSheet();
    return std::move(m_scene);
}

int SceneBuilder::hostsIn(const QList<ElementId> &nodes) const
{
    int hosts = 0;
    for (const ElementId &id : nodes)
        if (const Node *node = m_facts.topology().nodes.find(NodeId(id)))
            hosts += node->isGroup() ? node->count : 1;
    return hosts;
}

QString SceneBuilder::joined(const QStringList &parts)
{
    QStringList shown;
    for (const QString &part : parts)
        if (!part.isEmpty())
            shown += part;
    return shown.join(QStringLiteral(" · "));
}

QString SceneBuilder::platformText(const ClusterFacts &cluster) const
{
    const QString product = cluster.platform ? cluster.platform->product : cluster.row->platform;
    return (product + u' ' + cluster.row->version).trimmed();
}

void SceneBuilder::addContainers()
{
    QHash<ElementId, int> hosts;
    QHash<ElementId, QSet<ClusterId>> clusters;
    for (const Host &host : m_facts.hosts()) {
        if (!host.site)
            continue;
        ++hosts[host.site->id.value];
        if (host.cluster)
            clusters[host.site->id.value].insert(host.cluster->row->id);
    }
    // A cluster with a frame is named there.
    for (const geometry::Frame &frame : m_geometry.frames)
        if (!frame.site.isEmpty())
            clusters[frame.site].remove(frame.cluster);
    for (const geometry::Card &card : m_geometry.cards) // and one with a card there
        if (card.kind == geometry::CardKind::Cluster)
            clusters[card.container].remove(ClusterId(card.id));
    for (const geometry::Container &container : m_geometry.containers) {
        ContainerLook look;
        look.rect = container.rect;
        look.depth = container.depth;
        if (const Site *site = m_facts.topology().sites.find(SiteId(container.id))) {
            look.icon = QStringLiteral("data-center");
            look.name = site->name.isEmpty() ? site->id.value : site->name;
            look.meta =
                joined(QStringList{site->location, site->networks.isEmpty() ? QString() : site->networks.first().cidr});
            look.farMeta =
                joined(QStringList{site->location, Tr::tr("%n host(s)", nullptr, hosts.value(container.id))});
            for (const auto &cluster : m_facts.clusters())
                if (clusters.value(container.id).contains(cluster->row->id))
                    look.tags += TagLook{cluster->row->name, m_stripes.value(cluster->row->id)};
        } else if (const FailureDomain *domain = m_facts.domain(DomainId(container.id))) {
            look.icon = words::domainIcon(domain->kind);
            look.name = domain->name.isEmpty() ? domain->id.value : domain->name;
        }
        m_scene.containerOf.insert(container.id, int(m_scene.containers.size()));
        m_scene.containers += container.id;
        m_scene.picture.containers += look;
    }
    // Where the first content begins, for names at far zoom.
    QHash<ElementId, double> first;
    const auto reach = [&first](const ElementId &id, double y) {
        const auto found = first.find(id);
        if (found == first.end())
            first.insert(id, y);
        else
            *found = std::min(*found, y);
    };
    for (const geometry::Container &container : m_geometry.containers)
        reach(container.parent, container.rect.top());
    for (const geometry::Frame &frame : m_geometry.frames)
        reach(frame.site, frame.rect.top());
    for (const geometry::Card &card : m_geometry.cards)
        reach(card.container, card.rect.top());
    for (const geometry::Pill &pill : m_geometry.pills)
        reach(pill.container, pill.rect.top());
    // One size for the names of all sites: that of the one with the least room.
    double least = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < m_scene.containers.size(); ++i) {
        const ContainerLook &look = m_scene.picture.containers.at(i);
        if (look.depth == 0)
            least = std::min(least, first.value(m_scene.containers.at(i), look.rect.bottom()) - look.rect.top());
    }
    for (ContainerLook &look : m_scene.picture.containers)
        look.band = look.depth == 0 ? least : 0;
}

QList<SceneBuilder::Extent> SceneBuilder::frameContents() const
{
    QList<Extent> extents(m_geometry.frames.size());
    const auto take = [&](const QRectF &rect) {
        for (qsizetype i = 0; i < extents.size(); ++i) {
            const geometry::Frame &frame = m_geometry.frames.at(i);
            if (frame.site.isEmpty() || !frame.rect.contains(rect.center()))
                continue;
            extents[i].top = std::min(extents.at(i).top, rect.top());
            extents[i].bottom = std::max(extents.at(i).bottom, rect.bottom());
            return;
        }
    };
    for (const geometry::Card &card : m_geometry.cards)
        take(card.rect);
    for (const geometry::Pill &pill : m_geometry.pills)
        take(pill.rect);
    return extents;
}

void SceneBuilder::addFrames()
{
    QHash<std::pair<ElementId, ClusterId>, int> hosts;
    for (const Node &node : m_facts.topology().nodes)
        hosts[{node.site.value, node.cluster}] += node.isGroup() ? node.count : 1;
    QHash<ClusterId, int> voters;
    for (const QuorumGroup &group : m_facts.quorumGroups())
        if (group.cluster)
            voters[group.cluster->row->id] += int(group.voters.size());
    const QList<Extent> contents = frameContents();
    double leastBand = std::numeric_limits<double>::max();
    for (qsizetype i = 0; i < m_geometry.frames.size(); ++i) {
        const geometry::Frame &frame = m_geometry.frames.at(i);
        FrameLook look;
        look.rect = frame.rect;
        look.stretched = frame.site.isEmpty();
        look.stripe = m_stripes.value(frame.cluster, -1);
        look.hosts = look.hostsUp = hosts.value({frame.site, frame.cluster});
        if (const ClusterFacts *cluster = m_facts.cluster(frame.cluster)) {
            look.name = cluster->row->name.isEmpty() ? cluster->row->id.value : cluster->row->name;
            look.meta = platformText(*cluster);
            look.farMeta = joined(QStringList{look.meta, words::environment(cluster->row->environment)});
            look.environment = words::environmentChip(cluster->row->environment);
            look.voters = look.votersUp = voters.value(frame.cluster);
        } else {
            //: Name of the frame around hosts that serve several clusters.
            look.name = Tr::tr("Shared");
        }
        if (contents.at(i).bottom > contents.at(i).top) {
            leastBand = std::min(leastBand, contents.at(i).top - look.rect.top());
            // Layouts that keep room for quorum and health keep more than the usual padding.
            constexpr double leastFooter = 40;
            const double below = look.rect.bottom() - contents.at(i).bottom;
            look.footer = below >= leastFooter ? below : 0;
        }
        if (look.voters > 0) {
            look.quorum = Tr::tr("etcd %1 of %2").arg(look.votersUp).arg(look.voters);
            look.farQuorum = Tr::tr("quorum %1 of %2").arg(look.votersUp).arg(look.voters);
        }
        if (look.hosts > 0)
            look.health = Tr::tr("%1 of %2 up").arg(look.hostsUp).arg(look.hosts);
        m_scene.frames += frame.cluster.value;
        m_scene.picture.frames += look;
    }
    // One size for all names: that of the frame with the least room.
    for (FrameLook &look : m_scene.picture.frames)
        look.band = leastBand < look.rect.height() ? leastBand : 0;
}

EndpointLook SceneBuilder::balancerCell(const ElementId &id) const
{
    EndpointLook shown;
    if (const Balancer *balancer = m_facts.topology().balancers.find(BalancerId(id))) {
        shown.name = balancer->name.isEmpty() ? balancer->id.value : balancer->name;
        shown.address = words::balancerKind(balancer->kind);
    }
    shown.role = shown.name;
    shown.icon = QStringLiteral("load-balancer");
    shown.family = Family::Balancer;
    return shown;
}

// Names that share an address, such as API and console, are one cell: the first of them, and how many more.
EndpointLook SceneBuilder::endpointCell(const QList<ElementId> &ids) const
{
    EndpointLook shown;
    const EndpointFacts *endpoint = m_facts.endpoint(EndpointId(ids.first()));
    if (!endpoint)
        return shown;
    shown.name = endpoint->shownName();
    if (ids.size() > 1)
        shown.name += QStringLiteral(" +%1").arg(ids.size() - 1);
    QStringList ports;
    for (const int port : endpoint->ports)
        ports += QString::number(port);
    shown.address = endpoint->row->vip;
    if (!ports.isEmpty())
        shown.address +=
            (shown.address.isEmpty() ? QString() : QStringLiteral(" : ")) + ports.join(QStringLiteral(", "));
    shown.role = endpoint->service ? words::ofCatalogue(endpoint->service->name) : endpoint->row->service;
    shown.family = endpoint->service ? familyOf(endpoint->service->family) : Family::Balancer;
    return shown;
}

void SceneBuilder::addPills()
{
    for (const geometry::Pill &pill : m_geometry.pills) {
        PillLook look;
        look.rect = pill.rect;
        const int index = int(m_scene.pills.size());
        for (const geometry::PillCell &cell : pill.cells) {
            EndpointLook shown = cell.endpoints.isEmpty() ? balancerCell(pill.balancer) : endpointCell(cell.endpoints);
            shown.from = cell.rect.left() - pill.rect.left();
            shown.to = cell.rect.right() - pill.rect.left();
            look.endpoints += shown;
        }
        for (const ElementId &id : pill.endpoints)
            m_scene.pillOf.insert(id, index);
        if (!pill.balancer.isEmpty())
            m_scene.pillOf.insert(pill.balancer, index);
        m_scene.pills += pill.endpoints.value(0, pill.balancer);
        m_scene.picture.pills += look;
    }
}

QString SceneBuilder::globalNamesText(const Dns &dns)
{
    if (dns.globalNames.isEmpty())
        return {};
    const QString first = dns.globalNames.first().name;
    return dns.globalNames.size() > 1 ? first + QStringLiteral(" +%1").arg(dns.globalNames.size() - 1) : first;
}

void SceneBuilder::addActors()
{
    for (const geometry::Actor &actor : m_geometry.actors) {
        ActorLook look;
        look.rect = actor.rect;
        look.flatLeft = actor.flatLeft;
        look.flatRight = actor.flatRight;
        look.icon = QStringLiteral("client");
        if (const Dns *dns = m_facts.topology().dns.find(DnsId(actor.id))) {
            look.name = dns->name.isEmpty() ? dns->id.value : dns->name;
            look.detail = globalNamesText(*dns);
            //: Name servers that lead users to the site that serves them, short.
            look.role = Tr::tr("Global DNS");
            look.icon = QStringLiteral("dns");
            look.family = Family::Dns;
        } else if (actor.id == QLatin1String("client:admins")) {
            //: People and pipelines that use a cluster's API.
            look.name = Tr::tr("Admins, CI");
            look.role = Tr::tr("Admins");
        } else if (actor.id == QLatin1String("client:users")) {
            look.name = Tr::tr("Users");
        } else if (const Node *node = m_facts.topology().nodes.find(NodeId(actor.id))) {
            look.name = node->name.isEmpty() ? node->id.value : node->name;
            look.detail = node->addresses.value(0);
            look.icon = QStringLiteral("external-registry");
        } else {
            look.icon = QStringLiteral("external-registry");
            look.name = Tr::tr("External registry");
            //: A registry of images, short.
            look.role = Tr::tr("Registry");
        }
        m_scene.actorOf.insert(actor.id, int(m_scene.actors.size()));
        m_scene.actors += actor.id;
        m_scene.picture.actors += look;
    }
}

void SceneBuilder::addCaptions()
{
    for (const geometry::Caption &caption : m_geometry.captions) {
        CaptionLook look;
        look.rect = caption.rect;
        look.name = words::tier(caption.tier);
        look.shortName = words::shortTier(caption.tier);
        look.family = words::tierFamily(caption.tier);
        look.members = look.membersUp = hostsIn(caption.nodes);
        if (look.members > 0)
            look.count = Tr::tr("%1 of %2").arg(look.members).arg(look.members);
        // The size is told once when all hosts of the tier have the same.
        std::optional<int> cpu;
        std::optional<qint64> memory;
        bool alike = true;
        bool first = true;
        for (const ElementId &id : caption.nodes) {
            const Node *node = m_facts.topology().nodes.find(NodeId(id));
            if (!node)
                continue;
            alike = alike && (first || (cpu == node->cpu && memory == node->memory));
            cpu = node->cpu;
            memory = node->memory;
            first = false;
        }
        if (alike && cpu && memory)
            look.lines = {Tr::tr("%1 × %2 CPU").arg(look.members).arg(*cpu), text::formatBytes(*memory)};
        else if (look.members > 0)
            look.lines = {Tr::tr("%n host(s)", nullptr, look.members)};
        m_scene.picture.captions += look;
    }
}

void SceneBuilder::addLinkWords(ConnectorLook &look, const geometry::Route &route) const
{
    const Link *link = m_facts.topology().links.find(LinkId(route.element));
    if (!link || route.labelAt.isNull())
        return;
    const QString paths = link->paths ? Tr::tr("%n path(s)", nullptr, *link->paths) : QString();
    look.detail = joined(QStringList{link->bandwidth, paths});
    if (look.label.isEmpty())
        look.label = link->name.isEmpty() ? Tr::tr("Link") : link->name;
}

// In the order in which an image passes them; those at the same point of its way by name.
QHash<PromotionId, int> SceneBuilder::promotionSteps(const Facts &facts)
{
    const std::vector<PromotionFacts> &paths = facts.promotions();
    QHash<ClusterId, int> depth; // promotions that lead to a cluster, one after the other
    for (size_t round = 0; round < paths.size(); ++round) { // ends in a circle, too
        for (const PromotionFacts &path : paths) {
            if (path.from && path.to)
                depth[path.to->row->id] = std::min<int>(
                    int(paths.size()), std::max(depth.value(path.to->row->id), depth.value(path.from->row->id) + 1));
        }
    }
    QList<std::pair<int, PromotionId>> order;
    for (const PromotionFacts &path : paths) {
        if (path.from && path.to && path.from != path.to)
            order.append({depth.value(path.from->row->id), path.row->id});
    }
    std::stable_sort(order.begin(), order.end(), [](const auto &a, const auto &b) { return a.first < b.first; });
    QHash<PromotionId, int> steps;
    for (const auto &entry : std::as_const(order))
        steps.insert(entry.second, int(steps.size()) + 1);
    return steps;
}

// Tool and name, where there is room for them.
void SceneBuilder::addPromotionWords(ConnectorLook &look, const geometry::Route &route) const
{
    const Promotion *path = m_facts.topology().promotions.find(PromotionId(route.element));
    if (!path || route.labelAt.isNull())
        return;
    look.label = words::promotionTool(path->tool);
    look.detail = path->name;
    look.step = QString::number(m_steps.value(path->id));
}

void SceneBuilder::addConnectors()
{
    m_scene.picture.connectors.reserve(m_geometry.routes.size());
    for (const geometry::Route &route : m_geometry.routes) {
        ConnectorLook look;
        look.kind = lineKind(route);
        look.family = familyOf(route.family);
        look.points = QPolygonF(route.points);
        look.start = lineEnd(route.start);
        look.end = lineEnd(route.finish);
        look.breaks = route.breaks;
        look.labelAt = route.labelAt;
        look.labelPlace = labelPlace(route.kind);
        look.label = words::label(route.label);
        look.quietLabel = look.kind == LineKind::VipStandby;
        if (route.kind == RelationKind::Link)
            addLinkWords(look, route);
        if (route.kind == RelationKind::Promotion)
            addPromotionWords(look, route);
        m_scene.picture.connectors += look;
    }
    for (const geometry::Junction &junction : m_geometry.junctions)
        m_scene.picture.junctions += JunctionLook{junction.at, familyOf(junction.family)};
}

void SceneBuilder::addNotes()
{
    for (const geometry::NoteBox &box : m_geometry.notes) {
        const Note *note = m_design.diagram().notes.find(NoteId(box.id));
        if (!note)
            continue;
        NoteLook look;
        look.rect = box.rect;
        look.text = note->text;
        m_scene.noteOf.insert(box.id, int(m_scene.notes.size()));
        m_scene.notes += box.id;
        m_scene.picture.notes += look;
    }
}

} // namespace quorate
