#include "model/rules/prm/path.h"

namespace quorate::rules {

extern const Rule prm_unverified_tls = {
    .id = "prm-unverified-tls",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Promotion path \"%1\" does not verify the certificate of %2."),
    .why = QT_TRANSLATE_NOOP("Rules", "TLS that is not verified hides the login from nobody who stands in between."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Put the certificates of the registry authority on the host that runs the path, and verify."),
    .source = "skopeo-copy(1): --src-tls-verify, --dest-cert-dir; practice",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const PromotionFacts &promotion : in.facts.promotions()) {
                QStringList registries;
                if (promotion.row->fromTls == RegistryTls::Skip)
                    registries.append(u'"' + promotion.fromRegistry + u'"');
                if (promotion.row->toTls == RegistryTls::Skip)
                    registries.append(u'"' + promotion.toRegistry + u'"');
                if (!registries.isEmpty())
                    prm::add(report, promotion, {registries.join(QStringLiteral(", "))});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Verify Certificates"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return prm::changed(in, [](Promotion &row) {
            for (RegistryTls *tls : {&row.fromTls, &row.toTls})
                if (*tls == RegistryTls::Skip)
                    *tls = RegistryTls::Verify;
        });
    },
};

} // namespace quorate::rules
