#include "model/base/yaml.h"

#include "model/base/yaml_token.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace quorate::yaml {

void Writer::indent()
{
    m_out.append(2 * std::max<qsizetype>(0, m_levels.size() - 1), ' ');
}

qsizetype Writer::column() const
{
    return characters(QByteArrayView(m_out).sliced(m_out.lastIndexOf('\n') + 1));
}

/// Where the lines of a value that takes several of them begin.
qsizetype Writer::continuation() const
{
    return std::max<qsizetype>(2, 2 * m_levels.size());
}

/// Begins an entry of a sequence with its dash; in a map, key() has begun the entry.
void Writer::startValue()
{
    if (m_levels.isEmpty() || m_levels.last().map)
        return;
    if (m_afterKey)
        m_out += '\n';
    else if (!m_afterDash)
        Q_ASSERT(m_out.isEmpty() || m_out.endsWith('\n'));
    if (!m_afterDash)
        indent();
    m_out += "- ";
    m_afterKey = false;
    m_afterDash = true;
    m_levels.last().empty = false;
}

/// Writes the rest of an entry and ends its line.
void Writer::put(QByteArrayView token)
{
    if (m_afterKey)
        m_out += ' ';
    else if (!m_afterDash)
        indent();
    if (token.startsWith('"'))
        m_out += wrapped(token, column(), continuation());
    else
        m_out += token;
    m_out += '\n';
    m_afterKey = m_afterDash = false;
}

void Writer::putFlow(const QList<QByteArray> &tokens)
{
    startValue();
    if (m_afterKey)
        m_out += ' ';
    m_out += '[';
    qsizetype at = column();
    qsizetype width = 0;
    for (const QByteArray &token : tokens)
        width += characters(token) + 2; // with ", " or "]"
    // A list that is broken begins in a line of its own, else yamllint wants the others aligned with the first.
    const bool isBroken = at + width - 1 > lineWidth;
    for (qsizetype i = 0; i < tokens.size(); ++i) {
        if (i > 0) {
            m_out += ',';
            ++at;
        }
        if (isBroken && (i == 0 || at + 1 + characters(tokens.at(i)) + 1 > lineWidth)) {
            m_out += lineBreak(continuation());
            at = continuation();
        } else if (i > 0) {
            m_out += ' ';
            ++at;
        }
        const QByteArray token = wrapped(tokens.at(i), at, continuation(), 1);
        m_out += token;
        at = token.contains('\n') ? column() : at + characters(token);
    }
    m_out += "]\n";
    m_afterKey = m_afterDash = false;
}

void Writer::beginMap()
{
    startValue();
    m_levels.append({true, true});
}

void Writer::endMap()
{
    Q_ASSERT(!m_levels.isEmpty() && m_levels.last().map);
    if (m_levels.last().empty)
        put("{}");
    m_levels.removeLast();
}

void Writer::beginSequence()
{
    startValue();
    m_levels.append({false, true});
}

void Writer::endSequence()
{
    Q_ASSERT(!m_levels.isEmpty() && !m_levels.last().map);
    if (m_levels.last().empty)
        put("[]");
    m_levels.removeLast();
}

void Writer::key(QStringView key)
{
    Q_ASSERT(!m_levels.isEmpty() && m_levels.last().map);
    if (m_afterKey)
        m_out += '\n';
    if (!m_afterDash)
        indent();
    // Readers look for the colon within 1,024 characters only (YAML 1.2, section 7.4.2); a longer key has to be
    // announced.
    constexpr qsizetype implicitKeyLimit = 1000;
    const QByteArray token = wordToken(key);
    if (token.size() > implicitKeyLimit) {
        m_out += "? " + token + '\n';
        indent();
    } else {
        m_out += token;
    }
    m_out += ':';
    m_levels.last().empty = false;
    m_afterKey = true;
    m_afterDash = false;
}

void Writer::text(QStringView value)
{
    startValue();
    put(quoted(value));
}

void Writer::word(QStringView value)
{
    startValue();
    put(wordToken(value));
}

void Writer::integer(qint64 value)
{
    startValue();
    put(QByteArray::number(value));
}

// YAML 1.1 wants a point in each real number, with an exponent too.
void Writer::real(double value)
{
    startValue();
    if (std::isnan(value))
        return put(".nan");
    if (std::isinf(value))
        return put(value > 0 ? ".inf" : "-.inf");
    QByteArray token = QByteArray::number(value, 'g', QLocale::FloatingPointShortest);
    if (!token.contains('.')) {
        const qsizetype exponent = token.indexOf('e');
        token.insert(exponent < 0 ? token.size() : exponent, ".0");
    }
    put(token);
}

void Writer::boolean(bool value)
{
    startValue();
    put(value ? "true" : "false");
}

void Writer::null()
{
    startValue();
    put("null");
}

void Writer::flowTexts(const QStringList &values)
{
    QList<QByteArray> tokens;
    tokens.reserve(values.size());
    for (const QString &value : values)
        tokens.append(quoted(value));
    putFlow(tokens);
}

void Writer::flowWords(const QStringList &values)
{
    QList<QByteArray> tokens;
    tokens.reserve(values.size());
    for (const QString &value : values)
        tokens.append(wordToken(value));
    putFlow(tokens);
}

void Writer::flowIntegers(const QList<int> &values)
{
    QList<QByteArray> tokens;
    tokens.reserve(values.size());
    for (const int value : values)
        tokens.append(QByteArray::number(value));
    putFlow(tokens);
}

void Writer::node(const Node &node)
{
    switch (node.kind) {
    case Node::Kind::Null:
        null();
        break;
    case Node::Kind::Scalar:
        startValue();
        put(!node.quoted && staysPlain(node.scalar) ? node.scalar.toLatin1() : quoted(node.scalar));
        break;
    case Node::Kind::Sequence:
        beginSequence();
        for (const Node &item : node.items)
            this->node(item);
        endSequence();
        break;
    case Node::Kind::Map:
        beginMap();
        for (qsizetype i = 0; i < node.items.size(); ++i) {
            key(node.keys.at(i).scalar);
            this->node(node.items.at(i));
        }
        endMap();
        break;
    }
}

void Writer::comment(QStringView line)
{
    if (m_afterKey)
        m_out += '\n';
    if (!m_afterDash)
        indent();
    QByteArray clean;
    for (const char32_t c : line.toUcs4()) {
        if (!needsEscape(c))
            clean += QStringView(QChar::fromUcs4(c)).toUtf8();
    }
    const qsizetype margin = column();
    qsizetype at = margin;
    m_out += '#';
    for (const QByteArray &word : clean.split(' ')) {
        if (word.isEmpty())
            continue;
        const qsizetype width = characters(word) + 1;
        if (at > margin && at + 1 + width > lineWidth) {
            m_out += lineBreak(margin) + '#';
            at = margin;
        }
        m_out += ' ' + word;
        at += width;
    }
    m_out += '\n';
    m_afterKey = m_afterDash = false;
}

} // namespace quorate::yaml
