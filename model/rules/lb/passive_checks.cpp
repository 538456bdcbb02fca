#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_passive_checks = {
    .id = "lb-passive-checks",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Load balancer \"%1\" is NGINX, whose open source edition has passive checks only: it never asks the health "
        "pages of its members."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "It notices a lost member when connections of clients to it fail. A member whose page says that it is not "
        "ready "
        "(/healthz, /readyz), because it starts, stops or is broken, gets connections all the same: clients see errors "
        "for the 30 s that an API server takes to go, or until somebody looks."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use HAProxy, or accept the errors."),
    .source = "NGINX documentation, ngx_stream_upstream_module and ngx_stream_upstream_hc_module (commercial "
              "subscription); Kubernetes, API server flag shutdown-delay-duration",
    .covers = {"LB-011"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (balancer->row->kind != BalancerKind::Nginx)
                    continue;
                const bool asks = std::any_of(
                    balancer->endpoints.begin(), balancer->endpoints.end(), [](const EndpointFacts *endpoint) {
                        const HealthCheck check = endpoint->row->check;
                        return endpoint->service && !endpoint->service->checkPath.isEmpty()
                            && (check == HealthCheck::Http || check == HealthCheck::PlatformDefault);
                    });
                if (asks)
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
