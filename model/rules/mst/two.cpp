#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_two = {
    .id = "mst-two",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has two masters."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "etcd usually stands with the masters, and two members lose the quorum when either fails: two masters are less "
        "available than one."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use three masters."),
    .source = "OpenShift Container Platform 3.11 documentation, Highly available masters; openshift-ansible issue 999",
    .covers = {"MST-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts masters = in.cluster->with(Trait::RunsControlPlane);
            if (masters.size() == 2)
                report.add(masters, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Missing Masters"),
    .fix = fixes::addMasters,
};

} // namespace quorate::rules
