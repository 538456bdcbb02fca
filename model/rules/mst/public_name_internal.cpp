#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule mst_public_name_internal = {
    .id = "mst-public-name-internal",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP(
        "Rules", "Cluster \"%1\" has a certificate of its own for \"%2\", which is also its internal API name."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "Nodes and pods then meet a certificate that the cluster did not sign, and refuse it."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give the API different internal and public names."),
    .source = "openshift-ansible issues 6971 and 9743",
    .covers = {"MST-008"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Cluster &row = *in.cluster->row;
            const bool same =
                row.publicApiName.isEmpty() || row.publicApiName.compare(row.apiName, Qt::CaseInsensitive) == 0;
            const bool own = std::any_of(row.certificates.begin(), row.certificates.end(),
                [](const Certificate &certificate) { return certificate.use == CertificateUse::Api; });
            if (own && same && !row.apiName.isEmpty())
                report.add({in.cluster->element()}, {row.name, row.apiName});
        },
};

} // namespace quorate::rules
