#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_one_device = {
    .id = "sto-one-device",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Host \"%1\" is to carry GlusterFS storages \"%2\" and \"%3\" on one device."),
    .why = QT_TRANSLATE_NOOP("Rules", "Two GlusterFS clusters need two devices at least."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add a device, or let other hosts provide one of the two."),
    .source = "openshift-ansible release-3.11, roles/openshift_storage_glusterfs: glusterfs_devices",
    .covers = {"STO-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QList<sto::GlusterCluster> clusters = sto::glusterClusters(in.facts);
            for (const sto::SharedHost &shared : sto::sharedHosts(clusters)) {
                if (sto::devices(in.facts, *shared.host).size() == 1)
                    sto::add(report, shared.first->cluster,
                        {shared.first->storage->id.value, shared.second->storage->id.value, shared.host->element()},
                        {shared.host->name, shared.first->storage->name, shared.second->storage->name});
            }
        },
};

} // namespace quorate::rules
