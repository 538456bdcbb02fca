#include "model/rules/rule.h"

#include <QSet>
#include <algorithm>

namespace quorate::rules {

extern const Rule dns_digit_label = {
    .id = "dns-digit-label",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The first part of name \"%1\" consists of digits only."),
    .why = QT_TRANSLATE_NOOP("Rules", "Such names are legal, but programs take them for numbers or addresses."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Begin the name with a letter."),
    .source = "RFC 952 and RFC 1123, section 2.1; RFC 1035, section 2.3.4",
    .covers = {"DNS-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QSet<ElementId> seen;
            const auto judge = [&](const QString &name, const ElementId &element) {
                if (!name.isEmpty()
                    && std::all_of(name.begin(), name.begin() + std::max<qsizetype>(name.indexOf(u'.'), 0),
                        [](QChar c) { return c.isDigit(); })
                    && name.indexOf(u'.') > 0 && !seen.contains(element)) {
                    seen.insert(element);
                    report.addFor(*in.cluster, {element}, {name});
                }
            };
            for (const Host *host : in.cluster->hosts)
                judge(host->fqdn, host->element());
            judge(in.cluster->row->apiName, in.cluster->element());
            judge(in.cluster->row->publicApiName, in.cluster->element());
            judge(in.cluster->row->appsDomain, in.cluster->element());
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster))
                judge(endpoint->row->name, endpoint->row->id.value);
        },
};

} // namespace quorate::rules
