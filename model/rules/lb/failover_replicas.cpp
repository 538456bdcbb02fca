#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_failover_replicas = {
    .id = "lb-failover-replicas",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "IP failover of cluster \"%1\" has %2 replicas, but %3 hosts match its selector."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "With fewer pods than hosts a virtual IP may land where no router runs; with more the rest stays "
        "pending and no address is announced for it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run as many IP failover pods as there are router hosts."),
    .source = "OpenShift Container Platform 3.11, High availability: IP failover, replicas",
    .covers = {"LB-015"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString id = QStringLiteral("ipfailover");
            if (!in.cluster->serviceFlag(id, QStringLiteral("enabled")))
                return;
            const qint64 replicas = in.cluster->serviceInteger(id, QStringLiteral("replicas"));
            const int hosts = in.cluster->count(Trait::RunsIngress);
            if (replicas != hosts)
                report.add({in.cluster->element()},
                    {in.cluster->row->name, QString::number(replicas), QString::number(hosts)});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Match Replicas to Hosts"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster || cluster->count(Trait::RunsIngress) == 0)
            return std::nullopt;
        Design next = in.design;
        next.topology().clusters.update(in.finding.cluster, [&](Cluster &row) {
            row.services[QStringLiteral("ipfailover")].insert(
                QStringLiteral("replicas"), qint64(cluster->count(Trait::RunsIngress)));
        });
        return next;
    },
};

} // namespace quorate::rules
