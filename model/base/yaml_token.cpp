#include "model/base/yaml_token.h"

#include <algorithm>

namespace quorate::yaml {

namespace {

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

void appendEscape(QByteArray &out, char32_t c)
{
    const int width = c <= 0xFF ? 2 : c <= 0xFFFF ? 4 : 8;
    out += c <= 0xFF ? "\\x" : c <= 0xFFFF ? "\\u" : "\\U";
    out += QByteArray::number(uint(c), 16).toUpper().rightJustified(width, '0');
}

} // namespace

bool needsEscape(char32_t c)
{
    return c < 0x20 || (c >= 0x7F && c <= 0x9F) || c == 0x061C || c == 0x200E || c == 0x200F
        || (c >= 0x2028 && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069) || c == 0xFEFF || QChar::isNonCharacter(c);
}

bool staysPlain(QStringView text)
{
    const auto isAlnum = [](QChar c) { return isDigit(c) || (isWordStart(c) && c != u'_'); };
    const auto isInner = [&](QChar c) { return isAlnum(c) || QStringView(u"_.+-/:").contains(c); };
    return !text.isEmpty() && (isAlnum(text.front()) || QStringView(u"_.+-/").contains(text.front()))
        && isAlnum(text.back()) && std::all_of(text.begin(), text.end(), isInner)
        && text.compare(u"null", Qt::CaseInsensitive) != 0;
}

qsizetype characters(QByteArrayView utf8)
{
    return std::count_if(utf8.begin(), utf8.end(), [](char c) { return (uchar(c) & 0xC0) != 0x80; });
}

QByteArray lineBreak(qsizetype indent)
{
    return '\n' + QByteArray(indent, ' ');
}

QByteArray wordToken(QStringView value)
{
    return isPlainWord(value) ? value.toLatin1() : quoted(value);
}

QByteArray wrapped(QByteArrayView token, qsizetype column, qsizetype indent, qsizetype after)
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

} // namespace quorate::yaml
