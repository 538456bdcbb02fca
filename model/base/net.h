#pragma once

#include <QString>
#include <optional>

namespace quorate::net {

/// An IPv4 address in host byte order. Parsed strictly: four decimal octets 0 to 255 without leading zeros, nothing
/// else (QHostAddress takes "10.1", "010.0.0.1" and "0x7f.1", which mean something else to other programs).
struct Ipv4 {
    quint32 value = 0;

    static std::optional<Ipv4> parse(QStringView text);
    QString toString() const;
    auto operator<=>(const Ipv4 &) const = default;
};

/// A network in CIDR notation, "10.0.0.0/16".
struct Cidr {
    Ipv4 base;
    int prefix = 0; ///< 0 to 32

    /// Strict address and prefix; host bits must be zero unless allowHostBits.
    static std::optional<Cidr> parse(QStringView text, bool allowHostBits = false);
    QString toString() const;
    quint32 mask() const { return prefix == 0 ? 0 : ~quint32(0) << (32 - prefix); }
    Ipv4 network() const { return {base.value & mask()}; }
    Ipv4 broadcast() const { return {base.value | ~mask()}; }
    bool isAligned() const { return network() == base; }
    bool contains(Ipv4 address) const { return (address.value & mask()) == network().value; }
    bool overlaps(const Cidr &other) const { return contains(other.network()) || other.contains(network()); }
    bool operator==(const Cidr &) const = default;
};

/// A range of addresses, "10.0.1.21-10.0.1.40"; both ends belong to it.
struct Range {
    Ipv4 first;
    Ipv4 last;

    static std::optional<Range> parse(QStringView text); ///< a single address is a range of one
    quint64 size() const { return quint64(last.value) - first.value + 1; }
    QString toString() const; ///< one address when first == last
    bool operator==(const Range &) const = default;
};

/// A port or a range of ports, "443" or "9000-10000", each 1 to 65535; both ends belong to it.
struct PortRange {
    int first = 0;
    int last = 0;

    static std::optional<PortRange> parse(QStringView text);
    bool contains(int port) const { return first <= port && port <= last; }
    QString toString() const; ///< one port when first == last
    auto operator<=>(const PortRange &) const = default;
};

/// `[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?` (RFC 952, RFC 1123).
bool isLabel(QStringView text);
/// Labels joined by dots, at most 253 octets, the last label not all digits.
bool isHostName(QStringView text);
/// `[A-Za-z0-9][A-Za-z0-9._-]{0,14}` (Linux IFNAMSIZ).
bool isInterfaceName(QStringView text);

/// A name pattern of a node group, `compute{01..20}`: prefix, zero-padded numbers, suffix.
struct NamePattern {
    QString prefix;
    int first = 0;
    int last = 0;
    int width = 0;
    QString suffix;

    /// At most 100,000 names; numbers ascend.
    static std::optional<NamePattern> parse(QStringView text);
    int count() const { return last - first + 1; }
    QString name(int index) const; ///< index from 0
    QString toString() const;
};

} // namespace quorate::net
