#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_api_terminated = {
    .id = "lb-api-terminated",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The balancer ends TLS for API endpoint \"%1\" of cluster \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Clients prove who they are with certificates to the API itself, and \"oc exec\" needs a "
        "connection that is passed through; both fail at a balancer that reads HTTP."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Pass TLS through to the masters."),
    .source = "OpenShift Container Platform 3.11, Highly available masters; practice",
    .covers = {"LB-009"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->service || endpoint->service->members != Trait::RunsControlPlane)
                    continue;
                if (endpoint->row->tls == TlsMode::Terminate)
                    report.add({endpoint->row->id.value}, {endpoint->row->name, in.cluster->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Pass TLS Through"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().endpoints.update(
            EndpointId(in.finding.elements.first()), [](Endpoint &row) { row.tls = TlsMode::Passthrough; });
        return next;
    },
};

} // namespace quorate::rules
