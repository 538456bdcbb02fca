#pragma once

#include "model/export/writers/line_writer.h"

namespace quorate {

/// Writes README files that lie beside generated configuration, and documents in the language of the reader (UTF-8).
/// Guarantees: prose is ours; a text of the design stands in it escaped (escaped) or as code (code), so that it neither
/// begins a block nor becomes markup, a link or HTML; what was made by another writer stands in fenced blocks.
/// Refuses: fenced text that contains a fence.
class MarkdownWriter final : public LineWriter {
public:
    MarkdownWriter()
        : LineWriter("", "Markdown")
    {
    }

    void heading(const char *fixed);
    void paragraph(const char *fixed);
    void bullet(const char *fixed);
    void bulletCode(const QString &code, const char *fixed); ///< - `code`: text
    void fence(const Result<QByteArray> &bytes, const char *language = "");

    /// Inline Markdown: prose of ours around escaped() and code(). @pre one line
    void heading(int level, const QString &inlineText);
    void paragraph(const QString &inlineText);
    void bullet(const QString &inlineText);
    void table(const QStringList &head, const QList<QStringList> &rows);

    /// The text as itself: whatever Markdown would read into it is escaped, line ends become blanks.
    static QString escaped(QStringView text);
    /// The text as a code span; back quotes in it become apostrophes, which no name or command of ours holds.
    static QString code(QStringView text);
};

} // namespace quorate
