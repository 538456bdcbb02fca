#pragma once

#include "model/base/net.h"
#include "model/design/fields.h"
#include "model/export/writers/line_writer.h"

#include <QList>
#include <QSet>
#include <utility>
#include <variant>

namespace quorate {

/// A Python literal as Ansible reads it from an inventory: text, number, truth value, list or map.
class Literal final {
public:
    using List = QList<Literal>;
    using Map = QList<std::pair<QString, Literal>>; ///< in the order of writing

    Literal(QString text)
        : m_value(std::move(text))
    {
    }
    Literal(const char *fixed)
        : m_value(QString::fromLatin1(fixed))
    {
    }
    Literal(qint64 number)
        : m_value(number)
    {
    }
    Literal(bool truth)
        : m_value(truth)
    {
    }
    Literal(List list)
        : m_value(std::move(list))
    {
    }
    Literal(Map map)
        : m_value(std::move(map))
    {
    }
    static Literal texts(const QStringList &texts);
    /// A reference to a variable that the user keeps in a vault: `{{ name }}`.
    static Literal vault(const char *fixed);

    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_value);
    }
    bool isVault() const { return m_vault; }

private:
    std::variant<QString, qint64, bool, List, Map> m_value;
    bool m_vault = false;
};

/// Writes an Ansible inventory in INI form. Ansible parses host lines with shell-like splitting and every value as a
/// Python literal, so the same text means different things in different places. Guarantees: a text stays that text,
/// whatever it looks like ("1.10", "True"); numbers and truth values keep their type; the only Jinja2 expressions are
/// `{{ vault_... }}` of ours; group names are ours. Refuses: in any text of the design everything but letters, digits
/// and `. _ / : = , @ + * ? & % ~ -`, hence blanks, control characters, quotes, `\`, `$`, `#`, `;`, braces, brackets
/// and everything beyond ASCII; in host names everything that is no lower-case host name (RFC 1123), and the words that
/// Ansible or our groups claim; a host named twice in one section.
class IniWriter final : public LineWriter {
public:
    IniWriter()
        : LineWriter("#", "Ansible")
    {
    }

    /// [name], [name:children], [name:vars]
    void section(const char *fixed);
    /// The name of a group, in a :children section.
    void group(const char *fixed);
    /// A host with its variables: only our own words, addresses and literals.
    void host(const QString &name, const QList<std::pair<const char *, Literal>> &variables = {});
    /// key=value in a :vars section.
    void variable(const char *fixed, const Literal &value);
    /// The same for a text of the design, which must be of that kind; domains are strict host names here.
    void variable(const char *fixed, const QString &value, TextKind kind);

private:
    QString literal(const Literal &value);
    QString text(const QString &value);
    QSet<QString> m_hosts; ///< of the current section
};

} // namespace quorate
