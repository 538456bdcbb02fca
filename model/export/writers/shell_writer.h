#pragma once

#include "model/export/writers/line_writer.h"

namespace quorate {

/// Writes bash scripts.
/// Guarantees: values stand in single quotes, always, with `'` written as `'\''`; nothing of a design is ever
/// interpolated into double quotes, here documents, comments or code; the first line names bash by env. Refuses: values
/// with control characters or beyond ASCII.
class ShellWriter final : public LineWriter {
public:
    ShellWriter();

    /// Code of ours, then values as words of their own.
    void line(const char *fixed, const QStringList &values = {});
    static QString quoted(const QString &value);
};

} // namespace quorate
