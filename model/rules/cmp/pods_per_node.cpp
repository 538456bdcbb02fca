#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule cmp_pods_per_node = {
    .id = "cmp-pods-per-node",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" allows %2 pods on a node; up to %3 are supported."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Above the tested limit the node agent and the container runtime become slow and miss their heartbeats."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Allow %3 pods per node and add nodes."),
    .source = "OpenShift Container Platform 3.11 documentation, Scaling and performance guide: cluster limits",
    .covers = {"CMP-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const qint64 pods = in.cluster->settingInteger(QStringLiteral("maxPodsPerNode"));
            const std::optional<double> limit = in.cluster->limit(QStringLiteral("pods-per-node"));
            if (limit && double(pods) > *limit)
                report.add(
                    {in.cluster->element()}, {in.cluster->row->name, QString::number(pods), QString::number(*limit)});
        },
};

} // namespace quorate::rules
