#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule bak_no_images = {
    .id = "bak-no-images",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "No backup plan of cluster \"%1\" covers the images of the registry."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "A restored cluster pulls the images of its applications from a registry that is empty."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add them to a backup plan, or state in a waiver who else keeps them."),
    .source = "OpenShift Container Platform 3.11, Day two operations guide: environment backup",
    .covers = {"BAK-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QList<const BackupFacts *> plans = in.facts.backupsOf(*in.cluster);
            const bool covered = std::any_of(plans.begin(), plans.end(),
                [](const BackupFacts *plan) { return plan->covers(BackupItem::RegistryImages); });
            if (!plans.isEmpty() && !covered)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add to Backup Plan"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        const QList<const BackupFacts *> plans = cluster ? in.facts.backupsOf(*cluster) : QList<const BackupFacts *>();
        if (plans.isEmpty())
            return std::nullopt;
        Design next = in.design;
        next.topology().backups.update(
            plans.first()->row->id, [](BackupPlan &row) { row.items.append(BackupItem::RegistryImages); });
        return next;
    },
};

} // namespace quorate::rules
