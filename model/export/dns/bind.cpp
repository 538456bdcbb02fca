#include "model/export/exporter.h"
#include "model/export/naming.h"
#include "model/export/traffic.h"
#include "model/export/writers/conf_writer.h"
#include "model/export/writers/markdown_writer.h"
#include "model/export/writers/zone_writer.h"
#include "model/export/zones.h"

#include "model/base/tr.h"

#include <QCoreApplication>
#include <algorithm>

namespace quorate {

namespace bind {

using model::Tr;

/// Words of BIND: 9.11 (el7, el8) knows master and slave; 9.16 (el9) primary and secondary; "primaries" came
/// with 9.17.3.
struct Dialect {
    const char *primary;
    const char *secondary;
    const char *primaries;
    const char *folder; ///< where a secondary may write, below named's directory
};

static Dialect dialect(OperatingSystem os)
{
    if (os == OperatingSystem::Debian12)
        return {"type primary", "type secondary", "primaries", ""};
    if (os == OperatingSystem::El9)
        return {"type primary", "type secondary", "masters", "slaves/"};
    return {"type master", "type slave", "masters", "slaves/"};
}

static void writeRecords(ZoneWriter &out, const ZoneContent &zone)
{
    for (const ZoneRecord &record : zone.records) {
        out.about(record.element);
        switch (record.kind) {
        case ZoneRecord::Kind::NameServer:
            out.nameServer(record.owner, record.target);
            break;
        case ZoneRecord::Kind::Address:
            out.address(record.owner, record.address, record.ttl);
            break;
        case ZoneRecord::Kind::Pointer:
            out.pointer(record.owner, record.target);
            break;
        }
    }
}

/// What the keeper of the zone must add to it.
static Result<QByteArray> recordsFile(const ExportNames &names, const ZoneContent &zone)
{
    ZoneWriter out;
    out.about(zone.name);
    out.generatedBy(names.design());
    out.comment("To be added to the zone by those who keep it.");
    out.beginRecords(zone.name, zone.ttl);
    writeRecords(out, zone);
    return out.bytes();
}

static Result<QByteArray> zoneFile(const ExportNames &names, const ZoneContent &zone)
{
    ZoneWriter out;
    out.about(zone.name);
    out.generatedBy(names.design());
    out.comment("Raise the zone's serial in the design whenever its content changes.");
    const QString primary = zone.servers.front()->fqdn;
    const QString domain = zone.name.endsWith(QLatin1String(".in-addr.arpa")) ? primary.section(u'.', 1) : zone.name;
    out.begin(zone.name, {primary, QStringLiteral("hostmaster.") + domain, zone.serial, zone.ttl});
    writeRecords(out, zone);
    return out.bytes();
}

static Result<QByteArray> serverFile(const ExportNames &names, const QList<ZoneContent> &zones, const Host &server)
{
    const Dialect words = dialect(server.row->os);
    ConfWriter out(ConfWriter::Format::Named);
    out.about(server.name);
    out.generatedBy(names.design());
    out.comment("Include this file at the end of named.conf; the zone files lie in named's directory.");
    for (const ZoneContent &zone : zones) {
        if (std::find(zone.servers.begin(), zone.servers.end(), &server) == zone.servers.end())
            continue;
        out.blank();
        out.openQuoted("zone", zone.name);
        if (zone.servers.front() == &server) {
            out.line(words.primary);
            out.quoted("file", QStringLiteral("db.") + zone.name);
            out.line("allow-update { none; }");
            QStringList secondaries;
            for (size_t i = 1; i < zone.servers.size(); ++i)
                secondaries.append(zone.servers.at(i)->addressText);
            if (secondaries.isEmpty())
                out.line("allow-transfer { none; }");
            else
                out.list("allow-transfer", secondaries);
        } else {
            out.line(words.secondary);
            out.quoted("file", QLatin1String(words.folder) + QStringLiteral("db.") + zone.name);
            out.list(words.primaries, {zone.servers.front()->addressText});
        }
        out.close();
    }
    return out.bytes();
}

static void describeRecords(MarkdownWriter &out)
{
    out.paragraph(
        "Each file `records.*` lists what name servers outside of the design must answer: hand it to those who keep "
        "the "
        "zone of that name. A line is one record with full name, lifetime in seconds, type and value, and can be added "
        "to "
        "a zone file as it is. The installation needs all of them: hosts forward and reverse, the API's names, and the "
        "wildcard name of applications, which no entry of `/etc/hosts` can replace.");
}

static void describeServers(MarkdownWriter &out, const Facts &facts)
{
    out.paragraph(
        "Each folder belongs to one name server. Copy its `named.conf.quorate` to the folder of `named.conf` and add "
        "`include \"/etc/named.conf.quorate\";` at the end (on Debian: `/etc/bind/named.conf.quorate`, included from "
        "`named.conf.local`). Copy every `db.*` file to the primary's `directory`; secondaries fetch theirs.");
    out.paragraph(
        "Zones that the design does not list are derived and keep serial 1: list a zone in the design to give it a "
        "serial, and raise that whenever the zone's content changes, because secondaries look at nothing else.");
    for (const DnsFacts &dns : facts.dns()) {
        if (dns.servers.empty() || dns.row->kind != DnsKind::Servers)
            continue;
        ConfWriter options(ConfWriter::Format::Named);
        options.about(dns.row->name);
        options.open("options");
        if (!dns.row->forwarders.isEmpty())
            options.list("forwarders", dns.row->forwarders);
        for (const QString &forwarder : dns.row->forwarders) {
            if (!net::Ipv4::parse(forwarder))
                options.refuse(Tr::tr("The forwarder \"%1\" is not an address.").arg(shown(forwarder)));
        }
        options.line("recursion yes");
        QStringList clients{QStringLiteral("localhost")};
        for (const Site *site : facts.sites()) {
            for (const Network &network : site->networks) {
                if (const auto cidr = net::Cidr::parse(network.cidr, true))
                    clients.append(net::Cidr{cidr->network(), cidr->prefix}.toString());
            }
        }
        clients.removeDuplicates();
        options.list("allow-recursion", clients);
        options.close();
        out.paragraph("Options that follow from the design, to be merged into the `options` block of these servers:");
        for (const Host *server : dns.servers)
            out.bulletCode(server->fqdn, "name server");
        out.blank();
        out.fence(options.bytes());
    }
}

static Result<FileSet> write(const ExportInput &in)
{
    const ExportNames names(in.design, in.facts);
    const Result<QList<ZoneContent>> zones = zonesOf(in.facts);
    if (!zones)
        return zones.error();
    FileSetBuilder files;
    Hosts servers;
    bool othersKeep = false;
    for (const ZoneContent &zone : *zones) {
        if (zone.kind == DnsKind::Dnsmasq)
            continue;
        if (zone.servers.empty()) {
            if (!zone.records.isEmpty())
                files.add(QStringLiteral("dns/records.") + zone.name, recordsFile(names, zone));
            othersKeep = othersKeep || !zone.records.isEmpty();
            continue;
        }
        files.add(QStringLiteral("dns/db.") + zone.name, zoneFile(names, zone));
        for (const Host *server : zone.servers) {
            if (std::find(servers.begin(), servers.end(), server) == servers.end())
                servers.push_back(server);
        }
    }
    for (const Host *server : servers)
        files.add(QStringLiteral("dns/") + server->name + QStringLiteral("/named.conf.quorate"),
            serverFile(names, *zones, *server));
    if (servers.empty() && !othersKeep)
        return files.take();
    MarkdownWriter readme;
    readme.heading("Name servers");
    if (othersKeep)
        describeRecords(readme);
    if (!servers.empty())
        describeServers(readme, in.facts);
    files.add(QStringLiteral("dns/README.md"), readme.bytes());
    return files.take();
}

} // namespace bind

namespace exporters {

extern const Exporter dns_bind;
const Exporter dns_bind = {
    .id = "bind",
    .title = QT_TRANSLATE_NOOP("Export", "BIND zones"),
    .files = "dns/db.<zone>, dns/<server>/named.conf.quorate, dns/records.<zone>",
    .write = bind::write,
};

} // namespace exporters
} // namespace quorate
