#pragma once

#include "model/export/writers/inventory_writer.h"

#include <optional>

namespace quorate {

/// What an Ansible inventory says, whatever its form: groups below one parent, their hosts, and the parent's variables in
/// titled sections. The first refusal stays and takes the place of the bytes.
class Inventory final {
public:
    using Variables = InventoryWriter::Variables;
    struct Secret {
        QString variable;
        const char *help; ///< English: it stands in generated files
    };

    explicit Inventory(const char *parent)
        : m_parent(parent)
    {
    }

    void group(const char *name) { m_groups.append(Group{name, {}}); }
    /// A host of the last group; `element` is what a refusal names.
    void host(const QString &name, const QString &element, const Variables &variables = {})
    {
        m_groups.last().hosts.append(Host{name, element, variables});
    }
    void title(const char *fixed) { m_entries.append(Entry{m_element, fixed, {}, Literal(false)}); }
    /// What the following variables belong to.
    void about(const QString &element) { m_element = element; }
    void variable(const QByteArray &key, const Literal &value) { m_entries.append(Entry{m_element, nullptr, key, value}); }
    void variable(const QByteArray &key, const QString &text, TextKind kind) { variable(key, Literal(text, kind)); }
    /// A variable that the user keeps in a vault; it is remembered for the README.
    Literal secret(const QString &vaultVariable, const char *help);
    void refuse(const QString &sentence)
    {
        if (!m_error)
            m_error = Error{sentence};
    }
    const QList<Secret> &secrets() const { return m_secrets; }

    Result<QByteArray> ini(const QString &designSlug) const;
    Result<QByteArray> yaml(const QString &designSlug) const;

private:
    struct Host {
        QString name;
        QString element;
        Variables variables;
    };
    struct Group {
        QByteArray name;
        QList<Host> hosts;
    };
    struct Entry {
        QString element;
        const char *title; ///< or a variable
        QByteArray key;
        Literal value;
    };
    Result<QByteArray> render(InventoryWriter &out) const;

    QByteArray m_parent;
    QList<Group> m_groups;
    QList<Entry> m_entries;
    QList<Secret> m_secrets;
    QString m_element;
    std::optional<Error> m_error;
};

} // namespace quorate
