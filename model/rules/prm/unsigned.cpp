#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_unsigned = {
    .id = "prm-unsigned",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Promotion path \"%1\" brings unsigned images into production."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Without a signature the production cluster cannot tell images that were released from those that somebody has "
        "put there."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "State the signing key, and let the target accept signed images only (policy.json)."),
    .source = "containers-policy.json(5); the source article on OpenShift high availability, part two: image promotion",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                if (promotion.to && promotion.to->production && promotion.row->signBy.isEmpty())
                    prm::add(report, promotion, {});
            }
        },
};

} // namespace quorate::rules
