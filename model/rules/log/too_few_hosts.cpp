#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_too_few_hosts = {
    .id = "log-too-few-hosts",
    .severity = Severity::Warning,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "The log store of cluster \"%1\" has %n member(s), but only %2 host(s) for them."),
    .why = QT_TRANSLATE_NOOP("Rules", "Members that share a host fail together."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add hosts with the logging role, or lower the number of members."),
    .source = "practice",
    .covers = {"LOG-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);
            const int hosts = in.cluster->count(Trait::RunsLogging);
            if (members > hosts)
                report.add({in.cluster->element()}, {in.cluster->row->name, QString::number(hosts)}, int(members));
        },
};

} // namespace quorate::rules
