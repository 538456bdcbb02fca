#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule inf_none = {
    .id = "inf-none",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has no infrastructure node for its services (%2)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Their pods select nodes with the infrastructure label and stay pending; the installer checks the definition "
        "of node groups, not that a host uses one."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add infrastructure nodes, or give the role to existing nodes."),
    .source = "openshift-ansible release-3.11, roles/openshift_hosted: node selectors",
    .covers = {"INF-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->count(Trait::RunsInfra) > 0 || !in.cluster->platform)
                return;
            QStringList waiting;
            for (const ServiceType &service : in.cluster->platform->services) {
                const bool onInfra = service.host == Trait::RunsInfra || service.host == Trait::RunsIngress
                    || service.host == Trait::StoresImages;
                if (onInfra && in.cluster->serviceFlag(service.id, QStringLiteral("enabled"), true)
                    && in.cluster->serviceInteger(service.id, QStringLiteral("replicas"), 1) > 0)
                    waiting.append(service.name);
            }
            if (!waiting.isEmpty())
                report.add({in.cluster->element()}, {in.cluster->row->name, translatable(waiting)});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Infrastructure Nodes"),
    .fix =
        [](const FixInput &in) {
            return fixes::addHosts(in, Trait::RunsInfra,
                Traits(Trait::RunsIngress) | Trait::StoresImages | Trait::RunsLogging | Trait::RunsMetrics, 3);
        },
};

} // namespace quorate::rules
