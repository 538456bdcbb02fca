#include "model/parity/reader.h"

namespace quorate::parity {

namespace nftables {

static void read(const QByteArray &bytes, FileStatements &out)
{
    QStringList blocks; // that are open: "set nodes", "elements"
    for (const Line &line : linesOf(bytes, u'#')) {
        if (line.text.endsWith(u'{')) {
            blocks.append(line.word(0) + u' ' + line.word(1));
            const Topic topic = line.word(0) == u"set" ? Topic::Set : Topic::Rule;
            out.block(topic, line.word(1), line.number);
            continue;
        }
        if (line.text.startsWith(u'}')) {
            if (!blocks.isEmpty())
                blocks.removeLast();
            continue;
        }
        const QString chain = blocks.isEmpty() ? QString() : blocks.last();
        if (chain.startsWith(u"chain ")) {
            out.say(Topic::Rule, chain.section(u' ', 1), line.words.join(u' '), line.number);
        } else if (chain.startsWith(u"elements ") && blocks.size() > 1) {
            for (const QString &element : line.text.split(u',', Qt::SkipEmptyParts))
                out.say(Topic::Set, blocks.at(blocks.size() - 2).section(u' ', 1), element.trimmed(), line.number);
        }
    }
}

} // namespace nftables

extern const Reader reader_nftables;
const Reader reader_nftables = {
    .id = "nftables",
    .reads = [](const QString &path) { return path.endsWith(u".nft"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path());
            nftables::read(bytes, out);
        },
};

} // namespace quorate::parity
