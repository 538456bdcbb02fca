#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_too_many = {
    .id = "etcd-too-many",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" has many etcd members (%n)."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Every change is written by a majority, so each further member makes all writes slower."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use three or five etcd members."),
    .source = "practice; etcd 3 documentation, FAQ: what is maximum cluster size",
    .covers = {"ETCD-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            const std::optional<double> many = in.cluster->limit(QStringLiteral("etcd-members-many"));
            if (many && double(voters.size()) >= *many)
                report.add(voters, {in.cluster->row->name}, int(voters.size()));
        },
};

} // namespace quorate::rules
