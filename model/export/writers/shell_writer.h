#pragma once

#include "model/export/writers/line_writer.h"

#include <QList>

namespace quorate {

/// One word of a command, made of pieces: text of ours (bare where the shell reads nothing into it), values of the
/// design (in single quotes, always) and shell variables (in double quotes).
class ShellWord final {
public:
    void fixed(const QString &text);
    void value(const QString &text);
    void variable(const char *name);
    /// Holds of values: printable ASCII only.
    bool isFine() const { return m_fine; }
    const QString &refused() const { return m_refused; }
    QString text() const;

private:
    struct Piece {
        QString text;
        enum class Form : quint8 { Bare, Single, Double } form;
    };
    void append(const QString &text, Piece::Form form);
    QList<Piece> m_pieces;
    QString m_refused;
    bool m_fine = true;
};

/// Writes bash scripts, and pieces of shell for documents.
/// Guarantees: values stand in single quotes, always, with `'` written as `'\''`; nothing of a design is ever
/// interpolated into double quotes, here documents, comments or code; the first line names bash by env. Refuses: values
/// with control characters or beyond ASCII.
class ShellWriter final : public LineWriter {
public:
    enum class Form : quint8 { Script, Piece };
    explicit ShellWriter(Form form = Form::Script);

    /// Code of ours, then values as words of their own.
    void line(const char *fixed, const QStringList &values = {});
    /// name='value'. @pre the name is one of ours
    void assign(const char *name, const QString &value);
    /// Lines of ours, as they are; one line end before and one after them does not count. @pre ASCII
    void code(const QByteArray &fixed);
    static QString quoted(const QString &value);
    /// Whether a value may stand in a command: printable ASCII.
    static bool isValue(QStringView value);
};

} // namespace quorate
