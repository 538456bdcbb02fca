#include "model/rules/rule.h"

#include <QSet>

namespace quorate::rules {

extern const Rule dns_bad_name = {
    .id = "dns-bad-name",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "\"%1\" is not a valid host name."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Host names consist of lower case letters, digits and hyphens; a part has at most 63 characters, the whole at "
        "most 253. Underscores and upper case letters are refused by named, certificates or the installer."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Rename it."),
    .source = "RFC 952 and RFC 1123, section 2.1; RFC 1035, section 2.3.4",
    .covers = {"DNS-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QSet<ElementId> seen;
            const auto judge = [&](const QString &name, const ElementId &element) {
                if (!name.isEmpty() && !net::isHostName(name) && !seen.contains(element)) {
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
