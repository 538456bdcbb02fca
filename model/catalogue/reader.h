#pragma once

#include "model/base/text.h"
#include "model/base/yaml.h"

#include <optional>

// The catalogue's files ship with the program, so their errors are for developers: one plain sentence and the place.
namespace quorate {

/// Reads one file; the first problem stays.
class Reader final {
public:
    Reader(QString path, const yaml::Node &root) : m_path(std::move(path)), m_root(root) {}

    const yaml::Node &root() const { return m_root; }
    bool failed() const { return m_error.has_value(); }
    Error error() const { return *m_error; }
    void fail(const yaml::Node &node, const QString &message)
    {
        if (!m_error)
            m_error = Error{message, node.place(m_path)};
    }

    QString text(const yaml::Node &map, const char *key, bool required = false)
    {
        const yaml::Node *node = map.find(QString::fromLatin1(key));
        if (node && node->isScalar())
            return node->scalar;
        if (node || required)
            fail(node ? *node : map, QStringLiteral("\"%1\" must be a text.").arg(QLatin1String(key)));
        return {};
    }

    double number(const yaml::Node &map, const char *key, double otherwise)
    {
        const yaml::Node *node = map.find(QString::fromLatin1(key));
        return node ? numberOf(*node) : otherwise;
    }

    double numberOf(const yaml::Node &node)
    {
        bool ok = false;
        const double value = node.scalar.toDouble(&ok);
        if (!ok)
            fail(node, QStringLiteral("A number is expected."));
        return value;
    }

    bool flag(const yaml::Node &map, const char *key, bool otherwise)
    {
        const yaml::Node *node = map.find(QString::fromLatin1(key));
        if (!node)
            return otherwise;
        if (node->scalar != u"true" && node->scalar != u"false")
            fail(*node, QStringLiteral("true or false is expected."));
        return node->scalar == u"true";
    }

    qint64 size(const yaml::Node &map, const char *key)
    {
        const QString value = text(map, key);
        if (value.isEmpty())
            return 0;
        const std::optional<qint64> bytes = text::parseBytes(value);
        if (!bytes)
            fail(*map.find(QString::fromLatin1(key)), QStringLiteral("A size such as \"16 GB\" is expected."));
        return bytes.value_or(0);
    }

    QStringList texts(const yaml::Node &map, const char *key)
    {
        QStringList list;
        for (const yaml::Node &item : items(map, key))
            list.append(item.scalar);
        return list;
    }

    QList<yaml::Node> items(const yaml::Node &map, const char *key)
    {
        const yaml::Node *node = map.find(QString::fromLatin1(key));
        if (!node || node->isNull())
            return {};
        if (!node->isSequence())
            fail(*node, QStringLiteral("\"%1\" must be a list.").arg(QLatin1String(key)));
        return node->items;
    }

    template <class Value>
    Value oneOf(const yaml::Node &node, const QString &word, std::initializer_list<std::pair<const char *, Value>> words)
    {
        for (const auto &[name, value] : words) {
            if (word == QLatin1String(name))
                return value;
        }
        fail(node, QStringLiteral("Unknown word \"%1\".").arg(word));
        return words.begin()->second;
    }

private:
    QString m_path;
    const yaml::Node &m_root;
    std::optional<Error> m_error;
};

} // namespace quorate
