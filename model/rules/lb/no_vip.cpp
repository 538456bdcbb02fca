#include "model/design/edits.h"
#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule lb_no_vip = {
    .id = "lb-no-vip",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The %n load balancer host(s) of cluster \"%1\" have no virtual IP."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The installer configures each balancer host by itself; without a virtual IP that moves between them, names "
        "resolve to one host, and the other is useless."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Join the hosts in a balancer with keepalived and give its endpoints virtual IPs."),
    .source = "openshift-ansible release-3.11, roles/openshift_loadbalancer",
    .covers = {"LB-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            // Hosts that balance for this cluster, and those of them that a virtual IP can move between.
            Hosts all = in.cluster->with(Trait::BalancesTraffic);
            Hosts served;
            for (const auto &balancer : in.facts.balancers()) {
                if (!(balancer->row->kind == BalancerKind::Haproxy || balancer->row->kind == BalancerKind::Nginx))
                    continue;
                bool ours = false;
                bool complete = true;
                for (const EndpointFacts *endpoint : balancer->endpoints) {
                    ours = ours || endpoint->cluster == in.cluster;
                    complete = complete && endpoint->vip;
                }
                if (!ours)
                    continue;
                for (const Host *host : balancer->hosts) {
                    if (std::find(all.begin(), all.end(), host) == all.end())
                        all.push_back(host);
                    if (complete)
                        served.push_back(host);
                }
            }
            Hosts idle;
            for (const Host *host : all) {
                if (std::find(served.begin(), served.end(), host) == served.end())
                    idle.push_back(host);
            }
            if (idle.size() >= 2)
                report.add(idle, {in.cluster->row->name}, int(idle.size()));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Virtual IPs"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        bool changed = false;
        for (const EndpointFacts *endpoint : in.facts.endpoints(*in.facts.cluster(in.finding.cluster))) {
            if (!endpoint->balancer || endpoint->vip)
                continue;
            const BalancerFacts *balancer = in.facts.balancer(endpoint->balancer->id);
            if (balancer->hosts.empty() || !balancer->hosts.front()->site)
                continue;
            const QString vip = edits::freeVip(next, balancer->hosts.front()->site->id);
            if (vip.isEmpty())
                continue;
            next.topology().endpoints.update(endpoint->row->id, [&](Endpoint &row) { row.vip = vip; });
            changed = true;
        }
        return changed ? std::optional(next) : std::nullopt;
    },
};

} // namespace quorate::rules
