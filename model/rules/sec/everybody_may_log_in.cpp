#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule sec_everybody_may_log_in = {
    .id = "sec-everybody-may-log-in",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Everybody may log in to cluster \"%1\" with any name and password."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Whoever reaches the API is a user of the cluster. The community distribution does so when no "
        "identity provider is named."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Name an identity provider, such as LDAP or OpenID Connect."),
    .source = "openshift-ansible release-3.11, roles/openshift_control_plane: default of "
              "openshift_master_identity_providers",
    .covers = {"SEC-002"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QList<IdentityProvider> &providers = in.cluster->row->identityProviders;
            const bool all = std::any_of(providers.begin(), providers.end(),
                [](const IdentityProvider &provider) { return provider.kind == IdentityKind::AllowAll; });
            const bool unset =
                providers.isEmpty() && in.cluster->settingText(QStringLiteral("deploymentType")) == u"origin";
            if (all || unset)
                report.add({in.cluster->element()}, {in.cluster->row->name});
        },
};

} // namespace quorate::rules
