#pragma once

#include "model/base/yaml.h"

namespace quorate {

/// Keys of a row that this version does not know, kept so that a load and a save lose nothing.
using UnknownKeys = QList<std::pair<QString, yaml::Node>>;

} // namespace quorate
