#include "model/rules/net/direct.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_proxied_inside = {
    .id = "net-proxied-inside",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Hosts of cluster \"%1\" ask the proxy for what stands inside: %2."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The proxy does not know the cluster: masters, registry and pods cannot reach one another "
        "through it."),
    .remedy = QT_TRANSLATE_NOOP("Rules",
        "Let the pod and service networks, \".svc\", \".cluster.local\" and the names of the virtual IPs be "
        "reached directly."),
    .source = "OpenShift Container Platform 3.11, Working with HTTP proxies; openshift-ansible release-3.11, "
              "openshift_no_proxy",
    .covers = {"NET-009"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QStringList missing = net_direct::missing(in.facts, *in.cluster);
            if (!missing.isEmpty())
                report.add({in.cluster->element()}, {in.cluster->row->name, missing.join(QStringLiteral(", "))});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Reach Them Directly"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster)
            return std::nullopt;
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [&](Cluster &row) { row.proxy.except += net_direct::missing(in.facts, *cluster); });
        return next;
    },
};

} // namespace quorate::rules
