#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule sec_no_registry_login = {
    .id = "sec-no-registry-login",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Cluster \"%1\" takes its images from %2 without a login."),
    .why = QT_TRANSLATE_NOOP(
        "Rules", "That registry gives images to nobody without one, and the installer stops at once."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Log in to the registry as needed, or take the images from a registry of your own."),
    .source = "openshift-ansible release-3.11, checks before the installation: oreg_auth_password",
    .covers = {"SEC-001"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const QString vendor = QStringLiteral("registry.redhat.io");
            const Release *release =
                in.cluster->platform ? in.cluster->platform->release(in.cluster->row->version) : nullptr;
            const QString registry = in.cluster->settingText(QStringLiteral("imageRegistry"));
            if (!release || release->traits.value(QStringLiteral("imageLogin")) != vendor
                || in.cluster->settingText(QStringLiteral("registryLogin")) != u"never")
                return;
            const bool enterprise =
                in.cluster->settingText(QStringLiteral("deploymentType")) == u"openshift-enterprise";
            if (registry.contains(vendor) || (registry.isEmpty() && enterprise))
                report.add({in.cluster->element()}, {in.cluster->row->name, vendor});
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Log In as Needed"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        Design next = in.design;
        next.topology().clusters.update(
            in.finding.cluster, [](Cluster &row) { row.settings.remove(QStringLiteral("registryLogin")); });
        return next;
    },
};

} // namespace quorate::rules
