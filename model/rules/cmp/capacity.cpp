#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

// Judged per resource, when the load and every compute node state it.
extern const Rule cmp_capacity = {
    .id = "cmp-capacity",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Without its largest compute node, cluster \"%1\" cannot carry the planned load with a tenth to spare (%2)."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "After the loss of a node the others must take its pods, or applications stay down."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add a compute node, use larger ones, or plan less load."),
    .source =
        "OpenShift Container Platform 3.11 documentation, Scaling and performance guide: planning your environment",
    .covers = {"CMP-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Load &load = in.cluster->row->load;
            const std::optional<double> headroom = in.cluster->limit(QStringLiteral("compute-headroom"));
            const Hosts hosts = in.cluster->with(Trait::RunsWorkloads);
            if (!headroom || hosts.empty())
                return;
            const auto lacks = [&](std::optional<double> planned, auto capacityOf) {
                double sum = 0;
                double largest = 0;
                for (const Host *host : hosts) {
                    const auto capacity = capacityOf(*host->row);
                    if (!capacity || !planned)
                        return false;
                    sum += double(*capacity);
                    largest = std::max(largest, double(*capacity));
                }
                return sum - largest < *planned * *headroom;
            };
            QStringList missing;
            if (lacks(load.cpu, [](const Node &row) { return row.cpu; }))
                missing.append(QStringLiteral(QT_TRANSLATE_NOOP("Rules", "CPU")));
            if (lacks(load.memory ? std::optional(double(*load.memory)) : std::nullopt,
                    [](const Node &row) { return row.memory; }))
                missing.append(QStringLiteral(QT_TRANSLATE_NOOP("Rules", "memory")));
            if (!missing.isEmpty())
                report.add(hosts, {in.cluster->row->name, translatable(missing)});
        },
};

} // namespace quorate::rules
