#include "model/rules/net_plan.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_docker_bridge = {
    .id = "net-docker-bridge",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "A network of cluster \"%1\" overlaps with the Docker bridge %2 of its hosts: %3."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Docker routes its bridge network on every host; pods or services in it cannot be reached from there."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Renumber the network, or move the bridge."),
    .source = "OpenShift Container Platform 3.11, Configuring the SDN; Docker, default bridge",
    .covers = {"NET-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const std::optional<net::Cidr> bridge =
                net::Cidr::parse(in.cluster->settingText(QStringLiteral("dockerBridge")), true);
            if (!bridge)
                return;
            QStringList overlapping;
            for (const std::optional<net::Cidr> &own : {in.cluster->podNetwork, in.cluster->serviceNetwork}) {
                if (own && own->overlaps(*bridge))
                    overlapping.append(own->toString());
            }
            if (!overlapping.isEmpty())
                report.add({in.cluster->element()},
                    {in.cluster->row->name, bridge->toString(), overlapping.join(QStringLiteral(", "))});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Renumber"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        return cluster ? renumbered(in.design, in.facts, *cluster) : std::nullopt;
    },
};

} // namespace quorate::rules
