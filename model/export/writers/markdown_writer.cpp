#include "model/export/writers/markdown_writer.h"

#include "model/base/tr.h"

#include <algorithm>

namespace quorate {

using model::Tr;

void MarkdownWriter::heading(const char *fixed)
{
    put(QStringLiteral("# ") + QLatin1String(fixed));
    blank();
}

void MarkdownWriter::paragraph(const char *fixed)
{
    put(QLatin1String(fixed));
    blank();
}

void MarkdownWriter::bullet(const char *fixed)
{
    put(QStringLiteral("- ") + QLatin1String(fixed));
}

void MarkdownWriter::bulletCode(const QString &code, const char *fixed)
{
    put(QStringLiteral("- `%1`: %2").arg(accept(code, consistsOf(code, QLatin1String("._/-"))), QLatin1String(fixed)));
}

void MarkdownWriter::fence(const Result<QByteArray> &bytes, const char *language)
{
    if (!bytes || bytes->contains("```")) {
        refuse(bytes ? Tr::tr("A text with a code fence cannot stand in a README.") : bytes.error().message);
        return;
    }
    put(QStringLiteral("```") + QLatin1String(language));
    put(QString::fromUtf8(bytes->trimmed()));
    put(QStringLiteral("```"));
    blank();
}

void MarkdownWriter::heading(int level, const QString &inlineText)
{
    put(QString(level, u'#') + u' ' + inlineText);
    blank();
}

void MarkdownWriter::paragraph(const QString &inlineText)
{
    put(inlineText);
    blank();
}

void MarkdownWriter::bullet(const QString &inlineText)
{
    put(QStringLiteral("- ") + inlineText);
}

void MarkdownWriter::table(const QStringList &head, const QList<QStringList> &rows)
{
    const auto line = [this](const QStringList &cells) {
        put(QStringLiteral("| ") + cells.join(QStringLiteral(" | ")) + QStringLiteral(" |"));
    };
    line(head);
    line(QStringList(head.size(), QStringLiteral("---")));
    for (const QStringList &row : rows)
        line(row);
    blank();
}

QString MarkdownWriter::escaped(QStringView text)
{
    // Any ASCII punctuation may be escaped (CommonMark 0.30, section 2.4). Colon, at and the dots of www are those that
    // make links by themselves in GitHub's dialect; the rest begins or ends markup, cells, HTML, or a block.
    // Quotes and parentheses mean something only beside brackets that are none of ours.
    static constexpr QStringView always = u"\\`*_{}[]<>#|~&!@$";
    QString out;
    bool begun = false; // with anything but blanks
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator || c == QChar::ParagraphSeparator) {
            out += u' ';
            continue;
        }
        const bool begins = !begun && (c == u'-' || c == u'+' || c == u'=');
        const bool number = (c == u'.' || c == u')') && i > 0
            && std::all_of(text.begin(), text.begin() + i, [](QChar d) { return d.isDigit() || d.isSpace(); });
        const bool link = (c == u':' && i + 1 < text.size() && text.at(i + 1) == u'/')
            || (c == u'.' && text.left(i).endsWith(u"www", Qt::CaseInsensitive));
        if (always.contains(c) || begins || number || link)
            out += u'\\';
        out += c;
        begun = begun || !c.isSpace();
    }
    return out.trimmed();
}

QString MarkdownWriter::code(QStringView text)
{
    QString out;
    for (const QChar c : text)
        out += c == u'`' ? QChar(u'\'') : c.category() == QChar::Other_Control ? QChar(u' ') : c;
    // In a table, GitHub's dialect splits cells before it reads code.
    return u'`' + out.replace(u'|', QStringLiteral("\\|")) + u'`';
}

} // namespace quorate
