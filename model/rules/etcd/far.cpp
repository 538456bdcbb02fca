#include "model/base/text.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_far = {
    .id = "etcd-far",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "The etcd members of cluster \"%1\" in \"%2\" and \"%3\" are %4 apart; up to %5 leaves room for load."),
    .why =
        QT_TRANSLATE_NOOP("Rules", "Jitter on the line easily doubles the round trip, and every change waits for it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Place the members closer to each other."),
    .source = "the source article on OpenShift high availability, part one: etcd; practice: half of its limit",
    .covers = {"ETCD-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            const std::optional<SitePair> slowest = in.facts.slowestPair(voters);
            const std::optional<double> limit = in.cluster->limit(QStringLiteral("etcd-latency-warning-ms"));
            const std::optional<double> tooFar = in.cluster->limit(QStringLiteral("etcd-latency-error-ms"));
            if (slowest && limit && slowest->roundTripMs > *limit && !(tooFar && slowest->roundTripMs >= *tooFar))
                report.add(voters,
                    {in.cluster->row->name, slowest->a->name, slowest->b->name,
                        text::formatMilliseconds(slowest->roundTripMs), text::formatMilliseconds(*limit)});
        },
};

} // namespace quorate::rules
