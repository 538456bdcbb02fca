#include "widgets/paint/scene_builder.h"
#include "widgets/paint/scene_words.h"
#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

void SceneBuilder::addSheet()
{
    TitleLook title;
    title.at = m_geometry.title + QPointF(0, 20);
    title.title = m_design.title();
    const auto &clusters = m_facts.clusters();
    if (clusters.size() == 1)
        title.subtitle = joined(
            QStringList{platformText(*clusters.front()), words::environment(clusters.front()->row->environment)});
    else if (!clusters.empty())
        title.subtitle = joined(QStringList{Tr::tr("%n host(s)", nullptr, int(m_facts.hosts().size())),
            Tr::tr("%n cluster(s)", nullptr, int(clusters.size())),
            Tr::tr("%n data center(s)", nullptr, int(m_facts.topology().sites.size()))});
    double right = m_geometry.page.right() - 24;
    for (const geometry::Actor &actor : m_geometry.actors)
        if (actor.rect.top() < title.at.y() + 24 && actor.rect.left() > title.at.x())
            right = std::min(right, actor.rect.left() - 16);
    title.room = std::max(80.0, right - title.at.x());
    m_scene.picture.title = title;
    addLegend();
    addTitleBlock();
}

void SceneBuilder::addLegend()
{
    LegendLook legend;
    legend.at = m_geometry.legend.topLeft();
    legend.width = m_geometry.page.right() - 24 - legend.at.x();
    legend.caption = Tr::tr("Legend");
    QSet<RelationKind> kinds;
    QHash<RelationKind, const geometry::Route *> samples;
    for (const geometry::Route &route : m_geometry.routes)
        if (!kinds.contains(route.kind)) {
            kinds.insert(route.kind);
            samples.insert(route.kind, &route);
        }
    for (int kind = 0; kind < relationKindCount; ++kind) {
        const auto *route = samples.value(static_cast<RelationKind>(kind), nullptr);
        const QString text = words::legend(static_cast<RelationKind>(kind));
        if (!route || text.isEmpty())
            continue;
        LegendEntry entry;
        entry.kind = lineKind(*route);
        if (entry.kind == LineKind::VipStandby)
            entry.kind = LineKind::VipActive;
        entry.family = familyOf(route->family);
        entry.text = text;
        legend.entries += entry;
    }
    QSet<int> families;
    for (const CardLook &card : m_scene.picture.cards)
        families.insert(int(card.family));
    for (int family = 0; family < FamilyCount; ++family)
        if (families.contains(family))
            legend.blocks += LegendEntry{
                LineKind::Plain, static_cast<Family>(family), words::legend(static_cast<Family>(family)), true, false};
    if (m_options.failure)
        legend.blocks += LegendEntry{LineKind::Plain, Family::Neutral, Tr::tr("lost host"), true, true};
    m_scene.picture.legend = legend;
}

void SceneBuilder::addTitleBlock()
{
    const TitleBlock &source = m_design.diagram().titleBlock;
    TitleBlockLook block;
    block.rect = m_geometry.titleBlock;
    const auto add = [&block](const QString &caption, const QString &value) {
        if (!value.isEmpty())
            block.cells += TitleBlockCell{caption, value};
    };
    add(Tr::tr("Customer"), source.customer);
    add(Tr::tr("Drawing"), source.drawing);
    add(Tr::tr("Version"),
        joined(
            QStringList{source.version, m_options.date.isValid() ? m_options.date.toString(Qt::ISODate) : QString()}));
    add(Tr::tr("Author"), source.author);
    if (m_options.report)
        add(Tr::tr("Check"), words::verdict(*m_options.report));
    if (!block.cells.isEmpty())
        m_scene.picture.titleBlock = block;
}

} // namespace quorate
