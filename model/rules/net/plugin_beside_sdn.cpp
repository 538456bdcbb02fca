#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_plugin_beside_sdn = {
    .id = "net-plugin-beside-sdn",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Cluster \"%1\" is to use network plug-in \"%2\", but OpenShift SDN is not switched off."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The installer takes OpenShift SDN for on unless told otherwise, counts two plug-ins and "
        "refuses."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Switch OpenShift SDN off, or leave the third-party plug-in out."),
    .source = "openshift-ansible release-3.11, checks before the installation: network plug-ins",
    .covers = {"NET-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const PodNetworkMakers makers = podNetworkMakers(*in.cluster);
            if (makers.openshiftSdn && !makers.thirdParty.isEmpty())
                report.add({in.cluster->element()}, {in.cluster->row->name, makers.thirdParty.first()});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Switch OpenShift SDN Off"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [](Cluster &row) { row.settings.insert(QStringLiteral("openshiftSdn"), false); });
        return next;
    },
};

} // namespace quorate::rules
