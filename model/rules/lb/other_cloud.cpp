#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_other_cloud = {
    .id = "lb-other-cloud",
    .severity = Severity::Hint,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Load balancer \"%1\" of the cloud serves hosts of site \"%2\", whose cloud is not AWS: no configuration is "
        "exported for it."),
    .why = QT_TRANSLATE_NOOP("Rules", "Terraform files are written for the balancers of AWS."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Set it up by hand: TCP, the ports and members that the port matrix lists."),
    .source = "practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (balancer->row->kind != BalancerKind::Cloud)
                    continue;
                if (const Site *site = foreignCloud(*balancer))
                    lb::addFor(*balancer, report, {balancer->row->id.value, site->id.value},
                        {balancer->row->name, site->name});
            }
        },
};

} // namespace quorate::rules
