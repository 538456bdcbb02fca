#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule bak_drill_overdue = {
    .id = "bak-drill-overdue",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Restoring backup plan \"%1\" was to be practised by %2."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Hosts, names and people change; what could be restored then may not be restored now."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Practise it, at least every six months, and note the date."),
    .source = "practice",
    .covers = {"BAK-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const std::optional<double> months = in.cluster->limit(QStringLiteral("months-between-drills"));
            for (const BackupFacts *plan : in.facts.backupsOf(*in.cluster)) {
                const BackupPlan &row = *plan->row;
                QDate due = row.nextDrill > row.lastDrill ? row.nextDrill : QDate();
                if (const QDate latest =
                        row.lastDrill.isNull() || !months ? QDate() : row.lastDrill.addMonths(int(*months));
                    !latest.isNull() && (due.isNull() || latest < due))
                    due = latest;
                if (!due.isNull() && due < in.today)
                    report.add({row.id.value}, {row.name, due.toString(Qt::ISODate)});
            }
        },
};

} // namespace quorate::rules
