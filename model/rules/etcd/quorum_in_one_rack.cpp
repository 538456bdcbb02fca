#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_quorum_in_one_rack = {
    .id = "etcd-quorum-in-one-rack",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Rack \"%1\" holds %2 of %3 etcd members of cluster \"%4\"."),
    .why =
        QT_TRANSLATE_NOOP("Rules", "When the rack loses power or its switch, the remaining members are no majority."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Spread the members over at least three racks."),
    .source = "practice; etcd 3 documentation, FAQ: what is failure tolerance",
    .covers = {"ETCD-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            if (voters.size() < 3)
                return;
            const size_t half = (voters.size() + 1) / 2; // without so many the others are no majority
            for (const DomainShare &share : in.facts.shares(voters, DomainKind::Rack)) {
                // Another rack must be stated, or there is nowhere to go.
                if (share.hosts.size() < half || in.facts.domains(*share.site, DomainKind::Rack).size() < 2)
                    continue;
                QList<ElementId> elements{share.domain->id.value};
                for (const Host *host : share.hosts) {
                    if (!elements.contains(host->element()))
                        elements.append(host->element());
                }
                report.add(elements,
                    {share.domain->name, QString::number(share.hosts.size()), QString::number(voters.size()),
                        in.cluster->row->name});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Spread over Racks"),
    .fix = fixes::spread,
};

} // namespace quorate::rules
