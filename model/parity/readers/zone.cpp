#include "model/base/tr.h"
#include "model/parity/reader.h"

namespace quorate::parity {

namespace zone {

/// A name as master files write it: relative to the origin unless it ends with a dot (RFC 1035, section 5.1).
static QString absolute(const QString &name, const QString &origin)
{
    if (name.endsWith(u'.'))
        return name.chopped(1).toLower();
    return (name == u"@" ? origin : name + u'.' + origin).toLower();
}

static bool isLifetime(const QString &word)
{
    return !word.isEmpty() && word.at(0).isDigit();
}

/// The lines of a zone, those in parentheses as one.
static QList<Line> entries(const QByteArray &bytes)
{
    QList<Line> result;
    bool open = false;
    for (const Line &line : linesOf(bytes, u';')) {
        if (open)
            result.last().words += line.words;
        else
            result.append(line);
        open = (open || line.text.contains(u'(')) && !line.text.contains(u')');
    }
    for (Line &line : result) {
        line.words.replaceInStrings(QStringLiteral("("), QString()).replaceInStrings(QStringLiteral(")"), QString());
        line.words.removeAll(QString());
    }
    result.removeIf([](const Line &line) { return line.words.isEmpty(); });
    return result;
}

static void read(const QByteArray &bytes, const QString &name, FileStatements &out)
{
    QString origin = name;
    QString owner = name;
    out.complete(Topic::Record);
    for (const Line &line : entries(bytes)) {
        QStringList words = line.words;
        if (words.value(0) == u"$ORIGIN") {
            origin = absolute(words.value(1), {});
            continue;
        }
        if (words.value(0) == u"$TTL")
            continue;
        if (words.value(0).startsWith(u'$')) {
            out.problem(line.number, model::Tr::tr("\"%1\" is not followed.").arg(words.value(0).left(200)));
            continue;
        }
        if (!line.indented)
            owner = absolute(words.takeFirst(), origin);
        while (!words.isEmpty() && (isLifetime(words.first()) || words.first().toUpper() == u"IN"))
            words.removeFirst();
        const QString type = words.value(0).toUpper();
        if (type == u"SOA") {
            out.complete(Topic::Record, line.number);
            out.say(Topic::Record, owner + QStringLiteral(" SOA"), words.value(3), line.number);
        } else if (type == u"A" || type == u"AAAA") {
            out.say(Topic::Record, owner + u' ' + type, words.value(1), line.number);
        } else {
            out.say(Topic::Record, owner + u' ' + type, absolute(words.value(1), origin), line.number);
        }
    }
}

/// "bank.example" of "dns/db.bank.example".
static QString zoneOf(const QString &path)
{
    return path.section(u'/', -1).section(u'.', 1);
}

} // namespace zone

extern const Reader reader_zone;
const Reader reader_zone = {
    .id = "zone",
    .reads = [](const QString &path) { return path.startsWith(u"dns/db.") || path.startsWith(u"dns/records."); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(QStringLiteral("dns/") + zone::zoneOf(out.path()));
            zone::read(bytes, zone::zoneOf(out.path()), out);
        },
};

} // namespace quorate::parity
