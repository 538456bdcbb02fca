#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

// None at all is another rule.
extern const Rule etcd_too_few = {
    .id = "etcd-too-few",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has less than three etcd members (%n)."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "One or two members survive no failure: the loss of a single one stops every change to the cluster."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use three etcd members."),
    .source = "the source article on OpenShift high availability, part one: etcd",
    .covers = {"ETCD-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            const std::optional<double> wanted = in.cluster->limit(QStringLiteral("etcd-recommended"));
            if (wanted && !voters.empty() && double(voters.size()) < *wanted)
                report.add(voters, {in.cluster->row->name}, int(voters.size()));
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Missing etcd Members"),
    .fix = [](const FixInput &in) { return fixes::addVoters(in, 3); },
};

} // namespace quorate::rules
