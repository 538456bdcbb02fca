#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule rtr_single = {
    .id = "rtr-single",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" runs a single router."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "All application traffic enters through the routers; when the only one is lost, every application is "
        "unreachable."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run at least two routers on hosts in different failure domains."),
    .source = "the source article on OpenShift high availability, part one: routers",
    .covers = {"RTR-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const qint64 hosts = in.cluster->count(Trait::RunsIngress);
            if (hosts > 0
                && in.cluster->serviceInteger(QStringLiteral("router"), QStringLiteral("replicas"), hosts) < 2)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Raise Replicas"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster || cluster->count(Trait::RunsIngress) < 2)
            return std::nullopt;
        Design next = in.design;
        next.topology().clusters.update(in.finding.cluster, [&](Cluster &row) {
            row.services[QStringLiteral("router")].insert(
                QStringLiteral("replicas"), qint64(cluster->count(Trait::RunsIngress)));
        });
        return next;
    },
};

} // namespace quorate::rules
