#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_no_check = {
    .id = "lb-no-check",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The balancer does not check the members of endpoint \"%1\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "It goes on sending connections to a member that is lost."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Check the members: each service has a health page."),
    .source = "OpenShift Container Platform 3.11, HAProxy router: /healthz; practice",
    .covers = {"LB-011"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->service)
                    continue;
                if (endpoint->balancer && endpoint->row->check == HealthCheck::None)
                    report.add({endpoint->row->id.value}, {endpoint->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Check the Members"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().endpoints.update(
            EndpointId(in.finding.elements.first()), [](Endpoint &row) { row.check = HealthCheck::PlatformDefault; });
        return next;
    },
};

} // namespace quorate::rules
