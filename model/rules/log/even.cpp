#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_even = {
    .id = "log-even",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The log store of cluster \"%1\" has %n member(s), an even number."),
    .why = QT_TRANSLATE_NOOP("Rules", "An even number survives no more failures than the odd number below it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run an odd number of Elasticsearch members."),
    .source = "the source article on OpenShift high availability, part one: logging: 2n+1 members",
    .covers = {"LOG-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);
            if (members > 2 && members % 2 == 0)
                report.add({in.cluster->element()}, {in.cluster->row->name}, int(members));
        },
};

} // namespace quorate::rules
