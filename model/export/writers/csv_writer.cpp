#include "model/export/writers/csv_writer.h"

#include <QLocale>

namespace quorate {

static QByteArray quoted(const QString &text)
{
    const auto isControl = [](QChar c) { return c < u' ' || (c >= QChar(0x7f) && c <= QChar(0x9f)); };
    QString kept;
    kept.reserve(text.size() + 1);
    for (const QChar c : text) {
        if (c == u'"')
            kept += c;
        if (!isControl(c) || c == u'\n' || c == u'\t')
            kept += c;
    }
    // OWASP, CSV injection: what begins like this is a formula to Excel and LibreOffice, quoted or not.
    if (!kept.isEmpty() && QStringView(u"=+-@\t\r").contains(kept.front()))
        kept.prepend(u'\'');
    return '"' + kept.toUtf8() + '"';
}

CsvWriter::CsvWriter(const QStringList &header)
    : m_columns(header.size())
{
    row({header.begin(), header.end()});
}

void CsvWriter::row(QList<CsvCell> cells)
{
    Q_ASSERT(cells.size() <= m_columns);
    cells.resize(m_columns);
    for (qsizetype i = 0; i < cells.size(); ++i) {
        if (i > 0)
            m_out += ',';
        if (const auto *text = std::get_if<QString>(&cells.at(i)))
            m_out += quoted(*text);
        else if (const auto *whole = std::get_if<qint64>(&cells.at(i)))
            m_out += QByteArray::number(*whole);
        else if (const auto *number = std::get_if<double>(&cells.at(i)))
            m_out += QByteArray::number(*number, 'f', QLocale::FloatingPointShortest);
    }
    m_out += "\r\n";
}

} // namespace quorate
