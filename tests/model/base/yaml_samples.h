#pragma once

#include "model/base/yaml.h"

#include <QRandomGenerator>

namespace quorate::tests {

/// Text that tries to break out of its quotes: words that readers take for values, indicators, blanks, line ends,
/// control characters, letters of all planes.
inline QString hostileText(QRandomGenerator &random)
{
    static const char32_t characters[] = {'a', 'Z', '0', '9', ' ', ' ', ' ', '\n', '\t', '\r', '"', '\'', '\\', ':',
        '#', '-', '?', ',', '[', ']', '{', '}', '&', '*', '!', '|', '>', '%', '@', '`', '~', '<', '=', '.', 0, 1, 7,
        0x1B, 0x7F, 0x80, 0x85, 0x9F, 0xA0, 0xAD, 0xE9, 0x2028, 0x2029, 0x202E, 0x2066, 0x4E2D, 0xD7FF, 0xE000, 0xFDD0,
        0xFEFF, 0xFFFD, 0xFFFE, 0xFFFF, 0x10000, 0x1F600, 0x1FFFE, 0x10FFFF};
    static const char *const words[] = {"", "null", "~", "yes", "No", "on", "off", "y", "true", "1.10", "007", "0x1F",
        "1:30", "1e3", "2024-01-01", "<<", "=", "---", "...", "- a", "? a", "a: b", "a #b", "{}", "[]", "!!str", "&a",
        "*a", "%YAML 1.2", ".inf", ".nan", "a  b", " a", "a ", "\\n", "\\", "\"", "a:", ":", "-", "a\nb", "a\n\nb",
        "\n", " \n "};
    switch (random.bounded(4)) {
    case 0:
        return QString::fromUtf8(words[random.bounded(int(std::size(words)))]);
    case 1: { // long enough to be broken into lines
        QString text;
        const int count = random.bounded(60);
        for (int i = 0; i < count; ++i)
            text += QString::fromUtf8(words[random.bounded(int(std::size(words)))])
                + QString(random.bounded(8) == 0 ? 2 : 1, u' ');
        return text;
    }
    default: {
        QString text;
        const int count = random.bounded(random.bounded(10) == 0 ? 2000 : 40);
        for (int i = 0; i < count; ++i)
            text += QChar::fromUcs4(characters[random.bounded(int(std::size(characters)))]);
        return text;
    }
    }
}

/// A random tree whose keys and scalars are hostile.
inline yaml::Node hostileTree(QRandomGenerator &random, int depth = 0)
{
    using yaml::Node;
    Node node;
    const int kind = random.bounded(depth > 5 ? 3 : 6);
    const int size = random.bounded(5);
    if (kind == 0) {
        node.kind = Node::Kind::Null;
    } else if (kind < 3) {
        node.kind = Node::Kind::Scalar;
        node.scalar = hostileText(random);
        node.quoted = random.bounded(2) == 0;
    } else if (kind < 5) {
        node.kind = Node::Kind::Map;
        for (int i = 0; i < size; ++i) {
            Node key;
            key.kind = Node::Kind::Scalar;
            key.scalar = random.bounded(2) == 0 ? QStringLiteral("key%1").arg(i) : hostileText(random);
            if (node.find(key.scalar))
                continue;
            node.keys.append(key);
            node.items.append(hostileTree(random, depth + 1));
        }
    } else {
        node.kind = Node::Kind::Sequence;
        for (int i = 0; i < size; ++i)
            node.items.append(hostileTree(random, depth + 1));
    }
    return node;
}

/// Equal in positions and quotes as well.
inline bool isSame(const yaml::Node &a, const yaml::Node &b)
{
    const auto areSame = [](const QList<yaml::Node> &left, const QList<yaml::Node> &right) {
        return std::equal(left.begin(), left.end(), right.begin(), right.end(), isSame);
    };
    return a.kind == b.kind && a.quoted == b.quoted && a.line == b.line && a.column == b.column && a.scalar == b.scalar
        && areSame(a.items, b.items) && areSame(a.keys, b.keys);
}

} // namespace quorate::tests
