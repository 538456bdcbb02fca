#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_gluster_one_zone = {
    .id = "sto-gluster-one-zone",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "All hosts of GlusterFS storage \"%1\" are in one zone."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "GlusterFS puts copies into different zones; in a single one it can only guess, and may place "
        "all of them behind one switch."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "State the racks of the hosts, from which the zones follow."),
    .source = "openshift-ansible release-3.11, roles/openshift_storage_glusterfs: glusterfs_zone is 1 for "
              "every host by default",
    .covers = {"STO-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const sto::GlusterCluster &gluster : sto::glusterClusters(in.facts)) {
                QSet<QString> zones;
                bool racks = true;
                for (const Host *host : gluster.hosts) {
                    const std::optional<AttributeValue> stated = in.facts.attribute(*host, QStringLiteral("zone"));
                    const qint64 *zone = stated ? std::get_if<qint64>(&*stated) : nullptr;
                    const FailureDomain *rack = in.facts.domainOf(*host, DomainKind::Rack);
                    racks = racks && !zone && rack;
                    zones.insert(zone ? QString::number(*zone) : rack ? rack->id.value + u'/' : QString());
                }
                // One rack for all is what another rule says.
                if (gluster.hosts.size() >= 2 && zones.size() == 1 && !racks)
                    sto::add(report, gluster.cluster, {gluster.storage->id.value}, {gluster.storage->name});
            }
        },
};

} // namespace quorate::rules
