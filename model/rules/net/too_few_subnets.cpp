#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_too_few_subnets = {
    .id = "net-too-few-subnets",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has %n node(s), but its pod network has room for %2."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Each node gets its own part of the pod network; nodes beyond the last part never become ready, and the "
        "network cannot be changed later."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose a larger pod network or shorter host subnets."),
    .source = "openshift-ansible release-3.11; OpenShift Container Platform 3.11, Configuring the SDN",
    .covers = {"NET-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->podNetwork)
                return;
            const int bits = in.cluster->row->hostSubnetLength.value_or(in.cluster->platform
                    ? in.cluster->platform->defaults.value(QStringLiteral("hostSubnetLength")).toInt()
                    : 0);
            const int spare = 32 - in.cluster->podNetwork->prefix - bits;

            if (bits <= 0 || spare <= 0)
                return;
            const qint64 room = qint64(1) << spare;
            const qint64 nodes = in.cluster->count(Trait::JoinsCluster);

            if (nodes > room)
                report.add({in.cluster->element()}, {in.cluster->row->name, QString::number(room)}, int(nodes));
        },
};

} // namespace quorate::rules
