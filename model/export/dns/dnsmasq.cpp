#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/writers/dnsmasq_writer.h"
#include "model/export/writers/markdown_writer.h"
#include "model/export/zones.h"

#include "model/base/tr.h"

#include <QCoreApplication>
#include <algorithm>

namespace quorate {

namespace dnsmasq {

using model::Tr;

static void writeZone(DnsmasqWriter &out, const ZoneContent &zone, int defaultTtl)
{
    out.blank();
    out.about(zone.name);
    out.local(zone.name);
    for (const ZoneRecord &record : zone.records) {
        out.about(record.element);
        const int ttl = record.ttl.value_or(zone.ttl);
        switch (record.kind) {
        case ZoneRecord::Kind::NameServer:
            break; // dnsmasq hands over no zones
        case ZoneRecord::Kind::Address:
            if (record.owner.startsWith(QLatin1String("*.")))
                out.below(record.owner.mid(2), record.address);
            else
                out.host(record.owner, record.address, ttl == defaultTtl ? std::nullopt : std::optional(ttl));
            break;
        case ZoneRecord::Kind::Pointer:
            out.pointer(record.owner, record.target);
            break;
        }
    }
}

static Result<QByteArray> configuration(const ExportNames &names, const Facts &facts, const QList<ZoneContent> &zones)
{
    DnsmasqWriter out;
    out.generatedBy(names.design());
    out.comment("/etc/dnsmasq.d/quorate.conf, the same on every host that runs dnsmasq for the design.");
    out.blank();
    int ttl = zones.front().ttl;
    for (const ZoneContent &zone : zones)
        ttl = std::min(ttl, zone.ttl);
    out.comment("Answers without a lifetime of their own; wildcards can have no other.");
    out.number("local-ttl", ttl);
    QList<net::Ipv4> forwarders;
    for (const DnsFacts &dns : facts.dns()) {
        if (dns.row->kind != DnsKind::Dnsmasq)
            continue;
        for (const QString &text : dns.row->forwarders) {
            const std::optional<net::Ipv4> forwarder = net::Ipv4::parse(text);
            if (!forwarder)
                return Error{Tr::tr("The forwarder \"%1\" is not an address.").arg(shown(text))};
            if (!forwarders.contains(*forwarder))
                forwarders.append(*forwarder);
        }
    }
    if (!forwarders.isEmpty())
        out.flag("no-resolv");
    for (const net::Ipv4 forwarder : forwarders)
        out.server(forwarder);
    for (const ZoneContent &zone : zones)
        writeZone(out, zone, ttl);
    return out.bytes();
}

static Result<QByteArray> readme(const QList<ZoneContent> &zones)
{
    MarkdownWriter out;
    out.heading("dnsmasq");
    out.paragraph(
        "Copy `quorate.conf` to `/etc/dnsmasq.d/` on these hosts, check it with `dnsmasq --test`, and restart "
        "dnsmasq. Where `/etc/dnsmasq.conf` does not read that folder, add `conf-dir=/etc/dnsmasq.d`.");
    QStringList hosts;
    for (const ZoneContent &zone : zones) {
        for (const Host *server : zone.servers)
            hosts.append(server->fqdn);
    }
    hosts.removeDuplicates();
    for (const QString &host : std::as_const(hosts))
        out.bulletCode(host, "name server");
    out.blank();
    out.paragraph("Unlike a zone of BIND, a wildcard answers for its own domain, too: `apps.example` resolves beside "
                  "`x.apps.example`. There are no secondaries and no serials: every host has the same file.");
    return out.bytes();
}

static Result<FileSet> write(const ExportInput &in)
{
    const Result<QList<ZoneContent>> all = zonesOf(in.facts);
    if (!all)
        return all.error();
    QList<ZoneContent> zones;
    for (const ZoneContent &zone : *all) {
        if (zone.kind == DnsKind::Dnsmasq && !zone.servers.empty())
            zones.append(zone);
    }
    FileSetBuilder files;
    if (zones.isEmpty())
        return files.take();
    const ExportNames names(in.design, in.facts);
    files.add(QStringLiteral("dns/dnsmasq/quorate.conf"), configuration(names, in.facts, zones));
    files.add(QStringLiteral("dns/dnsmasq/README.md"), readme(zones));
    return files.take();
}

} // namespace dnsmasq

namespace exporters {

extern const Exporter dns_dnsmasq;
const Exporter dns_dnsmasq = {
    .id = "dnsmasq",
    .title = QT_TRANSLATE_NOOP("Export", "dnsmasq configuration"),
    .files = "dns/dnsmasq/quorate.conf",
    .write = dnsmasq::write,
};

} // namespace exporters
} // namespace quorate
