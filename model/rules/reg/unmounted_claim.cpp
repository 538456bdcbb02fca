#include "model/design/fields.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule reg_unmounted_claim = {
    .id = "reg-unmounted-claim",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The registry of cluster \"%1\" names dynamic storage \"%2\", which the installer never mounts."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The installer makes the claim, but its registry role does not mount it for this kind: the images stay in the "
        "pod."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use an object store, GlusterFS or a volume of the virtualisation platform."),
    .source = "openshift-ansible release-3.11, roles/openshift_hosted/tasks/storage",
    .covers = {"REG-008"},
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
            if (storage && in.cluster->platform
                && in.cluster->platform->suitability(QStringLiteral("registry"), enumWord(storage->kind))
                    == Suitability::Unsuitable)
                report.add({in.cluster->element(), storage->id.value}, {in.cluster->row->name, storage->name});
        },
};

} // namespace quorate::rules
