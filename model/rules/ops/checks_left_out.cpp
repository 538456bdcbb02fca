#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule ops_checks_left_out = {
    .id = "ops-checks-left-out",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The installer leaves out checks of the hosts of cluster \"%1\": %2."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "What they look for, such as memory and disks, is needed in production and fails later, and less "
        "clearly."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Mend what the checks complain about."),
    .source = "openshift-ansible release-3.11, openshift_disable_check; OpenShift Container Platform 3.11, "
              "Prerequisites",
    .covers = {"OPS-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QStringList checks = in.cluster->settingTexts(QStringLiteral("disabledChecks"));
            if (!checks.isEmpty())
                report.add({in.cluster->element()}, {in.cluster->row->name, checks.join(QStringLiteral(", "))});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Make All Checks"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [](Cluster &row) { row.settings.remove(QStringLiteral("disabledChecks")); });
        return next;
    },
};

} // namespace quorate::rules
