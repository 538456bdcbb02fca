#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_none = {
    .id = "etcd-none",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has no etcd member."),
    .why =
        QT_TRANSLATE_NOOP("Rules", "etcd holds the state of the whole cluster; the installer refuses an empty group."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run etcd on the masters."),
    .source = "openshift-ansible release-3.11, checks before the installation: group etcd",
    .covers = {"ETCD-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->count(Trait::Votes) == 0)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Run etcd on the Masters"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        const int masters = cluster ? cluster->count(Trait::RunsControlPlane) : 0;
        // With an even number of masters, or one in production, the next error would follow.
        if (masters % 2 == 0 || (cluster->production && masters < 3))
            return std::nullopt;
        return fixes::addVoters(in, masters);
    },
};

} // namespace quorate::rules
