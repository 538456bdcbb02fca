#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule cmp_too_many_nodes = {
    .id = "cmp-too-many-nodes",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has more nodes (%n) than the %2 that are supported."),
    .why = QT_TRANSLATE_NOOP("Rules", "Beyond the tested limit etcd and the controllers cannot keep up."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Divide the cluster."),
    .source = "OpenShift Container Platform 3.11 documentation, Scaling and performance guide: cluster limits",
    .covers = {"CMP-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const int nodes = in.cluster->count(Trait::JoinsCluster);
            const std::optional<double> limit = in.cluster->limit(QStringLiteral("nodes-per-cluster"));
            if (limit && nodes > *limit)
                report.add({in.cluster->element()}, {in.cluster->row->name, QString::number(*limit)}, nodes);
        },
};

} // namespace quorate::rules
