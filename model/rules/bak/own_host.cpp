#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule bak_own_host = {
    .id = "bak-own-host",
    .severity = Severity::Warning,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Backup plan \"%1\" keeps its backup on \"%2\", a host of the cluster itself."),
    .why = QT_TRANSLATE_NOOP("Rules", "What destroys the cluster destroys its backup, too."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Keep the backup outside of the cluster."),
    .source = "the source article on OpenShift high availability, part two: backup; practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const BackupFacts *plan : in.facts.backupsOf(*in.cluster)) {
                if (plan->targetHost && plan->targetHost->cluster == in.cluster)
                    report.add(
                        {plan->row->id.value, plan->targetHost->element()}, {plan->row->name, plan->targetHost->name});
            }
        },
};

} // namespace quorate::rules
