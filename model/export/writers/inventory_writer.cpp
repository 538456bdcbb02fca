#include "model/export/writers/inventory_writer.h"

#include "model/base/net.h"
#include "model/base/tr.h"
#include "model/base/yaml.h"
#include "model/design/text_kind.h"

namespace quorate {

using model::Tr;

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

static bool isOfKind(const QString &value, TextKind kind)
{
    if (kind == TextKind::Domain || kind == TextKind::HostName)
        return net::isHostName(value) || net::Ipv4::parse(value);
    return textProblem(value, kind).isEmpty();
}

static constexpr QLatin1String allowed("._/:=,@+*?&%~-");

QString InventoryWriter::checkedText(const Literal &value)
{
    const QString &text = *value.as<QString>();
    const bool fine =
        value.isFixed() || (consistsOf(text, allowed) && (!value.kind() || isOfKind(text, *value.kind())));
    return QLatin1String(value.before()) + accept(text, fine) + QLatin1String(value.after());
}

QString InventoryWriter::checkedKey(const QString &key)
{
    return accept(key, consistsOf(key, allowed));
}

QString InventoryWriter::checkedHost(const QString &name)
{
    const QString fine = accept(name, net::isHostName(name) && !isReserved(name));
    if (m_hosts.contains(name))
        refuse(Tr::tr("The host \"%1\" exists twice in one inventory.").arg(shown(name)));
    m_hosts.insert(name);
    return fine;
}

// INI

void IniWriter::begin(const QByteArray &parent, const QList<QByteArray> &groups)
{
    blank();
    put(u'[' + QLatin1String(parent) + QStringLiteral(":children]"));
    for (const QByteArray &group : groups)
        put(QLatin1String(group));
}

void IniWriter::group(const QByteArray &name)
{
    blank();
    put(u'[' + QLatin1String(name) + u']');
    forgetHosts();
}

void IniWriter::variables(const QByteArray &parent)
{
    blank();
    put(u'[' + QLatin1String(parent) + QStringLiteral(":vars]"));
}

void IniWriter::title(const char *fixed)
{
    blank();
    comment(fixed);
}

QString IniWriter::literal(const Literal &value)
{
    if (value.as<QString>())
        return u'\'' + checkedText(value) + u'\'';
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
        parts += u'\'' + checkedKey(key) + QStringLiteral("': ") + literal(item);
    return u'{' + parts.join(QStringLiteral(", ")) + u'}';
}

void IniWriter::host(const QString &name, const Variables &variables)
{
    QString line = checkedHost(name);
    for (const auto &[key, value] : variables) {
        // Shell-like splitting eats the outer quotes, Python reads what is left: a text needs both.
        const QString written = literal(value);
        const auto *word = value.isPlainText() ? value.as<QString>() : nullptr;
        line += u' ' + QLatin1String(key) + u'=';
        if (value.as<qint64>() || value.as<bool>())
            line += written;
        else if (word && isPlainWord(*word))
            line += *word;
        else
            line += u'"' + written + u'"';
    }
    put(line);
}

void IniWriter::variable(const QByteArray &key, const Literal &value)
{
    QString written = literal(value);
    if (value.as<QString>()) // the usual form, and the same to Python
        written.front() = written.back() = u'"';
    put(QLatin1String(key) + u'=' + written);
}

// YAML

void YamlInventoryWriter::begin(const QByteArray &parent, const QList<QByteArray> &)
{
    for (const QByteArray &key : {QByteArray("all"), QByteArray("children"), parent, QByteArray("children")}) {
        m_yaml.beginMap();
        m_yaml.key(QString::fromLatin1(key));
    }
    m_yaml.beginMap();
}

void YamlInventoryWriter::group(const QByteArray &name)
{
    endGroup();
    forgetHosts();
    m_yaml.key(QString::fromLatin1(name));
    m_yaml.beginMap();
    m_yaml.key(u"hosts");
    m_yaml.beginMap();
    m_inGroup = true;
}

void YamlInventoryWriter::endGroup()
{
    if (!m_inGroup)
        return;
    m_yaml.endMap();
    m_yaml.endMap();
    m_inGroup = false;
}

void YamlInventoryWriter::host(const QString &name, const Variables &variables)
{
    m_yaml.key(checkedHost(name));
    m_yaml.beginMap();
    for (const auto &[key, value] : variables)
        variable(key, value);
    m_yaml.endMap();
}

void YamlInventoryWriter::variables(const QByteArray &)
{
    endGroup();
    m_yaml.endMap();
    m_yaml.key(u"vars");
    m_yaml.beginMap();
}

void YamlInventoryWriter::title(const char *fixed)
{
    m_yaml.comment(QString::fromLatin1(fixed));
}

void YamlInventoryWriter::variable(const QByteArray &key, const Literal &value)
{
    m_yaml.key(QString::fromLatin1(key));
    put(value);
}

void YamlInventoryWriter::put(const Literal &value)
{
    if (value.as<QString>())
        return m_yaml.text(checkedText(value));
    if (const auto *number = value.as<qint64>())
        return m_yaml.integer(*number);
    if (const auto *truth = value.as<bool>())
        return m_yaml.boolean(*truth);
    if (const auto *list = value.as<Literal::List>()) {
        m_yaml.beginSequence();
        for (const Literal &item : *list)
            put(item);
        m_yaml.endSequence();
        return;
    }
    m_yaml.beginMap();
    for (const auto &[key, item] : *value.as<Literal::Map>()) {
        m_yaml.key(checkedKey(key));
        put(item);
    }
    m_yaml.endMap();
}

Result<QByteArray> YamlInventoryWriter::take()
{
    Result<QByteArray> head = bytes();
    if (!head)
        return head;
    for (int level = 0; level < 5; ++level) // vars, OSEv3, children, all and the whole
        m_yaml.endMap();
    return *head + m_yaml.bytes();
}

} // namespace quorate
