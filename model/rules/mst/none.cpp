#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

// Not a row of the table, which begins with one master.
extern const Rule mst_none = {
    .id = "mst-none",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has no master."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Masters serve the API and run the controllers; nothing can be installed without one."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add three masters."),
    .source = "OpenShift Container Platform 3.11 documentation, Configuring your inventory file",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->count(Trait::RunsControlPlane) == 0)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Masters"),
    .fix = fixes::addMasters,
};

} // namespace quorate::rules
