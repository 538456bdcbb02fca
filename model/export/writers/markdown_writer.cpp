#include "model/export/writers/markdown_writer.h"

#include "model/base/tr.h"

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

void MarkdownWriter::fence(const Result<QByteArray> &bytes)
{
    if (!bytes || bytes->contains("```")) {
        refuse(bytes ? Tr::tr("A text with a code fence cannot stand in a README.") : bytes.error().message);
        return;
    }
    put(QStringLiteral("```"));
    put(QString::fromLatin1(bytes->trimmed()));
    put(QStringLiteral("```"));
    blank();
}

} // namespace quorate
