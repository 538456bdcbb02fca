#include "model/rules/rule.h"

namespace quorate::rules {

// Racks are another rule, because hosts of one rack seldom fail together.
extern const Rule etcd_quorum_in_one_domain = {
    .id = "etcd-quorum-in-one-domain",
    .severity = Severity::Error,
    .sentence = QT_TRANSLATE_NOOP("Rules", "\"%1\" holds %2 of %3 etcd members of cluster \"%4\"."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "When it fails, the remaining members are no majority: the cluster cannot change any more and the API stops."),
    .remedy = QT_TRANSLATE_NOOP("Rules",
        "Spread the members over at least three hypervisors, zones or data centers, so that none holds half of them."),
    .source = "practice; etcd 3 documentation, FAQ: what is failure tolerance",
    .covers = {"ETCD-004"},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            const Hosts voters = in.cluster->with(Trait::Votes);
            if (voters.size() < 3)
                return;
            const size_t half = (voters.size() + 1) / 2; // without so many the others are no majority
            const auto add = [&](const ElementId &place, const QString &name, const Hosts &hosts) {
                if (hosts.size() < half)
                    return;
                QList<ElementId> elements{place};
                for (const Host *host : hosts) {
                    if (!elements.contains(host->element()))
                        elements.append(host->element());
                }
                report.add(elements,
                    {name, QString::number(hosts.size()), QString::number(voters.size()), in.cluster->row->name});
            };
            for (const DomainKind kind : {DomainKind::Zone, DomainKind::Hypervisor}) {
                for (const DomainShare &share : in.facts.shares(voters, kind))
                    add(share.domain->id.value, share.domain->name, share.hosts);
            }
            const QList<SiteId> sites = in.cluster->sites();
            for (const SiteId &site : sites.size() > 1 ? sites : QList<SiteId>()) {
                Hosts here;
                for (const Host *host : voters) {
                    if (host->site && host->site->id == site)
                        here.push_back(host);
                }
                add(site.value, in.facts.elementName(site.value), here);
            }
        },
};

} // namespace quorate::rules
