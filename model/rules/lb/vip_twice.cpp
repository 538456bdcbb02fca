#include "model/rules/rule.h"

#include <algorithm>

namespace quorate::rules {

extern const Rule lb_vip_twice = {
    .id = "lb-vip-twice",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Virtual IP %3 is used twice: by \"%1\" and by \"%2\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "One address can stand for several names only where the same balancer serves them on different ports, or the "
        "same service under two names."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Give each service its own virtual IP."),
    .source = "practice",
    .covers = {"LB-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QHash<quint32, QList<const EndpointFacts *>> users;
            for (const auto &endpoint : in.facts.endpoints()) {
                if (endpoint->vip && endpoint->cluster)
                    users[endpoint->vip->value].append(endpoint.get());
            }
            for (const auto &endpoint : in.facts.endpoints()) {
                if (!endpoint->vip || !endpoint->cluster)
                    continue;
                const EndpointFacts *first = users.value(endpoint->vip->value).first();
                if (first == endpoint.get())
                    continue;
                const bool sameService = first->cluster == endpoint->cluster
                    && first->row->service == endpoint->row->service && first->ports == endpoint->ports;
                const bool samePorts = std::any_of(
                    first->ports.begin(), first->ports.end(), [&](int port) { return endpoint->ports.contains(port); });
                if (first->balancer != endpoint->balancer || (samePorts && !sameService))
                    report.addFor(*endpoint->cluster, {first->row->id.value, endpoint->row->id.value},
                        {first->row->name, endpoint->row->name, endpoint->row->vip});
            }
        },
};

} // namespace quorate::rules
