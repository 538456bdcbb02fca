#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule met_one_claim = {
    .id = "met-one-claim",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The metrics store of cluster \"%1\" has %n replica(s), but one volume claim for all of them."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Each Cassandra replica needs a volume of its own; the installer refuses one claim for several."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Leave the claim out, so that each replica gets its own, or run one replica."),
    .source = "openshift-ansible release-3.11, roles/openshift_metrics",
    .covers = {"MET-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(QStringLiteral("metrics"), QStringLiteral("enabled")))
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("metrics"), QStringLiteral("replicas"), 1);
            if (replicas > 1
                && !in.cluster->serviceText(QStringLiteral("metrics"), QStringLiteral("claimName")).isEmpty())
                report.add({in.cluster->element()}, {in.cluster->row->name}, int(replicas));
        },
};

} // namespace quorate::rules
