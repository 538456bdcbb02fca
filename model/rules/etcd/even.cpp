#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_even = {
    .id = "etcd-even",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has an even number of etcd members (%n)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "An even group survives no more losses than the odd one below it, but has one more member that can fail."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use an odd number of members."),
    .source = "the source article on OpenShift high availability, part one: etcd; etcd 3 documentation, FAQ: why an "
              "odd number of cluster members",
    .covers = {"ETCD-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            if (!voters.empty() && voters.size() % 2 == 0)
                report.add(voters, {in.cluster->row->name}, int(voters.size()));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Make the Number Odd"),
    .fix =
        [](const FixInput &in) {
            // Of two members none can be spared.
            return in.finding.count == 2 ? fixes::addVoters(in, 3) : fixes::removeVoter(in);
        },
};

} // namespace quorate::rules
