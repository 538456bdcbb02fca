#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_cannot_sign = {
    .id = "prm-cannot-sign",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Promotion path \"%1\" states the signing key \"%2\", but %3 does not sign."),
    .why = QT_TRANSLATE_NOOP("Rules", "Only skopeo signs what it copies; the images would arrive unsigned."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Copy by skopeo, or sign in a step of its own and take the key away."),
    .source = "skopeo-copy(1): --sign-by",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                const PromotionTool tool = promotion.row->tool;
                if (!promotion.row->signBy.isEmpty()
                    && (tool == PromotionTool::Docker || tool == PromotionTool::OcMirror))
                    prm::add(report, promotion,
                        {promotion.row->signBy,
                            tool == PromotionTool::Docker ? QStringLiteral("docker")
                                                          : QStringLiteral("oc image mirror")});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Copy by skopeo"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return prm::changed(in, [](Promotion &row) { row.tool = PromotionTool::SkopeoCopy; });
    },
};

} // namespace quorate::rules
