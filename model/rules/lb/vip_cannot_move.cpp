#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_vip_cannot_move = {
    .id = "lb-vip-cannot-move",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "The hosts of load balancer \"%1\" stand in different networks (%2, %3), so its virtual IPs cannot "
        "move between them."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "An address moves by being announced on the local network; a host in another network can neither "
        "hear its partner nor use the address."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Place the hosts in one network, or use a balancer for each network and a global one in front."),
    .source = "practice; RFC 5798",
    .covers = {"LB-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (!lb::runsKeepalived(*balancer->row) || !(lb::movingAddresses(*balancer) > 0))
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
