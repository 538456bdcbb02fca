#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule met_monitoring_not_kept = {
    .id = "met-monitoring-not-kept",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster monitoring of \"%1\" keeps its history in pods."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Prometheus and Alertmanager have no persistent volumes by default: history and silences are gone when they "
        "move."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Switch on persistent monitoring."),
    .source = "openshift-ansible release-3.11, roles/openshift_cluster_monitoring_operator/defaults",
    .covers = {"MET-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString monitoring = QStringLiteral("monitoring");
            if (in.cluster->serviceFlag(monitoring, QStringLiteral("enabled"))
                && !in.cluster->serviceFlag(monitoring, QStringLiteral("persistent")))
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Keep the History"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(in.finding.cluster, [](Cluster &row) {
            row.services[QStringLiteral("monitoring")].insert(QStringLiteral("persistent"), true);
        });
        return next;
    },
};

} // namespace quorate::rules
