#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_external_on_atomic = {
    .id = "etcd-external-on-atomic",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "An etcd member of cluster \"%1\" stands alone on Atomic Host."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "From release 3.10 on etcd outside of the masters is installed from packages, which Atomic Host does not take; "
        "the installation fails."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use Enterprise Linux on this host, or run etcd on the masters."),
    .source = "openshift-ansible release-3.11, playbooks of etcd: refused on Atomic Host",
    .covers = {"ETCD-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (in.cluster->limit(QStringLiteral("etcd-outside-masters-on-atomic-refused")).value_or(0) == 0)
                return;
            Hosts found;
            for (const Host *host : in.cluster->with(Trait::Votes)) {
                if (host->row->os == OperatingSystem::Atomic && !host->has(Trait::RunsControlPlane))
                    found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
