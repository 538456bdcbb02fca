#include "widgets/paint/pdf_bytes.h"

namespace quorate {

// The replacement has the same length, so every offset in the cross-reference table stays right.
void setCreationDate(QByteArray &pdf, const QDateTime &created)
{
    static constexpr char key[] = "/CreationDate (D:";
    const qsizetype at = pdf.indexOf(key);
    if (at < 0)
        return;
    const qsizetype from = at + qsizetype(sizeof key) - 1;
    const qsizetype to = pdf.indexOf(')', from);
    if (to < from)
        return;
    const QDateTime utc = created.isValid() ? created.toUTC() : QDateTime::fromSecsSinceEpoch(0, Qt::UTC);
    QByteArray date = utc.toString(QStringLiteral("yyyyMMddHHmmss")).toLatin1();
    const QByteArray zone = "+00'00'";
    const qsizetype length = to - from;
    date += length - date.size() == 1 ? QByteArray("Z") : zone;
    date = date.leftJustified(length, ' ', true);
    pdf.replace(from, length, date);
}

} // namespace quorate
