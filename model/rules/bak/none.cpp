#include "model/design/edits.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule bak_none = {
    .id = "bak-none",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has no backup plan."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "After a lost quorum, an error of an administrator or a fire, nothing but a backup brings the cluster back."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "State what is backed up, where to, how often, and when restoring it is practised."),
    .source = "the source article on OpenShift high availability, part two: backup",
    .covers = {"BAK-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.facts.backupsOf(*in.cluster).isEmpty())
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Backup Plan"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const edits::Made made = edits::addBackup(in.design, in.facts.catalogue(), in.finding.cluster, in.ids);
        return made.id.isEmpty() ? std::nullopt : std::optional(made.design);
    },
};

} // namespace quorate::rules
