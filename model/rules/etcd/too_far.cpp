#include "model/base/text.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_too_far = {
    .id = "etcd-too-far",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The etcd members of cluster \"%1\" in \"%2\" and \"%3\" are %4 apart, but need less than %5."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Every change waits for a majority; with long round trips the leader is replaced again and again."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Place the members closer to each other, or run one cluster in each data center."),
    .source = "the source article on OpenShift high availability, part one: etcd",
    .covers = {"ETCD-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            const std::optional<SitePair> slowest = in.facts.slowestPair(voters);
            const std::optional<double> limit = in.cluster->limit(QStringLiteral("etcd-latency-error-ms"));
            if (slowest && limit && slowest->roundTripMs >= *limit)
                report.add(voters,
                    {in.cluster->row->name, slowest->a->name, slowest->b->name,
                        text::formatMilliseconds(slowest->roundTripMs), text::formatMilliseconds(*limit)});
        },
};

} // namespace quorate::rules
