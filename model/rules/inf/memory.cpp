#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

// Judged when every infrastructure node states its memory and one can be lost at all.
extern const Rule inf_memory = {
    .id = "inf-memory",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Without its largest infrastructure node, cluster \"%1\" has %3 GiB for services that request %2 GiB."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Pods of log storage, monitoring and routers that find no place stay pending while a node is down."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Add an infrastructure node, give the nodes more memory, or request less for log storage."),
    .source = "practice: one node may be lost, a fifth of the memory stays for the system",
    .covers = {"INF-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const ClusterFacts &cluster = *in.cluster;
            const Hosts hosts = cluster.with(Trait::RunsInfra);
            const std::optional<double> share = cluster.limit(QStringLiteral("infra-memory-share"));
            if (hosts.size() < 2 || !share)
                return;
            double memory = 0;
            double largest = 0;
            bool logsHere = cluster.count(Trait::RunsLogging) == 0;
            for (const Host *host : hosts) {
                if (!host->row->memory)
                    return;
                memory += double(*host->row->memory);
                largest = std::max(largest, double(*host->row->memory));
                logsHere = logsHere || host->has(Trait::RunsLogging);
            }
            constexpr double gib = 1024.0 * 1024 * 1024;
            double wanted = 0;
            for (const ServiceType &service : cluster.platform->services) {
                const double each = double(cluster.serviceInteger(service.id, QStringLiteral("memory")));
                if (!cluster.serviceFlag(service.id, QStringLiteral("enabled"), true))
                    continue;
                if (service.host == Trait::RunsLogging && logsHere)
                    wanted += each * double(cluster.serviceInteger(service.id, QStringLiteral("members")));
                else if (service.host == Trait::RunsInfra)
                    wanted += each * cluster.limit(QStringLiteral("prometheus-pods")).value_or(0);
                else if (service.host == Trait::RunsIngress)
                    wanted += gib * cluster.limit(QStringLiteral("router-memory-gib")).value_or(0)
                        * double(cluster.serviceInteger(
                            service.id, QStringLiteral("replicas"), cluster.count(Trait::RunsIngress)));
            }
            const double usable = (memory - largest) * *share;
            if (wanted > usable)
                report.add(hosts,
                    {cluster.row->name, QString::number(wanted / gib, 'f', 1), QString::number(usable / gib, 'f', 1)});
        },
};

} // namespace quorate::rules
