#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_no_endpoint = {
    .id = "mst-no-endpoint",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Cluster \"%1\" has several masters, but no name with a load balancer or virtual IP in front of them."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Nodes and users reach the API by one name; the installer refuses several masters without it, and with the "
        "name of one master the others are useless."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add an API endpoint with a load balancer."),
    .source = "openshift-ansible release-3.11, checks before the installation: openshift_master_cluster_hostname",
    .covers = {"MST-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts masters = in.cluster->with(Trait::RunsControlPlane);
            if (masters.size() < 2)
                return;
            for (const EndpointFacts *endpoint : in.facts.endpoints(*in.cluster)) {
                const bool api = endpoint->service && endpoint->service->members == Trait::RunsControlPlane;
                const bool named = !in.cluster->row->apiName.isEmpty() || !endpoint->row->name.isEmpty();
                if (api && named && (endpoint->balancer || endpoint->vip))
                    return;
            }
            report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Load Balancers"),
    .fix = fixes::serveApi,
};

} // namespace quorate::rules
