#pragma once

#include "model/base/yaml.h"

namespace quorate::parity {

/// A value of an INI inventory (a Python literal, else text) in one form, so that it can be compared: text without
/// quotes, inner texts in single ones, no blanks between tokens.
QString canonicalLiteral(const QString &text);
/// The same of a value in YAML.
QString canonicalLiteral(const yaml::Node &node);

} // namespace quorate::parity
