#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_gluster_one_rack = {
    .id = "sto-gluster-one-rack",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Several hosts of GlusterFS storage \"%1\" stand in \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Copies of a volume then fail together with the rack, and a volume that lost two of three copies "
        "stops."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Spread the hosts over as many racks as there are copies: three."),
    .source = "practice: replica 3 placement; openshift-ansible release-3.11, glusterfs_zone",
    .covers = {"STO-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const sto::GlusterCluster &gluster : sto::glusterClusters(in.facts)) {
                for (const DomainShare &share : in.facts.shares(gluster.hosts, DomainKind::Rack)) {
                    // With more hosts than racks some must share; a rack may hold a third of them.
                    if (share.hosts.size() >= 2 && share.hosts.size() * 3 > gluster.hosts.size())
                        sto::add(report, gluster.cluster, {gluster.storage->id.value, share.domain->id.value},
                            {gluster.storage->name, share.domain->name});
                }
            }
        },
};

} // namespace quorate::rules
