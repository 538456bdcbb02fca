#include "model/base/text.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule log_memory_share = {
    .id = "log-memory-share",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "A log store member of cluster \"%1\" may take %2, more than half of the memory of host \"%3\" (%4)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The file cache of the other half is what makes Elasticsearch fast, and routers and the registry need room "
        "beside it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Lower the memory of a member, or give the host more."),
    .source = "Elasticsearch 5 documentation: heap sizing",
    .covers = {"LOG-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("logging"), QStringLiteral("enabled")))
                return;
            const qint64 members = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("members"), 1);

            Q_UNUSED(members);
            const qint64 memory = in.cluster->serviceInteger(QStringLiteral("logging"), QStringLiteral("memory"), 0);
            Hosts small;
            for (const Host *host : in.cluster->with(Trait::RunsLogging)) {
                if (host->row->memory && memory > *host->row->memory / 2)
                    small.push_back(host);
            }
            if (!small.empty())
                report.add(small,
                    {in.cluster->row->name, text::formatBytes(memory), small.front()->name,
                        text::formatBytes(*small.front()->row->memory)});
        },
};

} // namespace quorate::rules
