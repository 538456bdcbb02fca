#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_vrid_outside = {
    .id = "lb-vrid-outside",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "VRRP ids of \"%1\" leave the range from 1 to 255: %2."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A VRRP id is one octet, and each virtual IP takes one; keepalived refuses any other, and no "
        "address moves."),
    .remedy =
        QT_TRANSLATE_NOOP("Rules", "Choose a first id from 1 on that leaves one id for each virtual IP up to 255."),
    .source = "RFC 5798, section 5.2.3; OpenShift Container Platform 3.11, High availability: VRRP id offset",
    .covers = {"LB-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const auto outside = [](int first, int last) { return first < 1 || last > 255; };
            for (const auto &balancer : in.facts.balancers()) {
                if (!balancer->row->vrid || !lb::runsKeepalived(*balancer->row))
                    continue;
                const int first = *balancer->row->vrid;
                const int last = first + std::max(1, lb::movingAddresses(*balancer)) - 1;
                if (outside(first, last))
                    lb::addFor(*balancer, report, {balancer->row->id.value},
                        {balancer->row->name, QStringLiteral("%1-%2").arg(first).arg(last)});
            }
            for (const lb::VrrpUser &user : lb::vrrpUsers(in.facts)) {
                // More addresses than ids is the complaint of another rule.
                if (!user.balancer && user.count <= 255 && outside(user.first, user.last()))
                    report.addFor(*user.cluster, {user.element},
                        {user.name, QStringLiteral("%1-%2").arg(user.first).arg(user.last())});
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Choose Free VRRP Ids"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        return lb::withFreeIds(in.design, in.facts, in.finding.elements.value(0));
    },
};

} // namespace quorate::rules
