#include "model/design/fields.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_shared_clients = {
    .id = "lb-shared-clients",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Endpoint \"%1\" is balanced by source address, although all its clients come from one."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The balancer sees a single client and sends all connections to one member; the others stand "
        "idle."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Balance by the fewest connections, or keep the addresses of the clients."),
    .source = "practice; HAProxy configuration manual, balance source",
    .covers = {"LB-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->service)
                    continue;
                const Algorithm algorithm = endpoint->row->algorithm;
                const bool source = algorithm == Algorithm::Source
                    || (algorithm == Algorithm::PlatformDefault
                        && endpoint->service->algorithm == enumWord(Algorithm::Source));
                if (source && endpoint->balancer && endpoint->row->clients == ClientAddresses::Shared)
                    report.add({endpoint->row->id.value}, {endpoint->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Balance by Fewest Connections"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().endpoints.update(EndpointId(in.finding.elements.first()),
            [](Endpoint &row) { row.algorithm = Algorithm::LeastConnections; });
        return next;
    },
};

} // namespace quorate::rules
