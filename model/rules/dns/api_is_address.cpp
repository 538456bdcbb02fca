#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_api_is_address = {
    .id = "dns-api-is-address",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "API name \"%2\" of cluster \"%1\" is an address."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Certificates, kubeconfig files and every node then hold the address: moving the API to another "
        "one means to issue and install them all anew."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give the API a host name."),
    .source = "practice; OpenShift Container Platform 3.11, Configuring your inventory file",
    .covers = {"DNS-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const QString &name : {in.cluster->row->apiName, in.cluster->row->publicApiName}) {
                if (net::Ipv4::parse(name))
                    report.add({in.cluster->element()}, {in.cluster->row->name, name});
            }
        },
};

} // namespace quorate::rules
