#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule met_file_storage = {
    .id = "met-file-storage",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The metrics store of cluster \"%1\" lies on file storage \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Cassandra has been seen to damage its data on NFS and other shared file systems, and the installer refuses "
        "NFS."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use block storage or dynamic volumes."),
    .source = "OpenShift Container Platform 3.11, Planning your installation: storage for metrics; openshift-ansible, "
              "checks of storage kinds",
    .covers = {"MET-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("metrics"), QStringLiteral("enabled")))
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("metrics"), QStringLiteral("replicas"), 1);

            const Storage *storage = in.facts.topology().storage.find(
                StorageId(in.cluster->serviceText(QStringLiteral("metrics"), QStringLiteral("storage"))));

            Q_UNUSED(replicas);
            if (storage && (storage->kind == StorageKind::Nfs || storage->kind == StorageKind::Glusterfs))
                report.add({in.cluster->element(), storage->id.value}, {in.cluster->row->name, storage->name});
        },
};

} // namespace quorate::rules
