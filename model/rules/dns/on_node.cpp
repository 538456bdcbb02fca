#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_on_node = {
    .id = "dns-on-node",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "DNS server \"%1\" is also a node of cluster \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "On every node dnsmasq takes port 53, and named cannot start."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move the DNS server to a host outside of the cluster."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Host *host : in.cluster->hosts) {
                if (host->has(Trait::ResolvesNames) && host->has(Trait::JoinsCluster))
                    report.add({host->element()}, {host->name, in.cluster->row->name});
            }
        },
};

} // namespace quorate::rules
