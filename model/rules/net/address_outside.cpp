#include "model/design/edits.h"
#include "model/rules/rule.h"

#include <QSet>

namespace quorate::rules {

extern const Rule net_address_outside = {
    .id = "net-address-outside",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Address %2 of host \"%1\" lies in no network of data center \"%3\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "The host cannot reach its gateway with it, nor can others reach the host."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose an address of one of the data center's networks, or add the network."),
    .source = "practice",
    .covers = {"NET-011"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QSet<ElementId> seen;
            for (const Host &host : in.facts.hosts()) {
                if (!host.address || !host.site || host.site->networks.isEmpty() || seen.contains(host.element()))
                    continue;
                if (in.facts.networkOf(*host.site, *host.address))
                    continue;
                seen.insert(host.element());
                if (host.cluster)
                    report.addFor(*host.cluster, {host.element()}, {host.name, host.addressText, host.site->name});
                else
                    report.add({host.element()}, {host.name, host.addressText, host.site->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Choose a Free Address"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const Node *node = in.design.topology().nodes.find(NodeId(in.finding.elements.first()));
        if (!node || node->isGroup())
            return std::nullopt;
        const QString address = edits::freeAddress(in.design, node->site, node->roles.value(0));
        if (address.isEmpty())
            return std::nullopt;
        Design next = in.design;
        next.topology().nodes.update(node->id, [&](Node &row) { row.addresses = {address}; });
        return next;
    },
};

} // namespace quorate::rules
