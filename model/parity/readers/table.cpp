#include "model/parity/reader.h"

#include <QHash>

namespace quorate::parity {

namespace table {

/// Cells of one record of RFC 4180; texts over several lines are not written by us and end with their line.
static QStringList cells(const QString &line)
{
    QStringList result;
    QString cell;
    bool quoted = false;
    for (qsizetype i = 0; i < line.size(); ++i) {
        const QChar c = line.at(i);
        if (c == u'"' && quoted && i + 1 < line.size() && line.at(i + 1) == u'"') {
            cell += c;
            ++i;
        } else if (c == u'"') {
            quoted = !quoted;
        } else if (c == u',' && !quoted) {
            result.append(std::exchange(cell, {}));
        } else {
            cell += c;
        }
    }
    result.append(cell);
    return result;
}

/// Whether a column tells which row it is.
static bool names(const QString &column)
{
    static const QStringList columns{QStringLiteral("Site"), QStringLiteral("Cluster"), QStringLiteral("Host"),
        QStringLiteral("Roles"), QStringLiteral("From"), QStringLiteral("To"), QStringLiteral("Protocol"),
        QStringLiteral("Purpose"), QStringLiteral("Total of"), QStringLiteral("Name"), QStringLiteral("Item"),
        QStringLiteral("Names"), QStringLiteral("File")};
    return columns.contains(column);
}

static void read(const QByteArray &bytes, FileStatements &out)
{
    QStringList header;
    QHash<QString, int> seen; // rows that are alike are told apart by their order
    int number = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QString line = QString::fromUtf8(raw).remove(QChar(0xfeff)).trimmed();
        if (line.isEmpty())
            continue;
        const QStringList row = cells(line);
        if (header.isEmpty()) {
            header = row;
            continue;
        }
        QStringList key;
        for (qsizetype i = 0; i < row.size(); ++i) {
            if (names(header.value(i)) && !row.at(i).isEmpty())
                key.append(row.at(i));
        }
        QString name = key.join(u' ');
        if (const int place = ++seen[name]; place > 1)
            name += u' ' + QString::number(place);
        const qsizetype host = header.indexOf(u"Host");
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString column = header.value(i);
            if (column == u"Address" && host >= 0) {
                out.setScope(out.path().section(u'/', 0, 0)); // all tables speak of the same hosts
                out.say(Topic::HostAddress, row.value(host), row.at(i), number);
                out.setScope(out.path());
            } else if (!names(column))
                out.say(Topic::Cell, name + QStringLiteral(", ") + column, row.at(i), number);
        }
        out.say(Topic::Cell, rowsOfTable, name, number);
    }
}

} // namespace table

extern const Reader reader_table;
const Reader reader_table = {
    .id = "table",
    .reads = [](const QString &path) { return path.endsWith(u".csv"); },
    .read =
        [](const QByteArray &bytes, FileStatements &out) {
            out.setScope(out.path());
            table::read(bytes, out);
        },
};

} // namespace quorate::parity
