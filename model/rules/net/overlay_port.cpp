#include "model/rules/net/overlays.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_overlay_port = {
    .id = "net-overlay-port",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The pod network of cluster \"%1\" and network \"%2\" below it both use UDP port %3."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The hypervisors take the packets of the pod network for their own and drop them: NSX and ESXi "
        "do so with VXLAN on its registered port."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move the pod network to another UDP port, such as 4889."),
    .source = "OpenShift Container Platform 3.11, Configuring the SDN: changing the VXLAN port for the cluster "
              "network",
    .covers = {"NET-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const qint64 own = in.cluster->settingInteger(QStringLiteral("vxlanPort"));
            for (const net_overlays::Below &below : net_overlays::below(in.facts, *in.cluster)) {
                // Registered with IANA: VXLAN (RFC 7348) and Geneve (RFC 8926).
                const int registered = below.network->overlay == Overlay::Vxlan ? 4789 : 6081;
                if (below.network->overlayPort.value_or(registered) == own)
                    report.add({in.cluster->element(), below.site->id.value},
                        {in.cluster->row->name, below.network->name, QString::number(own)});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Move the Port"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        // The port of the documentation's example, or the next one that no network below uses.
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster)
            return std::nullopt;
        QSet<int> used;
        for (const net_overlays::Below &below : net_overlays::below(in.facts, *cluster))
            used.insert(below.network->overlayPort.value_or(0));
        qint64 port = 4889;
        while (used.contains(int(port)))
            ++port;
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [&](Cluster &row) { row.settings.insert(QStringLiteral("vxlanPort"), port); });
        return next;
    },
};

} // namespace quorate::rules
