#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dc_no_offsite_backup = {
    .id = "dc-no-offsite-backup",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Clients of cluster \"%1\" are to go to another data center when this one is lost, but no backup of it is kept "
        "elsewhere."),
    .why = QT_TRANSLATE_NOOP("Rules", "What burns with the data center cannot be restored at the other one."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Keep a backup in a data center where the cluster has no hosts."),
    .source = "the source article on OpenShift high availability, part two: disaster recovery",
    .covers = {"DC-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Failover failover = in.cluster->row->failover;
            if (failover != Failover::Dns && failover != Failover::GlobalBalancer)
                return;
            const QList<SiteId> sites = in.cluster->sites();
            for (const BackupFacts *plan : in.facts.backupsOf(*in.cluster)) {
                const bool elsewhere = plan->targetSite && !sites.contains(plan->targetSite->id);
                const bool unknown = !plan->targetSite && (plan->target || plan->targetHost);
                if (elsewhere || unknown)
                    return;
            }
            report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
