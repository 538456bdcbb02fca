#include "model/rules/rule.h"

#include <QHash>

namespace quorate::rules {

extern const Rule dns_record_differs = {
    .id = "dns-record-differs",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "A further record gives host \"%1\" the address %2, but its own is %3."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Forward and reverse lookup then tell different stories; the installer checks that a name leads to an address "
        "of the host."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Remove the record, or correct it."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QHash<QString, const Host *> byName;
            for (const DnsFacts &dns : in.facts.dns()) {
                if (!dns.row->records.isEmpty() && byName.isEmpty()) {
                    for (const Host &host : in.facts.hosts())
                        byName.insert(host.fqdn, &host);
                }
                for (const DnsRecord &record : dns.row->records) {
                    const Host *host = byName.value(record.name);
                    if (!host || !host->address || host->addressText == record.address)
                        continue;
                    if (host->cluster)
                        report.addFor(*host->cluster, {host->element(), dns.row->id.value},
                            {host->name, record.address, host->addressText});
                    else
                        report.add(
                            {host->element(), dns.row->id.value}, {host->name, record.address, host->addressText});
                }
            }
        },
};

} // namespace quorate::rules
