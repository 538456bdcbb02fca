#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_two_sites = {
    .id = "etcd-two-sites",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The etcd members of cluster \"%1\" stand in exactly two data centers, \"%2\" and \"%3\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The larger half is needed for the quorum, so the loss of its data center always stops the cluster; an even "
        "split stops at either loss."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Place a member in a third data center, or run one cluster in each."),
    .source = "the source article on OpenShift high availability, part two: data centers; practice",
    .covers = {"ETCD-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            QList<SiteId> sites;
            for (const Host *host : voters) {
                if (host->site && !sites.contains(host->site->id))
                    sites.append(host->site->id);
            }
            if (sites.size() == 2)
                report.add(voters,
                    {in.cluster->row->name, in.facts.elementName(sites.at(0).value),
                        in.facts.elementName(sites.at(1).value)});
        },
};

} // namespace quorate::rules
