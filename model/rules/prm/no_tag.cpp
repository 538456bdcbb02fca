#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_no_tag = {
    .id = "prm-no-tag",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "%n image(s) of promotion path \"%1\" have neither tag nor digest, such as \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Nobody has said which image is meant: one tool takes the tag \"latest\", another one every tag that there "
        "is."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "State the tags, or the digest, of each image."),
    .source = "skopeo-sync(1): an empty list means all tags; practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                QStringList images;
                for (const PromotedImage &image : promotion.row->images) {
                    if (image.tags.isEmpty() && image.digest.isEmpty())
                        images.append(image.repository);
                }
                if (!images.isEmpty())
                    prm::add(report, promotion, {images.first()}, int(images.size()));
            }
        },
};

} // namespace quorate::rules
