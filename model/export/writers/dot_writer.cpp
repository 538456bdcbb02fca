#include "model/export/writers/dot_writer.h"

#include <QStringList>

namespace quorate {

DotWriter::DotWriter(const QString &name)
{
    m_out = "digraph " + quoted({name}).toUtf8() + " {\n";
    put(QStringLiteral("graph [\"charset\"=\"UTF-8\", \"rankdir\"=\"TB\"];"));
}

QString DotWriter::quoted(const QStringList &lines)
{
    QStringList clean;
    for (QString line : lines) {
        for (QChar &c : line) {
            if (c.category() == QChar::Other_Control)
                c = u' ';
        }
        clean.append(line.replace(u'\\', QStringLiteral("\\\\")).replace(u'"', QStringLiteral("\\\"")));
    }
    return u'"' + clean.join(QStringLiteral("\\n")) + u'"';
}

void DotWriter::put(const QString &line)
{
    m_out += QString(4 * m_depth, u' ').toUtf8() + line.toUtf8() + '\n';
}

void DotWriter::open(const QString &id, const QString &label)
{
    // Graphviz draws a box around a subgraph whose name begins with "cluster".
    put(QStringLiteral("subgraph %1 {").arg(quoted({QStringLiteral("cluster ") + id})));
    ++m_depth;
    put(QStringLiteral("graph [\"label\"=") + quoted({label}) + QStringLiteral("];"));
}

void DotWriter::close()
{
    --m_depth;
    put(QStringLiteral("}"));
}

void DotWriter::node(const QString &id, const QStringList &labelLines, const char *fixedShape)
{
    put(quoted({id}) + QStringLiteral(" [\"label\"=") + quoted(labelLines)
        + QStringLiteral(", \"shape\"=\"%1\"];").arg(QLatin1String(fixedShape)));
}

void DotWriter::edge(const QString &from, const QString &to, const QString &label)
{
    put(quoted({from}) + QStringLiteral(" -> ") + quoted({to})
        + (label.isEmpty() ? QString() : QStringLiteral(" [\"label\"=") + quoted({label}) + u']') + u';');
}

QByteArray DotWriter::bytes() const
{
    return m_out + "}\n";
}

} // namespace quorate
