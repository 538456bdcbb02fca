#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule met_single = {
    .id = "met-single",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The metrics store of cluster \"%1\" has a single replica."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "When its host is lost, no metric can be read or written, and autoscaling stands still."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run at least two Cassandra replicas, better three."),
    .source = "the source article on OpenShift high availability, part one: metrics",
    .covers = {"MET-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("metrics"), QStringLiteral("enabled")))
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("metrics"), QStringLiteral("replicas"), 1);
            if (replicas < 2)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
