#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule reg_object_incomplete = {
    .id = "reg-object-incomplete",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Object store \"%1\" of the registry lacks its provider, bucket or region."),
    .why = QT_TRANSLATE_NOOP("Rules", "The installer refuses an S3 registry without bucket and region."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "State the provider, the bucket and the region of the object store."),
    .source = "openshift-ansible release-3.11, roles/openshift_hosted: S3 storage of the registry",
    .covers = {"REG-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->serviceFlag(
                    QStringLiteral("registry"), QStringLiteral("enabled"))) // not installed: nothing to judge
                return;
            const qint64 replicas =
                in.cluster->serviceInteger(QStringLiteral("registry"), QStringLiteral("replicas"), 1);

            const Storage *storage = in.facts.topology().storage.find(
                StorageId(in.cluster->serviceText(QStringLiteral("registry"), QStringLiteral("storage"))));

            Q_UNUSED(replicas);
            if (!storage || storage->kind != StorageKind::Object)
                return;
            // The object stores that the installer knows.
            const bool known = QStringList(
                {QStringLiteral("s3"), QStringLiteral("swift"), QStringLiteral("gcs"), QStringLiteral("azure_blob")})
                                   .contains(storage->provider);
            const bool s3 = storage->provider == u"s3";
            if (!known || (s3 && (storage->bucket.isEmpty() || storage->region.isEmpty())))
                report.add({storage->id.value, in.cluster->element()}, {storage->name});
        },
};

} // namespace quorate::rules
