#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_vip_stretched = {
    .id = "lb-vip-stretched",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "The virtual IPs of load balancer \"%1\" move between data centers \"%2\" and \"%3\" over one stretched "
        "network."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "When the link is cut, both sides claim the addresses, and clients in between reach either; the stretched "
        "network also carries every storm of one side to the other."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Use a pair of balancers and addresses for each data center, and a global balancer or DNS in front."),
    .source = "RFC 5798; practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (!lb::runsKeepalived(*balancer->row) || lb::movingAddresses(*balancer) == 0)
                    continue;
                const QList<lb::Segment> segments = lb::segments(in.facts, balancer->hosts);
                for (const lb::Segment &other : segments) {
                    if (other.site == segments.first().site
                        || lb::isSame(segments.first(), other) == std::optional(false))
                        continue;
                    lb::addFor(*balancer, report, {balancer->row->id.value},
                        {balancer->row->name, segments.first().site->name, other.site->name});
                    break;
                }
            }
        },
};

} // namespace quorate::rules
