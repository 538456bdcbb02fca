#include "model/rules/net_plan.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_overlap = {
    .id = "net-overlap",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Networks of cluster \"%1\" overlap: %2."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Each host has one route for an address: what lies in both networks is unreachable in one of them. Pod and "
        "service networks cannot be changed after the installation."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Renumber one of the networks."),
    .source = "openshift-ansible release-3.11; OpenShift Container Platform 3.11, Configuring the SDN",
    .covers = {"NET-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const std::vector<PlannedNetwork> networks = plannedNetworks(in.facts, *in.cluster);
            QList<ElementId> elements{in.cluster->element()};
            QStringList pairs;
            for (size_t i = 0; i < networks.size(); ++i) {
                for (size_t j = i + 1; j < networks.size(); ++j) {
                    if (!networks[i].cidr.overlaps(networks[j].cidr))
                        continue;
                    pairs.append(networks[i].cidr.toString() + QStringLiteral(" / ") + networks[j].cidr.toString());
                    for (const ElementId &element : {networks[i].element, networks[j].element}) {
                        if (!elements.contains(element))
                            elements.append(element);
                    }
                }
            }
            if (!pairs.isEmpty())
                report.add(elements, {in.cluster->row->name, pairs.join(QStringLiteral(", "))});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Renumber"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        return cluster ? renumbered(in.design, in.facts, *cluster) : std::nullopt;
    },
};

} // namespace quorate::rules
