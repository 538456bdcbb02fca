#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_gluster_too_few = {
    .id = "sto-gluster-too-few",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "GlusterFS storage \"%1\" has %n host(s); three are needed."),
    .why = QT_TRANSLATE_NOOP("Rules", "Each volume is kept three times, on three hosts; the installer refuses fewer."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Let three hosts or more provide it."),
    .source = "openshift-ansible release-3.11, roles/openshift_storage_glusterfs: at least three hosts",
    .covers = {"STO-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const sto::GlusterCluster &gluster : sto::glusterClusters(in.facts)) {
                const std::optional<double> least = gluster.cluster
                    ? gluster.cluster->limit(QStringLiteral("gluster-hosts-least"))
                    : std::optional(3.0);
                const int hosts = int(gluster.hosts.size());
                if (!least || hosts >= *least)
                    continue;
                if (gluster.cluster)
                    report.addFor(*gluster.cluster, {gluster.storage->id.value}, {gluster.storage->name}, hosts);
                else
                    report.add({gluster.storage->id.value}, {gluster.storage->name}, hosts);
            }
        },
};

} // namespace quorate::rules
