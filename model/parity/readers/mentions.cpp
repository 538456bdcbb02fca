#include "model/parity/reader.h"

#include <QRegularExpression>

namespace quorate::parity {

namespace mentions {

/// Addresses with prefix or port, names of at least three labels with port, and numbers after words that make them
/// ports or ids.
static const QRegularExpression &pattern()
{
    static const QRegularExpression expression(
        QStringLiteral("(?<![\\w.-])(?:\\d{1,3}(?:\\.\\d{1,3}){3}(?:/"
                       "\\d{1,2})?|[a-zA-Z0-9*][\\w-]*(?:\\.[\\w-]+){2,})(?::\\d{1,5})?(?![\\w-])"));
    return expression;
}

/// Says each line that holds names or addresses: the line without them, and what they are.
static void read(const QByteArray &bytes, FileStatements &out)
{
    constexpr qsizetype lineLimit = 4096; // nobody writes longer ones, and expressions take their time
    int number = 0;
    QHash<QString, int> seen;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw.left(lineLimit)).simplified();
        QStringList found;
        QString around;
        qsizetype from = 0;
        for (auto it = pattern().globalMatch(line); it.hasNext();) {
            const QRegularExpressionMatch match = it.next();
            around += line.mid(from, match.capturedStart() - from) + u'\u2026';
            from = match.capturedEnd();
            found.append(match.captured());
        }
        if (found.isEmpty())
            continue;
        const QString subject = around + line.mid(from);
        const int place = ++seen[subject]; // lines that are alike are told apart by their order
        out.say(Topic::Mention, place == 1 ? subject : subject + u' ' + QString::number(place),
            found.join(QStringLiteral(", ")), number);
    }
}

} // namespace mentions

extern const Reader reader_mentions;
const Reader reader_mentions = {
    .id = "mentions",
    .reads =
        [](const QString &path) {
            for (const char *ending :
                {".md", ".sh", ".yml", ".yaml", ".json", ".csv", ".nft", ".conf", ".quorate", ".txt"}) {
                if (path.endsWith(QLatin1String(ending)))
                    return true;
            }
            return false;
        },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path());
            mentions::read(bytes, out);
        },
};

} // namespace quorate::parity
