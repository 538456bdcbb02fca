#include "model/rules/sto/gluster.h"

namespace quorate::rules {

extern const Rule sto_nfs_hosts = {
    .id = "sto-nfs-hosts",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "NFS storage \"%1\" is provided by %n host(s), but the installer accepts one only."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Nothing keeps two NFS servers alike; the installer refuses a second host of the group."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Use one server that is highly available by itself, or storage of another kind."),
    .source = "openshift-ansible release-3.11, checks before the installation: one host in [nfs]",
    .covers = {"STO-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Storage &storage : in.facts.topology().storage) {
                const int hosts = int(in.facts.hostsOf(storage.nodes).size());
                if (storage.kind != StorageKind::Nfs || hosts < 2)
                    continue;
                if (const ClusterFacts *user = sto::userOf(in.facts, storage))
                    report.addFor(*user, {storage.id.value}, {storage.name}, hosts);
                else
                    report.add({storage.id.value}, {storage.name}, hosts);
            }
        },
};

} // namespace quorate::rules
