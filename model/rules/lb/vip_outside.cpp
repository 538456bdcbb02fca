#include "model/design/edits.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_vip_outside = {
    .id = "lb-vip-outside",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Virtual IP %2 of \"%1\" lies in no network of its balancer hosts."),
    .why = QT_TRANSLATE_NOOP("Rules", "A host can only take over an address of a network that it is connected to."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose an address of the network that the balancer hosts stand in."),
    .source = "practice",
    .covers = {"LB-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                const BalancerFacts *balancer =
                    endpoint->balancer ? in.facts.balancer(endpoint->balancer->id) : nullptr;
                if (!balancer || !endpoint->vip)
                    continue;
                bool judged = false;
                bool inside = false;
                for (const Host *host : balancer->hosts) {
                    for (const QString &text : host->row->addresses) {
                        const std::optional<net::Range> range = net::Range::parse(text);
                        const Network *network =
                            range && host->site ? in.facts.networkOf(*host->site, range->first) : nullptr;
                        const std::optional<net::Cidr> cidr =
                            network ? net::Cidr::parse(network->cidr, true) : std::nullopt;
                        judged = judged || cidr;
                        inside = inside || (cidr && cidr->contains(*endpoint->vip));
                    }
                }
                if (judged && !inside)
                    report.add({endpoint->row->id.value}, {endpoint->row->name, endpoint->row->vip});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Choose a Free Address"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const EndpointFacts *endpoint = in.facts.endpoint(EndpointId(in.finding.elements.first()));
        const BalancerFacts *balancer =
            endpoint && endpoint->balancer ? in.facts.balancer(endpoint->balancer->id) : nullptr;
        if (!balancer || balancer->hosts.empty() || !balancer->hosts.front()->site)
            return std::nullopt;
        const QString vip = edits::freeVip(in.design, balancer->hosts.front()->site->id);
        if (vip.isEmpty())
            return std::nullopt;
        Design next = in.design;
        next.topology().endpoints.update(endpoint->row->id, [&](Endpoint &row) { row.vip = vip; });
        return next;
    },
};

} // namespace quorate::rules
