#include "model/rules/rule.h"

#include <QSet>

namespace quorate::rules {

extern const Rule dns_long_host_name = {
    .id = "dns-long-host-name",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The full name \"%1\" of a host is longer than 63 characters."),
    .why = QT_TRANSLATE_NOOP("Rules", "The installer refuses longer host names, and Linux cuts them off."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Shorten the name or the domain."),
    .source = "openshift-ansible, checks of host names; Linux, HOST_NAME_MAX",
    .covers = {"DNS-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QSet<ElementId> seen;
            const auto judge = [&](const QString &name, const ElementId &element) {
                if (!name.isEmpty() && name.size() > 63 && !seen.contains(element)) {
                    seen.insert(element);
                    report.addFor(*in.cluster, {element}, {name});
                }
            };
            for (const Host *host : in.cluster->hosts)
                judge(host->fqdn, host->element());
        },
};

} // namespace quorate::rules
