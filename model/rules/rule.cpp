#include "model/rules/rule.h"

#include <QSet>

namespace quorate {

namespace rules {
#define X(family, name) extern const Rule family##_##name;
#include "model/rules/rules.def"
#undef X
} // namespace rules

std::span<const Rule *const> allRules()
{
    // The nullptr keeps the array legal while the register is empty; it is not part of the span.
    static const Rule *const list[] = {
#define X(family, name) &rules::family##_##name,
#include "model/rules/rules.def"
#undef X
        nullptr};
    return std::span(list, std::size(list) - 1);
}

const Rule *findRule(QStringView id)
{
    for (const Rule *rule : allRules()) {
        if (id == QLatin1String(rule->id))
            return rule;
    }
    return nullptr;
}

QString Rule::family() const
{
    return QString::fromLatin1(id).section(u'-', 0, 0);
}

void RuleReport::add(QList<ElementId> elements, QStringList arguments, int count)
{
    append(std::move(elements), std::move(arguments), count, {});
}

void RuleReport::add(const Hosts &hosts, QStringList arguments, int count)
{
    QList<ElementId> elements;
    QSet<ElementId> seen;
    for (const Host *host : hosts) {
        if (!seen.contains(host->element())) {
            seen.insert(host->element());
            elements.append(host->element());
        }
    }
    add(std::move(elements), std::move(arguments), count);
}

void RuleReport::append(QList<ElementId> elements, QStringList arguments, int count, const ClusterId &cluster)
{
    Q_ASSERT(!elements.isEmpty());
    const qsizetype known = m_keys.size();
    m_keys.insert(findingKey({}, elements));
    if (m_keys.size() > known)
        items.append({std::move(elements), std::move(arguments), count, cluster});
}

void RuleReport::addFor(const ClusterFacts &cluster, QList<ElementId> elements, QStringList arguments, int count)
{
    append(std::move(elements), std::move(arguments), count, cluster.row->id);
}

} // namespace quorate
