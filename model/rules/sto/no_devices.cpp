#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_no_devices = {
    .id = "sto-no-devices",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Host \"%2\" of GlusterFS storage \"%1\" names no device."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "GlusterFS takes over whole bare disks; without one the host stores nothing, and the installer "
        "refuses it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Name the disks that GlusterFS may take over."),
    .source = "openshift-ansible release-3.11, roles/openshift_storage_glusterfs: glusterfs_devices",
    .covers = {"STO-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const sto::GlusterCluster &gluster : sto::glusterClusters(in.facts)) {
                for (const Host *host : gluster.hosts) {
                    if (sto::devices(in.facts, *host).isEmpty())
                        sto::add(report, gluster.cluster, {gluster.storage->id.value, host->element()},
                            {gluster.storage->name, host->name});
                }
            }
        },
};

} // namespace quorate::rules
