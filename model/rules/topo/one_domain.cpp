#include "model/rules/fixes.h"
#include "model/rules/rule.h"
#include "model/rules/topo/sharing.h"

namespace quorate::rules {

// A rack counts when there is another one in its data center: a design that states one rack only has not stated where
// hosts stand.
extern const Rule topo_one_domain = {
    .id = "topo-one-domain",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "\"%1\" holds all hosts with the same role (%2)."),
    .why = QT_TRANSLATE_NOOP("Rules", "One failure takes them all at once, so their number is of no use."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Spread them over several racks, hypervisors or zones."),
    .source = "practice: anti-affinity",
    .covers = {"TOPO-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const DomainKind kind : {DomainKind::Zone, DomainKind::Rack, DomainKind::Hypervisor}) {
                QMap<QStringList, qsizetype> known; // by elements
                for (const SpreadGroup &group : in.facts.spreadGroups()) {
                    for (const DomainShare &share : in.facts.shares(group.hosts, kind)) {
                        if (share.hosts.size() != group.hosts.size())
                            continue;
                        if (kind != DomainKind::Rack || in.facts.domains(*share.site, kind).size() > 1)
                            topo::add(in, report, known, group, share, {});
                    }
                }
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Spread over Failure Domains"),
    .fix = fixes::spread,
};

} // namespace quorate::rules
