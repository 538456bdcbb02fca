#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_failover_addresses = {
    .id = "lb-failover-addresses",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "IP failover of cluster \"%1\" has %2 virtual IPs, but VRRP has ids for %3 only."),
    .why = QT_TRANSLATE_NOOP("Rules", "A VRRP id is one octet, and each virtual IP takes one in the whole cluster."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use fewer virtual IPs, or join ranges of them in groups."),
    .source = "OpenShift Container Platform 3.11, High availability: configuring IP failover for more than 254 "
              "addresses",
    .covers = {"LB-015"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const qint64 addresses = lb::failoverAddresses(*in.cluster);
            const std::optional<double> most = in.cluster->limit(QStringLiteral("failover-addresses"));
            if (most && double(addresses) > *most)
                report.add({in.cluster->element()},
                    {in.cluster->row->name, QString::number(addresses), QString::number(*most)});
        },
};

} // namespace quorate::rules
