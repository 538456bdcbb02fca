#pragma once

#include "model/base/yaml.h"
#include "model/export/writers/line_writer.h"
#include "model/export/writers/literal.h"

#include <QSet>

namespace quorate {

/// What the two forms of an Ansible inventory share: which texts may stand in them. Refused are, in any text of the
/// design, everything but letters, digits and `. _ / : = , @ + * ? & % ~ -`, hence blanks, control characters, quotes,
/// `\`, `$`, `#`, `;`, braces, brackets and everything beyond ASCII; texts that are not of the kind that they claim, where
/// domains are strict host names; in host names everything that is no lower-case host name (RFC 1123), and the words that
/// Ansible or our groups claim; a host named twice in one group.
class InventoryWriter : public LineWriter {
public:
    using Variables = QList<std::pair<QByteArray, Literal>>;

    virtual ~InventoryWriter() = default;
    /// The group around the others. @pre called once, first
    virtual void begin(const QByteArray &parent, const QList<QByteArray> &groups) = 0;
    virtual void group(const QByteArray &name) = 0;
    /// A host of the group with its variables.
    virtual void host(const QString &name, const Variables &variables = {}) = 0;
    /// From here on come the variables of the group around the others.
    virtual void variables(const QByteArray &parent) = 0;
    virtual void title(const char *fixed) = 0;
    virtual void variable(const QByteArray &key, const Literal &value) = 0;
    virtual Result<QByteArray> take() = 0;

protected:
    InventoryWriter()
        : LineWriter("#", "Ansible")
    {
    }
    QString checkedText(const Literal &value);
    QString checkedKey(const QString &key);
    QString checkedHost(const QString &name);
    void forgetHosts() { m_hosts.clear(); }

private:
    QSet<QString> m_hosts; ///< of the current group
};

/// The INI form. Ansible parses host lines with shell-like splitting and every value as a Python literal, so the same
/// text means different things in different places. Guarantees: a text stays that text, whatever it looks like ("1.10",
/// "True"); numbers and truth values keep their type; the only Jinja2 expressions are `{{ vault_... }}` of ours; group
/// names are ours.
class IniWriter final : public InventoryWriter {
public:
    void begin(const QByteArray &parent, const QList<QByteArray> &groups) override;
    void group(const QByteArray &name) override;
    void host(const QString &name, const Variables &variables = {}) override;
    void variables(const QByteArray &parent) override;
    void title(const char *fixed) override;
    void variable(const QByteArray &key, const Literal &value) override;
    Result<QByteArray> take() override { return bytes(); }

private:
    QString literal(const Literal &value);
};

/// The YAML form: all texts in double quotes, one document, groups below `all`. The same guarantees.
class YamlInventoryWriter final : public InventoryWriter {
public:
    void begin(const QByteArray &parent, const QList<QByteArray> &groups) override;
    void group(const QByteArray &name) override;
    void host(const QString &name, const Variables &variables = {}) override;
    void variables(const QByteArray &parent) override;
    void title(const char *fixed) override;
    void variable(const QByteArray &key, const Literal &value) override;
    Result<QByteArray> take() override;

private:
    void put(const Literal &value);
    void endGroup();
    yaml::Writer m_yaml;
    bool m_inGroup = false;
};

} // namespace quorate
