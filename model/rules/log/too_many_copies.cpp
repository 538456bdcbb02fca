#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_too_many_copies = {
    .id = "log-too-many-copies",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "The log store of cluster \"%1\" shall keep %2 copies of each shard besides the first, but has %n member(s)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Copies of a shard lie on different members; those that find none stay unassigned, and the log store is never "
        "healthy."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Set fewer replica shards than members."),
    .source = "Elasticsearch 5 documentation: index modules, number of replicas",
    .covers = {"LOG-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);
            const qint64 copies =
                in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("dataCopies"), 0);
            if (copies >= members)
                report.add({in.cluster->element()}, {in.cluster->row->name, QString::number(copies)}, int(members));
        },
};

} // namespace quorate::rules
