#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_failover_in_cloud = {
    .id = "lb-failover-in-cloud",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "IP failover of cluster \"%1\" moves virtual IPs by VRRP, which the network of cloud site \"%2\" "
        "does not carry."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Public clouds deliver no multicast and ignore gratuitous ARP: the address stays where the cloud "
        "put it, and nobody takes over."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Leave IP failover out and use the load balancer of the cloud."),
    .source = "OpenShift Container Platform 3.11, High availability: IP failover is not compatible with cloud "
              "infrastructures",
    .covers = {"LB-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (lb::failoverAddresses(*in.cluster) == 0)
                return;
            for (const SiteId &id : in.cluster->sites()) {
                const Site *site = in.facts.topology().sites.find(id);
                if (site->cloud != Cloud::None) {
                    report.add({in.cluster->element(), id.value}, {in.cluster->row->name, site->name});
                    return;
                }
            }
        },
};

} // namespace quorate::rules
