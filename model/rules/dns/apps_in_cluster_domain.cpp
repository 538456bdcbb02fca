#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_apps_in_cluster_domain = {
    .id = "dns-apps-in-cluster-domain",
    .severity = Severity::Error,
    .sentence =
        QT_TRANSLATE_NOOP("Rules", "Apps domain \"%1\" collides with the domain that cluster \"%2\" uses inside."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "The cluster answers names of its inner domain itself, so that applications could not be reached by theirs; "
        "the default apps domain lies there too."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose an apps domain outside of the cluster's inner domain."),
    .source = "OpenShift Container Platform 3.11, Configuring your inventory file: default subdomain",
    .covers = {"DNS-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const auto isUnder = [](const QString &name, const QString &domain) {
                return name == domain || name.endsWith(u'.' + domain);
            };

            const QString apps = in.cluster->row->appsDomain.toLower();
            const QString inner = in.cluster->platform
                ? in.cluster->platform->defaults.value(QStringLiteral("clusterDomain"))
                : QString();
            const QString unset = in.cluster->platform
                ? in.cluster->platform->defaults.value(QStringLiteral("defaultAppsDomain"))
                : QString();
            if (apps.isEmpty() || inner.isEmpty())
                return;
            if (isUnder(apps, inner) || isUnder(inner, apps) || apps == unset)
                report.add({in.cluster->element()}, {in.cluster->row->appsDomain, in.cluster->row->name});
        },
};

} // namespace quorate::rules
