#include "model/rules/rule.h"

#include <QSet>
#include <algorithm>

namespace quorate::rules {

extern const Rule dns_no_reverse = {
    .id = "dns-no-reverse",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Address %2 of host \"%1\" lies in none of the reverse zones that the design lists."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Without a PTR record the address does not lead back to the name; logs, audits and some checks rely on it."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "List the reverse zone of its network, or list no reverse zone: they are then all derived."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QStringList reverse;
            for (const DnsFacts &dns : in.facts.dns()) {
                for (const Zone &zone : dns.row->zones) {
                    if (zone.name.endsWith(u".in-addr.arpa"))
                        reverse.append(u'.' + zone.name);
                }
            }
            if (reverse.isEmpty())
                return;
            QSet<ElementId> seen;
            for (const Host &host : in.facts.hosts()) {
                if (!host.address || seen.contains(host.element()))
                    continue;
                QStringList octets = host.addressText.split(u'.');
                std::reverse(octets.begin(), octets.end());
                const QString owner = octets.join(u'.') + QStringLiteral(".in-addr.arpa");
                if (std::any_of(
                        reverse.begin(), reverse.end(), [&](const QString &zone) { return owner.endsWith(zone); }))
                    continue;
                seen.insert(host.element());
                if (host.cluster)
                    report.addFor(*host.cluster, {host.element()}, {host.name, host.addressText});
                else
                    report.add({host.element()}, {host.name, host.addressText});
            }
        },
};

} // namespace quorate::rules
