#include "app/cli/command.h"
#include "app/cli/report_format.h"
#include "model/rules/engine.h"

namespace quorate::cli {

static ExitCode run(Context &context);

extern const Command command_validate = {"validate",
    "FILE [--fail-on error|warning|hint|never] [--format text|json|sarif]",
    QT_TRANSLATE_NOOP("App", "Checks a design and lists what is wrong with it."), run};

static ExitCode run(Context &context)
{
    QCommandLineParser parser;
    const QStringList formats{QStringLiteral("text"), QStringLiteral("json"), QStringLiteral("sarif")};
    const QStringList thresholds{
        QStringLiteral("error"), QStringLiteral("warning"), QStringLiteral("hint"), QStringLiteral("never")};
    const QCommandLineOption failOn(QStringLiteral("fail-on"),
        Tr::tr("Exit with 1 at this severity: %1.").arg(thresholds.join(QStringLiteral(", "))),
        QStringLiteral("severity"), thresholds.first());
    parser.addOptions({failOn, formatOption(formats)});
    if (const auto done = parse(context, command_validate, parser, 1, 1))
        return *done;
    const std::optional<QString> chosen = format(context, parser, formats);
    const qsizetype threshold = thresholds.indexOf(parser.value(failOn));
    if (threshold < 0)
        return wrongUsage(context,
            Tr::tr("\"%1\" is not a severity; allowed are: %2.")
                .arg(parser.value(failOn), thresholds.join(QStringLiteral(", "))));
    if (!chosen)
        return WrongUsage;
    const QString path = parser.positionalArguments().at(0);
    const std::optional<LoadedDesign> loaded = load(context, path);
    if (!loaded)
        return Failed;

    RuleEngine engine(context.catalogue);
    const std::optional<Report> report = engine.check(loaded->design, context.today);
    const ReportText text{*report, *engine.facts(), loaded->design.review(), path, loaded->lines};
    if (chosen == u"json")
        context.out << text.json();
    else if (chosen == u"sarif")
        context.out << text.sarif();
    else
        context.out << text.plain();

    for (const Finding &finding : report->findings) {
        if (!finding.waiver && qsizetype(finding.severity) <= threshold && threshold < 3)
            return Negative;
    }
    return Done;
}

} // namespace quorate::cli
