#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_router_on_api_port = {
    .id = "mst-router-on-api-port",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The API and a router both need port %2 on a master of cluster \"%1\"."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "The router binds its ports on the host itself, so that one of the two does not start."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Serve the API on port 8443, or move the router to other nodes."),
    .source = "practice",
    .covers = {"MST-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QList<int> routerPorts;
            if (in.cluster->platform) {
                for (const EndpointService &service : in.cluster->platform->endpoints) {
                    if (service.members == Trait::RunsIngress)
                        routerPorts += service.ports;
                }
            }
            if (!routerPorts.contains(in.cluster->apiPort))
                return;
            Hosts found;
            for (const Host *host : in.cluster->with(Trait::RunsControlPlane)) {
                if (host->has(Trait::RunsIngress))
                    found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name, QString::number(in.cluster->apiPort)});
        },
};

} // namespace quorate::rules
