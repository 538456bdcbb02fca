#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule sec_authority_with_chain = {
    .id = "sec-authority-with-chain",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "The file of the certificate authority of cluster \"%1\" holds %2 certificates: %3."),
    .why =
        QT_TRANSLATE_NOOP("Rules", "The installer reads the first certificate only and refuses a file with a chain."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Keep one certificate in the file; further ones belong to the trust store of the hosts."),
    .source = "openshift-ansible release-3.11, checks before the installation: openshift_master_ca_certificate",
    .covers = {"SEC-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Certificate &certificate : in.cluster->row->certificates) {
                if (certificate.use == CertificateUse::Authority && certificate.chain.value_or(1) > 1)
                    report.add({in.cluster->element()},
                        {in.cluster->row->name, QString::number(*certificate.chain), certificate.certificate});
            }
        },
};

} // namespace quorate::rules
