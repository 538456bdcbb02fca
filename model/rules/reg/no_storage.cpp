#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule reg_no_storage = {
    .id = "reg-no-storage",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The registry of cluster \"%1\" has no storage."),
    .why = QT_TRANSLATE_NOOP("Rules", "Images then lie in the pod and are gone as soon as it moves to another host."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give the registry an object store or other persistent storage."),
    .source = "openshift-ansible release-3.11, roles/openshift_hosted: registry storage",
    .covers = {"REG-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(
                    QStringLiteral("registry"), QStringLiteral("enabled"))) // not installed: nothing to judge
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("registry"), QStringLiteral("replicas"), 1);

            const Storage *storage = in.facts.topology().storage.find(
                StorageId(in.cluster->serviceText(QStringLiteral("registry"), QStringLiteral("storage"))));

            Q_UNUSED(replicas);
            if (!storage)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
