#include "model/design/edits.h"
#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_keepalived_in_cloud = {
    .id = "lb-keepalived-in-cloud",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Load balancer \"%1\" moves virtual IPs by VRRP, which the network of cloud site \"%2\" does not "
        "carry."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Public clouds deliver no multicast and ignore gratuitous ARP: the address stays where the cloud "
        "put it, and nobody takes over."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use the load balancer of the cloud."),
    .source = "OpenShift Container Platform 3.11, High availability: IP failover is not compatible with cloud "
              "infrastructures",
    .covers = {"LB-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                if (!lb::runsKeepalived(*balancer->row) || lb::movingAddresses(*balancer) == 0)
                    continue;
                const auto host = std::find_if(balancer->hosts.begin(), balancer->hosts.end(),
                    [](const Host *one) { return one->site && one->site->cloud != Cloud::None; });
                if (host != balancer->hosts.end())
                    lb::addFor(*balancer, report, {balancer->row->id.value, (*host)->site->id.value},
                        {balancer->row->name, (*host)->site->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Use the Balancer of the Cloud"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        // The hosts of the balancer go, unless they do something else as well.
        QList<ElementId> idle;
        for (const Host *host : in.facts.balancer(BalancerId(in.finding.elements.first()))->hosts) {
            const bool elsewhere =
                std::any_of(in.facts.balancers().begin(), in.facts.balancers().end(), [&](const auto &other) {
                    return other->row->id.value != in.finding.elements.first()
                        && other->row->nodes.contains(host->row->id);
                });
            if (!elsewhere && host->traits == Traits(Trait::BalancesTraffic))
                idle.append(host->element());
        }
        Design next = in.design;
        next.topology().balancers.update(BalancerId(in.finding.elements.first()), [](Balancer &row) {
            row.kind = BalancerKind::Cloud;
            row.nodes.clear();
            row.vrid.reset();
            row.interface.clear();
        });
        return edits::remove(next, idle);
    },
};

} // namespace quorate::rules
