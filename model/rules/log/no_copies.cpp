#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_no_copies = {
    .id = "log-no-copies",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The log store of cluster \"%1\" has several members, but keeps no copy of its data."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Each shard lies on one member only, and is lost with it; no copy is the default of the installer."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Set one replica shard."),
    .source = "openshift-ansible release-3.11, roles/openshift_logging/defaults",
    .covers = {"LOG-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);
            const qint64 copies =
                in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("dataCopies"), 0);
            if (members >= 2 && copies == 0)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Keep One Copy"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(in.finding.cluster, [](Cluster &row) {
            row.services[QStringLiteral("logging")].insert(QStringLiteral("dataCopies"), qint64(1));
        });
        return next;
    },
};

} // namespace quorate::rules
