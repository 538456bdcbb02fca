#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule rtr_too_many_replicas = {
    .id = "rtr-too-many-replicas",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" asks for %n router(s), but has only %2 host(s) for them."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A router takes ports 80 and 443 of its host, so each host carries one; the others stay pending for ever."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Lower the replicas to the number of router hosts, or add router hosts."),
    .source = "openshift-ansible release-3.11, roles/openshift_hosted: router replicas",
    .covers = {"RTR-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts routers = in.cluster->with(Trait::RunsIngress);
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("router"), QStringLiteral("replicas"), -1);
            if (replicas > qint64(routers.size()))
                report.add(
                    {in.cluster->element()}, {in.cluster->row->name, QString::number(routers.size())}, int(replicas));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Lower Replicas"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster || cluster->count(Trait::RunsIngress) == 0)
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
