#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_same_path = {
    .id = "prm-same-path",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "The tool skopeo sync would write %2 and %3 to the same place in the registry of promotion path \"%1\"."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "It keeps only the last part of the path of an image, so that one image overwrites the other."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use paths of different registry folders, or copy by skopeo copy."),
    .source = "skopeo-sync(1); tried with skopeo 1.9",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QHash<QString, QString> places; // registry and last part to the repository
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                if (promotion.row->tool != PromotionTool::SkopeoSync)
                    continue;
                for (const PromotedImage &image : promotion.row->images) {
                    const QString place = promotion.toRegistry + u'/' + image.repository.section(u'/', -1);
                    const auto known = places.constFind(place);
                    if (known == places.constEnd())
                        places.insert(place, image.repository);
                    else if (*known != image.repository)
                        prm::add(report, promotion, {u'"' + *known + u'"', u'"' + image.repository + u'"'});
                }
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Copy by skopeo copy"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return prm::changed(in, [](Promotion &row) { row.tool = PromotionTool::SkopeoCopy; });
    },
};

} // namespace quorate::rules
