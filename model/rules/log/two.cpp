#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_two = {
    .id = "log-two",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The log store of cluster \"%1\" has two members."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "A majority of two is two: losing either member stops the log store, so two are worse than one."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run three Elasticsearch members."),
    .source = "the source article on OpenShift high availability, part one: logging: 2n+1 members",
    .covers = {"LOG-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);
            if (members == 2)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Raise to Three"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(in.finding.cluster,
            [](Cluster &row) { row.services[QStringLiteral("logging")].insert(QStringLiteral("members"), qint64(3)); });
        return next;
    },
};

} // namespace quorate::rules
