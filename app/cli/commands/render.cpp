#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "model/rules/engine.h"

#include <QFileInfo>

namespace quorate::cli {

static ExitCode run(Context &context);

extern const Command command_render = {"render",
    "FILE -o OUT.svg|.png|.pdf [--view near|middle|far|overview] [--theme light|dark|print] [--scale N]",
    QT_TRANSLATE_NOOP("App", "Draws the diagram."), run};

static ExitCode run(Context &context)
{
    QCommandLineParser parser;
    const QStringList themes{QStringLiteral("light"), QStringLiteral("dark"), QStringLiteral("print")};
    const QStringList views{
        QStringLiteral("near"), QStringLiteral("middle"), QStringLiteral("far"), QStringLiteral("overview")};
    const QCommandLineOption outOption(
        QStringLiteral("o"), Tr::tr("The file to write; its ending tells the format."), QStringLiteral("OUT"));
    const QCommandLineOption viewOption(QStringLiteral("view"),
        Tr::tr("How much is shown: %1.").arg(views.join(QStringLiteral(", "))), QStringLiteral("VIEW"), views.first());
    const QCommandLineOption themeOption(QStringLiteral("theme"),
        Tr::tr("Colours: %1.").arg(themes.join(QStringLiteral(", "))), QStringLiteral("theme"), themes.first());
    const QCommandLineOption scaleOption(QStringLiteral("scale"),
        Tr::tr("PNG: pixels for one unit of the drawing, 0.1 to 8."), QStringLiteral("N"), QStringLiteral("2"));
    parser.addOptions({outOption, viewOption, themeOption, scaleOption});
    if (const auto done = parse(context, command_render, parser, 1, 1))
        return *done;
    if (!parser.isSet(outOption))
        return wrongUsage(context,
            Tr::tr("Usage: %1").arg(QStringLiteral("quorate-cli render ") + QLatin1String(command_render.usage)));
    const QString theme = parser.value(themeOption);
    if (!themes.contains(theme))
        return wrongUsage(
            context, Tr::tr("\"%1\" is not a theme; allowed are: %2.").arg(theme, themes.join(QStringLiteral(", "))));
    const QString view = parser.value(viewOption);
    if (!views.contains(view))
        return wrongUsage(
            context, Tr::tr("\"%1\" is not a view; allowed are: %2.").arg(view, views.join(QStringLiteral(", "))));
    bool ok = false;
    const double scale = parser.value(scaleOption).toDouble(&ok);
    if (!ok || !(scale >= 0.1 && scale <= 8))
        return wrongUsage(context, Tr::tr("\"%1\" is not a scale from 0.1 to 8.").arg(parser.value(scaleOption)));
    const QString path = parser.value(outOption);
    const QString format = QFileInfo(path).suffix().toLower();
    if (!QStringList{QStringLiteral("svg"), QStringLiteral("png"), QStringLiteral("pdf")}.contains(format))
        return wrongUsage(context, Tr::tr("The file must end in .svg, .png or .pdf."));

    const std::optional<LoadedDesign> loaded = load(context, parser.positionalArguments().at(0));
    if (!loaded)
        return Failed;
    RuleEngine engine(context.catalogue);
    const std::optional<Report> report = engine.check(loaded->design, context.today);
    const Result<QByteArray> bytes =
        drawPicture(loaded->design, *engine.facts(), *report, {format, theme, view, scale, context.today});
    if (!bytes)
        return failed(context, bytes.error());
    return writeOutput(context, path, *bytes) ? Done : Failed;
}

} // namespace quorate::cli
