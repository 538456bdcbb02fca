#include "model/design/edits.h"
#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_single = {
    .id = "lb-single",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Load balancer \"%1\" of cluster \"%2\" runs on a single host."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "It carries all traffic to the API and the applications: when its host is lost, the cluster is unreachable "
        "although it works."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Add a second balancer host in another failure domain, with a virtual IP that moves between the two."),
    .source = "OpenShift Container Platform 3.11, High availability: the installer sets up no redundancy of the "
              "balancer itself",
    .covers = {"LB-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const auto &balancer : in.facts.balancers()) {
                const ClusterFacts *cluster = lb::clusterOf(*balancer);
                const bool onHosts =
                    lb::runsKeepalived(*balancer->row) || balancer->row->kind == BalancerKind::Installer;
                if (onHosts && balancer->hosts.size() == 1 && cluster
                    && !balancer->endpoints.isEmpty())
                    report.addFor(*cluster, {balancer->row->id.value, balancer->hosts.front()->element()},
                        {balancer->row->name, cluster->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add a Second Host"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const Balancer *balancer = in.design.topology().balancers.find(BalancerId(in.finding.elements.first()));
        const Node *host =
            balancer && !balancer->nodes.isEmpty() ? in.design.topology().nodes.find(balancer->nodes.first()) : nullptr;
        if (!host)
            return std::nullopt;
        edits::Where where{host->site, {}};
        if (const Site *site = in.design.topology().sites.find(host->site)) {
            // Another rack than the first host's, where there is one.
            for (const FailureDomain &domain : site->domains) {
                if (domain.kind == DomainKind::Rack && !host->domains.contains(domain.id)) {
                    where.domain = domain.id;
                    break;
                }
            }
        }
        edits::Made made =
            edits::addNode(in.design, in.facts.catalogue(), host->roles.value(0), where, in.finding.cluster, in.ids);
        if (made.id.isEmpty())
            return std::nullopt;
        made.design.topology().balancers.update(
            balancer->id, [&](Balancer &row) { row.nodes.append(NodeId(made.id)); });
        const int vrid = edits::freeVrid(made.design);
        made.design.topology().balancers.update(balancer->id, [&](Balancer &row) {
            if (!row.vrid)
                row.vrid = vrid;
            if (row.kind == BalancerKind::Installer) // it would set up no virtual IP between the two
                row.kind = BalancerKind::Haproxy;
        });
        return made.design;
    },
};

} // namespace quorate::rules
