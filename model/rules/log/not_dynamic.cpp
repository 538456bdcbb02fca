#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_not_dynamic = {
    .id = "log-not-dynamic",
    .severity = Severity::Warning,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "The log store of cluster \"%1\" has several members, but no dynamic volumes."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Each member needs a volume of its own; without dynamic volumes the installer supports one member only."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give logging storage of the kind \"dynamic\"."),
    .source = "openshift-ansible release-3.11, inventory/hosts.example: openshift_logging_es_cluster_size",
    .covers = {"LOG-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);

            const Storage *storage = in.facts.topology().storage.find(
                StorageId(in.cluster->serviceText(QStringLiteral("logging"), QStringLiteral("storage"))));

            if (members > 1 && (!storage || storage->kind != StorageKind::Dynamic))
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
