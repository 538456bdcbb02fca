#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule reg_nfs = {
    .id = "reg-nfs",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The registry of cluster \"%1\" keeps its images on NFS storage \"%2\"."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "NFS is not recommended for the registry: several replicas have lost and damaged images on it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use an object store."),
    .source = "OpenShift Container Platform 3.11, Planning your installation: storage for the registry; "
              "openshift-ansible, checks of storage kinds",
    .covers = {"REG-003"},
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
            if (storage && storage->kind == StorageKind::Nfs)
                report.add({in.cluster->element(), storage->id.value}, {in.cluster->row->name, storage->name});
        },
};

} // namespace quorate::rules
