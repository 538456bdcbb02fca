#include "model/base/result.h"

namespace quorate {

QString Place::toString() const
{
    QString text = file;
    for (const int number : {line, column}) {
        if (number <= 0)
            break;
        if (!text.isEmpty())
            text += u':';
        text += QString::number(number);
    }
    return text;
}

QString Error::toString() const
{
    const QString where = place.toString();
    return where.isEmpty() ? message : where + QStringLiteral(": ") + message;
}

} // namespace quorate
