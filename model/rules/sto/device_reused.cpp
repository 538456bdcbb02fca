#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_device_reused = {
    .id = "sto-device-reused",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Host \"%1\" gives the same devices to GlusterFS storages \"%2\" and \"%3\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A device belongs to one GlusterFS cluster: the second one finds it taken, and the installation "
        "stops."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Let other hosts provide one of the two."),
    .source = "openshift-ansible release-3.11, roles/openshift_storage_glusterfs: glusterfs_devices is one "
              "list of a host",
    .covers = {"STO-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QList<sto::GlusterCluster> clusters = sto::glusterClusters(in.facts);
            for (const sto::SharedHost &shared : sto::sharedHosts(clusters)) {
                if (!sto::devices(in.facts, *shared.host).isEmpty())
                    sto::add(report, shared.first->cluster,
                        {shared.first->storage->id.value, shared.second->storage->id.value, shared.host->element()},
                        {shared.host->name, shared.first->storage->name, shared.second->storage->name});
            }
        },
};

} // namespace quorate::rules
