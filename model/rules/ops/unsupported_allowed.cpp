#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule ops_unsupported_allowed = {
    .id = "ops-unsupported-allowed",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" allows configurations that the vendor does not support."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The installer then accepts what is known to lose data, such as NFS below a database, and "
        "support may refuse help."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Switch unsupported configurations off and change what needs them."),
    .source = "openshift-ansible release-3.11, openshift_enable_unsupported_configurations",
    .covers = {"OPS-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->settingFlag(QStringLiteral("unsupportedConfigurations")))
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
