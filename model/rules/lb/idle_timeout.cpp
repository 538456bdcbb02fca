#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_idle_timeout = {
    .id = "lb-idle-timeout",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The balancer closes silent connections of API endpoint \"%1\" after %2 s; %3 s are needed."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "\"oc logs -f\", \"oc rsh\" and watches stay silent for minutes; a balancer that closes them makes "
        "the tools fail and controllers list everything again."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Raise the idle timeout."),
    .source = "openshift-ansible release-3.11, roles/openshift_loadbalancer: timeouts of client and server",
    .covers = {"LB-013"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const std::optional<double> least = in.cluster->limit(QStringLiteral("balancer-idle-seconds"));
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->service || endpoint->service->members != Trait::RunsControlPlane)
                    continue;
                if (least && endpoint->row->idleTimeout && *endpoint->row->idleTimeout < *least)
                    report.add({endpoint->row->id.value},
                        {endpoint->row->name, QString::number(*endpoint->row->idleTimeout), QString::number(*least)});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Raise the Timeout"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        const std::optional<double> least =
            cluster ? cluster->limit(QStringLiteral("balancer-idle-seconds")) : std::nullopt;
        if (!least)
            return std::nullopt;
        Design next = in.design;
        next.topology().endpoints.update(
            EndpointId(in.finding.elements.first()), [&](Endpoint &row) { row.idleTimeout = int(*least); });
        return next;
    },
};

} // namespace quorate::rules
