#include "model/rules/rule.h"

#include <QRegularExpression>

namespace quorate::rules {

extern const Rule dc_mixed_stages = {
    .id = "dc-mixed-stages",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Production cluster \"%1\" also serves another stage, as \"%2\" says."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Tests compete with production for capacity and share its upgrades, its networks and its administrators."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Run development and tests in clusters of their own."),
    .source = "the source article on OpenShift high availability, part two: several clusters",
    .covers = {"DC-003"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            static const QRegularExpression stage(
                QStringLiteral("(^|[^a-z0-9])(dev|devel|development|test|testing|sit|uat|qa|staging)([^a-z0-9]|$)"),
                QRegularExpression::CaseInsensitiveOption);
            QList<ElementId> elements{in.cluster->element()};
            QString sign;
            const auto tell = [&](const ElementId &element, const QString &name) {
                if (!elements.contains(element))
                    elements.append(element);
                if (sign.isEmpty())
                    sign = name;
            };
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                if (promotion.from == in.cluster && promotion.to == in.cluster)
                    tell(promotion.row->id.value, promotion.row->name);
            }
            for (const TemplateFacts &deployment : in.facts.templates()) {
                for (const TemplateTargetFacts &target : deployment.targets) {
                    if (target.cluster == in.cluster && target.row->project.contains(stage))
                        tell(deployment.row->id.value, target.row->project);
                }
            }
            for (const Host *host : in.cluster->hosts) {
                for (const QString &label : host->row->labels) {
                    if (label.section(u'=', 1).contains(stage))
                        tell(host->element(), label);
                }
            }
            if (!sign.isEmpty())
                report.add(elements, {in.cluster->row->name, sign});
        },
};

} // namespace quorate::rules
