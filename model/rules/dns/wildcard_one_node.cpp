#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule dns_wildcard_one_node = {
    .id = "dns-wildcard-one-node",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The wildcard record of \"%1\" leads to the single host \"%2\", although there are several routers."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "When that host is lost, no application is reachable, although the other routers work."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add an ingress endpoint with a virtual IP."),
    .source = "the source article on OpenShift high availability, part one: routers",
    .covers = {"DNS-009"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString wildcard = QStringLiteral("*.") + in.cluster->row->appsDomain;
            const std::optional<net::Ipv4> target = in.facts.ingressAddress(*in.cluster);
            const Hosts routers = in.cluster->with(Trait::RunsIngress);

            if (target || routers.size() < 2)
                return;
            for (const DnsFacts &dns : in.facts.dns()) {
                for (const DnsRecord &record : dns.row->records) {
                    const auto host = std::find_if(routers.begin(), routers.end(),
                        [&](const Host *router) { return router->addressText == record.address; });
                    if (record.name == wildcard && host != routers.end())
                        report.add(
                            {dns.row->id.value, in.cluster->element()}, {in.cluster->row->appsDomain, (*host)->name});
                }
            }
        },
};

} // namespace quorate::rules
