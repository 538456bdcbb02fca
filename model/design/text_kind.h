#pragma once

#include "model/catalogue/schema.h"
#include "model/design/fields.h"

namespace quorate {

/// What is wrong with a text for its kind, as a translated sentence; empty when it is fine. Empty text is always fine.
QString textProblem(QStringView text, TextKind kind);

/// What the texts of a catalogue's field may hold.
TextKind textKindOf(FieldType type);

/// The kind as a regular expression for the JSON Schema; empty when there is none.
QString textPattern(TextKind kind);

} // namespace quorate
