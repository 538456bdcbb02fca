#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule ver_node_group_too_old = {
    .id = "ver-node-group-too-old",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Host \"%1\" names a node group (\"%2\"), which release %3 of cluster \"%4\" does not know."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Up to release 3.9 hosts get their labels on their own line; a group name is ignored there, and "
        "the host stays without labels."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Leave the node group out, or choose release 3.10 or newer."),
    .source = "openshift-ansible, branches release-3.9 and release-3.10: openshift_node_labels, "
              "openshift_node_group_name",
    .covers = {"VER-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->platform || !in.cluster->platform->release(in.cluster->row->version)
                || in.cluster->releaseAtLeast(u"3.10"))
                return;
            for (const Host *host : in.cluster->hosts) {
                if (host->index == 0 && !host->row->nodeGroup.isEmpty())
                    report.add({host->element()},
                        {host->name, host->row->nodeGroup, in.cluster->row->version, in.cluster->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Leave the Node Group Out"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().nodes.update(NodeId(in.finding.elements.first()), [](Node &row) { row.nodeGroup.clear(); });
        return next;
    },
};

} // namespace quorate::rules
