#pragma once

#include <QtGlobal>

namespace quorate {

/// Error: will not install, or will lose data or quorum on one expected failure. Warning: works, but against documented advice.
/// Hint: worth knowing. Off: not reported.
enum class Severity : quint8 { Error, Warning, Hint, Off };

} // namespace quorate
