#include "model/design/fields.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule reg_not_shareable = {
    .id = "reg-not-shareable",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The registry of cluster \"%1\" has %n replica(s), but its storage can be written by one host only."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Replicas that do not see the same images answer differently from request to request, or do not start at all."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use an object store or a shared file system, or run one replica."),
    .source = "OpenShift Container Platform 3.11, Planning your installation: storage for the registry",
    .covers = {"REG-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(
                    QStringLiteral("registry"), QStringLiteral("enabled"))) // not installed: nothing to judge
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("registry"), QStringLiteral("replicas"), 1);

            const Storage *storage = in.facts.topology().storage.find(
                StorageId(in.cluster->serviceText(QStringLiteral("registry"), QStringLiteral("storage"))));

            const bool shareable = storage && in.cluster->platform
                && in.cluster->platform->suitability(QStringLiteral("registry-shared"), enumWord(storage->kind))
                    != Suitability::Impossible;
            if (replicas >= 2 && !shareable)
                report.add({in.cluster->element()}, {in.cluster->row->name}, int(replicas));
        },
};

} // namespace quorate::rules
