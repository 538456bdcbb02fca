#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_mutable_tag = {
    .id = "prm-mutable-tag",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "%n image(s) of promotion path \"%1\" are named by a tag that moves, such as \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The image behind such a tag may be another one tomorrow: what was tested is not what is promoted, and nobody "
        "can go back to it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Promote by digest, or by tags that never move, such as \"v1.4.2\"."),
    .source = "the source article on OpenShift high availability, part two: image promotion; practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                QStringList images;
                for (const PromotedImage &image : promotion.row->images) {
                    for (const QString &tag : image.digest.isEmpty() ? image.tags : QStringList()) {
                        // A tag without any number names a stage or a branch, not a version.
                        if (std::none_of(tag.begin(), tag.end(), [](QChar c) { return c >= u'0' && c <= u'9'; }))
                            images.append(image.repository + u':' + tag);
                    }
                }
                if (!images.isEmpty())
                    prm::add(report, promotion, {images.first()}, int(images.size()));
            }
        },
};

} // namespace quorate::rules
