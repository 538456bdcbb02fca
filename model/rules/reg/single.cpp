#include "model/design/fields.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule reg_single = {
    .id = "reg-single",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The integrated registry of cluster \"%1\" has a single replica."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "When its host is lost, no image can be pushed or pulled, and pods that move cannot start; since release 3.10 "
        "one replica is the default."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Run at least two replicas on storage that they can share, such as an object store."),
    .source = "the source article on OpenShift high availability, part one: integrated registry; openshift-ansible "
              "release-3.11, roles/openshift_hosted/defaults",
    .covers = {"REG-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(
                    QStringLiteral("registry"), QStringLiteral("enabled"))) // not installed: nothing to judge
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("registry"), QStringLiteral("replicas"), 1);

            if (replicas < 2)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Raise Replicas"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster || !cluster->platform || cluster->count(Trait::StoresImages) < 2)
            return std::nullopt;
        const Storage *storage = in.facts.topology().storage.find(
            StorageId(cluster->serviceText(QStringLiteral("registry"), QStringLiteral("storage"))));
        if (!storage)
            return std::nullopt; // two replicas need storage that both can write
        const std::optional<Suitability> suits =
            cluster->platform->suitability(QStringLiteral("registry-shared"), enumWord(storage->kind));
        if (suits != Suitability::Best && suits != Suitability::Fine)
            return std::nullopt;
        Design next = in.design;
        next.topology().clusters.update(in.finding.cluster, [&](Cluster &row) {
            row.services[QStringLiteral("registry")].insert(
                QStringLiteral("replicas"), qint64(cluster->count(Trait::StoresImages)));
        });
        return next;
    },
};

} // namespace quorate::rules
