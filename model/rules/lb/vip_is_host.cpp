#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule lb_vip_is_host = {
    .id = "lb-vip-is-host",
    .severity = Severity::Error,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules", "Virtual IP %2 of \"%1\" is also the address of host \"%3\"."),
    .why = QT_TRANSLATE_NOOP("Rules", "Two machines would answer for one address, and both lose connections."),
    .remedy = QT_TRANSLATE_NOOP("Rules", "Choose an address that nothing else has."),
    .source = "practice",
    .covers = {"LB-005"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QHash<quint32, const Host *> owners;
            owners.reserve(qsizetype(in.facts.hosts().size()));
            for (const Host &host : in.facts.hosts()) {
                if (host.address && !owners.contains(host.address->value))
                    owners.insert(host.address->value, &host);
            }
            for (const auto &endpoint : in.facts.endpoints()) {
                const Host *owner = endpoint->vip ? owners.value(endpoint->vip->value) : nullptr;
                if (owner && endpoint->cluster)
                    report.addFor(*endpoint->cluster, {endpoint->row->id.value, owner->element()},
                        {endpoint->row->name, endpoint->row->vip, owner->name});
            }
        },
};

} // namespace quorate::rules
