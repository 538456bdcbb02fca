#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_no_registry = {
    .id = "prm-no-registry",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Promotion path \"%1\" leads nowhere: the %2 has no registry that the other one could reach."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Images are copied from one registry to another by their names; without a route, an endpoint or a stated name "
        "there is none."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "State the registry, add a registry endpoint to the cluster, or give the cluster an apps domain."),
    .source = "OpenShift Container Platform 3.11, Accessing the registry; the source article on OpenShift high "
              "availability, part two: image promotion",
    .covers = {"DC-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                if (promotion.fromRegistry.isEmpty())
                    prm::add(
                        report, promotion, {translatable({QString::fromLatin1(QT_TRANSLATE_NOOP("Rules", "source"))})});
                else if (promotion.toRegistry.isEmpty())
                    prm::add(
                        report, promotion, {translatable({QString::fromLatin1(QT_TRANSLATE_NOOP("Rules", "target"))})});
            }
        },
};

} // namespace quorate::rules
