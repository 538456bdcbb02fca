#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule etcd_slow_disk = {
    .id = "etcd-slow-disk",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "An etcd member of cluster \"%1\" does not keep its data on an SSD or NVMe disk of its own."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "etcd writes each change through to the disk before it answers; slow or shared disks cause elections and lost "
        "leaders."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give every member a local SSD or NVMe disk."),
    .source = "OpenShift Container Platform 3.11 documentation, Scaling and performance guide: etcd; etcd 3 "
              "documentation, Hardware",
    .covers = {"ETCD-007"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            Hosts found;
            for (const Host *host : in.cluster->with(Trait::Votes)) {
                const Disk *disk = in.facts.voterDisk(*host);
                if (disk && disk->kind != DiskKind::Unstated && disk->kind != DiskKind::Nvme
                    && disk->kind != DiskKind::Ssd)
                    found.push_back(host);
            }
            if (!found.empty())
                report.add(found, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
