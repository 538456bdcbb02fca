#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule mst_etcd_too_few_cores = {
    .id = "mst-etcd-too-few-cores",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "A master of cluster \"%1\" that also runs etcd has less than %2 cores."),
    .why = QT_TRANSLATE_NOOP("Rules", "API and etcd starve each other: such a host is documented not to work."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give every master with etcd at least %2 cores."),
    .source = "OpenShift Container Platform 3.11 documentation, System and environment requirements",
    .covers = {"MST-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            Hosts found;
            int least = 0;
            for (const Host *host : in.cluster->with(Trait::RunsControlPlane)) {
                const Minimum &minimum = in.facts.roleWith(*host, Trait::RunsControlPlane)->minimum;
                if (!host->has(Trait::Votes) || !host->row->cpu || *host->row->cpu >= minimum.cpu)
                    continue;
                least = minimum.cpu;
                found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name, QString::number(least)});
        },
};

} // namespace quorate::rules
