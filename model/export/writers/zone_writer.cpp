#include "model/export/writers/zone_writer.h"

#include "model/base/tr.h"

namespace quorate {

using model::Tr;

// in-addr.arpa names have labels of digits, which is fine for a domain and for no host.
static bool isReverseName(QStringView name)
{
    return name.endsWith(QLatin1String(".in-addr.arpa")) && consistsOf(name, QLatin1String(".-"))
        && !name.contains(QLatin1String(".."));
}

static bool isOwner(const QString &name)
{
    return net::isHostName(name.startsWith(QLatin1String("*.")) ? QStringView(name).mid(2) : QStringView(name));
}

QString ZoneWriter::absolute(const QString &name)
{
    return accept(name, net::isHostName(name)) + u'.';
}

QString ZoneWriter::inZone(const QString &owner, bool fine)
{
    accept(owner, fine);
    if (owner == m_zone && !m_fragment)
        return QStringLiteral("@");
    if (owner != m_zone && !owner.endsWith(u'.' + m_zone)) {
        refuse(Tr::tr("The name \"%1\" lies outside of the zone \"%2\".").arg(shown(owner), shown(m_zone)));
        return QStringLiteral("@");
    }
    if (!fine)
        return QStringLiteral("@");
    return m_fragment ? owner + u'.' : owner.chopped(m_zone.size() + 1);
}

void ZoneWriter::record(const QString &owner, std::optional<int> ttl, const char *type, const QString &data)
{
    // A set with differing lifetimes is legal to nobody (RFC 2181, section 5.2): the first one counts.
    const int wanted = m_ttls.value(owner + QLatin1String(type), ttl.value_or(m_ttl));
    m_ttls.insert(owner + QLatin1String(type), wanted);
    const QString lifetime = wanted == m_ttl && !m_fragment ? QString() : QString::number(wanted);
    put(owner.leftJustified(31) + u' ' + lifetime.leftJustified(6) + QStringLiteral(" IN ")
        + QString::fromLatin1(type).leftJustified(3) + u' ' + data);
}

void ZoneWriter::begin(const QString &zone, const Soa &soa)
{
    m_zone = accept(zone, net::isHostName(zone) || isReverseName(zone));
    m_ttl = soa.ttl;
    put(QStringLiteral("$TTL %1").arg(soa.ttl));
    put(QStringLiteral("$ORIGIN %1.").arg(m_zone));
    // Secondaries are notified of changes, so the hourly refresh is a second chance; they answer for two weeks without
    // a primary.
    record(QStringLiteral("@"), {}, "SOA",
        QStringLiteral("%1 %2 %3 3600 600 1209600 %4")
            .arg(absolute(soa.primary), absolute(soa.mailbox))
            .arg(soa.serial)
            .arg(soa.ttl));
}

void ZoneWriter::beginRecords(const QString &zone, int ttl)
{
    m_zone = accept(zone, net::isHostName(zone) || isReverseName(zone));
    m_ttl = ttl;
    m_fragment = true;
}

void ZoneWriter::nameServer(const QString &owner, const QString &target)
{
    record(inZone(owner, net::isHostName(owner) || isReverseName(owner)), {}, "NS", absolute(target));
}

void ZoneWriter::address(const QString &owner, net::Ipv4 address, std::optional<int> ttl)
{
    record(inZone(owner, isOwner(owner)), ttl, "A", address.toString());
}

void ZoneWriter::pointer(const QString &owner, const QString &target)
{
    record(inZone(owner, isReverseName(owner)), {}, "PTR", absolute(target));
}

} // namespace quorate
