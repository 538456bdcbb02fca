#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule met_no_storage = {
    .id = "met-no-storage",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The metrics store of cluster \"%1\" has no storage."),
    .why = QT_TRANSLATE_NOOP("Rules", "Samples lie in the pod and are gone as soon as it moves to another host."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give metrics dynamic volumes or block storage."),
    .source = "openshift-ansible release-3.11, roles/openshift_metrics/defaults",
    .covers = {"MET-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("metrics"), QStringLiteral("enabled")))
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("metrics"), QStringLiteral("replicas"), 1);

            const Storage *storage = in.facts.topology().storage.find(
                StorageId(in.cluster->serviceText(QStringLiteral("metrics"), QStringLiteral("storage"))));

            Q_UNUSED(replicas);
            if (!storage && in.cluster->serviceText(QStringLiteral("metrics"), QStringLiteral("claimName")).isEmpty())
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
