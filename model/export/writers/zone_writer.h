#pragma once

#include "model/base/net.h"
#include "model/export/writers/line_writer.h"

#include <QHash>

namespace quorate {

/// Writes one DNS zone as a master file (RFC 1035, section 5).
/// Guarantees: $TTL and $ORIGIN first, then SOA, then records in the order given; every name on the right is absolute;
/// every owner lies in the zone; one lifetime for all records of one name and type; no record twice. Refuses: owners of
/// addresses that are no host names (named refuses the whole zone for a `_`), a `*` anywhere but as the first label,
/// hence `;`, `(`, `)`, `"`, `\`, `@`, `$`, blanks and control characters; names outside of the zone.
class ZoneWriter final : public LineWriter {
public:
    ZoneWriter()
        : LineWriter(";", "BIND")
    {
    }

    struct Soa {
        QString primary; ///< absolute name without the final dot, as everywhere here
        QString mailbox;
        quint32 serial = 1;
        int ttl = 300; ///< also how long "there is no such name" may be remembered
    };
    void begin(const QString &zone, const Soa &soa);
    /// Instead of begin: records to be added to a zone that others keep. Each line stands for itself, with its full
    /// name and lifetime.
    void beginRecords(const QString &zone, int ttl);
    void nameServer(const QString &owner, const QString &target);
    void address(const QString &owner, net::Ipv4 address, std::optional<int> ttl = {});
    void pointer(const QString &owner, const QString &target);

private:
    QString inZone(const QString &owner, bool fine);
    QString absolute(const QString &name);
    void record(const QString &owner, std::optional<int> ttl, const char *type, const QString &data);

    QString m_zone;
    int m_ttl = 0;
    bool m_fragment = false;
    QHash<QString, int> m_ttls; ///< by owner and type
};

} // namespace quorate
