#include "model/parity/reader.h"

#include <QHash>
#include <algorithm>
#include <array>

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

/// Columns whose cells tell which row it is, as each language heads them.
static constexpr std::array<QStringView, 25> naming{u"Site", u"Cluster", u"Host", u"Roles", u"From", u"To", u"Protocol",
    u"Purpose", u"Total of", u"Name", u"Item", u"Names", u"File", u"数据中心", u"集群", u"主机", u"角色", u"来源",
    u"目标", u"协议", u"用途", u"统计范围", u"名称", u"项目", u"文件"};

static bool names(QStringView column)
{
    return std::find(naming.begin(), naming.end(), column) != naming.end();
}

/// The column under one of these headings, or -1.
static qsizetype columnOf(const QStringList &header, QStringView english, QStringView chinese)
{
    return std::max(header.indexOf(english), header.indexOf(chinese));
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
        const qsizetype host = columnOf(header, u"Host", u"主机");
        const qsizetype address = columnOf(header, u"Address", u"地址");
        for (qsizetype i = 0; i < row.size(); ++i) {
            const QString column = header.value(i);
            if (i == address && host >= 0) {
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
