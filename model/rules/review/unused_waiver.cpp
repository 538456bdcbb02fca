#include "model/design/edits.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule review_unused_waiver = {
    .id = "review-unused-waiver",
    .severity = Severity::Hint,
    .scope = RuleScope::Review,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The waiver of \"%1\" accepts nothing that is found any more (%2)."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "A waiver that is left behind would silently accept the same finding when it comes back."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Remove the waiver."),
    .source = "practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Waiver &waiver : in.review->review.waivers) {
                const bool ended = waiver.until.isValid() && in.today > waiver.until;
                if (!ended && !in.review->foundKeys.contains(findingKey(waiver.rule, waiver.elements)))
                    report.add({waiver.id.value}, {waiver.rule, waiver.reason});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Remove Waiver"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return edits::unwaive(in.design, WaiverId(in.finding.elements.value(0)));
    },
};

} // namespace quorate::rules
