#pragma once

#include "model/export/writers/shell_writer.h"

namespace quorate {

/// Whether a script takes names beside its options; it then collects them in the array `chosen`.
enum class Operands : quint8 { None, Names };

/// Makes the variable `here` of a script: its own folder.
inline constexpr const char *ownFolder = "here=$(cd \"$(dirname \"${BASH_SOURCE[0]}\")\" && pwd)";

/// Writes what every script shares that changes something elsewhere: strict mode, usage, options, and the functions
/// `fail CODE TEXT`, `need PROGRAM`, `act COMMAND...` (says the command, with --run runs it within the time limit) and
/// `attempt COMMAND...` (the same, three times if need be). The variable `run` is "yes" or "no".
/// @param usage the whole text, lines of ours
void beginActionScript(ShellWriter &out, const QString &designSlug, const char *purpose, const char *usage,
    Operands operands = Operands::None);

} // namespace quorate
