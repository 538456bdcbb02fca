#include "model/base/text.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_memory_large = {
    .id = "log-memory-large",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "A log store member of cluster \"%1\" may take %2, more than %3."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Half of it is the heap, which should stay below 32 GiB, where pointers are still compressed."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run more members instead of larger ones."),
    .source = "Elasticsearch 5 documentation: heap sizing",
    .covers = {"LOG-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);

            Q_UNUSED(members);
            const qint64 memory = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("memory"), 0);
            const std::optional<double> limit = in.cluster->limit(QStringLiteral("log-store-memory-max-gib"));
            if (limit && double(memory) > *limit * double(qint64(1) << 30))
                report.add({in.cluster->element()},
                    {in.cluster->row->name, text::formatBytes(memory), text::formatBytes(qint64(*limit) << 30)});
        },
};

} // namespace quorate::rules
