#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_nothing_provisions = {
    .id = "sto-nothing-provisions",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" expects volumes on demand from \"%2\", but nothing makes them."),
    .why =
        QT_TRANSLATE_NOOP("Rules", "Claims stay pending and the pods with them; the installer refuses the inventory."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Allow dynamic provisioning."),
    .source = "openshift-ansible release-3.11, checks before the installation: dynamic volumes",
    .covers = {"STO-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->settingFlag(QStringLiteral("dynamicProvisioning"), true))
                return;
            QList<const Storage *> used;
            for (const char *service : {"registry", "logging", "metrics"}) {
                const Storage *storage = sto::storageOf(in.facts, *in.cluster, QLatin1String(service));
                if (storage && storage->kind == StorageKind::Vsphere)
                    return; // the cloud provider makes them
                if (storage && storage->kind == StorageKind::Dynamic && !used.contains(storage))
                    used.append(storage);
            }
            for (const Storage *storage : std::as_const(used))
                report.add({in.cluster->element(), storage->id.value}, {in.cluster->row->name, storage->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Allow Dynamic Provisioning"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [](Cluster &row) { row.settings.remove(QStringLiteral("dynamicProvisioning")); });
        return next;
    },
};

} // namespace quorate::rules
