#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule net_not_aligned = {
    .id = "net-not-aligned",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Network %1 of \"%2\" does not begin at a network address; it should read %3."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Programs read such a text differently: some refuse it, some take the network around the address."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Write the network's first address."),
    .source = "practice",
    .covers = {"NET-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const auto judge = [&](const QString &text, const ElementId &element, const QString &name) {
                const std::optional<net::Cidr> cidr = net::Cidr::parse(text, true);
                if (!cidr || cidr->isAligned())
                    return false;
                report.add({element}, {text, name, net::Cidr{cidr->network(), cidr->prefix}.toString()});
                return true;
            };
            // One finding an element: the next one shows when the first is mended.
            if (!judge(in.cluster->row->podNetwork, in.cluster->element(), in.cluster->row->name))
                judge(in.cluster->row->serviceNetwork, in.cluster->element(), in.cluster->row->name);
            for (const SiteId &id : in.cluster->sites()) {
                const Site *site = in.facts.topology().sites.find(id);
                for (const Network &network : site->networks) {
                    if (judge(network.cidr, id.value, site->name))
                        break;
                }
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Align"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const auto aligned = [](QString &text) {
            const std::optional<net::Cidr> cidr = net::Cidr::parse(text, true);
            if (cidr)
                text = net::Cidr{cidr->network(), cidr->prefix}.toString();
        };
        Design next = in.design;
        next.topology().clusters.update(ClusterId(in.finding.elements.first()), [&](Cluster &row) {
            aligned(row.podNetwork);
            aligned(row.serviceNetwork);
        });
        next.topology().sites.update(SiteId(in.finding.elements.first()), [&](Site &row) {
            for (Network &network : row.networks)
                aligned(network.cidr);
        });
        return next;
    },
};

} // namespace quorate::rules
