#include "model/export/f5_names.h"

#include "model/base/text.h"
#include "model/base/tr.h"
#include "model/export/as3.h"
#include "model/export/traffic.h"
#include "model/export/writers/conf_writer.h"
#include "model/export/writers/markdown_writer.h"

#include <QJsonArray>

namespace quorate {

using model::Tr;

/// Data centers and servers of BIG-IP DNS live in the partition that all share, which a declaration of ours would
/// empty: they are referred to, and the README asks for them.
static QString serverOf(JsonWriter &out, net::Ipv4 address)
{
    return QStringLiteral("quorate_") + out.identifier(address.toString());
}

static QString virtualServerOf(const EndpointFacts &endpoint)
{
    return QStringLiteral("port_") + QString::number(endpoint.ports.constFirst());
}

static void addName(JsonWriter &out, QJsonObject &application, const GlobalNameFacts &global, const Facts &facts)
{
    out.about(global.row->name);
    const QString key = out.identifier(global.row->name);
    QJsonArray members;
    for (const EndpointFacts *endpoint : global.endpoints) {
        const std::optional<net::Ipv4> address = endpointAddress(facts, *endpoint);
        if (!address || endpoint->ports.isEmpty()) {
            out.refuse(Tr::tr("The endpoint \"%1\" has no virtual IP.").arg(shown(endpoint->row->name)));
            return;
        }
        members.append(QJsonObject{
            {QStringLiteral("server"),
                QJsonObject{{QStringLiteral("bigip"), QStringLiteral("/Common/") + serverOf(out, *address)}}},
            {QStringLiteral("virtualServer"), virtualServerOf(*endpoint)}});
    }
    const bool all = global.row->policy == GlobalPolicy::All;
    QJsonObject pool{{QStringLiteral("class"), QStringLiteral("GSLB_Pool")},
        {QStringLiteral("resourceRecordType"), QStringLiteral("A")},
        {QStringLiteral("lbModePreferred"),
            all ? QStringLiteral("round-robin") : QStringLiteral("global-availability")},
        {QStringLiteral("members"), members}};
    if (global.row->ttl)
        pool.insert(QStringLiteral("ttl"), *global.row->ttl);
    out.insert(application, QStringLiteral("pool_") + key, pool);
    out.insert(application, QStringLiteral("name_") + key,
        QJsonObject{{QStringLiteral("class"), QStringLiteral("GSLB_Domain")},
            {QStringLiteral("domainName"), out.word(global.row->name)},
            {QStringLiteral("resourceRecordType"), QStringLiteral("A")},
            {QStringLiteral("poolLbMode"), QStringLiteral("global-availability")},
            {QStringLiteral("pools"),
                QJsonArray{QJsonObject{{QStringLiteral("use"), QStringLiteral("pool_") + key}}}}});
}

static Result<QByteArray> declaration(
    const ExportNames &names, const QString &slug, const DnsFacts &dns, const Facts &facts)
{
    JsonWriter out("F5 AS3");
    out.about(dns.row->name);
    QJsonObject application;
    for (const GlobalNameFacts &global : dns.globalNames)
        addName(out, application, global, facts);
    as3Document(out, names, QStringLiteral("dns-") + slug, QStringLiteral("Quorate_dns_") + out.identifier(slug),
        QStringLiteral("names"), application);
    return out.bytes();
}

static Result<QByteArray> readme(const Facts &facts, const QList<const EndpointFacts *> &endpoints)
{
    MarkdownWriter out;
    out.heading("F5 as DNS between sites");
    out.paragraph(
        "Each `as3-*.json` declares names for F5 DNS (GSLB) by AS3 3.36 or later: post it to "
        "`/mgmt/shared/appsvcs/declare`. It refers to servers in `/Common`, which AS3 must not own, because it "
        "would delete what others keep there. Create them first, as generic hosts in the data centers of your "
        "F5 DNS, each with a health monitor and these virtual servers:");
    JsonWriter words("F5 AS3");
    ConfWriter list(ConfWriter::Format::Sysctl);
    list.comment("server, its virtual server, address and port");
    for (const EndpointFacts *endpoint : endpoints) {
        if (const std::optional<net::Ipv4> address = endpointAddress(facts, *endpoint))
            list.line("",
                {serverOf(words, *address), virtualServerOf(*endpoint),
                    address->toString() + u':' + QString::number(endpoint->ports.constFirst())});
    }
    out.fence(list.bytes());
    out.paragraph("The zone of each name must delegate it to the listeners of your F5 DNS.");
    return out.bytes();
}

void addF5Names(FileSetBuilder &files, const ExportNames &names, const Facts &facts)
{
    QStringList used;
    QList<const EndpointFacts *> endpoints;
    for (const DnsFacts &dns : facts.dns()) {
        if (dns.row->kind != DnsKind::F5 || dns.globalNames.isEmpty())
            continue;
        QString slug = text::slugOf(dns.row->name);
        if (slug.isEmpty() || used.contains(slug))
            slug = QStringLiteral("dns-%1").arg(used.size() + 1);
        used.append(slug);
        files.add(QStringLiteral("dns/f5/as3-%1.json").arg(slug), declaration(names, slug, dns, facts));
        for (const GlobalNameFacts &global : dns.globalNames) {
            for (const EndpointFacts *endpoint : global.endpoints) {
                if (!endpoints.contains(endpoint) && !endpoint->ports.isEmpty())
                    endpoints.append(endpoint);
            }
        }
    }
    if (!used.isEmpty())
        files.add(QStringLiteral("dns/f5/README.md"), readme(facts, endpoints));
}

} // namespace quorate
