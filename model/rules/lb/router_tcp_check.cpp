#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_router_tcp_check = {
    .id = "lb-router-tcp-check",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The balancer checks the routers behind endpoint \"%1\" by TCP only."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A router whose reload failed, or that is being stopped, still accepts connections; its health "
        "page says so before requests are lost."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Ask each router for /healthz on port 1936."),
    .source = "OpenShift Container Platform 3.11, HAProxy router: /healthz; practice",
    .covers = {"LB-011"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->service || endpoint->service->members != Trait::RunsIngress)
                    continue;
                if (endpoint->balancer && endpoint->row->check == HealthCheck::Tcp && endpoint->service->checkPort > 0)
                    report.add({endpoint->row->id.value}, {endpoint->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Ask the Health Page"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().endpoints.update(
            EndpointId(in.finding.elements.first()), [](Endpoint &row) { row.check = HealthCheck::PlatformDefault; });
        return next;
    },
};

} // namespace quorate::rules
