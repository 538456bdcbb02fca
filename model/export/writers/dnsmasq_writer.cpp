#include "model/export/writers/dnsmasq_writer.h"

namespace quorate {

QString DnsmasqWriter::name(const QString &text)
{
    return accept(text, net::isHostName(text));
}

void DnsmasqWriter::flag(const char *fixed)
{
    put(QLatin1String(fixed));
}

void DnsmasqWriter::number(const char *option, int value)
{
    put(QLatin1String(option) + u'=' + QString::number(value));
}

void DnsmasqWriter::server(net::Ipv4 address)
{
    put(QStringLiteral("server=") + address.toString());
}

void DnsmasqWriter::local(const QString &zone)
{
    put(QStringLiteral("local=/%1/").arg(name(zone)));
}

void DnsmasqWriter::host(const QString &host, net::Ipv4 address, std::optional<int> ttl)
{
    put(QStringLiteral("host-record=%1,%2").arg(name(host), address.toString())
        + (ttl ? u',' + QString::number(*ttl) : QString()));
}

void DnsmasqWriter::below(const QString &domain, net::Ipv4 address)
{
    put(QStringLiteral("address=/%1/%2").arg(name(domain), address.toString()));
}

void DnsmasqWriter::pointer(const QString &owner, const QString &target)
{
    put(QStringLiteral("ptr-record=%1,%2").arg(name(owner), name(target)));
}

} // namespace quorate
