#include "model/rules/rule.h"

#include <QHash>
#include <QSet>

namespace quorate::rules {

extern const Rule dns_duplicate_name = {
    .id = "dns-duplicate-name",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Two hosts have the full name \"%1\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "A name that leads to two machines reaches either of them by chance."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Rename one of them, or give the clusters different host domains."),
    .source = "practice",
    .covers = {"DNS-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QHash<QString, const Host *> first;
            first.reserve(qsizetype(in.facts.hosts().size()));
            QSet<std::pair<ElementId, ElementId>> seen;
            for (const Host &host : in.facts.hosts()) {
                const QString &value = host.fqdn;
                if (value.isEmpty())
                    continue;
                const Host *other = first.value(value);
                if (!other) {
                    first.insert(value, &host);
                    continue;
                }
                const std::pair<ElementId, ElementId> pair{other->element(), host.element()};
                if (seen.contains(pair))
                    continue;
                seen.insert(pair);
                QList<ElementId> elements{pair.first};
                if (pair.second != pair.first)
                    elements.append(pair.second);
                if (host.cluster)
                    report.addFor(*host.cluster, elements, {value});
                else
                    report.add(elements, {value});
            }
        },
};

} // namespace quorate::rules
