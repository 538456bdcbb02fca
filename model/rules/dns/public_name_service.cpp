#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_public_name_service = {
    .id = "dns-public-name-service",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" relies on a public name service: \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Names below xip.io and nip.io are resolved by somebody else's servers on the internet: when "
        "these fail, or lie, so does every login and application."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Use names of a zone of your own."),
    .source = "practice",
    .covers = {"DNS-010"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const QString &name :
                {in.cluster->row->apiName, in.cluster->row->publicApiName, in.cluster->row->appsDomain}) {
                for (const QLatin1StringView domain : {QLatin1StringView("xip.io"), QLatin1StringView("nip.io")}) {
                    const QString lower = name.toLower();
                    if (lower == domain || lower.endsWith(u'.' + QString(domain)))
                        report.add({in.cluster->element()}, {in.cluster->row->name, name});
                }
            }
        },
};

} // namespace quorate::rules
