#include "app/cli/command.h"
#include "app/cli/pictures.h"
#include "model/export/exporter.h"
#include "model/export/gate.h"
#include "model/io/output_folder.h"
#include "model/io/zone_serials.h"
#include "model/rules/engine.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace quorate::cli {

static ExitCode listKinds(Context &context, const QString &format)
{
    QJsonArray rows;
    for (const Exporter *exporter : allExporters()) {
        const QString title = QCoreApplication::translate("Export", exporter->title);
        if (format == u"json")
            rows.append(QJsonObject{{QStringLiteral("id"), QString::fromLatin1(exporter->id)},
                {QStringLiteral("title"), title}, {QStringLiteral("files"), QString::fromLatin1(exporter->files)}});
        else
            context.out << QString::fromLatin1(exporter->id).leftJustified(12) << title << "\n            "
                        << exporter->files << '\n';
    }
    if (format == u"json")
        context.out
            << QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("kinds"), rows}}).toJson();
    return Done;
}

/// Compares a folder with what the design would write now.
static ExitCode verify(Context &context, const FileSet &files, const QString &folder, const QStringList &kinds)
{
    const Result<QList<FolderDifference>> differences = compareOutputFolder(folder, files, kinds);
    if (!differences)
        return failed(context, differences.error());
    for (const FolderDifference &difference : *differences) {
        const QString place = Place{QDir(folder).filePath(difference.path), difference.line}.toString();
        switch (difference.kind) {
        case FolderDifference::Kind::Missing:
            context.out << Tr::tr("%1: missing.").arg(place);
            break;
        case FolderDifference::Kind::Outdated:
            context.out << Tr::tr("%1: older than the design.").arg(place);
            break;
        case FolderDifference::Kind::Edited:
            context.out << Tr::tr("%1: edited by hand.").arg(place);
            break;
        case FolderDifference::Kind::Surplus:
            context.out << Tr::tr("%1: no longer part of the export.").arg(place);
            break;
        }
        context.out << '\n';
    }
    context.out << Tr::tr("%n difference(s).", nullptr, int(differences->size())) << '\n';
    return differences->isEmpty() ? Done : Negative;
}

static ExitCode run(Context &context);

extern const Command command_export = {"export",
    "FILE -o DIR [--only KIND,...] [--force] | --list [--format text|json] | FILE --verify DIR",
    QT_TRANSLATE_NOOP(
        "App", "Writes everything that builds the clusters, or proves that a folder still agrees with the design."),
    run};

static ExitCode run(Context &context)
{
    QCommandLineParser parser;
    const QStringList formats{QStringLiteral("text"), QStringLiteral("json")};
    const QCommandLineOption listOption(QStringLiteral("list"), Tr::tr("List the kinds of output."));
    const QCommandLineOption outOption(QStringLiteral("o"), Tr::tr("The folder to write to."), QStringLiteral("DIR"));
    const QCommandLineOption onlyOption(
        QStringLiteral("only"), Tr::tr("Write these kinds only, separated by commas."), QStringLiteral("KIND"));
    const QCommandLineOption forceOption(
        QStringLiteral("force"), Tr::tr("Write in spite of errors and over files edited by hand."));
    const QCommandLineOption verifyOption(
        QStringLiteral("verify"), Tr::tr("Compare this folder with the design."), QStringLiteral("DIR"));
    parser.addOptions({listOption, outOption, onlyOption, forceOption, verifyOption, formatOption(formats)});
    if (const auto done = parse(context, command_export, parser, 0, 1))
        return *done;
    const std::optional<QString> chosen = format(context, parser, formats);
    if (!chosen)
        return WrongUsage;
    if (parser.isSet(listOption))
        return listKinds(context, *chosen);
    if (parser.positionalArguments().isEmpty() || parser.isSet(outOption) == parser.isSet(verifyOption))
        return wrongUsage(context,
            Tr::tr("Usage: %1").arg(QStringLiteral("quorate-cli export ") + QLatin1String(command_export.usage)));
    const QStringList only = parser.value(onlyOption).split(u',', Qt::SkipEmptyParts);
    for (const QString &kind : only) {
        if (!findExporter(kind))
            return wrongUsage(
                context, Tr::tr("There is no output \"%1\"; \"quorate-cli export --list\" tells them.").arg(kind));
    }

    const std::optional<LoadedDesign> loaded = load(context, parser.positionalArguments().at(0));
    if (!loaded)
        return Failed;
    RuleEngine engine(context.catalogue);
    const std::optional<Report> report = engine.check(loaded->design, context.today);
    const bool force = parser.isSet(forceOption);
    if (const Result<void> gate = checkExportGate(*report); !gate && !force) {
        context.err << gate.error().toString() << '\n';
        return Negative;
    }
    const Result<FileSet> files = exportAll({loaded->design, *engine.facts(), *report, pictureWriter()}, only);
    if (!files)
        return failed(context, files.error());
    if (parser.isSet(verifyOption))
        return verify(context, *files, parser.value(verifyOption), only);
    const QString folder = parser.value(outOption);
    const QList<UnraisedZone> unraised = unraisedZones(folder, *files);
    const Result<WrittenFolder> written = writeOutputFolder(folder, *files, force, only);
    if (!written)
        return failed(context, written.error());
    for (const UnraisedZone &zone : unraised)
        context.err << Tr::tr("note: %1")
                           .arg(Tr::tr(
                               "The content of the zone \"%1\" changed, but its serial is not higher than %2: "
                               "secondary servers keep the old content. Write \"serial: %3\" for it in the design.")
                                    .arg(zone.name)
                                    .arg(zone.serial)
                                    .arg(zone.serial + 1))
                    << '\n';
    for (const QString &path : written->written)
        context.out << Tr::tr("written: %1").arg(QDir(folder).filePath(path)) << '\n';
    for (const QString &path : written->removed)
        context.out << Tr::tr("removed: %1").arg(QDir(folder).filePath(path)) << '\n';
    context.out << Tr::tr("%n file(s) written,", nullptr, int(written->written.size())) << ' '
                << Tr::tr("%n unchanged.", nullptr, int(written->unchanged.size())) << '\n';
    return Done;
}

} // namespace quorate::cli
