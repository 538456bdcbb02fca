#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule bak_missing_masters = {
    .id = "bak-missing-masters",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The backup of cluster \"%1\" leaves out %n master(s), such as \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Each master has keys and certificates of its own, and the first one the serial number of the authority that "
        "signs all of them."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Back up the configuration of every master."),
    .source = "OpenShift Container Platform 3.11, Day two operations guide: environment backup",
    .covers = {"BAK-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QList<const BackupFacts *> plans = in.facts.backupsOf(*in.cluster);
            const Hosts masters = in.cluster->with(Trait::RunsControlPlane);
            if (plans.isEmpty() || masters.empty())
                return;
            Hosts missing;
            for (const Host *master : masters) {
                const bool covered = std::any_of(plans.begin(), plans.end(), [&](const BackupFacts *plan) {
                    const Hosts &hosts = plan->hostsFor(BackupItem::MasterConfig);
                    return std::find(hosts.begin(), hosts.end(), master) != hosts.end();
                });
                if (!covered)
                    missing.push_back(master);
            }
            const bool oneOnly = masters.size() > 1 && missing.size() + 1 == masters.size();
            const bool withoutFirst = !missing.empty() && missing.front() == masters.front();
            if (oneOnly || withoutFirst)
                report.add(missing, {in.cluster->row->name, missing.front()->name}, int(missing.size()));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Back Up All Masters"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        const QList<const BackupFacts *> plans = cluster ? in.facts.backupsOf(*cluster) : QList<const BackupFacts *>();
        if (plans.isEmpty())
            return std::nullopt;
        Design next = in.design;
        next.topology().backups.update(plans.first()->row->id, [&](BackupPlan &row) {
            if (!row.items.contains(BackupItem::MasterConfig))
                row.items.prepend(BackupItem::MasterConfig);
            for (const Host *master : row.hosts.isEmpty() ? Hosts() : cluster->with(Trait::RunsControlPlane)) {
                if (!row.hosts.contains(master->row->id))
                    row.hosts.append(master->row->id);
            }
        });
        return next;
    },
};

} // namespace quorate::rules
