#pragma once

#include "model/design/fields.h"

#include <QList>
#include <QStringList>
#include <utility>
#include <variant>

namespace quorate {

/// A value of an Ansible variable: text, number, truth value, list or map. A text of the design may state its kind, which
/// the writers check again; text of ours may stand around it.
class Literal final {
public:
    using List = QList<Literal>;
    using Map = QList<std::pair<QString, Literal>>; ///< in the order of writing

    Literal(QString text)
        : m_value(std::move(text))
    {
    }
    Literal(QString text, TextKind kind)
        : m_value(std::move(text))
        , m_kind(kind)
    {
    }
    Literal(const char *word)
        : m_value(QString::fromLatin1(word))
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
    static Literal texts(const QStringList &texts)
    {
        List list;
        for (const QString &text : texts)
            list.append(Literal(text));
        return list;
    }
    static Literal texts(const QStringList &texts, TextKind kind)
    {
        List list;
        for (const QString &text : texts)
            list.append(Literal(text, kind));
        return list;
    }
    /// A text of the design between two of ours, which may hold any printable ASCII but quotes and backslashes.
    static Literal between(const char *before, QString text, TextKind kind, const char *after)
    {
        Literal literal(std::move(text), kind);
        literal.m_before = before;
        literal.m_after = after;
        return literal;
    }
    /// A text of ours, of the same characters.
    static Literal fixed(const char *text)
    {
        Literal literal{QString()};
        literal.m_before = text;
        literal.m_fixed = true;
        return literal;
    }
    /// A reference to a variable that the user keeps in a vault: `{{ name }}`.
    static Literal vault(QString name)
    {
        Literal literal(std::move(name), TextKind::Word);
        literal.m_before = "{{ ";
        literal.m_after = " }}";
        literal.m_vault = true;
        return literal;
    }

    template <class T>
    const T *as() const
    {
        return std::get_if<T>(&m_value);
    }
    std::optional<TextKind> kind() const { return m_kind; }
    const char *before() const { return m_before; }
    const char *after() const { return m_after; }
    bool isFixed() const { return m_fixed; }
    bool isVault() const { return m_vault; }
    bool isPlainText() const { return as<QString>() && *m_before == '\0' && *m_after == '\0'; }

private:
    std::variant<QString, qint64, bool, List, Map> m_value;
    std::optional<TextKind> m_kind;
    const char *m_before = "";
    const char *m_after = "";
    bool m_fixed = false;
    bool m_vault = false;
};

} // namespace quorate
