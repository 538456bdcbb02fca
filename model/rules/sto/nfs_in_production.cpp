#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_nfs_in_production = {
    .id = "sto-nfs-in-production",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Production cluster \"%1\" keeps data on NFS storage \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "One NFS server is a single point of failure, and databases, search indexes and the registry can "
        "lose data on it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use an object store for images and block storage or GlusterFS for volumes."),
    .source = "OpenShift Container Platform 3.11, Planning your installation: storage options; practice",
    .covers = {"STO-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->platform)
                return;
            for (const Storage &storage : in.facts.topology().storage) {
                if (storage.kind != StorageKind::Nfs)
                    continue;
                const QList<ServiceType> &services = in.cluster->platform->services;
                const bool uses = std::any_of(services.begin(), services.end(), [&](const ServiceType &service) {
                    return sto::storageOf(in.facts, *in.cluster, service.id) == &storage;
                });
                const Hosts hosts = in.facts.hostsOf(storage.nodes);
                const bool carries = std::any_of(
                    hosts.begin(), hosts.end(), [&](const Host *host) { return host->cluster == in.cluster; });
                if (uses || carries)
                    report.add({in.cluster->element(), storage.id.value}, {in.cluster->row->name, storage.name});
            }
        },
};

} // namespace quorate::rules
