#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule ops_no_time_service = {
    .id = "ops-no-time-service",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Clocks of the %n masters of cluster \"%1\" are not synchronized."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Leader election and certificates depend on equal clocks: with drift, controllers change places "
        "and logins fail."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Let the installer set up a time service, or state that the hosts have one."),
    .source = "openshift-ansible release-3.11, openshift_clock_enabled",
    .covers = {"OPS-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const int masters = in.cluster->count(Trait::RunsControlPlane);
            if (masters > 1 && !in.cluster->settingFlag(QStringLiteral("synchronizedClock"), true))
                report.add({in.cluster->element()}, {in.cluster->row->name}, masters);
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Synchronize the Clocks"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [](Cluster &row) { row.settings.remove(QStringLiteral("synchronizedClock")); });
        return next;
    },
};

} // namespace quorate::rules
