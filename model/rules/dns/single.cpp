#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule dns_single = {
    .id = "dns-single",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" relies on a single DNS server, \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "When it is lost, no host finds another, although all of them work."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add a second DNS server in another failure domain."),
    .source = "OpenShift Container Platform 3.11, Prerequisites: DNS requirements",
    .covers = {"DNS-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            Hosts servers;
            const auto add = [&](const Host *host) {
                if (std::find(servers.begin(), servers.end(), host) == servers.end())
                    servers.push_back(host);
            };
            for (const DnsFacts *dns : in.facts.dnsFor(*in.cluster)) {
                for (const Host *host : dns->servers)
                    add(host);
            }
            for (const Host *host : in.cluster->with(Trait::ResolvesNames))
                add(host);
            const QList<SiteId> sites = in.cluster->sites();
            for (const Host *host : in.facts.sharedHosts()) {
                if (host->has(Trait::ResolvesNames) && host->site && sites.contains(host->site->id))
                    add(host);
            }
            if (servers.size() == 1)
                report.add({servers.front()->element(), in.cluster->element()},
                    {in.cluster->row->name, servers.front()->name});
        },
};

} // namespace quorate::rules
