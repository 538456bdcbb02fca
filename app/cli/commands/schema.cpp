#include "app/cli/command.h"

namespace quorate::cli {

static ExitCode run(Context &context);

extern const Command command_schema = {
    "schema", "", QT_TRANSLATE_NOOP("App", "Prints the JSON Schema of the design file."), run};

static ExitCode run(Context &context)
{
    QCommandLineParser parser;
    if (const auto done = parse(context, command_schema, parser, 0, 0))
        return *done;
    context.out << designSchema(*context.catalogue);
    return Done;
}

} // namespace quorate::cli
