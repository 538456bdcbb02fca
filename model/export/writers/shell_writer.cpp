#include "model/export/writers/shell_writer.h"

#include <algorithm>

namespace quorate {

ShellWriter::ShellWriter(Form form)
    : LineWriter("#", "bash")
{
    if (form == Form::Script)
        put(QStringLiteral("#!/usr/bin/env bash"));
}

QString ShellWriter::quoted(const QString &value)
{
    return u'\'' + QString(value).replace(u'\'', QStringLiteral("'\\''")) + u'\'';
}

bool ShellWriter::isValue(QStringView value)
{
    return std::all_of(value.begin(), value.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

void ShellWriter::line(const char *fixed, const QStringList &values)
{
    QString text = QLatin1String(fixed);
    for (const QString &value : values)
        text += u' ' + quoted(accept(value, isValue(value)));
    put(text);
}

void ShellWord::append(const QString &text, Piece::Form form)
{
    // What follows a value stands in its quotes: one pair is read more easily than two words.
    if (!m_pieces.isEmpty()
        && (m_pieces.last().form == form
            || (m_pieces.last().form == Piece::Form::Single && form == Piece::Form::Bare && text != u"/")))
        m_pieces.last().text += text;
    else
        m_pieces.append({text, form});
}

void ShellWord::fixed(const QString &text)
{
    append(text, consistsOf(text, QLatin1String("._/:=,@%+-")) ? Piece::Form::Bare : Piece::Form::Single);
}

void ShellWord::value(const QString &text)
{
    if (!ShellWriter::isValue(text) && m_fine) {
        m_fine = false;
        m_refused = text;
    }
    append(m_fine ? text : QStringLiteral("refused"), Piece::Form::Single);
}

void ShellWord::variable(const char *name)
{
    append(u'$' + QString::fromLatin1(name), Piece::Form::Double);
}

QString ShellWord::text() const
{
    QString out;
    for (const Piece &piece : m_pieces) {
        out += piece.form == Piece::Form::Bare  ? piece.text
            : piece.form == Piece::Form::Single ? ShellWriter::quoted(piece.text)
                                                : u'"' + piece.text + u'"';
    }
    return m_pieces.isEmpty() ? QStringLiteral("''") : out;
}

void ShellWriter::assign(const char *name, const QString &value)
{
    put(QLatin1String(name) + u'=' + quoted(accept(value, isValue(value))));
}

void ShellWriter::code(const QByteArray &fixed)
{
    const qsizetype first = fixed.startsWith('\n') ? 1 : 0;
    const qsizetype last = fixed.endsWith('\n') ? 1 : 0;
    put(QString::fromLatin1(fixed.mid(first, fixed.size() - first - last)));
}

} // namespace quorate
