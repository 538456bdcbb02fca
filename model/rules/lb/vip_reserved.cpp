#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_vip_reserved = {
    .id = "lb-vip-reserved",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Virtual IP %2 of \"%1\" is the gateway, network or broadcast address of network %3."),
    .why =
        QT_TRANSLATE_NOOP("Rules", "These addresses have a meaning of their own on the network; no host can use them."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose an address that nothing else has."),
    .source = "practice",
    .covers = {"LB-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                if (!endpoint->vip)
                    continue;
                for (const Site *site : in.facts.sites()) {
                    const Network *network = in.facts.networkOf(*site, *endpoint->vip);
                    const std::optional<net::Cidr> cidr =
                        network ? net::Cidr::parse(network->cidr, true) : std::nullopt;
                    if (!cidr)
                        continue;
                    const bool edge =
                        cidr->prefix < 31 && (*endpoint->vip == cidr->network() || *endpoint->vip == cidr->broadcast());
                    if (edge || network->gateway == endpoint->row->vip)
                        report.add({endpoint->row->id.value, site->id.value},
                            {endpoint->row->name, endpoint->row->vip, network->cidr});
                }
            }
        },
};

} // namespace quorate::rules
