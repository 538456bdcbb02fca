#pragma once

#include "model/base/result.h"
#include "model/catalogue/catalogue.h"
#include "model/io/design_file.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDate>
#include <QTextStream>
#include <memory>
#include <span>

namespace quorate::cli {

/// Visible sentences of the programs go through Tr::tr().
class Tr final {
    Q_DECLARE_TR_FUNCTIONS(App)
};

/// What the shell sees.
enum ExitCode {
    Done = 0,
    Negative = 1, ///< findings at the threshold, export refused, folders or designs differ
    WrongUsage = 2,
    Failed = 3, ///< unreadable input or failed output
};

/// What every command gets.
struct Context {
    QStringList arguments; ///< after the command's name
    std::shared_ptr<const Catalogue> catalogue;
    QTextStream &out; ///< results
    QTextStream &err; ///< talk
    QDate today; ///< --date, else SOURCE_DATE_EPOCH, else the clock
};

struct Command {
    const char *name;
    const char *usage; ///< "FILE [--fail-on SEVERITY]"
    const char *summary; ///< context "App"
    ExitCode (*run)(Context &context);
};

std::span<const Command *const> allCommands();

/// Parses the command's arguments with the given options; prints what is wrong, or the help, and then returns its exit
/// code. `positional` is the number of arguments expected, as minimum and maximum.
std::optional<ExitCode> parse(
    Context &context, const Command &command, QCommandLineParser &parser, int minimum, int maximum);

/// The value of --format; nothing (and a message) when it is not among `allowed`. The first one is the default.
std::optional<QString> format(Context &context, const QCommandLineParser &parser, const QStringList &allowed);
QCommandLineOption formatOption(const QStringList &allowed);

/// Loads a design, telling its notes to stderr; prints the error and returns nothing when it cannot.
std::optional<LoadedDesign> load(Context &context, const QString &path);

/// Sends what stands in buffers; false, and a message, when standard output takes no more (a full disk).
bool flushed(Context &context);

/// Writes bytes to a file (atomically), "-" is standard output. Prints the error.
bool writeOutput(Context &context, const QString &path, const QByteArray &bytes);

ExitCode wrongUsage(Context &context, const QString &message);
ExitCode failed(Context &context, const Error &error);

} // namespace quorate::cli
