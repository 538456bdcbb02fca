#include "model/parity/literal.h"
#include "model/parity/reader.h"

namespace quorate::parity {

namespace inventory_ini {

/// Cuts a host line at blanks outside of quotes, and takes the quotes away (as a shell would).
static QStringList shellWords(const QString &text)
{
    QStringList words;
    QString word;
    bool open = false; // a word has begun
    QChar quote;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (!quote.isNull()) {
            if (c == quote)
                quote = {};
            else if (c == u'\\' && quote == u'"' && i + 1 < text.size())
                word += text.at(++i);
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            open = true;
        } else if (c.isSpace()) {
            if (open)
                words.append(std::exchange(word, {}));
            open = false;
        } else {
            word += c;
            open = true;
        }
    }
    if (open)
        words.append(word);
    return words;
}

static void readHost(const QString &group, const Line &line, FileStatements &out)
{
    const QStringList words = shellWords(line.text);
    const QString host = words.value(0);
    out.say(Topic::Group, group, host, line.number);
    for (const QString &word : words.mid(1)) {
        const QString name = word.section(u'=', 0, 0);
        const QString value = canonicalLiteral(word.section(u'=', 1));
        if (name == u"ansible_host")
            out.say(Topic::HostAddress, host, value, line.number);
        else
            out.say(Topic::HostVariable, host + u' ' + name, value, line.number);
    }
}

static void read(const QByteArray &bytes, FileStatements &out)
{
    QString group, kind;
    for (const Line &line : linesOf(bytes, u'#')) {
        if (line.text.startsWith(u';'))
            continue;
        if (line.text.startsWith(u'[') && line.text.endsWith(u']')) {
            const QString section = line.text.mid(1).chopped(1);
            group = section.section(u':', 0, 0);
            kind = section.section(u':', 1);
            if (kind.isEmpty())
                out.block(Topic::Group, group, line.number);
            continue;
        }
        if (kind == u"vars")
            out.say(Topic::Variable, line.text.section(u'=', 0, 0).trimmed(),
                canonicalLiteral(line.text.section(u'=', 1).trimmed()), line.number);
        else if (kind == u"children")
            out.say(Topic::Group, group, line.word(0), line.number);
        else
            readHost(group, line, out);
    }
    for (const Topic topic : {Topic::Group, Topic::HostAddress, Topic::Variable, Topic::HostVariable})
        out.complete(topic);
}

} // namespace inventory_ini

extern const Reader reader_inventory_ini;
const Reader reader_inventory_ini = {
    .id = "inventory-ini",
    .reads = [](const QString &path) { return path.endsWith(u"/openshift-ansible/hosts"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path().section(u'/', 0, 0));
            inventory_ini::read(bytes, out);
        },
};

} // namespace quorate::parity
