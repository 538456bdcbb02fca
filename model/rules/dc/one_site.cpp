#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule dc_one_site = {
    .id = "dc-one-site",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Cluster \"%1\" must be back within %2 min, but stands in data center \"%3\" alone."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "When that data center is lost, nothing is left to take over; restoring all of it elsewhere needs hosts, "
        "networks and names that nobody has prepared."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Prepare a cluster in another data center and state how clients find it."),
    .source = "the source article on OpenShift high availability, part two: disaster recovery",
    .covers = {"DC-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QList<SiteId> sites = in.cluster->sites();
            const Failover failover = in.cluster->row->failover;
            if (sites.size() != 1 || (failover != Failover::Unstated && failover != Failover::None))
                return;
            for (const auto &other : in.facts.clusters()) {
                if (other->row->environment == Environment::DisasterRecovery && other->sites() != sites)
                    return;
            }
            std::optional<int> shortest;
            for (const BackupFacts *plan : in.facts.backupsOf(*in.cluster)) {
                if (plan->row->rtoMinutes)
                    shortest = std::min(shortest.value_or(*plan->row->rtoMinutes), *plan->row->rtoMinutes);
            }
            if (shortest)
                report.add({in.cluster->element()},
                    {in.cluster->row->name, QString::number(*shortest), in.facts.elementName(sites.first().value)});
        },
};

} // namespace quorate::rules
