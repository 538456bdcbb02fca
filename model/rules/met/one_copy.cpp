#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule met_one_copy = {
    .id = "met-one-copy",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The metrics store of cluster \"%1\" has %n replica(s), but keeps each sample once."),
    .why = QT_TRANSLATE_NOOP("Rules", "With a replication factor of one, losing one replica loses its samples."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Set a replication factor of at least two."),
    .source = "the source article on OpenShift high availability, part one: metrics: replication between the members",
    .covers = {"MET-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("metrics"), QStringLiteral("enabled")))
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("metrics"), QStringLiteral("replicas"), 1);
            const qint64 factor =
                in.cluster->serviceInteger(QStringLiteral("metrics"), QStringLiteral("replicationFactor"), -1);
            if (replicas >= 2 && factor >= 0 && factor < 2)
                report.add({in.cluster->element()}, {in.cluster->row->name}, int(replicas));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Keep Two Copies"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(in.finding.cluster, [](Cluster &row) {
            row.services[QStringLiteral("metrics")].insert(QStringLiteral("replicationFactor"), qint64(2));
        });
        return next;
    },
};

} // namespace quorate::rules
