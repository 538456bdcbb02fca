#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_on_node = {
    .id = "lb-on-node",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Load balancer host \"%1\" is also a master or node of cluster \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Balancer and API, or balancer and router, want the same ports of the host, and the balancer fails together "
        "with what it balances."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move the load balancer to hosts of its own."),
    .source = "openshift-ansible issue 2069; OpenShift Container Platform 3.11, Configuring your inventory file",
    .covers = {"LB-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Host *host : in.cluster->hosts) {
                const Traits member = Trait::RunsControlPlane | Trait::JoinsCluster;
                if (host->has(Trait::BalancesTraffic) && (host->traits & member) != Traits())
                    report.add({host->element()}, {host->name, in.cluster->row->name});
            }
        },
};

} // namespace quorate::rules
