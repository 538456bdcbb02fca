#include "model/base/yaml_source.h"

#include <cstring>
#include <string>

// yaml-cpp scans 4 to 10 MB a second, so a design of 10,000 hosts took two seconds to open. Nearly all files that we
// read were written by Writer, in a small part of YAML; this file reads that part: block maps and sequences, lists of
// scalars in brackets, {} and [], double-quoted text, plain scalars of one line, comments. Whatever is not clearly that
// part makes it give up, so it may refuse what is right but never read something in another way than yaml-cpp does.

namespace quorate::yaml {

namespace {

bool isAlnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

bool isKeyByte(char c)
{
    return isAlnum(c) || c == '_' || c == '-' || c == '.';
}

bool isFlowByte(char c)
{
    return isKeyByte(c) || c == '/' || c == '+';
}

bool isNull(QByteArrayView text)
{
    return text == "null" || text == "Null" || text == "NULL";
}

std::optional<char32_t> hexNumber(QByteArrayView digits)
{
    char32_t value = 0;
    for (const char c : digits) {
        const int digit = c >= '0' && c <= '9' ? c - '0'
            : c >= 'A' && c <= 'F'             ? c - 'A' + 10
            : c >= 'a' && c <= 'f'             ? c - 'a' + 10
                                               : -1;
        if (digit < 0)
            return std::nullopt;
        value = value << 4 | char32_t(digit);
    }
    return value;
}

class NormalReader final {
public:
    NormalReader(QByteArrayView bytes, const Columns &columns, const Limits &limits)
        : m_begin(bytes.data())
        , m_end(bytes.data() + bytes.size())
        , m_at(m_begin)
        , m_lineStart(m_begin)
        , m_columns(columns)
        , m_limits(limits)
    {
    }

    std::optional<Node> read()
    {
        if (QByteArrayView(m_at, m_end).startsWith("---\n")) {
            m_at += 3;
            nextLine();
        } else {
            findContent();
        }
        // A lone scalar or an empty file is not worth the trouble.
        if (m_at == m_end || !blockCollection(m_indent) || m_at != m_end)
            return std::nullopt;
        return m_tree.takeRoot();
    }

private:
    // Every function returns false to give up.

    bool peekIs(char c) const { return m_at < m_end && *m_at == c; }
    bool atLineEnd() const { return m_at == m_end || *m_at == '\n'; }
    bool atDash() const { return m_end - m_at >= 2 && m_at[0] == '-' && m_at[1] == ' '; }
    int column(const char *at) const { return m_columns.at(at - m_begin, at - m_lineStart); }
    int column() const { return column(m_at); }
    bool isWithinLimits() const { return m_tree.depth() <= m_limits.depth && m_tree.count() <= m_limits.nodes; }

    /// Goes on to the next line that holds something else than blanks and a comment. @pre atLineEnd()
    void nextLine()
    {
        if (m_at < m_end) {
            ++m_at;
            startLine();
        }
        findContent();
    }

    void startLine()
    {
        m_lineStart = m_at;
        ++m_line;
    }

    void findContent()
    {
        for (;;) {
            while (peekIs(' '))
                ++m_at;
            m_indent = int(m_at - m_lineStart);
            if (peekIs('#')) {
                const void *newline = std::memchr(m_at, '\n', size_t(m_end - m_at));
                m_at = newline ? static_cast<const char *>(newline) : m_end;
            }
            if (m_at == m_end) {
                m_indent = -1;
                return;
            }
            if (*m_at != '\n')
                return;
            ++m_at;
            startLine();
        }
    }

    /// The rest of a line after a value: nothing, or blanks and a comment.
    bool lineRest()
    {
        const char *start = m_at;
        while (peekIs(' '))
            ++m_at;
        if (m_at > start && peekIs('#')) {
            while (!atLineEnd())
                ++m_at;
        }
        if (!atLineEnd())
            return false;
        nextLine();
        return isWithinLimits();
    }

    /// A map or sequence whose first entry stands here; `indent` is the column, from 0, of all its entries.
    bool blockCollection(int indent)
    {
        const bool isSequence = atDash();
        m_tree.begin(isSequence ? Node::Kind::Sequence : Node::Kind::Map, m_line, column());
        if (!isWithinLimits())
            return false;
        do {
            if (isSequence ? !sequenceEntry(indent) : !mapEntry(indent))
                return false;
        } while (m_indent == indent && m_at < m_end && (atDash() == isSequence));
        // An entry that stands deeper belongs to nothing; one that stands further out is for those who called us.
        return m_indent <= indent && !m_tree.end();
    }

    bool sequenceEntry(int indent)
    {
        m_at += 2;
        if (atDash() || isKeyHere())
            return blockCollection(indent + 2);
        return value();
    }

    bool mapEntry(int indent)
    {
        if (!key() || !peekIs(':'))
            return false;
        ++m_at;
        const bool isSpaced = peekIs(' ');
        while (peekIs(' '))
            ++m_at;
        if (isSpaced && !atLineEnd() && *m_at != '#')
            return value();
        if (peekIs('#') && isSpaced)
            --m_at; // a comment needs its blank
        if (!lineRest())
            return false;
        // Nothing at all is null, which yaml-cpp places elsewhere.
        if (m_indent > indent || (m_indent == indent && atDash()))
            return (atDash() || isKeyHere()) && blockCollection(m_indent);
        return false;
    }

    /// Does a map begin here, rather than a scalar?
    bool isKeyHere() const
    {
        const char *at = m_at;
        if (peekIs('"')) {
            for (++at; at < m_end && *at != '"' && *at != '\n'; ++at) {
                if (*at == '\\')
                    ++at;
            }
            return m_end - at >= 2 && at[0] == '"' && at[1] == ':';
        }
        while (at < m_end && isKeyByte(*at))
            ++at;
        return at > m_at && m_end - at >= 2 && at[0] == ':' && (at[1] == ' ' || at[1] == '\n');
    }

    bool key()
    {
        const char *start = m_at;
        const int startColumn = column();
        if (peekIs('"')) {
            const int line = m_line;
            const auto text = quotedText();
            if (!text || line != m_line)
                return false;
            m_tree.key(m_line, startColumn, *text, true);
            return true;
        }
        if (m_at == m_end || !(isAlnum(*m_at) || *m_at == '_'))
            return false;
        while (m_at < m_end && isKeyByte(*m_at))
            ++m_at;
        const QByteArrayView text(start, m_at);
        if (isNull(text))
            return false;
        m_tree.key(m_line, startColumn, text, false);
        return true;
    }

    bool value()
    {
        if (peekIs('"'))
            return quotedScalar() && lineRest();
        if (peekIs('['))
            return flowList() && lineRest();
        if (peekIs('{'))
            return emptyMap() && lineRest();
        return plainScalar() && lineRest();
    }

    bool quotedScalar()
    {
        const int line = m_line;
        const int startColumn = column();
        const auto text = quotedText();
        if (text)
            m_tree.scalar(line, startColumn, fromUtf8(*text), true);
        return text.has_value();
    }

    bool addPlain(const char *start, const char *end)
    {
        const QByteArrayView text(start, end);
        if (isNull(text))
            m_tree.null(m_line, column(start));
        else
            m_tree.scalar(m_line, column(start), fromUtf8(text), false);
        return true;
    }

    /// May a plain scalar begin here? A sign needs a digit or a letter after it.
    bool isPlainStart() const
    {
        if (m_at == m_end)
            return false;
        const bool isSigned = (*m_at == '-' || *m_at == '+') && m_end - m_at > 1 && isAlnum(m_at[1]);
        return isSigned || isAlnum(*m_at) || *m_at == '_' || *m_at == '.' || *m_at == '/' || uchar(*m_at) >= 0x80;
    }

    /// A plain scalar in a block: up to the line's end or a comment. More than one line shows by its indentation.
    bool plainScalar()
    {
        if (!isPlainStart())
            return false;
        const char *start = m_at;
        const char *end = m_at;
        for (; !atLineEnd(); ++m_at) {
            if (*m_at == '\t' || *m_at == '\r')
                return false;
            if (*m_at == ':' && (m_at + 1 == m_end || m_at[1] == ' ' || m_at[1] == '\n'))
                return false;
            if (*m_at == '#' && m_at[-1] == ' ')
                break;
            if (*m_at != ' ')
                end = m_at + 1;
        }
        m_at = end;
        return addPlain(start, end);
    }

    bool flowPlain()
    {
        if (!isPlainStart())
            return false;
        const char *start = m_at;
        while (m_at < m_end && isFlowByte(*m_at))
            ++m_at;
        return addPlain(start, m_at);
    }

    bool emptyMap()
    {
        m_tree.begin(Node::Kind::Map, m_line, column());
        if (!isWithinLimits() || m_end - m_at < 2 || m_at[1] != '}')
            return false;
        m_at += 2;
        return !m_tree.end();
    }

    /// Blanks between the items of a list, line ends too; what continues has to be indented.
    bool flowBlanks()
    {
        for (;;) {
            while (peekIs(' '))
                ++m_at;
            if (!peekIs('\n'))
                return m_at > m_lineStart;
            ++m_at;
            startLine();
        }
    }

    bool flowList()
    {
        m_tree.begin(Node::Kind::Sequence, m_line, column());
        if (!isWithinLimits())
            return false;
        ++m_at;
        if (peekIs(']')) {
            ++m_at;
            return !m_tree.end();
        }
        for (;;) {
            if (!flowBlanks() || !(peekIs('"') ? quotedScalar() : flowPlain()) || !flowBlanks() || m_at == m_end
                || !isWithinLimits())
                return false;
            const char c = *m_at++;
            if (c == ']')
                return !m_tree.end();
            if (c != ',')
                return false;
        }
    }

    /// The text between double quotes as UTF-8; it lives until the next call.
    std::optional<QByteArrayView> quotedText()
    {
        m_openQuote = m_at;
        const char *start = ++m_at;
        while (m_at < m_end && *m_at != '"' && *m_at != '\\' && *m_at != '\n' && *m_at != '\t' && *m_at != '\r')
            ++m_at;
        if (peekIs('"'))
            return QByteArrayView(start, m_at++);

        m_buffer.assign(start, m_at);
        while (m_at < m_end && *m_at != '"') {
            if (*m_at == '\t' || *m_at == '\r'
                || !(*m_at == '\\'      ? escape()
                        : *m_at == '\n' ? fold()
                                        : (m_buffer += *m_at++, true)))
                return std::nullopt;
        }
        if (m_at == m_end)
            return std::nullopt;
        ++m_at;
        return QByteArrayView(m_buffer.data(), qsizetype(m_buffer.size()));
    }

    /// A line end in quotes, between words: one blank.
    bool fold()
    {
        if (m_at[-1] == ' ' || m_at - 1 == m_openQuote || !continueQuoted() || *m_at == '"')
            return false;
        m_buffer += ' ';
        return true;
    }

    /// Goes to the first character of the next line, which has to be indented and not blank. @pre at a line end
    bool continueQuoted()
    {
        ++m_at;
        startLine();
        while (peekIs(' '))
            ++m_at;
        return m_at > m_lineStart && m_at < m_end && *m_at != '\n';
    }

    bool escape()
    {
        if (m_end - m_at < 2)
            return false;
        const char c = m_at[1];
        m_at += 2;
        switch (c) {
        case '"':
        case '\\':
        case ' ':
            m_buffer += c;
            return true;
        case 'n':
            m_buffer += '\n';
            return true;
        case 't':
            m_buffer += '\t';
            return true;
        case 'x':
            return hexEscape(2);
        case 'u':
            return hexEscape(4);
        case 'U':
            return hexEscape(8);
        case '\n':
            --m_at;
            return continueQuoted();
        default:
            return false;
        }
    }

    bool hexEscape(int digits)
    {
        if (m_end - m_at < digits)
            return false;
        const auto code = hexNumber({m_at, digits});
        if (!code || QChar::isSurrogate(*code) || *code > QChar::LastValidCodePoint)
            return false;
        m_at += digits;
        const QByteArray utf8 = QStringView(QChar::fromUcs4(*code)).toUtf8();
        m_buffer.append(utf8.data(), size_t(utf8.size()));
        return true;
    }

    const char *m_begin;
    const char *m_end;
    const char *m_at;
    const char *m_lineStart;
    const char *m_openQuote = nullptr;
    int m_line = 1;
    int m_indent = 0; ///< of the line at hand, -1 at the end of the file
    const Columns &m_columns;
    const Limits &m_limits;
    TreeBuilder m_tree;
    std::string m_buffer;
};

} // namespace

std::optional<Node> readNormalForm(QByteArrayView bytes, const Columns &columns, const Limits &limits)
{
    return NormalReader(bytes, columns, limits).read();
}

} // namespace quorate::yaml
