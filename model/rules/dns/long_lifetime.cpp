#include "model/rules/dns/lifetime.h"
#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule dns_long_lifetime = {
    .id = "dns-long-lifetime",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Clients of cluster \"%1\" are sent to another site by a change of DNS records, but may remember "
        "%2 for %3 s."),
    .why = QT_TRANSLATE_NOOP("Rules", "Until the record has expired, they go on asking the site that is lost."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Let the records of the API names and the wildcard live for 300 s at most."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements; practice",
    .covers = {"DNS-012"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const std::optional<double> most = in.cluster->limit(QStringLiteral("switch-ttl-seconds"));
            if (!most || in.cluster->row->failover != Failover::Dns)
                return;
            QList<ElementId> elements{in.cluster->element()};
            QStringList names;
            int longest = 0;
            for (const dns::Lifetime &lifetime : dns::lifetimes(in.facts, *in.cluster)) {
                if (lifetime.seconds <= *most)
                    continue;
                names.append(u'"' + lifetime.name + u'"');
                longest = std::max(longest, lifetime.seconds);
                if (!elements.contains(lifetime.element()))
                    elements.append(lifetime.element());
            }
            if (!names.isEmpty())
                report.add(
                    elements, {in.cluster->row->name, names.join(QStringLiteral(", ")), QString::number(longest)});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Shorten the Lifetimes"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        const std::optional<double> most =
            cluster ? cluster->limit(QStringLiteral("switch-ttl-seconds")) : std::nullopt;
        if (!most)
            return std::nullopt;
        Design next = in.design;
        Topology &rows = next.topology();
        for (const dns::Lifetime &lifetime : dns::lifetimes(in.facts, *cluster)) {
            if (lifetime.seconds <= *most)
                continue;
            rows.endpoints.update(lifetime.endpoint, [&](Endpoint &row) { row.ttl = int(*most); });
            rows.dns.update(lifetime.dns, [&](Dns &row) {
                for (DnsRecord &record : row.records) {
                    if (lifetime.zone.isEmpty() && record.name == lifetime.name)
                        record.ttl = int(*most);
                }
                for (Zone &zone : row.zones) {
                    if (zone.name == lifetime.zone)
                        zone.ttl = int(*most);
                }
            });
        }
        return next;
    },
};

} // namespace quorate::rules
