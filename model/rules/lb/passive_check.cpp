#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_passive_check = {
    .id = "lb-passive-check",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Load balancer \"%1\" is an NGINX, which notices a dead member only by the requests that fail there."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Free NGINX does not ask its members how they are: each time one is tried again, a client waits until its "
        "connection times out."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use HAProxy, which asks every few seconds, or accept the waiting."),
    .source = "NGINX documentation, ngx_stream_upstream_module: max_fails, health_check is commercial",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (balancer->row->kind == BalancerKind::Nginx && !balancer->endpoints.isEmpty())
                    lb::addFor(*balancer, report, {balancer->row->id.value}, {balancer->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Use HAProxy"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().balancers.update(
            BalancerId(in.finding.elements.first()), [](Balancer &row) { row.kind = BalancerKind::Haproxy; });
        return next;
    },
};

} // namespace quorate::rules
