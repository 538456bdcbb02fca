#include "model/rules/lb/vrrp.h"

namespace quorate::rules {

extern const Rule lb_no_refresh = {
    .id = "lb-no-refresh",
    .severity = Severity::Warning,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "The hosts of IP failover of cluster \"%1\" stand in \"%2\" and \"%3\", and nothing repeats whose the virtual "
        "IPs are after a cut between them."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "After two parts have met again, the network may keep sending to the host that has stepped down; keepalived "
        "repeats its announcement only where vrrp_garp_master_refresh is set, which IP failover pods have no setting "
        "for."),
    .remedy = QT_TRANSLATE_NOOP("Rules",
        "Keep the hosts in one room, or use balancers with keepalived, whose exported configuration repeats the "
        "announcement."),
    .source = "keepalived.conf(5): vrrp_garp_master_refresh; measured: 51 s of silence after one of four cuts",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            if (lb::failoverAddresses(*in.cluster) == 0)
                return;
            const auto place = [&](const Host &host) -> std::pair<ElementId, QString> {
                const FailureDomain *room = in.facts.domainOf(host, DomainKind::Room);
                if (room)
                    return {room->id.value, room->name};
                return host.site ? std::pair(host.site->id.value, host.site->name) : std::pair<ElementId, QString>();
            };
            std::pair<ElementId, QString> first;
            for (const Host *host : in.cluster->with(Trait::RunsIngress)) {
                const std::pair<ElementId, QString> own = place(*host);
                if (first.first.isEmpty())
                    first = own;
                if (own.first.isEmpty() || own.first == first.first)
                    continue;
                report.add({in.cluster->element()}, {in.cluster->row->name, first.second, own.second});
                return;
            }
        },
};

} // namespace quorate::rules
