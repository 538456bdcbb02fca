#include "model/parity/reader.h"

namespace quorate::parity {

#define X(family, name) extern const Reader reader_##name;
#include "model/parity/readers.def"
#undef X

std::span<const Reader *const> allReaders()
{
    static const Reader *const list[] = {
#define X(family, name) &reader_##name,
#include "model/parity/readers.def"
#undef X
    };
    return list;
}

const Reader *readerOf(const QString &path)
{
    for (const Reader *reader : allReaders()) {
        if (reader->reads(path))
            return reader;
    }
    return nullptr;
}

std::optional<FileStatements> readStatements(const QString &path, const QByteArray &bytes)
{
    const Reader *reader = readerOf(path);
    if (!reader)
        return std::nullopt;
    FileStatements statements(path);
    reader->read(bytes, statements);
    return statements;
}

QList<Line> linesOf(const QByteArray &bytes, QChar comment)
{
    QList<Line> lines;
    int number = 0;
    for (const QByteArray &raw : bytes.split('\n')) {
        ++number;
        const QString whole = QString::fromUtf8(raw);
        QString code = whole;
        for (qsizetype at = code.indexOf(comment); at >= 0; at = code.indexOf(comment, at + 1)) {
            if (at == 0 || code.at(at - 1).isSpace()) {
                code.truncate(at);
                break;
            }
        }
        Line line{number, !whole.isEmpty() && whole.at(0).isSpace(), code.trimmed(), {}};
        line.words = line.text.simplified().split(u' ', Qt::SkipEmptyParts);
        if (!line.words.isEmpty())
            lines.append(line);
    }
    return lines;
}

} // namespace quorate::parity
