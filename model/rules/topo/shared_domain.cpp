#include "model/rules/fixes.h"
#include "model/rules/rule.h"
#include "model/rules/topo/sharing.h"

#include <algorithm>

namespace quorate::rules {

// Masters with etcd are one finding that names both roles, hence the map by elements.
extern const Rule topo_shared_domain = {
    .id = "topo-shared-domain",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "\"%1\" holds several hosts with the same role (%2), although \"%3\" holds none of them."),
    .why = QT_TRANSLATE_NOOP("Rules", "Hosts in one rack, on one hypervisor or in one zone fail together."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move one of them to \"%3\"."),
    .source = "practice: anti-affinity",
    .covers = {"TOPO-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const DomainKind kind : {DomainKind::Zone, DomainKind::Rack, DomainKind::Hypervisor}) {
                QMap<QStringList, qsizetype> known; // by elements
                for (const SpreadGroup &group : in.facts.spreadGroups()) {
                    const std::vector<DomainShare> shares = in.facts.shares(group.hosts, kind);
                    for (const DomainShare &share : shares) {
                        if (share.hosts.size() < 2 || share.hosts.size() == group.hosts.size())
                            continue;
                        const FailureDomain *free = nullptr;
                        for (const FailureDomain *other : in.facts.domains(*share.site, kind)) {
                            const bool taken = std::any_of(shares.begin(), shares.end(),
                                [other](const DomainShare &s) { return s.domain == other; });
                            if (!taken && !free)
                                free = other;
                        }
                        if (free)
                            topo::add(in, report, known, group, share, free->name);
                    }
                }
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Spread over Failure Domains"),
    .fix = fixes::spread,
};

} // namespace quorate::rules
