#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule lb_api_pool = {
    .id = "lb-api-pool",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The members of API endpoint \"%1\" are not the masters of cluster \"%2\"."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "A master that is not a member carries no load, and a member that is no master answers no request."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Leave the members out: the endpoint then serves all masters."),
    .source = "practice",
    .covers = {"LB-012"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->service || endpoint->service->members != Trait::RunsControlPlane)
                    continue;
                Hosts members = endpoint->members;
                Hosts masters = in.cluster->with(Trait::RunsControlPlane);
                std::sort(members.begin(), members.end());
                std::sort(masters.begin(), masters.end());
                if (members != masters)
                    report.add({endpoint->row->id.value}, {endpoint->row->name, in.cluster->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Use All Masters"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().endpoints.update(
            EndpointId(in.finding.elements.first()), [](Endpoint &row) { row.members.clear(); });
        return next;
    },
};

} // namespace quorate::rules
