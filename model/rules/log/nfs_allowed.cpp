#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_nfs_allowed = {
    .id = "log-nfs-allowed",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "The log store of cluster \"%1\" lies on NFS storage \"%2\", which is allowed only because "
        "unsupported configurations are."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Elasticsearch damages its index on NFS; the installer has merely been told to look away."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use block storage or dynamic volumes."),
    .source = "OpenShift Container Platform 3.11, Aggregating container logs; openshift-ansible release-3.11, "
              "openshift_enable_unsupported_configurations",
    .covers = {"LOG-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString id = QStringLiteral("logging");
            if (!in.cluster->serviceFlag(id, QStringLiteral("enabled"))
                || !in.cluster->settingFlag(QStringLiteral("unsupportedConfigurations")))
                return;
            const Storage *storage =
                in.facts.topology().storage.find(StorageId(in.cluster->serviceText(id, QStringLiteral("storage"))));
            if (storage && storage->kind == StorageKind::Nfs)
                report.add({in.cluster->element(), storage->id.value}, {in.cluster->row->name, storage->name});
        },
};

} // namespace quorate::rules
