#pragma once

#include "model/export/writers/line_writer.h"

namespace quorate {

/// Writes the README files that lie beside generated configuration.
/// Guarantees: prose is ours; what comes from elsewhere stands in fenced blocks made by another writer.
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
    void fence(const Result<QByteArray> &bytes);
};

} // namespace quorate
