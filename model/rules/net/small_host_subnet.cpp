#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_small_host_subnet = {
    .id = "net-small-host-subnet",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Each node of cluster \"%1\" has %2 pod addresses, but may run %n pod(s)."),
    .why = QT_TRANSLATE_NOOP("Rules", "Pods beyond the last address cannot start."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose longer host subnets, or allow fewer pods per node."),
    .source = "practice",
    .covers = {"NET-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->podNetwork)
                return;
            const int bits = in.cluster->row->hostSubnetLength.value_or(in.cluster->platform
                    ? in.cluster->platform->defaults.value(QStringLiteral("hostSubnetLength")).toInt()
                    : 0);
            const int spare = 32 - in.cluster->podNetwork->prefix - bits;

            const qint64 pods = in.cluster->settingInteger(QStringLiteral("maxPodsPerNode"));
            if (bits <= 0 || spare <= 0 || bits > 30)
                return;
            const qint64 addresses = (qint64(1) << bits) - 2;
            if (addresses < pods)
                report.add({in.cluster->element()}, {in.cluster->row->name, QString::number(addresses)}, int(pods));
        },
};

} // namespace quorate::rules
