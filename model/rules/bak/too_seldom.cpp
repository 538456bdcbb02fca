#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule bak_too_seldom = {
    .id = "bak-too-seldom",
    .severity = Severity::Warning,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Backup plan \"%1\" runs every %2 h, but at most %3 min of data may be lost."),
    .why = QT_TRANSLATE_NOOP("Rules", "What was done since the last backup is lost when the cluster is."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Back up more often, or accept a longer recovery point."),
    .source = "the source article on OpenShift high availability, part two: backup: RPO",
    .covers = {"BAK-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const BackupFacts *plan : in.facts.backupsOf(*in.cluster)) {
                const BackupPlan &row = *plan->row;
                if (row.everyHours && row.rpoMinutes && *row.everyHours * 60 > *row.rpoMinutes)
                    report.add(
                        {row.id.value}, {row.name, QString::number(*row.everyHours), QString::number(*row.rpoMinutes)});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Back Up More Often"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const BackupPlan *plan = in.design.topology().backups.find(BackupId(in.finding.elements.first()));
        if (!plan || plan->rpoMinutes.value_or(0) < 60)
            return std::nullopt; // the shortest interval is an hour
        Design next = in.design;
        next.topology().backups.update(plan->id, [](BackupPlan &row) { row.everyHours = *row.rpoMinutes / 60; });
        return next;
    },
};

} // namespace quorate::rules
