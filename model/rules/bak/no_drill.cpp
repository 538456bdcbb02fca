#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule bak_no_drill = {
    .id = "bak-no-drill",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "No date is set on which restoring backup plan \"%1\" is practised."),
    .why = QT_TRANSLATE_NOOP("Rules", "A backup that nobody has ever restored is a hope."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Set the date of the next drill, and note that of the last one."),
    .source = "the source article on OpenShift high availability, part two: disaster recovery drills; practice",
    .covers = {"BAK-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const BackupFacts *plan : in.facts.backupsOf(*in.cluster)) {
                if (plan->row->lastDrill.isNull() && plan->row->nextDrill.isNull())
                    report.add({plan->row->id.value}, {plan->row->name});
            }
        },
};

} // namespace quorate::rules
