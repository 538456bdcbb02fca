#include "model/base/text.h"
#include "model/rules/rule.h"

namespace quorate::rules {

// Too few cores for a master with etcd are an error of their own (mst-etcd-too-few-cores).
extern const Rule mst_too_small = {
    .id = "mst-too-small",
    .severity = Severity::Warning,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "A master of cluster \"%1\" has less than the required %2 cores and %3 of memory."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "The health checks of the installer refuse such a host, and the API becomes slow under load."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give every master at least %2 cores and %3."),
    .source = "OpenShift Container Platform 3.11 documentation, System and environment requirements",
    .covers = {"MST-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            Hosts found;
            Minimum least;
            for (const Host *host : in.cluster->with(Trait::RunsControlPlane)) {
                const Minimum &minimum = in.facts.roleWith(*host, Trait::RunsControlPlane)->minimum;
                const bool fewCores = host->row->cpu && *host->row->cpu < minimum.cpu && !host->has(Trait::Votes);
                if (!fewCores && (!host->row->memory || *host->row->memory >= minimum.memory))
                    continue;
                least = minimum;
                found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name, QString::number(least.cpu), text::formatBytes(least.memory)});
        },
};

} // namespace quorate::rules
