#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule ver_unknown_release = {
    .id = "ver-unknown-release",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Release \"%2\" of cluster \"%1\" is not one that can be installed (%3)."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Variables, playbooks and limits differ by release; there was no 3.8 to install, and of others "
        "nothing is known here."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose one of the releases."),
    .source = "openshift-ansible, branches release-3.7 to release-3.11: openshift_release",
    .covers = {"VER-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (!in.cluster->platform || in.cluster->platform->release(in.cluster->row->version))
                return;
            QStringList known;
            for (const Release &release : in.cluster->platform->releases)
                known.append(release.version);
            report.add({in.cluster->element()},
                {in.cluster->row->name, in.cluster->row->version, known.join(QStringLiteral(", "))});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Choose the Newest Release"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        const ClusterFacts *cluster = in.facts.cluster(in.finding.cluster);
        if (!cluster || !cluster->platform)
            return std::nullopt;
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [&](Cluster &row) { row.version = cluster->platform->defaultRelease; });
        return next;
    },
};

} // namespace quorate::rules
