#include "model/design/edits.h"
#include "model/rules/rule.h"

#include <QSet>

namespace quorate::rules {

extern const Rule dns_no_address = {
    .id = "dns-no-address",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Host \"%1\" has no address or no domain, hence no name record."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Every host must be found by its name, from every other host and from pods, which do not see /etc/hosts."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give the host an address, and its data center a DNS suffix."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QSet<ElementId> seen;
            for (const Host &host : in.facts.hosts()) {
                if ((host.address && host.fqdn.contains(u'.')) || seen.contains(host.element()))
                    continue;
                seen.insert(host.element());
                if (host.cluster)
                    report.addFor(*host.cluster, {host.element()}, {host.name});
                else
                    report.add({host.element()}, {host.name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Give It a Free Address"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const Node *node = in.design.topology().nodes.find(NodeId(in.finding.elements.first()));
        if (!node || node->isGroup() || !node->addresses.isEmpty())
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
