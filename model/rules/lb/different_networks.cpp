#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_different_networks = {
    .id = "lb-different-networks",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The hosts of load balancer \"%1\" stand in different networks (%2, %3)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "No virtual IP can ever move between them: clients have to be told of each host by its own "
        "address."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Place the hosts in one network, so that a virtual IP can be added."),
    .source = "practice",
    .covers = {"LB-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (!lb::runsKeepalived(*balancer->row) || (lb::movingAddresses(*balancer) > 0))
                    continue;
                const QList<lb::Segment> segments = lb::segments(in.facts, balancer->hosts);
                const auto apart = std::find_if(segments.begin(), segments.end(),
                    [&](const lb::Segment &one) { return lb::isSame(segments.first(), one) == std::optional(false); });
                if (apart != segments.end())
                    lb::addFor(*balancer, report, {balancer->row->id.value},
                        {balancer->row->name, segments.first().network->cidr, apart->network->cidr});
            }
        },
};

} // namespace quorate::rules
