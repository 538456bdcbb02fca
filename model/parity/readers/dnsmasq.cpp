#include "model/parity/reader.h"

namespace quorate::parity {

namespace dnsmasq {

/// A record a line: host-record=NAME[,NAME],ADDRESS[,TTL]; address=/NAME/ADDRESS for a name and all below it;
/// ptr-record=OWNER,NAME. Every other option is a variable.
static void read(const QByteArray &bytes, FileStatements &out)
{
    for (const Line &line : linesOf(bytes, u'#')) {
        const QString option = line.text.section(u'=', 0, 0).trimmed();
        const QString value = line.text.section(u'=', 1).trimmed();
        if (option == u"host-record") {
            const QStringList parts = value.split(u',');
            out.say(Topic::Record, parts.value(0) + QStringLiteral(" A"), parts.value(1), line.number);
        } else if (option == u"address") {
            out.say(Topic::Record, QStringLiteral("*.") + value.section(u'/', 1, 1) + QStringLiteral(" A"),
                value.section(u'/', 2), line.number);
        } else if (option == u"ptr-record") {
            out.say(
                Topic::Record, value.section(u',', 0, 0) + QStringLiteral(" PTR"), value.section(u',', 1), line.number);
        } else {
            out.say(Topic::Variable, option, value, line.number);
        }
    }
}

} // namespace dnsmasq

extern const Reader reader_dnsmasq;
const Reader reader_dnsmasq = {
    .id = "dnsmasq",
    .reads =
        [](const QString &path) {
            return path.startsWith(u"dns/") && path.contains(u"dnsmasq") && path.endsWith(u".conf");
        },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path());
            dnsmasq::read(bytes, out);
        },
};

} // namespace quorate::parity
