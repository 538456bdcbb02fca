#include "widgets/paint/scene_builder.h"
#include "widgets/paint/scene_words.h"
#include "widgets/tr.h"

#include "model/base/text.h"

namespace quorate {

using widgets::Tr;

namespace {

// "10.10.3.11-10.10.3.14" reads better with air.
QString addressText(const Node &node)
{
    QString address = node.addresses.value(0);
    if (node.isGroup())
        address.replace(u'-', QStringLiteral(" – "));
    return address;
}

} // namespace

const SceneBuilder::RoleLook &SceneBuilder::roleLook(const QString &platform, const QString &role)
{
    const std::pair<QString, QString> key{platform, role};
    const auto found = m_roles.constFind(key);
    if (found != m_roles.cend())
        return *found;
    RoleLook look;
    if (const Role *row = m_facts.catalogue().role(platform, role)) {
        look.label = words::ofCatalogue(row->label.isEmpty() ? row->name : row->label);
        look.icon = row->icon;
        look.family = familyOf(row->family);
        look.onlyAlone = row->chipOnlyAlone;
        for (const QString &chip : row->chips)
            look.chips += ChipLook{words::ofCatalogue(chip), look.family};
    } else {
        look.label = role;
        look.icon = QStringLiteral("host");
    }
    return *m_roles.insert(key, look);
}

QString SceneBuilder::sizing(const Node &node) const
{
    QStringList parts;
    if (node.cpu)
        parts += Tr::tr("%1 CPU").arg(*node.cpu);
    if (node.memory)
        parts += text::formatBytes(*node.memory);
    return parts.join(QStringLiteral(" · "));
}

// Where the racks themselves are not drawn, hosts say in which they stand; the tier's caption tells the size.
QString SceneBuilder::placeText(const Node &node, const geometry::Card &card) const
{
    const FailureDomain *domain = node.domains.size() == 1 ? m_facts.domain(node.domains.first()) : nullptr;
    if (!domain || card.container == domain->id.value)
        return {};
    return domain->name.isEmpty() ? domain->id.value : domain->name;
}

void SceneBuilder::addChips(CardLook &look, const Node &node, const QString &platform)
{
    for (const QString &role : node.roles) {
        const RoleLook &roleOf = roleLook(platform, role);
        if (roleOf.onlyAlone && node.roles.size() > 1)
            continue;
        for (const ChipLook &chip : roleOf.chips)
            if (!look.chips.contains(chip))
                look.chips += chip;
    }
}

CardLook SceneBuilder::nodeCard(const Node &node, const geometry::Card &card)
{
    CardLook look;
    look.name = node.isGroup() ? node.names : node.name.isEmpty() ? node.id.value : node.name;
    look.address = addressText(node);
    look.stripe = m_stripes.value(node.cluster, -1);
    look.count = node.isGroup() ? std::max(1, node.count) : 1;
    look.sizing = placeText(node, card);
    if (look.sizing.isEmpty())
        look.sizing = sizing(node);
    const ClusterFacts *cluster = m_facts.cluster(node.cluster);
    const QString platform = cluster ? cluster->row->platform : QString();
    look.icon = QStringLiteral("host");
    if (!node.roles.isEmpty()) {
        const RoleLook &first = roleLook(platform, node.roles.first());
        look.icon = first.icon;
        look.family = first.family;
        look.role = first.label;
    }
    addChips(look, node, platform);
    if (card.kind != geometry::CardKind::SpreadGroup)
        return look;
    const std::span<const Host> hosts = m_facts.hostsOf(node.id);
    QSet<DomainKind> kinds;
    for (const geometry::Cell &cell : card.cells) {
        SpreadCell shown;
        shown.left = cell.rect.left();
        shown.right = cell.rect.right();
        if (const FailureDomain *domain = m_facts.domain(DomainId(cell.domain))) {
            shown.title = domain->name;
            kinds.insert(domain->kind);
        }
        for (const int index : cell.hosts) {
            // The number at the end of the host's name is what tells the hosts of a group apart.
            QString number = index < int(hosts.size()) ? hosts[size_t(index)].name : QString::number(index + 1);
            qsizetype digits = 0;
            while (digits < number.size() && number.at(number.size() - 1 - digits).isDigit())
                ++digits;
            shown.tiles += TileLook{digits > 0 ? number.right(digits) : QString::number(index + 1), false};
        }
        look.cells += shown;
    }
    look.summary = words::spread(look.count, int(look.cells.size()), kinds);
    return look;
}

CardLook SceneBuilder::storageCard(const Storage &storage) const
{
    CardLook look;
    look.name = storage.name.isEmpty() ? storage.id.value : storage.name;
    look.family = Family::Storage;
    look.icon = QStringLiteral("storage");
    look.role = Tr::tr("Storage");
    const QString place = !storage.host.isEmpty() ? storage.host
        : !storage.bucket.isEmpty()               ? storage.bucket
        : !storage.className.isEmpty()            ? storage.className
                                                  : storage.provider;
    look.address = joined(QStringList{place, storage.capacity ? text::formatBytes(*storage.capacity) : QString()});
    look.chips = {{words::storageKind(storage.kind), Family::Storage}};
    return look;
}

CardLook SceneBuilder::clusterCard(const ClusterFacts &cluster) const
{
    CardLook look;
    look.name = cluster.row->name.isEmpty() ? cluster.row->id.value : cluster.row->name;
    look.address = platformText(cluster);
    look.stripe = m_stripes.value(cluster.row->id, 0);
    look.family = Family::ControlPlane;
    ClusterLook summary;
    summary.environment = words::environmentChip(cluster.row->environment);
    int voters = 0;
    for (const QuorumGroup &group : m_facts.quorumGroups())
        if (group.cluster == &cluster)
            voters += int(group.voters.size());
    const int sites = int(cluster.sites().size());
    summary.lines += joined({Tr::tr("%n host(s)", nullptr, int(cluster.hosts.size())),
        voters > 0 ? Tr::tr("etcd %1 of %2").arg(voters).arg(voters) : QString(),
        sites > 1 ? Tr::tr("%n data center(s)", nullptr, sites) : QString()});
    const QList<const BackupFacts *> plans = m_facts.backupsOf(cluster);
    if (!plans.isEmpty()) {
        const BackupFacts &plan = *plans.first();
        const QString target = plan.target ? plan.target->name
            : plan.targetHost              ? plan.targetHost->name
            : plan.targetSite              ? plan.targetSite->name
                                           : QString();
        summary.lines += joined(
            {plan.row->everyHours ? Tr::tr("Backup every %1 h").arg(*plan.row->everyHours) : Tr::tr("Backup"), target});
    }
    look.cluster = summary;
    return look;
}

void SceneBuilder::addCards()
{
    m_scene.picture.cards.reserve(m_geometry.cards.size());
    m_scene.cards.reserve(m_geometry.cards.size());
    m_scene.cardOf.reserve(m_geometry.cards.size());
    for (const geometry::Card &card : m_geometry.cards) {
        CardLook look;
        if (const Node *node = m_facts.topology().nodes.find(NodeId(card.id)))
            look = nodeCard(*node, card);
        else if (const Storage *storage = m_facts.topology().storage.find(StorageId(card.id)))
            look = storageCard(*storage);
        else if (const ClusterFacts *cluster = m_facts.cluster(ClusterId(card.id)))
            look = clusterCard(*cluster);
        look.rect = card.rect;
        look.pinned = card.locked;
        m_scene.cardOf.insert(card.id, int(m_scene.cards.size()));
        m_scene.cards += card.id;
        m_scene.picture.cards += std::move(look);
    }
}

} // namespace quorate
