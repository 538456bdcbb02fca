#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_two_plugins = {
    .id = "net-two-plugins",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" names several third-party network plug-ins: %2."),
    .why = QT_TRANSLATE_NOOP("Rules", "Exactly one product can make the pod network; the installer refuses more."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Keep one of them."),
    .source = "openshift-ansible release-3.11, checks before the installation: network plug-ins",
    .covers = {"NET-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const PodNetworkMakers makers = podNetworkMakers(*in.cluster);
            if (makers.thirdParty.size() > 1)
                report.add(
                    {in.cluster->element()}, {in.cluster->row->name, makers.thirdParty.join(QStringLiteral(", "))});
        },
};

} // namespace quorate::rules
