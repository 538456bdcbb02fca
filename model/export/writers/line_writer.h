#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <QStringList>
#include <optional>

namespace quorate {

/// What all writers share: lines, comments of our own, and the first refusal. A writer never quotes its way around a
/// bad text: it refuses, because a name that needs quoting in one tool is broken in the next one. After a refusal
/// further calls write on, and bytes() returns the Error. Guarantees of every writer: ASCII only (documents in Markdown:
/// UTF-8), LF line ends, a last line that ends, no control characters.
class LineWriter {
public:
    /// What the following texts belong to, for the message of a refusal: a host's name, a zone, a cluster.
    void about(const QString &element) { m_about = element; }
    /// A line of ours after the comment sign. @pre ASCII without control characters
    void comment(const char *fixed);
    /// The first lines: who wrote this, and from which design (a slug).
    void generatedBy(const QString &designSlug);
    void blank();
    /// Refuses the file: the sentence says why, and names the element.
    void refuse(const QString &sentence);
    /// All lines, or the first refusal.
    Result<QByteArray> bytes() const;

protected:
    explicit LineWriter(const char *commentSign, const char *format)
        : m_commentSign(commentSign)
        , m_format(format)
    {
    }
    ~LineWriter() = default;
    void put(const QString &line);
    /// Remembers the refusal of a text unless it is fine; returns the text, or nothing harmful in its place.
    QString accept(const QString &text, bool fine);

private:
    const char *m_commentSign;
    const char *m_format; ///< what it writes, for messages: "HAProxy"
    QString m_about;
    QByteArray m_out;
    std::optional<Error> m_error;
};

/// The text in a form that can stand in a message: control characters replaced, at most 80 characters.
QString shown(QStringView text);

/// True when every character is one of A-Z a-z 0-9 or of `others`, and there is at least one.
bool consistsOf(QStringView text, QLatin1String others);

} // namespace quorate
