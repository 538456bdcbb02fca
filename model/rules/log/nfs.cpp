#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_nfs = {
    .id = "log-nfs",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The log store of cluster \"%1\" lies on NFS storage \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "Elasticsearch damages its index on NFS, and the installer refuses it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use block storage or dynamic volumes."),
    .source = "openshift-ansible release-3.11, checks of storage kinds; OpenShift Container Platform 3.11, Aggregating "
              "container logs",
    .covers = {"LOG-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const Storage *storage = in.facts.topology().storage.find(
                StorageId(in.cluster->serviceText(QStringLiteral("logging"), QStringLiteral("storage"))));

            // Where the installer is told to look away, another rule judges.
            if (storage && storage->kind == StorageKind::Nfs
                && !in.cluster->settingFlag(QStringLiteral("unsupportedConfigurations")))
                report.add({in.cluster->element(), storage->id.value}, {in.cluster->row->name, storage->name});
        },
};

} // namespace quorate::rules
