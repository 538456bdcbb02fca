#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule cmp_planned_pods = {
    .id = "cmp-planned-pods",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" is planned for %2 pods, but its compute nodes take %3."),
    .why = QT_TRANSLATE_NOOP("Rules", "A node takes a limited number of pods, however small they are."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add compute nodes."),
    .source = "OpenShift Container Platform 3.11 documentation, Scaling and performance guide: cluster limits",
    .covers = {"CMP-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const std::optional<int> planned = in.cluster->row->load.pods;
            const std::optional<double> limit = in.cluster->limit(QStringLiteral("pods-per-node"));
            const Hosts hosts = in.cluster->with(Trait::RunsWorkloads);
            if (planned && limit && double(*planned) > double(hosts.size()) * *limit)
                report.add({in.cluster->element()},
                    {in.cluster->row->name, QString::number(*planned), QString::number(double(hosts.size()) * *limit)});
        },
};

} // namespace quorate::rules
