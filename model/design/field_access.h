#pragma once

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/design/design.h"
#include "model/design/fields.h"

#include <QVariant>

/// Reading and setting fields of elements by key, by the same descriptions (fields.h) and schemas that files obey. The
/// inspector is built from this; there is no form per kind of element.
namespace quorate {

enum class ValueType : quint8 {
    Text, ///< QString
    Texts, ///< QStringList
    Integer, ///< int
    Integers, ///< QVariantList of int
    Real, ///< double
    Size, ///< qint64 bytes
    Duration, ///< double milliseconds
    Boolean, ///< bool
    Choice, ///< QString, one of `choices`
    Reference, ///< QString id, one of `choices`; empty: none
    References, ///< QStringList of some of `choices`: ids, or words
    Roles, ///< QStringList of role ids
    Rows, ///< int: how many rows; their fields follow as "disks.0.size"
};

/// One field of an element, ready to be shown.
struct FieldView {
    QString key; ///< "memory", "load.pods", "services.router.replicas", "attributes.schedulable", "disks.0.size"
    QString label; ///< translated
    QString help; ///< translated sentence, or empty
    QString section; ///< translated title of the part of the form; empty: the element's own fields
    ValueType type = ValueType::Text;
    TextKind textKind = TextKind::Free;
    QStringList choices; ///< values of a choice, ids of a reference; of a text: suggestions
    QStringList choiceNames; ///< translated, beside choices
    std::optional<double> minimum, maximum;
    QVariant value; ///< invalid: not set
    QVariant fallback; ///< what holds when it is not set; invalid: nothing
    QString text; ///< the value as people write it: "32 GiB"
    QString fallbackText;
    bool perElement = false; ///< name, address: no field of several elements
    bool mixed = false; ///< several elements with different values; value and text are empty
};

/// The fields of one element, in the order of the file; empty for an unknown id.
QList<FieldView> fieldsOf(const Design &design, const Catalogue &catalogue, const ElementId &id);
/// The fields that all these elements have.
QList<FieldView> sharedFields(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids);
/// One field of them, without the others.
std::optional<FieldView> fieldOf(
    const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, const QString &key);

/// Sets a field of all these elements that have it. The value is of the field's type or a text as people write it; an
/// invalid QVariant resets it. All or nothing; an error is a sentence for people.
Result<Design> setField(const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids,
    const QString &key, const QVariant &value);
/// Adds an empty row to a field of type Rows ("disks"); a new disk, network ... has default values.
Result<Design> addFieldRow(
    const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, const QString &key);
Result<Design> removeFieldRow(
    const Design &design, const Catalogue &catalogue, const QList<ElementId> &ids, const QString &key, int index);

} // namespace quorate
