#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_few_subnets_left = {
    .id = "net-few-subnets-left",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Cluster \"%1\" has %n node(s), more than four fifths of the %2 that its pod network has room for."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "The pod network cannot be changed after the installation, and there is little left to grow into."),
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

            if (nodes <= room && nodes * 5 > room * 4)
                report.add({in.cluster->element()}, {in.cluster->row->name, QString::number(room)}, int(nodes));
        },
};

} // namespace quorate::rules
