#pragma once

#include "model/base/result.h"
#include "model/design/fields.h"

#include <QDate>
#include <QStringList>
#include <QVariant>

/// Values of fields to and from what people write; errors are translated sentences.
namespace quorate::fieldtext {

struct Bounds {
    std::optional<double> minimum;
    std::optional<double> maximum;
};

Result<qint64> integer(const QVariant &value, const Bounds &bounds);
Result<double> real(const QVariant &value, const Bounds &bounds);
Result<qint64> size(const QVariant &value, const Bounds &bounds);
Result<double> duration(const QVariant &value);
Result<QDate> date(const QVariant &value);
Result<bool> boolean(const QVariant &value);
Result<QString> text(const QVariant &value, TextKind kind);
/// Several, separated by commas, semicolons or white space (free text: by commas and line ends only).
Result<QStringList> texts(const QVariant &value, TextKind kind);
Result<QList<int>> integers(const QVariant &value, const Bounds &bounds);
/// One of the choices, or its name.
Result<QString> choice(const QVariant &value, const QStringList &choices, const QStringList &names);

/// What people call a word of an enumeration (EnumWords): "HAProxy" for "haproxy", "Not stated" for "".
QString wordName(const QString &word);
QString show(bool value);
QString show(double value);

} // namespace quorate::fieldtext
