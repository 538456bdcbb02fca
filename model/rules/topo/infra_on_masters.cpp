#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule topo_infra_on_masters = {
    .id = "topo-infra-on-masters",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Infrastructure services share hosts with the masters of cluster \"%1\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Routers, the registry and log storage take memory and disk bandwidth from API and etcd; that is fine where "
        "nothing depends on it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use separate infrastructure nodes in production."),
    .source = "the source article on OpenShift high availability, part one: non-production clusters",
    .covers = {"TOPO-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            Hosts found;
            for (const Host *host : in.cluster->with(Trait::RunsControlPlane)) {
                if (host->has(Trait::RunsInfra))
                    found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
