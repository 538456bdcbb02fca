#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_not_node = {
    .id = "mst-not-node",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Not every master of cluster \"%1\" is also a node."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Masters need the pod network, and from release 3.10 on the API, the controllers and etcd themselves run as "
        "pods; the installation fails late."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Make every master a node as well."),
    .source = "openshift-ansible release-3.11, example inventory: masters are repeated in the group of nodes",
    .covers = {"MST-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            Hosts found;
            for (const Host *host : in.cluster->with(Trait::RunsControlPlane)) {
                if (!in.facts.attributeFlag(*host, QStringLiteral("runsNode"), true))
                    found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Make Masters Nodes"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        for (const ElementId &id : in.finding.elements)
            next.topology().nodes.update(
                NodeId(id), [](Node &row) { row.attributes.insert(QStringLiteral("runsNode"), true); });
        return next;
    },
};

} // namespace quorate::rules
