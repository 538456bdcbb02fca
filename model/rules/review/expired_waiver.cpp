#include "model/design/edits.h"
#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule review_expired_waiver = {
    .id = "review-expired-waiver",
    .severity = Severity::Warning,
    .scope = RuleScope::Review,
    .sentence = QT_TRANSLATE_NOOP("Rules", "The waiver of \"%1\" ended on %2 (%3)."),
    .why = QT_TRANSLATE_NOOP("Rules", "The finding was accepted for a limited time only and counts again."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Repair what was accepted, or decide anew."),
    .source = "practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Waiver &waiver : in.review->review.waivers) {
                if (waiver.until.isValid() && in.today > waiver.until)
                    report.add({waiver.id.value}, {waiver.rule, waiver.until.toString(Qt::ISODate), waiver.reason});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Remove Waiver"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return edits::unwaive(in.design, WaiverId(in.finding.elements.value(0)));
    },
};

} // namespace quorate::rules
