#pragma once

#include "model/analysis/facts.h"
#include "model/base/result.h"

#include <QMap>

namespace quorate {

/// One record of a zone; which of the fields count follows from the kind.
struct ZoneRecord {
    enum class Kind : quint8 { NameServer, Address, Pointer };
    Kind kind = Kind::Address;
    QString owner; ///< absolute, without the final dot; "*.apps.bank.example" for a wildcard
    QString target; ///< of NameServer and Pointer
    net::Ipv4 address;
    std::optional<int> ttl;
    QString element; ///< for messages
};

/// One zone with everything that the design says about it. A zone that others keep (a `dns` entry without servers)
/// holds what they must be asked to add.
struct ZoneContent {
    QString name;
    quint32 serial = 1;
    int ttl = 300; ///< API and apps names may move to another site: they must not be remembered for long
    Hosts servers; ///< the primary first; none when others keep the zone
    DnsKind kind = DnsKind::Servers; ///< what runs on the servers
    QList<ZoneRecord> records;
};

/// The listed zones, and those that the names in use need besides; none for a design without DNS. Every host gets its
/// address and pointer, every endpoint its name, every cluster its API names and the wildcard of its apps domain.
/// Forward zones first, each in order of their names.
Result<QList<ZoneContent>> zonesOf(const Facts &facts);

/// The design in which the zone has this serial: where it is listed; a derived zone is listed with the servers that
/// serve it now (`facts` are the design's). Unchanged when the design serves no such zone.
Design withSerial(const Design &design, const Facts &facts, const QString &zone, quint32 serial);

} // namespace quorate
