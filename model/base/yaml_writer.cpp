#include "model/base/yaml.h"

#include <QLocale>
#include <algorithm>
#include <cmath>

namespace quorate::yaml {

namespace {

constexpr qsizetype lineWidth = 80;

bool isWordStart(QChar c)
{
    return (c >= u'a' && c <= u'z') || (c >= u'A' && c <= u'Z') || c == u'_';
}

bool isDigit(QChar c)
{
    return c >= u'0' && c <= u'9';
}

/// Words that some reader of YAML 1.1 or 1.2 takes for a truth value or for nothing.
bool isReserved(QStringView text)
{
    // Nobody implements the "y" and "n" of YAML 1.1; they are wanted as names of coordinates.
    static constexpr QLatin1String words[] = {QLatin1String("null"), QLatin1String("true"), QLatin1String("false"),
        QLatin1String("yes"), QLatin1String("no"), QLatin1String("on"), QLatin1String("off")};
    return text.size() <= 5 && std::any_of(std::begin(words), std::end(words), [text](QLatin1String word) {
        return text.compare(word, Qt::CaseInsensitive) == 0;
    });
}

bool isPlainWord(QStringView text)
{
    return !text.isEmpty() && isWordStart(text.front())
        && std::all_of(text.begin(), text.end(), [](QChar c) { return isWordStart(c) || isDigit(c) || c == u'-'; })
        && !isReserved(text);
}

/// Text that stood without quotes and means the same to every reader when it does so again: 1.10, true, 10.0.0.0/8,
/// 12:30.
bool staysPlain(QStringView text)
{
    const auto isAlnum = [](QChar c) { return isDigit(c) || (isWordStart(c) && c != u'_'); };
    const auto isInner = [&](QChar c) { return isAlnum(c) || QStringView(u"_.+-/:").contains(c); };
    return !text.isEmpty() && (isAlnum(text.front()) || QStringView(u"_.+-/").contains(text.front()))
        && isAlnum(text.back()) && std::all_of(text.begin(), text.end(), isInner)
        && text.compare(u"null", Qt::CaseInsensitive) != 0;
}

/// Characters that would be taken for a line end, refused, or invisible in a reader or an editor.
bool needsEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || QChar::isNonCharacter(c);
}

void appendEscape(QByteArray &out, char32_t c)
{
    const int width = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
    out += c <= 0xFF ? "\\x" : c <= 0xFFFF ? "\\u" : "\\U";
    out += QByteArray::number(uint(c), 16).toUpper().rightJustified(width, '0');
}

qsizetype characters(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

QByteArray lineBreak(qsizetype indent)
{
    return '\n' + QByteArray(indent, ' ');
}

/// A double-quoted scalar that begins in the given column, continued in further lines where it has blanks. A single
/// blank between words becomes a line end, as every reader folds it; any other blank is escaped. `after` is the room
/// kept for what follows the scalar.
QByteArray wrapped(QByteArrayView token, qsizetype column, qsizetype indent, qsizetype after = 0)
{
    if (column + token.size() + after <= lineWidth || column + characters(token) + after <= lineWidth
        || !token.contains(' '))
        return token.toByteArray();

    const qsizetype last = token.size() - 1;
    const auto wordEnd = [&](qsizetype from) {
        const qsizetype blank = token.indexOf(' ', from);
        return blank < 0 ? token.size() : blank;
    };
    // Two columns more, for the blank and the backslash of an escaped line end.
    const auto fits = [&](qsizetype from, QByteArrayView word, qsizetype end) {
        return from + characters(word) + (end > last ? after : 2) <= lineWidth;
    };

    QByteArray out;
    qsizetype end = wordEnd(0);
    QByteArrayView word = token.first(end);
    if (!fits(column, word, end)) {
        out += "\"\\" + lineBreak(indent);
        word = word.sliced(1);
        column = indent;
    }
    out += word;
    column += characters(word);
    bool isLineEmpty = word.isEmpty();
    while (end <= last) {
        const qsizetype blank = end;
        end = wordEnd(blank + 1);
        word = token.sliced(blank + 1, end - blank - 1);
        const bool isFit = fits(column + 1, word, end);
        if (isLineEmpty) { // a blank that begins a line has to be escaped
            out += "\\ ";
            column += 2;
        } else if (isFit) {
            out += ' ';
            column += 1;
        } else if (token.at(blank - 1) == ' ' || blank == 1 || blank + 1 >= last || word.isEmpty()) {
            out += word.isEmpty() ? '\\' + lineBreak(indent) + "\\ " : " \\" + lineBreak(indent);
            column = indent + (word.isEmpty() ? 2 : 0);
        } else {
            out += lineBreak(indent);
            column = indent;
        }
        if (isLineEmpty && !isFit && !word.isEmpty()) {
            out += '\\' + lineBreak(indent);
            column = indent;
        }
        isLineEmpty = false;
        out += word;
        column += characters(word);
    }
    return out;
}

QByteArray wordToken(QStringView value)
{
    return isPlainWord(value) ? value.toLatin1() : quoted(value);
}

} // namespace

QByteArray quoted(QStringView text)
{
    QByteArray out;
    out.reserve(text.size() + text.size() / 8 + 2);
    out += '"';
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar unit = text.at(i);
        char32_t c = unit.unicode();
        if (unit.isHighSurrogate() && i + 1 < text.size() && text.at(i + 1).isLowSurrogate())
            c = QChar::surrogateToUcs4(unit, text.at(++i));
        else if (unit.isSurrogate())
            c = QChar::ReplacementCharacter;

        if (c == '"' || c == '\\')
            out.append('\\').append(char(c));
        else if (c == '\n')
            out += "\\n";
        else if (c == '\t')
            out += "\\t";
        else if (needsEscape(c))
            appendEscape(out, c);
        else if (c < 0x80)
            out += char(c);
        else
            out += QStringView(QChar::fromUcs4(c)).toUtf8();
    }
    out += '"';
    return out;
}

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
