#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_wildcard_hidden = {
    .id = "dns-wildcard-hidden",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The name \"%2\" hides a part of the wildcard of cluster \"%1\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A wildcard does not answer below a name that exists: applications whose names end with it are not found."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move the name out of the apps domain."),
    .source = "RFC 4592, section 2.2.1; tried with named 9.18",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString suffix = u'.' + in.cluster->row->appsDomain;
            if (suffix.size() == 1)
                return;
            QList<ElementId> elements{in.cluster->element()};
            QString first;
            const auto look = [&](const QString &name, const ElementId &element) {
                if (!name.endsWith(suffix))
                    return;
                if (first.isEmpty())
                    first = name;
                if (!elements.contains(element))
                    elements.append(element);
            };
            for (const DnsFacts &dns : in.facts.dns()) {
                for (const DnsRecord &record : dns.row->records)
                    look(record.name, dns.row->id.value);
                for (const Zone &zone : dns.row->zones)
                    look(zone.name, dns.row->id.value);
                for (const GlobalName &name : dns.row->globalNames)
                    look(name.name, dns.row->id.value);
            }
            for (const auto &other : in.facts.clusters()) {
                if (other.get() != in.cluster)
                    look(other->row->appsDomain, other->element());
            }
            if (!first.isEmpty())
                report.add(elements, {in.cluster->row->name, first});
        },
};

} // namespace quorate::rules
