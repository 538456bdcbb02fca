#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_one_domain = {
    .id = "lb-one-domain",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "All hosts of load balancer \"%1\" stand in \"%2\"."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "When that rack or hypervisor is lost, the virtual IPs have no host left to move to."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move one of the balancer hosts to another rack and another hypervisor."),
    .source = "practice: anti-affinity",
    .covers = {"LB-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (!lb::runsKeepalived(*balancer->row) || balancer->hosts.size() < 2)
                    continue;
                for (const DomainKind kind : {DomainKind::Rack, DomainKind::Hypervisor}) {
                    const FailureDomain *domain = in.facts.domainOf(*balancer->hosts.front(), kind);
                    const bool all = domain
                        && std::all_of(balancer->hosts.begin(), balancer->hosts.end(),
                            [&](const Host *host) { return in.facts.domainOf(*host, kind) == domain; });
                    if (!all)
                        continue;
                    lb::addFor(*balancer, report, {balancer->row->id.value, domain->id.value},
                        {balancer->row->name, domain->name});
                    break;
                }
            }
        },
};

} // namespace quorate::rules
