#include "model/io/comments.h"

namespace quorate::io {

namespace {

bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

qsizetype indentation(QByteArrayView line)
{
    qsizetype indent = 0;
    while (indent < line.size() && line.at(indent) == ' ')
        ++indent;
    return indent;
}

/// Walks over scalars as far as is needed to tell a comment's '#' from any other (YAML 1.2, sections 6.6, 7.3, 8.1).
class Scanner final {
public:
    explicit Scanner(QByteArrayView text)
        : m_text(text)
    {
    }

    bool findsComment()
    {
        while (m_at < m_text.size()) {
            const qsizetype end = lineEnd(m_at);
            const QByteArrayView line = m_text.sliced(m_at, end - m_at);
            if (m_blockIndent >= 0 && m_quote == 0) {
                // A blank line, or one indented deeper than the key, belongs to the block of text.
                if (line.trimmed().isEmpty() || indentation(line) > m_blockIndent) {
                    m_at = end + 1;
                    continue;
                }
                m_blockIndent = -1;
            }
            if (scanLine(line))
                return true;
            m_at = end + 1;
        }
        return false;
    }

private:
    qsizetype lineEnd(qsizetype from) const
    {
        const qsizetype end = m_text.indexOf('\n', from);
        return end < 0 ? m_text.size() : end;
    }

    bool scanLine(QByteArrayView line)
    {
        bool atStart = true; // of a value: here a quote opens a text
        char head = 0; // the first character of the last value
        for (qsizetype i = 0; i < line.size(); ++i) {
            const char c = line.at(i);
            if (m_quote != 0) {
                const bool isDoubled = m_quote == '\'' && c == '\'' && i + 1 < line.size() && line.at(i + 1) == '\'';
                if (isDoubled || (m_quote == '"' && c == '\\'))
                    ++i;
                else if (c == m_quote)
                    m_quote = 0;
                continue;
            }
            if (c == '#' && (i == 0 || isBlank(line.at(i - 1))))
                return true;
            const bool endsHere = i + 1 == line.size() || isBlank(line.at(i + 1));
            if (isBlank(c))
                continue;
            if ((c == '"' || c == '\'') && atStart) {
                m_quote = head = c;
                atStart = false;
            } else if ((c == '[' || c == '{') && atStart) {
                ++m_flow;
            } else if ((c == ']' || c == '}') && m_flow > 0) {
                --m_flow;
                atStart = false;
            } else if (c == ':' && (endsHere || head == '"' || head == '\'')) {
                atStart = true;
            } else if (c == ',' && m_flow > 0) {
                atStart = true;
            } else if (!(atStart && endsHere && (c == '-' || c == '?'))) {
                if (atStart)
                    head = c;
                atStart = false;
            }
        }
        if (m_quote == 0 && (head == '|' || head == '>'))
            m_blockIndent = indentation(line);
        return false;
    }

    QByteArrayView m_text;
    qsizetype m_at = 0;
    char m_quote = 0;
    int m_flow = 0; ///< brackets and braces that are open
    qsizetype m_blockIndent = -1;
};

} // namespace

bool hasComments(QByteArrayView text)
{
    return text.contains('#') && Scanner(text).findsComment();
}

} // namespace quorate::io
