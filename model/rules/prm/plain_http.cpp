#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_plain_http = {
    .id = "prm-plain-http",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Promotion path \"%1\" speaks plain HTTP to %2."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Whoever stands in between can read the login and put other images in place of the right ones."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give the registry a certificate and speak TLS to it."),
    .source = "the source article on OpenShift high availability, part two: image promotion; practice",
    .covers = {"DC-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                QStringList registries;
                if (promotion.row->fromTls == RegistryTls::PlainHttp)
                    registries.append(u'"' + promotion.fromRegistry + u'"');
                if (promotion.row->toTls == RegistryTls::PlainHttp)
                    registries.append(u'"' + promotion.toRegistry + u'"');
                if (!registries.isEmpty())
                    prm::add(report, promotion, {registries.join(QStringLiteral(", "))});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Speak TLS"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return prm::changed(in, [](Promotion &row) {
            for (RegistryTls *tls : {&row.fromTls, &row.toTls})
                if (*tls == RegistryTls::PlainHttp)
                    *tls = RegistryTls::Verify;
        });
    },
};

} // namespace quorate::rules
