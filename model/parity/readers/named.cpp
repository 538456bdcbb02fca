#include "model/parity/reader.h"

namespace quorate::parity {

namespace named {

/// Says each statement of each zone: "bank.example masters" is "{ 10.0.0.1; }".
static void read(const QByteArray &bytes, FileStatements &out)
{
    QString zone;
    for (const Line &line : linesOf(bytes, u'#')) {
        if (line.word(0) == u"zone") {
            zone = line.word(1).remove(u'"');
            out.say(Topic::Variable, QStringLiteral("zone"), zone, line.number);
        } else if (line.text == u"};") {
            zone.clear();
        } else if (!zone.isEmpty()) {
            const QString value = line.words.mid(1).join(u' ');
            out.say(Topic::Variable, zone + u' ' + line.word(0), value.endsWith(u';') ? value.chopped(1) : value,
                line.number);
        }
    }
}

} // namespace named

extern const Reader reader_named;
const Reader reader_named = {
    .id = "named",
    .reads = [](const QString &path) { return path.endsWith(u"/named.conf.quorate"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path());
            named::read(bytes, out);
        },
};

} // namespace quorate::parity
