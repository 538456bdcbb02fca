#include "model/rules/rule.h"

#include <QCoreApplication>
#include <QRegularExpression>
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

std::span<const RuleFamily> ruleFamilies()
{
    static constexpr RuleFamily list[] = {
        {"mst", QT_TRANSLATE_NOOP("Rules", "Masters")},
        {"etcd", QT_TRANSLATE_NOOP("Rules", "etcd")},
        {"topo", QT_TRANSLATE_NOOP("Rules", "Placement")},
        {"inf", QT_TRANSLATE_NOOP("Rules", "Infrastructure")},
        {"cmp", QT_TRANSLATE_NOOP("Rules", "Compute")},
        {"rtr", QT_TRANSLATE_NOOP("Rules", "Routers")},
        {"reg", QT_TRANSLATE_NOOP("Rules", "Registry")},
        {"log", QT_TRANSLATE_NOOP("Rules", "Logging")},
        {"met", QT_TRANSLATE_NOOP("Rules", "Metrics")},
        {"lb", QT_TRANSLATE_NOOP("Rules", "Load balancing")},
        {"dns", QT_TRANSLATE_NOOP("Rules", "DNS")},
        {"net", QT_TRANSLATE_NOOP("Rules", "Network")},
        {"sto", QT_TRANSLATE_NOOP("Rules", "Storage")},
        {"ver", QT_TRANSLATE_NOOP("Rules", "Release")},
        {"sec", QT_TRANSLATE_NOOP("Rules", "Security")},
        {"ops", QT_TRANSLATE_NOOP("Rules", "Operation")},
        {"dc", QT_TRANSLATE_NOOP("Rules", "Data centers")},
        {"prm", QT_TRANSLATE_NOOP("Rules", "Promotion")},
        {"bak", QT_TRANSLATE_NOOP("Rules", "Backup")},
        {"facts", QT_TRANSLATE_NOOP("Rules", "Not stated")},
        {"review", QT_TRANSLATE_NOOP("Rules", "Review")},
    };
    return list;
}

QString familyName(QStringView family)
{
    for (const RuleFamily &each : ruleFamilies()) {
        if (family == QLatin1String(each.id))
            return QCoreApplication::translate("Rules", each.name);
    }
    return family.toString();
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

QString generalText(const char *text)
{
    static const QRegularExpression argument(QStringLiteral("%[1-9]"));
    QString general = QCoreApplication::translate("Rules", text);
    general.replace(argument, QStringLiteral("…"));
    return general.replace(QStringLiteral("%n"), QStringLiteral("N"));
}

} // namespace quorate
