#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_host_subnet_too_long = {
    .id = "net-host-subnet-too-long",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Host subnets of %2 bits do not fit into the pod network %3 of cluster \"%1\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "Not even one node would get a part of the pod network."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose a larger pod network or shorter host subnets."),
    .source = "practice",
    .covers = {"NET-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->podNetwork)
                return;
            const int bits = in.cluster->row->hostSubnetLength.value_or(in.cluster->platform
                    ? in.cluster->platform->defaults.value(QStringLiteral("hostSubnetLength")).toInt()
                    : 0);
            const int spare = 32 - in.cluster->podNetwork->prefix - bits;

            if (spare <= 0)
                report.add({in.cluster->element()},
                    {in.cluster->row->name, QString::number(bits), in.cluster->row->podNetwork});
        },
};

} // namespace quorate::rules
