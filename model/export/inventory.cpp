#include "model/export/inventory.h"

#include <algorithm>

namespace quorate {

Literal Inventory::secret(const QString &vaultVariable, const char *help)
{
    const bool known = std::any_of(m_secrets.begin(), m_secrets.end(),
        [&](const Secret &secret) { return secret.variable == vaultVariable; });
    if (!known)
        m_secrets.append({vaultVariable, help});
    return Literal::vault(vaultVariable);
}

Result<QByteArray> Inventory::render(InventoryWriter &out) const
{
    if (m_error)
        return *m_error;
    QList<QByteArray> names;
    for (const Group &group : m_groups)
        names.append(group.name);
    out.comment("Inventory for openshift-ansible.");
    out.comment("README.md beside it says how to use it and which secrets it needs.");
    out.begin(m_parent, names);
    for (const Group &group : m_groups) {
        out.group(group.name);
        for (const Host &host : group.hosts) {
            out.about(host.element);
            out.host(host.name, host.variables);
        }
    }
    out.variables(m_parent);
    for (const Entry &entry : m_entries) {
        out.about(entry.element);
        if (entry.title)
            out.title(entry.title);
        else
            out.variable(entry.key, entry.value);
    }
    return out.take();
}

Result<QByteArray> Inventory::ini(const QString &designSlug) const
{
    IniWriter out;
    out.generatedBy(designSlug);
    return render(out);
}

Result<QByteArray> Inventory::yaml(const QString &designSlug) const
{
    YamlInventoryWriter out;
    out.generatedBy(designSlug);
    return render(out);
}

} // namespace quorate
