#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_vrid_twice = {
    .id = "lb-vrid-twice",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "VRRP ids of \"%1\" and \"%2\" meet on one network: %3."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "Hosts that share a VRRP id believe that they share an address: they take it from each other, "
        "and both services flap."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Give one of them ids that nobody else has on the network, leaving one id for each virtual IP."),
    .source = "OpenShift Container Platform 3.11, High availability: VRRP id offset; RFC 5798, section 5.2.3; "
              "practice",
    .covers = {"LB-006"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const std::vector<lb::VrrpUser> users = lb::vrrpUsers(in.facts);
            std::vector<QList<lb::Segment>> segments;
            for (const lb::VrrpUser &user : users)
                segments.push_back(lb::segments(in.facts, user.hosts));
            const auto meet = [&](size_t a, size_t b) {
                return std::any_of(segments[a].begin(), segments[a].end(), [&](const lb::Segment &one) {
                    return std::any_of(segments[b].begin(), segments[b].end(),
                        [&](const lb::Segment &other) { return lb::isSame(one, other).value_or(false); });
                });
            };
            for (size_t b = 1; b < users.size(); ++b) {
                for (size_t a = 0; a < b; ++a) {
                    const int first = std::max(users[a].first, users[b].first);
                    const int last = std::min(users[a].last(), users[b].last());
                    if (first > last || !meet(a, b))
                        continue;
                    const QString ids =
                        first == last ? QString::number(first) : QStringLiteral("%1-%2").arg(first).arg(last);
                    const QList<ElementId> elements{users[b].element, users[a].element};
                    if (users[b].cluster)
                        report.addFor(*users[b].cluster, elements, {users[a].name, users[b].name, ids});
                    else
                        report.add(elements, {users[a].name, users[b].name, ids});
                }
            }
        },
    .fixLabel = QT_TRANSLATE_NOOP("Rules", "Choose Free VRRP Ids"),
    .fix = [](const FixInput &in) -> std::optional<Design> {
        for (const ElementId &element : in.finding.elements) {
            if (const auto next = lb::withFreeIds(in.design, in.facts, element))
                return next;
        }
        return std::nullopt;
    },
};

} // namespace quorate::rules
