#include "app/cli/command.h"
#include "app/cli/comparison_format.h"

namespace quorate::cli {

static ExitCode run(Context &context);

extern const Command command_diff = {"diff", "A B [--format text|json]",
    QT_TRANSLATE_NOOP("App", "Tells what changed between two designs, and what follows from it."), run};

static ExitCode run(Context &context)
{
    QCommandLineParser parser;
    const QStringList formats{QStringLiteral("text"), QStringLiteral("json")};
    parser.addOption(formatOption(formats));
    if (const auto done = parse(context, command_diff, parser, 2, 2))
        return *done;
    const std::optional<QString> chosen = format(context, parser, formats);
    if (!chosen)
        return WrongUsage;
    const QStringList paths = parser.positionalArguments();
    if (paths.at(0) == u"-" && paths.at(1) == u"-")
        return wrongUsage(context, Tr::tr("Only one of both designs can come from standard input."));
    const std::optional<LoadedDesign> before = load(context, paths.at(0));
    if (!before)
        return Failed;
    const std::optional<LoadedDesign> after = load(context, paths.at(1));
    if (!after)
        return Failed;
    const Comparison comparison = compareDesigns(before->design, after->design, context.catalogue, context.today);
    if (chosen == u"json")
        context.out << comparisonJson(comparison);
    else
        context.out << comparisonText(comparison);
    return comparison.isEmpty() ? Done : Negative;
}

} // namespace quorate::cli
