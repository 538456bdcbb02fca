#include "model/rules/rule.h"

namespace quorate::rules {

extern const Rule dns_shared_reverse_zone = {
    .id = "dns-shared-reverse-zone",
    .severity = Severity::Warning,
    .scope = RuleScope::Design,
    .sentence = QT_TRANSLATE_NOOP("Rules",
        "Networks %1 and %2 of different data centers share the reverse zone \"%3\", but have name servers of their "
        "own."),
    .why = QT_TRANSLATE_NOOP("Rules",
        "A reverse zone is cut at an octet, so it has one set of name servers: the others answer for none of its "
        "addresses, or wrongly for all."),
    .remedy = QT_TRANSLATE_NOOP(
        "Rules", "Give each data center whole /24 networks, or let one set of name servers serve the zone."),
    .source = "RFC 1035, section 3.5; RFC 2317",
    .covers = {},
    .check =
        [](const RuleInput &in, RuleReport &report) {
            QList<const Site *> served;
            for (const DnsFacts &dns : in.facts.dns()) {
                if (!dns.servers.empty() && dns.servers.front()->site && !served.contains(dns.servers.front()->site))
                    served.append(dns.servers.front()->site);
            }
            struct Part {
                const Site *site;
                QString cidr;
            };
            QMap<quint32, Part> parts; // by the /24 around it
            for (const Site *site : std::as_const(served)) {
                for (const Network &network : site->networks) {
                    const std::optional<net::Cidr> cidr = net::Cidr::parse(network.cidr, true);
                    if (!cidr || cidr->prefix <= 24)
                        continue;
                    const quint32 around = cidr->network().value >> 8;
                    const auto known = parts.constFind(around);
                    if (known == parts.constEnd())
                        parts.insert(around, {site, network.cidr});
                    else if (known->site != site)
                        report.add({known->site->id.value, site->id.value},
                            {known->cidr, network.cidr,
                                QStringLiteral("%1.%2.%3.in-addr.arpa")
                                    .arg(around & 255)
                                    .arg(around >> 8 & 255)
                                    .arg(around >> 16)});
                }
            }
        },
};

} // namespace quorate::rules
