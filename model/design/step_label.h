#pragma once

#include <QString>
#include <functional>

namespace quorate {

/// Names a step of the history ("Delete 2 Elements") in the language of the moment at which it is asked, because steps
/// outlive a switch of the language. Call sites translate inside: `[n] { return Tr::tr("Delete %n Element(s)", nullptr,
/// n); }`.
using StepLabel = std::function<QString()>;

} // namespace quorate
