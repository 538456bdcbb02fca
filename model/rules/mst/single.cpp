#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_single = {
    .id = "mst-single",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has only one master."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "When it is lost, nobody can deploy, scale or log in until it is back, and failed pods are not replaced."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use three masters."),
    .source = "the source article on OpenShift high availability, part one: masters",
    .covers = {"MST-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts masters = in.cluster->with(Trait::RunsControlPlane);
            if (masters.size() == 1)
                report.add(masters, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Missing Masters"),
    .fix = fixes::addMasters,
};

} // namespace quorate::rules
