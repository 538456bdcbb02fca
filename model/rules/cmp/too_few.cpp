#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule cmp_too_few = {
    .id = "cmp-too-few",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has less than two compute nodes (%n)."),
    .why = QT_TRANSLATE_NOOP("Rules", "When the only one fails, every application is down."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use at least two compute nodes."),
    .source = "the source article on OpenShift high availability, part one: compute nodes",
    .covers = {"CMP-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts hosts = in.cluster->with(Trait::RunsWorkloads);
            const std::optional<double> least = in.cluster->limit(QStringLiteral("compute-least"));
            if (!least || double(hosts.size()) >= *least)
                return;
            if (hosts.empty())
                report.add({in.cluster->element()}, {in.cluster->row->name}, 0);
            else
                report.add(hosts, {in.cluster->row->name}, int(hosts.size()));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Compute Nodes"),
    .fix = [](const FixInput &in) { return fixes::addHosts(in, Trait::RunsWorkloads, {}, 2); },
};

} // namespace quorate::rules
