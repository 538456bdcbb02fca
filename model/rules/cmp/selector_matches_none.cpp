#include "model/rules/fixes.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule cmp_selector_matches_none = {
    .id = "cmp-selector-matches-none",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "No node of cluster \"%1\" matches the default node selector \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "Pods of applications select compute nodes and stay pending."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Add compute nodes, give the role to existing nodes, or change the selector."),
    .source = "openshift-ansible release-3.11, roles/openshift_control_plane: default node selector",
    .covers = {"CMP-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const SchemaField *field =
                in.cluster->platform ? in.cluster->platform->settings.find(u"defaultNodeSelector") : nullptr;
            const std::optional<AttributeValue> selector = in.cluster->setting(QStringLiteral("defaultNodeSelector"));
            // The platform's default selects compute nodes; another selector is the design's own business.
            if (!field || !selector || selector != field->fallback)
                return;
            if (in.cluster->count(Trait::RunsWorkloads) == 0 && in.cluster->count(Trait::JoinsCluster) > 0)
                report.add({in.cluster->element()},
                    {in.cluster->row->name, in.cluster->settingText(QStringLiteral("defaultNodeSelector"))});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Add Compute Nodes"),
    .fix = [](const FixInput &in) { return fixes::addHosts(in, Trait::RunsWorkloads, {}, 2); },
};

} // namespace quorate::rules
