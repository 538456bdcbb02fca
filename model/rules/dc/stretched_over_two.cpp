#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dc_stretched_over_two = {
    .id = "dc-stretched-over-two",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" stretches over exactly two data centers, \"%2\" and \"%3\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Whichever way members are dealt, one of the two data centers takes the quorum with it, and a cut between them "
        "stops at least one side."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run one cluster in each data center, or add a third one as a witness."),
    .source = "the source article on OpenShift high availability, part two: data centers; practice",
    .covers = {"DC-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QList<SiteId> sites = in.cluster->sites();
            if (sites.size() == 2)
                report.add({in.cluster->element()},
                    {in.cluster->row->name, in.facts.elementName(sites.at(0).value),
                        in.facts.elementName(sites.at(1).value)});
        },
};

} // namespace quorate::rules
