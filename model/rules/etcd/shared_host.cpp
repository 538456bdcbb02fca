#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_shared_host = {
    .id = "etcd-shared-host",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "An etcd member of cluster \"%1\" shares its host with log storage, a router or storage."),
    .why = QT_TRANSLATE_NOOP("Rules", "Their disk and network load delays the writes of etcd."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Move these services to other hosts."),
    .source = "practice",
    .covers = {"ETCD-011"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            Hosts found;
            for (const Host *host : in.cluster->with(Trait::Votes)) {
                if (host->has(Trait::RunsLogging) || host->has(Trait::RunsIngress) || host->has(Trait::ProvidesStorage))
                    found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
