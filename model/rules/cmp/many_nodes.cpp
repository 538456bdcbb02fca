#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule cmp_many_nodes = {
    .id = "cmp-many-nodes",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" comes close to the limit of %2 nodes (%n)."),
    .why = QT_TRANSLATE_NOOP("Rules", "Little room is left to grow or to replace nodes side by side."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Plan a second cluster."),
    .source = "OpenShift Container Platform 3.11 documentation, Scaling and performance guide: cluster limits; "
              "practice: a fifth to spare",
    .covers = {"CMP-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const int nodes = in.cluster->count(Trait::JoinsCluster);
            const std::optional<double> limit = in.cluster->limit(QStringLiteral("nodes-per-cluster"));
            const std::optional<double> share = in.cluster->limit(QStringLiteral("nodes-warning-share"));
            if (limit && share && nodes > *limit * *share && nodes <= *limit)
                report.add({in.cluster->element()}, {in.cluster->row->name, QString::number(*limit)}, nodes);
        },
};

} // namespace quorate::rules
