#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_apps_searched = {
    .id = "dns-apps-searched",
    .severity = Severity::Warning,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Apps domain \"%1\" of cluster \"%2\" stands in a search list of its hosts."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Short names are then tried below the wildcard, which answers all of them: pods reach a router instead of what "
        "they asked for."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Take the apps domain out of the search list."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const auto isUnder = [](const QString &name, const QString &domain) {
                return name == domain || name.endsWith(u'.' + domain);
            };

            if (in.cluster->row->appsDomain.isEmpty())
                return;
            for (const DnsFacts *dns : in.facts.dnsFor(*in.cluster)) {
                for (const QString &domain : dns->row->searchDomains) {
                    if (isUnder(domain, in.cluster->row->appsDomain)) {
                        report.add({dns->row->id.value, in.cluster->element()},
                            {in.cluster->row->appsDomain, in.cluster->row->name});
                        break;
                    }
                }
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Remove from Search List"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        const Cluster *cluster = in.design.topology().clusters.find(in.finding.cluster);
        if (!cluster)
            return std::nullopt;
        next.topology().dns.update(DnsId(in.finding.elements.first()), [&](Dns &row) {
            row.searchDomains.removeIf([&](const QString &domain) {
                return domain == cluster->appsDomain || domain.endsWith(u'.' + cluster->appsDomain);
            });
        });
        return next;
    },
};

} // namespace quorate::rules
