#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_wildcard_target = {
    .id = "dns-wildcard-target",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "The wildcard record of \"%1\" leads to %2, but the routers are reached at %3."),
    .why = QT_TRANSLATE_NOOP("Rules", "Every application name ends at a machine that does not serve it."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Remove the record, so that the wildcard follows the ingress endpoint, or correct it."),
    .source = "the source article on OpenShift high availability, part one: routers; OpenShift Container Platform "
              "3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-009"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString wildcard = QStringLiteral("*.") + in.cluster->row->appsDomain;
            const std::optional<net::Ipv4> target = in.facts.ingressAddress(*in.cluster);
            const Hosts routers = in.cluster->with(Trait::RunsIngress);

            if (!target || routers.empty())
                return;
            for (const DnsFacts &dns : in.facts.dns()) {
                for (const DnsRecord &record : dns.row->records) {
                    if (record.name == wildcard && record.address != target->toString())
                        report.add({dns.row->id.value, in.cluster->element()},
                            {in.cluster->row->appsDomain, record.address, target->toString()});
                }
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Remove the Record"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const Cluster *cluster = in.design.topology().clusters.find(in.finding.cluster);
        if (!cluster)
            return std::nullopt;
        Design next = in.design;
        next.topology().dns.update(DnsId(in.finding.elements.first()), [&](Dns &row) {
            row.records.removeIf(
                [&](const DnsRecord &record) { return record.name == QStringLiteral("*.") + cluster->appsDomain; });
        });
        return next;
    },
};

} // namespace quorate::rules
