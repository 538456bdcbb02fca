#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule bak_no_target = {
    .id = "bak-no-target",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Backup plan \"%1\" does not say where the backup is kept."),
    .why = QT_TRANSLATE_NOOP("Rules", "A backup without a place cannot be written, nor found when it is needed."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "State the storage or the host that receives it."),
    .source = "practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const BackupFacts *plan : in.facts.backupsOf(*in.cluster)) {
                if (!plan->target && !plan->targetHost && !plan->targetSite)
                    report.add({plan->row->id.value}, {plan->row->name});
            }
        },
};

} // namespace quorate::rules
