#include "model/export/writers/nft_writer.h"

namespace quorate {

// Assigned internet protocol numbers; their names need /etc/protocols on the host.
static constexpr int tcp = 6;
static constexpr int udp = 17;

void NftWriter::indented(const QString &text)
{
    put(QString(4 * m_depth, u' ') + text);
}

QString NftWriter::name(const QString &text)
{
    return accept(text, consistsOf(text, QLatin1String("_")) && text.size() < 32 && text.front().isLetter());
}

void NftWriter::open()
{
    indented(QStringLiteral("table inet quorate {"));
    indented(QStringLiteral("}"));
    indented(QStringLiteral("delete table inet quorate"));
    indented(QStringLiteral("table inet quorate {"));
    ++m_depth;
}

void NftWriter::set(const QString &set, const QList<net::Range> &addresses)
{
    indented(QStringLiteral("set %1 {").arg(name(set)));
    ++m_depth;
    indented(QStringLiteral("type ipv4_addr"));
    indented(QStringLiteral("flags interval"));
    indented(QStringLiteral("elements = {"));
    ++m_depth;
    for (qsizetype i = 0; i < addresses.size(); ++i)
        indented(addresses.at(i).toString() + (i + 1 < addresses.size() ? QStringLiteral(",") : QString()));
    --m_depth;
    indented(QStringLiteral("}"));
    close();
}

void NftWriter::openInput()
{
    indented(QStringLiteral("chain input {"));
    ++m_depth;
    indented(QStringLiteral("type filter hook input priority 0; policy drop;"));
    indented(QStringLiteral("ct state established,related accept"));
    indented(QStringLiteral("iif \"lo\" accept"));
    indented(QStringLiteral("meta l4proto { 1, 58 } accept comment \"ICMP: path MTU, neighbours, ping\""));
    indented(QStringLiteral("tcp dport 22 accept comment \"SSH from anywhere, so that nobody is locked out\""));
}

void NftWriter::allow(const QString &set, int protocol, const QList<net::PortRange> &ports, const QString &comment)
{
    QString line = set.isEmpty() ? QString() : QStringLiteral("ip saddr @%1 ").arg(name(set));
    if (protocol == tcp || protocol == udp) {
        QStringList words;
        for (const net::PortRange &range : ports)
            words.append(range.toString());
        line += protocol == tcp ? QStringLiteral("tcp dport ") : QStringLiteral("udp dport ");
        line += words.size() == 1 ? words.front() : QStringLiteral("{ %1 }").arg(words.join(QStringLiteral(", ")));
    } else {
        line += QStringLiteral("ip protocol %1").arg(protocol);
    }
    const bool fine = comment.size() <= 128 && consistsOf(QString(comment).remove(u' '), QLatin1String(".,:()/_-"));
    indented(line + QStringLiteral(" accept comment \"%1\"").arg(accept(comment, fine)));
}

void NftWriter::close()
{
    --m_depth;
    indented(QStringLiteral("}"));
}

} // namespace quorate
