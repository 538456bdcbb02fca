#pragma once

#include "model/base/net.h"
#include "model/export/writers/line_writer.h"

namespace quorate {

/// Writes a file for dnsmasq's conf-dir: one `option=value,value` a line.
/// Guarantees: names and addresses only, so that no comma or slash of a design begins another value; options that read
/// files or run programs are none of ours. Refuses: names that are no host names.
class DnsmasqWriter final : public LineWriter {
public:
    DnsmasqWriter()
        : LineWriter("#", "dnsmasq")
    {
    }

    void flag(const char *fixed);
    void number(const char *option, int value);
    void server(net::Ipv4 address); ///< server=10.0.0.1: where other questions go
    void local(const QString &zone); ///< local=/zone/: nobody else is asked about it
    void host(const QString &name, net::Ipv4 address, std::optional<int> ttl); ///< host-record=name,address[,ttl]
    void below(const QString &domain, net::Ipv4 address); ///< address=/domain/address: the domain and all below it
    void pointer(const QString &owner, const QString &name); ///< ptr-record=owner,name

private:
    QString name(const QString &text);
};

} // namespace quorate
