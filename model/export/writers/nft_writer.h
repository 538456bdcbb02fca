#pragma once

#include "model/base/net.h"
#include "model/export/writers/line_writer.h"

#include <QList>

namespace quorate {

/// Writes a ruleset of nftables: the table `inet quorate`, which loading replaces as a whole.
/// Guarantees: one statement a line; addresses, ports and protocols are numbers, so that nft looks no name up; a
/// comment has at most 128 bytes of letters, digits and ` . , : ( ) / _ -`. Words suit nftables 0.8 (el7). Refuses:
/// other names and comments.
class NftWriter final : public LineWriter {
public:
    NftWriter()
        : LineWriter("#", "nftables")
    {
    }

    /// Replaces what an earlier run loaded, and opens the table.
    void open();
    /// A named set of addresses. @pre ranges are sorted and apart
    void set(const QString &name, const QList<net::Range> &addresses);
    /// Opens the chain of what reaches this host: what is not accepted is dropped, except for answers, the host itself,
    /// ICMP and SSH, without which whoever loads the file locks himself out.
    void openInput();
    /// Accepts a protocol (its IP number) from a set, or from anybody when that is empty; ports count for TCP and UDP.
    void allow(const QString &set, int protocol, const QList<net::PortRange> &ports, const QString &comment);
    void close();

private:
    QString name(const QString &text);
    int m_depth = 0;
    void indented(const QString &text);
};

} // namespace quorate
