#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_apps_equals_name = {
    .id = "dns-apps-equals-name",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Apps domain \"%1\" of cluster \"%2\" is also the domain of its hosts or the name of its API."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "The wildcard would answer for every host that does not exist, and hide mistakes in names."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Choose an apps domain of its own, such as \"apps.\" before the cluster's domain."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString &apps = in.cluster->row->appsDomain;
            if (apps.isEmpty())
                return;
            bool equal = apps == in.cluster->row->apiName || apps == in.cluster->row->publicApiName;
            for (const Host *host : in.cluster->hosts)
                equal = equal || host->fqdn.section(u'.', 1) == apps;
            if (equal)
                report.add({in.cluster->element()}, {apps, in.cluster->row->name});
        },
};

} // namespace quorate::rules
