#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_unschedulable = {
    .id = "mst-unschedulable",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Not every master of cluster \"%1\" is schedulable."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "From release 3.9 on the web console runs on the masters; the installer refuses masters that are not "
        "schedulable."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Make every master schedulable; the node selector keeps applications away from it."),
    .source = "openshift-ansible release-3.11, checks before the installation: openshift_schedulable",
    .covers = {"MST-009"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->limit(QStringLiteral("masters-must-be-schedulable")).value_or(0) == 0)
                return;
            Hosts found;
            for (const Host *host : in.cluster->with(Trait::RunsControlPlane)) {
                if (!in.facts.attributeFlag(*host, QStringLiteral("schedulable"), true))
                    found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Make Masters Schedulable"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        for (const ElementId &id : in.finding.elements)
            next.topology().nodes.update(
                NodeId(id), [](Node &row) { row.attributes.insert(QStringLiteral("schedulable"), true); });
        return next;
    },
};

} // namespace quorate::rules
