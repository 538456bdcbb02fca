#include "model/design/edits.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_no_wildcard = {
    .id = "dns-no-wildcard",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Cluster \"%1\" has routers, but no wildcard record can be made for its applications."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Application names lead to the routers by one wildcard record; it needs an apps domain and one address in "
        "front of the routers."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Name the apps domain and add an ingress endpoint with a virtual IP."),
    .source = "the source article on OpenShift high availability, part one: routers; OpenShift Container Platform "
              "3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-009"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString wildcard = QStringLiteral("*.") + in.cluster->row->appsDomain;
            const std::optional<net::Ipv4> target = in.facts.ingressAddress(*in.cluster);
            const Hosts routers = in.cluster->with(Trait::RunsIngress);

            if (routers.empty())
                return;
            bool recorded = false;
            for (const DnsFacts &dns : in.facts.dns()) {
                for (const DnsRecord &record : dns.row->records)
                    recorded = recorded || record.name == wildcard;
            }
            if (in.cluster->row->appsDomain.isEmpty() || (!target && !recorded))
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add the Wildcard Record"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster || !cluster->platform)
            return std::nullopt;
        Design next = in.design;
        if (cluster->row->appsDomain.isEmpty()) {
            if (cluster->row->baseDomain.isEmpty())
                return std::nullopt;
            next.topology().clusters.update(
                in.finding.cluster, [](Cluster &row) { row.appsDomain = QStringLiteral("apps.") + row.baseDomain; });
        }
        if (!in.facts.ingressAddress(*cluster)) {
            // Behind the balancer that serves the cluster already, else behind a new pair.
            BalancerId balancer;
            for (const EndpointFacts *endpoint : in.facts.endpoints(*cluster))
                balancer = endpoint->row->balancer.isEmpty() ? balancer : endpoint->row->balancer;
            QString ingress;
            for (const EndpointService &service : cluster->platform->endpoints) {
                if (service.members == Trait::RunsIngress)
                    ingress = service.id;
            }
            next = balancer.isEmpty()
                ? edits::addBalancerPair(next, in.facts.catalogue(), in.finding.cluster, in.ids).design
                : edits::addEndpoint(next, in.facts.catalogue(), in.finding.cluster, ingress, balancer, in.ids).design;
        }
        return next;
    },
};

} // namespace quorate::rules
