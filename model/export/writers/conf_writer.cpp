#include "model/export/writers/conf_writer.h"

#include "model/base/tr.h"

namespace quorate {

using model::Tr;

// HAProxy 2.6, MAX_LINE_ARGS: "line: too many words, truncating after word 64".
static constexpr int maxWords = 64;

static const char *formatName(ConfWriter::Format format)
{
    switch (format) {
    case ConfWriter::Format::Haproxy:
        return "HAProxy";
    case ConfWriter::Format::Keepalived:
        return "keepalived";
    case ConfWriter::Format::Nginx:
        return "NGINX";
    case ConfWriter::Format::Sysctl:
        return "sysctl";
    case ConfWriter::Format::Named:
        break;
    }
    return "BIND";
}

ConfWriter::ConfWriter(Format format)
    : LineWriter("#", formatName(format))
    , m_format(format)
{
}

bool ConfWriter::isProxyName(QStringView text)
{
    return consistsOf(text, QLatin1String("._:-"));
}

QString ConfWriter::checked(const QString &value)
{
    return accept(value, consistsOf(value, QLatin1String("._:/*,=@%+[]-")));
}

void ConfWriter::indented(const QString &text)
{
    if (text.count(u' ') >= maxWords)
        refuse(Tr::tr("The line \"%1\" has more than 64 words.").arg(shown(text)));
    put(QString(4 * m_depth, u' ') + text);
}

void ConfWriter::comment(const char *fixed)
{
    put(QString(4 * m_depth, u' ') + QStringLiteral("# ") + QLatin1String(fixed));
}

void ConfWriter::blank()
{
    LineWriter::blank();
    if (m_format == Format::Haproxy)
        m_depth = 0;
}

void ConfWriter::section(const char *fixed, const QString &name)
{
    m_depth = 0;
    QString text = QLatin1String(fixed);
    if (!name.isEmpty())
        text += u' ' + accept(name, isProxyName(name));
    indented(text);
    m_depth = 1;
}

void ConfWriter::line(const char *fixed, const QStringList &values)
{
    QStringList words;
    if (*fixed)
        words.append(QLatin1String(fixed));
    for (const QString &value : values)
        words.append(checked(value));
    const QString text = words.join(u' ');
    indented(m_format == Format::Named || m_format == Format::Nginx ? text + u';' : text);
}

void ConfWriter::named(const char *fixed, const QString &name, const QStringList &values)
{
    line(fixed, QStringList{accept(name, isProxyName(name))} + values);
}

void ConfWriter::open(const char *fixed, const QString &value)
{
    indented(QLatin1String(fixed) + (value.isEmpty() ? QString() : u' ' + checked(value)) + QStringLiteral(" {"));
    ++m_depth;
}

void ConfWriter::openQuoted(const char *fixed, const QString &value)
{
    indented(QLatin1String(fixed) + QStringLiteral(" \"%1\" {").arg(checked(value)));
    ++m_depth;
}

void ConfWriter::close()
{
    --m_depth;
    indented(m_format == Format::Named ? QStringLiteral("};") : QStringLiteral("}"));
}

void ConfWriter::quoted(const char *fixed, const QString &value)
{
    line((QByteArray(fixed) + " \"" + checked(value).toLatin1() + '"').constData());
}

void ConfWriter::list(const char *fixed, const QStringList &values)
{
    QString text = QLatin1String(fixed) + QStringLiteral(" {");
    for (const QString &value : values)
        text += u' ' + checked(value) + u';';
    indented(text + QStringLiteral(" };"));
}

} // namespace quorate
