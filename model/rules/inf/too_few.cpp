#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

// Less than two is another rule.
extern const Rule inf_too_few = {
    .id = "inf-too-few",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has less than three infrastructure nodes (%n)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "During the loss or the update of one, a single host carries all ingress, and stores that need a majority of "
        "three have none."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use three infrastructure nodes."),
    .source = "the source article on OpenShift high availability, part one: infrastructure nodes",
    .covers = {"INF-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts hosts = in.cluster->with(Trait::RunsInfra);
            const std::optional<double> least = in.cluster->limit(QStringLiteral("infra-least"));
            const std::optional<double> wanted = in.cluster->limit(QStringLiteral("infra-recommended"));
            if (least && wanted && double(hosts.size()) >= *least && double(hosts.size()) < *wanted)
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
