#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule inf_single = {
    .id = "inf-single",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has less than two infrastructure nodes (%n)."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "With the only one gone no application can be reached from outside, and no image can be pulled."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use three infrastructure nodes, or at least two."),
    .source = "the source article on OpenShift high availability, part one: infrastructure nodes",
    .covers = {"INF-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts hosts = in.cluster->with(Trait::RunsInfra);
            const std::optional<double> least = in.cluster->limit(QStringLiteral("infra-least"));
            if (!least || double(hosts.size()) >= *least)
                return;
            if (hosts.empty())
                report.add({in.cluster->element()}, {in.cluster->row->name}, 0);
            else
                report.add(hosts, {in.cluster->row->name}, int(hosts.size()));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Infrastructure Nodes"),
    .fix =
        [](const FixInput &in) {
            return fixes::addHosts(in, Trait::RunsInfra,
                Traits(Trait::RunsIngress) | Trait::StoresImages | Trait::RunsLogging | Trait::RunsMetrics, 3);
        },
};

} // namespace quorate::rules
