#include "model/rules/net/overlays.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_overlay_mtu = {
    .id = "net-overlay-mtu",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Packets of the pod network of cluster \"%1\" (MTU %2) do not fit into network \"%3\", which is an "
        "overlay itself."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The network below needs room for its own header: large packets are split or dropped, and "
        "connections hang while small ones work."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Set the MTU of the pod network to at least 50 bytes less than the interfaces of the hosts have."),
    .source = "OpenShift Container Platform 3.11, Network optimization: MTU of the overlay",
    .covers = {"NET-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const double usual = in.cluster->limit(QStringLiteral("overlay-mtu-bytes")).value_or(0);
            const double header = in.cluster->limit(QStringLiteral("overlay-header-bytes")).value_or(0);
            const double own = double(in.cluster->settingInteger(QStringLiteral("sdnMtu"), qint64(usual)));
            for (const net_overlays::Below &below : net_overlays::below(in.facts, *in.cluster)) {
                // Without a stated MTU the interfaces have at most what an overlay leaves of the usual frame.
                const double interface = below.network->mtu ? *below.network->mtu : usual;
                if (own > interface - header)
                    report.add({in.cluster->element(), below.site->id.value},
                        {in.cluster->row->name, QString::number(own), below.network->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Lower the MTU"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster)
            return std::nullopt;
        const double usual = cluster->limit(QStringLiteral("overlay-mtu-bytes")).value_or(0);
        double least = usual;
        for (const net_overlays::Below &below : net_overlays::below(in.facts, *cluster))
            least = std::min(least, below.network->mtu ? double(*below.network->mtu) : usual);
        const qint64 mtu = qint64(least - cluster->limit(QStringLiteral("overlay-header-bytes")).value_or(0));
        if (mtu < 576)
            return std::nullopt;
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [&](Cluster &row) { row.settings.insert(QStringLiteral("sdnMtu"), mtu); });
        return next;
    },
};

} // namespace quorate::rules
