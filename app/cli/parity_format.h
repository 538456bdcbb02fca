#pragma once

#include "model/parity/parity.h"

#include <QJsonObject>

namespace quorate::cli {

/// The result of a parity check in the formats of `export`; paths are shown below the folder.
QString parityText(const ParityReport &report, const QString &folder);
QJsonObject parityJson(const ParityReport &report);

} // namespace quorate::cli
