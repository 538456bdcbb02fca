#include "model/export/writers/shell_writer.h"

#include <algorithm>

namespace quorate {

ShellWriter::ShellWriter()
    : LineWriter("#", "bash")
{
    put(QStringLiteral("#!/usr/bin/env bash"));
}

QString ShellWriter::quoted(const QString &value)
{
    return u'\'' + QString(value).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

void ShellWriter::line(const char *fixed, const QStringList &values)
{
    QString text = QLatin1String(fixed);
    for (const QString &value : values) {
        const bool fine =
            std::all_of(value.begin(), value.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
        text += u' ' + quoted(accept(value, fine));
    }
    put(text);
}

} // namespace quorate
