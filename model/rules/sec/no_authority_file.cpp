#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule sec_no_authority_file = {
    .id = "sec-no-authority-file",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "A certificate of cluster \"%1\" comes without the file of its authority: %2."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The installer refuses named certificates when none names its authority: nodes and clients could "
        "not verify them."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Name the file with the certificates of the authority."),
    .source = "openshift-ansible release-3.11, checks before the installation: "
              "openshift_master_named_certificates, cafile",
    .covers = {"SEC-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            for (const Certificate &certificate : in.cluster->row->certificates) {
                if (certificate.use == CertificateUse::Api && certificate.authority.isEmpty())
                    report.add({in.cluster->element()}, {in.cluster->row->name, certificate.certificate});
            }
        },
};

} // namespace quorate::rules
