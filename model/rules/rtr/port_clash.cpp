#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule rtr_port_clash = {
    .id = "rtr-port-clash",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Port %2 of host \"%1\" is taken twice: by the load balancer and by a router or the API."),
    .why =
        QT_TRANSLATE_NOOP("Rules", "Only one process can listen on a port of a host; the second one does not start."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move the load balancer to hosts of its own."),
    .source = "openshift-ansible issue 2069; openshift-ansible release-3.11, roles/openshift_hosted: host ports of the "
              "router",
    .covers = {"RTR-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Host *host : in.cluster->hosts) {
                const bool router = host->has(Trait::RunsIngress);
                const bool master = host->has(Trait::RunsControlPlane);
                if (!router && !master)
                    continue;
                QStringList ports;
                for (const auto &balancer : in.facts.balancers()) {
                    if (std::find(balancer->hosts.begin(), balancer->hosts.end(), host) == balancer->hosts.end())
                        continue;
                    for (const EndpointFacts *endpoint : balancer->endpoints) {
                        for (const int port : endpoint->ports) {
                            const bool taken = (master && port == in.cluster->apiPort)
                                || (router && (port == 80 || port == 443 || port == 1936)); // host ports of the router
                            if (taken && !ports.contains(QString::number(port)))
                                ports.append(QString::number(port));
                        }
                    }
                }
                if (!ports.isEmpty())
                    report.add({host->element()}, {host->name, ports.join(QStringLiteral(", "))});
            }
        },
};

} // namespace quorate::rules
