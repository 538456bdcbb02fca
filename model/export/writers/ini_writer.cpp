#include "model/export/writers/ini_writer.h"

#include "model/base/tr.h"
#include "model/design/text_kind.h"

namespace quorate {

using model::Tr;

Literal Literal::texts(const QStringList &texts)
{
    List list;
    for (const QString &text : texts)
        list.append(Literal(text));
    return list;
}

Literal Literal::vault(const char *fixed)
{
    Literal literal(fixed);
    literal.m_vault = true;
    return literal;
}

// Names that Ansible gives a meaning, and the groups of our inventories.
static bool isReserved(const QString &name)
{
    static const QStringList words = {QStringLiteral("all"), QStringLiteral("ungrouped"), QStringLiteral("localhost"),
        QStringLiteral("masters"), QStringLiteral("nodes"), QStringLiteral("etcd"), QStringLiteral("lb"),
        QStringLiteral("nfs"), QStringLiteral("glusterfs"), QStringLiteral("osev3")};
    return words.contains(name, Qt::CaseInsensitive);
}

// A word that Python cannot take for a literal, so that it needs no quotes on a host line.
static bool isPlainWord(const QString &text)
{
    return net::Ipv4::parse(text) || (net::isLabel(text) && text.front().isLetter());
}

void IniWriter::section(const char *fixed)
{
    blank();
    put(u'[' + QLatin1String(fixed) + u']');
    m_hosts.clear();
}

void IniWriter::group(const char *fixed)
{
    put(QLatin1String(fixed));
}

QString IniWriter::text(const QString &value)
{
    return accept(value, consistsOf(value, QLatin1String("._/:=,@+*?&%~-")));
}

QString IniWriter::literal(const Literal &value)
{
    if (value.isVault())
        return QStringLiteral("'{{ %1 }}'").arg(*value.as<QString>());
    if (const auto *plain = value.as<QString>())
        return u'\'' + text(*plain) + u'\'';
    if (const auto *number = value.as<qint64>())
        return QString::number(*number);
    if (const auto *truth = value.as<bool>())
        return *truth ? QStringLiteral("True") : QStringLiteral("False");
    QStringList parts;
    if (const auto *list = value.as<Literal::List>()) {
        for (const Literal &item : *list)
            parts += literal(item);
        return u'[' + parts.join(QStringLiteral(", ")) + u']';
    }
    for (const auto &[key, item] : *value.as<Literal::Map>())
        parts += u'\'' + text(key) + QStringLiteral("': ") + literal(item);
    return u'{' + parts.join(QStringLiteral(", ")) + u'}';
}

void IniWriter::host(const QString &name, const QList<std::pair<const char *, Literal>> &variables)
{
    QString line = accept(name, net::isHostName(name) && !isReserved(name));
    if (m_hosts.contains(name))
        refuse(Tr::tr("The host \"%1\" exists twice in one inventory.").arg(shown(name)));
    m_hosts.insert(name);
    for (const auto &[key, value] : variables) {
        // Shell-like splitting eats the outer quotes, Python reads what is left: a text needs both.
        const auto *word = value.as<QString>();
        const bool bare = value.as<qint64>() || value.as<bool>() || (word && !value.isVault() && isPlainWord(*word));
        const QString written = word && bare ? *word : literal(value);
        line += u' ' + QLatin1String(key) + u'=' + (bare ? written : u'"' + written + u'"');
    }
    put(line);
}

void IniWriter::variable(const char *fixed, const QString &value, TextKind kind)
{
    const bool name = kind == TextKind::Domain || kind == TextKind::HostName;
    const bool fine = name ? net::isHostName(value) || net::Ipv4::parse(value)
                           : !value.isEmpty() && textProblem(value, kind).isEmpty();
    variable(fixed, accept(value, fine));
}

void IniWriter::variable(const char *fixed, const Literal &value)
{
    QString written = literal(value);
    if (value.as<QString>()) // the usual form, and the same to Python
        written.front() = written.back() = u'"';
    put(QLatin1String(fixed) + u'=' + written);
}

} // namespace quorate
