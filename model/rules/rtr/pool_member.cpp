#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule rtr_pool_member = {
    .id = "rtr-pool-member",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Endpoint \"%1\" sends traffic to \"%2\", where no router runs."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "The balancer counts the host as a member, and every request that it sends there is lost."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Make the router hosts the members of the endpoint, or leave the members out."),
    .source = "practice",
    .covers = {"RTR-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->service || endpoint->service->members != Trait::RunsIngress)
                    continue;
                QList<ElementId> elements{endpoint->row->id.value};
                QStringList names;
                for (const Host *host : endpoint->members) {
                    if (host->has(Trait::RunsIngress) && host->cluster == in.cluster)
                        continue;
                    names.append(host->name);
                    if (!elements.contains(host->element()))
                        elements.append(host->element());
                }
                if (!names.isEmpty())
                    report.add(elements, {endpoint->row->name, names.join(QStringLiteral(", "))});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Use All Routers"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().endpoints.update(
            EndpointId(in.finding.elements.first()), [](Endpoint &row) { row.members.clear(); });
        return next;
    },
};

} // namespace quorate::rules
