#include "model/parity/literal.h"

namespace quorate::parity {

static QString innerText(const QString &text)
{
    QString escaped = text;
    escaped.replace(u'\\', QLatin1String("\\\\")).replace(u'\'', QLatin1String("\\'"));
    return u'\'' + escaped + u'\'';
}

/// The text of a quoted string that begins at `at`, which is left at its last quote.
static QString quotedText(const QString &text, qsizetype &at)
{
    const QChar quote = text.at(at);
    QString result;
    for (++at; at < text.size() && text.at(at) != quote; ++at) {
        if (text.at(at) != u'\\' || at + 1 == text.size()) {
            result += text.at(at);
            continue;
        }
        const QChar c = text.at(++at);
        result += c == u'n' ? QChar(u'\n') : c == u't' ? QChar(u'\t') : c == u'r' ? QChar(u'\r') : c;
    }
    return result;
}

QString canonicalLiteral(const QString &text)
{
    const bool isList = text.startsWith(u'[') || text.startsWith(u'{');
    if (!isList) {
        if (!text.startsWith(u'"') && !text.startsWith(u'\''))
            return text;
        qsizetype at = 0;
        const QString inner = quotedText(text, at);
        return at == text.size() - 1 ? inner : text;
    }
    QString result;
    for (qsizetype at = 0; at < text.size(); ++at) {
        const QChar c = text.at(at);
        if (c == u'\'' || c == u'"')
            result += innerText(quotedText(text, at));
        else if (!c.isSpace())
            result += c;
    }
    // JSON's words for Python's.
    return result.replace(QLatin1String(":true"), QLatin1String(":True"))
        .replace(QLatin1String(":false"), QLatin1String(":False"));
}

static QString innerLiteral(const yaml::Node &node)
{
    return node.isScalar() && node.quoted ? innerText(node.scalar) : canonicalLiteral(node);
}

QString canonicalLiteral(const yaml::Node &node)
{
    switch (node.kind) {
    case yaml::Node::Kind::Null:
        return QStringLiteral("None");
    case yaml::Node::Kind::Scalar:
        if (!node.quoted && (node.scalar == u"true" || node.scalar == u"false"))
            return node.scalar == u"true" ? QStringLiteral("True") : QStringLiteral("False");
        return node.scalar;
    case yaml::Node::Kind::Sequence: {
        QStringList parts;
        for (const yaml::Node &item : node.items)
            parts.append(innerLiteral(item));
        return u'[' + parts.join(u',') + u']';
    }
    case yaml::Node::Kind::Map: {
        QStringList parts;
        for (qsizetype i = 0; i < node.items.size(); ++i)
            parts.append(innerText(node.keys.at(i).scalar) + u':' + innerLiteral(node.items.at(i)));
        return u'{' + parts.join(u',') + u'}';
    }
    }
    return {};
}

} // namespace quorate::parity
