#pragma once

#include "model/export/writers/line_writer.h"

namespace quorate {

/// Writes the configuration languages of HAProxy, keepalived, NGINX, sysctl and BIND's named.conf: lines of words,
/// sections or blocks.
/// Guarantees: every value is one word for the tool that reads it; at most 64 words a line (HAProxy's limit); braces
/// stand as keepalived wants them, `{` on the keyword's line and `}` alone. Refuses: values with anything but letters,
/// digits and `. _ : / * , = @ % + [ ] -`; hence blanks, control characters, quotes,
/// `$` (HAProxy and keepalived expand it), `\`, `#`, `!`, `;`, `{`, `}`, `~`, `&`, backticks and everything beyond
/// ASCII.
class ConfWriter final : public LineWriter {
public:
    enum class Format : quint8 { Haproxy, Keepalived, Nginx, Sysctl, Named };
    explicit ConfWriter(Format format);

    /// A comment of ours, indented like what follows.
    void comment(const char *fixed);
    /// Ends a section.
    void blank();
    /// HAProxy: an unindented keyword with its name; the following lines are indented.
    void section(const char *fixed, const QString &name = {});
    /// Fixed words of ours, then values.
    void line(const char *fixed, const QStringList &values = {});
    /// HAProxy: fixed words of ours, the name of a server, then values.
    void named(const char *fixed, const QString &name, const QStringList &values);
    /// A block of keepalived, NGINX or named.
    void open(const char *fixed, const QString &value = {});
    void openQuoted(const char *fixed, const QString &value); ///< zone "name" {
    void close();
    void quoted(const char *fixed, const QString &value); ///< file "name";
    void list(const char *fixed, const QStringList &values); ///< forwarders { 10.0.0.1; 10.0.0.2; };

    /// `[A-Za-z0-9._:-]+`, what HAProxy takes as the name of a proxy or server.
    static bool isProxyName(QStringView text);

private:
    QString checked(const QString &value);
    void indented(const QString &text);

    Format m_format;
    int m_depth = 0;
};

} // namespace quorate
