#pragma once

#include <QByteArray>
#include <QList>
#include <QStringList>
#include <variant>

namespace quorate {

/// One cell of a table: nothing, a text, or a number.
using CsvCell = std::variant<std::monostate, QString, qint64, double>;

/// Writes tables for spreadsheets (RFC 4180). Guarantees: UTF-8 without a mark, CRLF, every text in quotes, numbers
/// bare with a point; a text that a spreadsheet would take for a formula begins with an apostrophe; all rows have as
/// many cells as the header; control characters other than line feed and tab are left out. Refuses nothing.
class CsvWriter final {
public:
    explicit CsvWriter(const QStringList &header);
    /// @pre at most as many cells as the header has; missing ones stay empty
    void row(QList<CsvCell> cells);
    QByteArray bytes() const { return m_out; }

private:
    QByteArray m_out;
    qsizetype m_columns;
};

} // namespace quorate
