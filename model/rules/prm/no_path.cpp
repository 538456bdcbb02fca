#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_no_path = {
    .id = "prm-no-path",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Promotion path \"%1\" has to cross from data center \"%2\" to \"%3\", but no link joins them."),
    .why = QT_TRANSLATE_NOOP("Rules", "The host that copies the images must reach both registries."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Draw the link between the data centers, or let the images travel through one that both reach."),
    .source = "the source article on OpenShift high availability, part two: image promotion",
    .covers = {"DC-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                // From where it runs, else from the source, each registry must be reached in at least one site of its
                // cluster.
                QList<SiteId> start;
                if (promotion.host && promotion.host->site)
                    start = {promotion.host->site->id};
                else if (promotion.from)
                    start = promotion.from->sites();
                for (const ClusterFacts *end : {promotion.from, promotion.to}) {
                    const QList<SiteId> sites = end ? end->sites() : QList<SiteId>();
                    if (start.isEmpty() || sites.isEmpty() || in.facts.areLinked(start, sites))
                        continue;
                    prm::add(report, promotion,
                        {in.facts.elementName(start.first().value), in.facts.elementName(sites.first().value)});
                }
            }
        },
};

} // namespace quorate::rules
