#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dc_stretched = {
    .id = "dc-stretched",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" stretches over %n data centers."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A stretched cluster is one failure domain: its etcd, pod network and storage reach over the links, and an "
        "error or an upgrade hits all data centers at once. Vendors do not count it as disaster recovery."),
    .remedy = QT_TRANSLATE_NOOP("Rules",
        "Run one cluster in each data center with a global balancer in front, or accept this finding with the reason."),
    .source = "the source article on OpenShift high availability, part two: data centers",
    .covers = {"DC-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const qsizetype sites = in.cluster->sites().size();
            if (sites > 2)
                report.add({in.cluster->element()}, {in.cluster->row->name}, int(sites));
        },
};

} // namespace quorate::rules
