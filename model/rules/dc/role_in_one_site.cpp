#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule dc_role_in_one_site = {
    .id = "dc-role-in-one-site",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Cluster \"%1\" stretches over several data centers, but its hosts with the role %2 all stand in \"%3\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The loss of that data center takes the service away from all the others, which were paid for to survive it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Place hosts of this role in the other data centers, too."),
    .source = "practice",
    .covers = {"DC-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->sites().size() < 2)
                return;
            const auto judge = [&](const Hosts &hosts, Trait trait) {
                if (hosts.empty() || !hosts.front()->site)
                    return;
                const Site *site = hosts.front()->site;
                QList<ElementId> elements{in.cluster->element(), site->id.value};
                for (const Host *host : hosts) {
                    if (host->site != site)
                        return;
                    if (!elements.contains(host->element()))
                        elements.append(host->element());
                }
                const Role *role = in.facts.roleWith(*hosts.front(), trait);
                report.add(
                    elements, {in.cluster->row->name, translatable({role ? role->name : QString()}), site->name});
            };
            judge(in.cluster->with(Trait::RunsInfra), Trait::RunsInfra);
            judge(in.cluster->with(Trait::RunsIngress), Trait::RunsIngress);
            Hosts balancers;
            for (const auto &balancer : in.facts.balancers()) {
                const bool serves = std::any_of(balancer->endpoints.begin(), balancer->endpoints.end(),
                    [&](const EndpointFacts *endpoint) { return endpoint->cluster == in.cluster; });
                if (serves)
                    balancers.insert(balancers.end(), balancer->hosts.begin(), balancer->hosts.end());
            }
            judge(balancers, Trait::BalancesTraffic);
            Hosts servers;
            for (const DnsFacts *dns : in.facts.dnsFor(*in.cluster))
                servers.insert(servers.end(), dns->servers.begin(), dns->servers.end());
            judge(servers, Trait::ResolvesNames);
        },
};

} // namespace quorate::rules
