#pragma once

#include "model/catalogue/attributes.h"

#include <QList>
#include <QString>
#include <optional>

namespace quorate {

enum class FieldType : quint8 { Boolean, Integer, Real, Text, Word, Version, Registry, HostName, Address, Cidr, Path, Choice, Texts, Words, Registries, Cidrs, Ranges, Size, StorageRef };

/// One typed, ranged field of a role, a platform service or a platform's settings; loader, JSON Schema and inspector obey it.
struct SchemaField {
    QString key;   ///< lowerCamel, as in the file
    QString label; ///< English; translated in context "Catalogue"
    QString help;  ///< one sentence, English
    FieldType type = FieldType::Text;
    std::optional<double> minimum;
    std::optional<double> maximum;
    QStringList choices; ///< of a Choice, or what Words may hold
    std::optional<AttributeValue> fallback; ///< when the design says nothing
    QString source;
};

/// Fields in the order in which they are shown and saved.
class Schema final {
public:
    QList<SchemaField> fields;
    const SchemaField *find(QStringView key) const;
};

} // namespace quorate
