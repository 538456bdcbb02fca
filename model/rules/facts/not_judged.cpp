#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

// What a design does not state is not held against it; this says so once.
extern const Rule facts_not_judged = {
    .id = "facts-not-judged",
    .severity = Severity::Hint,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Some checks of cluster \"%1\" could not judge it, because the design does not state everything (%2)."),
    .why = QT_TRANSLATE_NOOP("Rules", "Nothing is assumed about what is not stated: the cluster may be fine or not."),
    .remedy = QT_TRANSLATE_NOOP("Rules",
        "State the racks or hypervisors of the hosts, their CPU, memory and disks, and the round-trip times of links."),
    .source = "practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const ClusterFacts &cluster = *in.cluster;
            QStringList missing;
            const auto note = [&missing](bool unstated, const char *word) {
                if (unstated)
                    missing.append(QString::fromLatin1(word));
            };
            bool domains = false;
            for (const SpreadGroup &group : in.facts.spreadGroups()) {
                domains = domains
                    || (group.cluster == &cluster
                        && std::any_of(group.hosts.begin(), group.hosts.end(),
                            [&in](const Host *host) { return !in.facts.domain(host->domain); }));
            }
            bool cpu = false;
            bool memory = false;
            bool disk = false;
            for (const Host *host : cluster.hosts) {
                const bool master = host->has(Trait::RunsControlPlane);
                const bool compute = host->has(Trait::RunsWorkloads);
                cpu = cpu || (!host->row->cpu && (master || compute));
                memory = memory || (!host->row->memory && (master || compute || host->has(Trait::RunsInfra)));
                const Disk *store = in.facts.voterDisk(*host);
                disk = disk || (host->has(Trait::Votes) && (!store || store->kind == DiskKind::Unstated));
            }
            note(domains, QT_TRANSLATE_NOOP("Rules", "failure domains"));
            note(in.facts.lacksRoundTrip(cluster.with(Trait::Votes)), QT_TRANSLATE_NOOP("Rules", "round-trip times"));
            note(disk, QT_TRANSLATE_NOOP("Rules", "kinds of disks"));
            note(cpu, QT_TRANSLATE_NOOP("Rules", "CPU"));
            note(memory, QT_TRANSLATE_NOOP("Rules", "memory"));
            if (!missing.isEmpty())
                report.add({cluster.element()}, {cluster.row->name, translatable(missing)});
        },
};

} // namespace quorate::rules
