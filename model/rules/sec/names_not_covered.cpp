#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule sec_names_not_covered = {
    .id = "sec-names-not-covered",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "A certificate of cluster \"%1\" does not cover %2: %3."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Browsers and tools warn, or refuse to connect. A wildcard covers one label: \"*.apps.x\" does not "
        "cover \"a.b.apps.x\"."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Order a certificate with the names that clients use."),
    .source = "RFC 6125, section 6.4.3; OpenShift Container Platform 3.11, Configuring certificates",
    .covers = {"SEC-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const auto isCovered = [](const QStringList &names, const QString &wanted) {
                return std::any_of(names.begin(), names.end(), [&](const QString &name) {
                    return name.compare(wanted, Qt::CaseInsensitive) == 0
                        || (name.startsWith(u"*.")
                            && wanted.section(u'.', 1).compare(name.mid(2), Qt::CaseInsensitive) == 0);
                });
            };
            const Cluster &row = *in.cluster->row;
            QStringList uncovered;
            QStringList files;
            for (const Certificate &certificate : row.certificates) {
                QString wanted;
                if (certificate.use == CertificateUse::Router && !row.appsDomain.isEmpty())
                    wanted = QStringLiteral("*.") + row.appsDomain;
                else if (certificate.use == CertificateUse::Api)
                    wanted = row.publicApiName.isEmpty() ? row.apiName : row.publicApiName;
                if (certificate.names.isEmpty() || wanted.isEmpty() || isCovered(certificate.names, wanted))
                    continue;
                uncovered.append(u'"' + wanted + u'"');
                files.append(certificate.certificate);
            }
            if (!uncovered.isEmpty())
                report.add({in.cluster->element()},
                    {row.name, uncovered.join(QStringLiteral(", ")), files.join(QStringLiteral(", "))});
        },
};

} // namespace quorate::rules
