#pragma once

#include <QMap>
#include <QString>
#include <QStringList>
#include <variant>

namespace quorate {

/// A value whose type and range the catalogue's schema gives (catalogue/schema.h). Sizes are bytes, durations milliseconds.
using AttributeValue = std::variant<bool, qint64, double, QString, QStringList>;

/// Values by the key of their schema field; what is not set takes the schema's default.
using Attributes = QMap<QString, AttributeValue>;

} // namespace quorate
