#include "app/cli/command.h"
#include "app/cli/parity_format.h"
#include "app/cli/pictures.h"
#include "app/language.h"
#include "model/export/exporter.h"
#include "model/export/gate.h"
#include "model/io/output_folder.h"
#include "model/io/zone_serials.h"
#include "model/rules/engine.h"
#include "widgets/paint/scene.h"

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

using Kind = FolderDifference::Kind;

static QString sentence(Kind kind)
{
    switch (kind) {
    case Kind::Missing:
        return Tr::tr("%1: missing.");
    case Kind::Outdated:
        return Tr::tr("%1: older than the design.");
    case Kind::Edited:
        return Tr::tr("%1: edited by hand.");
    case Kind::Surplus:
        return Tr::tr("%1: no longer part of the export.");
    }
    return {};
}

static QString word(Kind kind)
{
    return kind == Kind::Missing ? u"missing"_qs
        : kind == Kind::Outdated ? u"outdated"_qs
        : kind == Kind::Edited   ? u"edited"_qs
                                 : u"surplus"_qs;
}

/// What is exported, from what.
struct Exported {
    const Design &design;
    const Facts &facts;
    const FileSet &files;
    QString folder;
    QString format;
};

/// Reads the folder again, each format by a parser of its own; prints why it cannot.
static std::optional<ParityReport> parityOf(Context &context, const Exported &exported)
{
    const auto present = readOutputFolder(exported.folder, understoodFiles(exported.files));
    if (!present) {
        failed(context, present.error());
        return std::nullopt;
    }
    return checkParity(*present, exported.design, exported.facts, exported.files);
}

/// What the design would write now, each kind in the language in which the folder has it: a folder is no older than its
/// design because somebody asks in another language.
static Result<FileSet> exportedLike(const QString &folder, const ExportInput &in, const QStringList &kinds)
{
    const Result<QMap<QString, QString>> languages = languagesOfOutput(folder);
    if (!languages)
        return languages.error();
    const QString spoken = language();
    QMap<QString, QStringList> kindsOf;
    for (const Exporter *exporter : allExporters()) {
        const QString kind = QString::fromLatin1(exporter->id);
        if (kinds.isEmpty() || kinds.contains(kind))
            kindsOf[languages->value(kind, spoken)].append(kind);
    }
    FileSet files;
    for (auto it = kindsOf.cbegin(); it != kindsOf.cend(); ++it) {
        if (!setLanguage(it.key())) // nobody vouches for the record
            setLanguage(spoken);
        const Result<FileSet> some = exportAll(in, *it);
        setLanguage(spoken);
        if (!some)
            return some.error();
        files.insert(*some);
    }
    return files;
}

/// Compares a folder with what the design would write now.
static ExitCode verify(Context &context, const Exported &exported, const QStringList &kinds)
{
    const Result<QList<FolderDifference>> differences = compareOutputFolder(exported.folder, exported.files, kinds);
    if (!differences)
        return failed(context, differences.error());
    const std::optional<ParityReport> parity = parityOf(context, exported);
    if (!parity)
        return Failed;
    const ExitCode result = differences->isEmpty() && parity->disagreements.isEmpty() ? Done : Negative;
    if (exported.format == u"json") {
        QJsonArray rows;
        for (const FolderDifference &difference : *differences)
            rows.append(QJsonObject{
                {u"file"_qs, difference.path}, {u"line"_qs, difference.line}, {u"kind"_qs, word(difference.kind)}});
        context.out << QJsonDocument(
            QJsonObject{{u"format"_qs, 1}, {u"differences"_qs, rows}, {u"parity"_qs, parityJson(*parity)}})
                           .toJson();
        return result;
    }
    for (const FolderDifference &difference : *differences)
        context.out << sentence(difference.kind)
                           .arg(Place{QDir(exported.folder).filePath(difference.path), difference.line}.toString())
                    << '\n';
    context.out << Tr::tr("%n difference(s).", nullptr, int(differences->size())) << '\n'
                << parityText(*parity, exported.folder);
    return result;
}

static void tellUnraised(Context &context, const QList<UnraisedZone> &zones)
{
    for (const UnraisedZone &zone : zones)
        context.err << Tr::tr("note: %1")
                           .arg(Tr::tr(
                               "The content of the zone \"%1\" changed, but its serial is not higher than %2: "
                               "secondary servers keep the old content. Write \"serial: %3\" for it in the design.")
                                    .arg(zone.name)
                                    .arg(zone.serial)
                                    .arg(zone.raised()))
                    << '\n';
}

/// Writes the folder, and proves that what stands there agrees with itself and with the design.
static ExitCode write(Context &context, const Exported &exported, bool force, const QStringList &kinds)
{
    const QList<UnraisedZone> unraised = unraisedZones(exported.folder, exported.files);
    const Result<WrittenFolder> written = writeOutputFolder(exported.folder, exported.files, force, kinds, language());
    if (!written)
        return failed(context, written.error());
    tellUnraised(context, unraised);
    const std::optional<ParityReport> parity = parityOf(context, exported);
    if (!parity)
        return Failed;
    const ExitCode result = parity->disagreements.isEmpty() ? Done : Negative;
    if (exported.format == u"json") {
        context.out << QJsonDocument(
            QJsonObject{{u"format"_qs, 1}, {u"written"_qs, QJsonArray::fromStringList(written->written)},
                {u"removed"_qs, QJsonArray::fromStringList(written->removed)},
                {u"unchanged"_qs, QJsonArray::fromStringList(written->unchanged)}, {u"parity"_qs, parityJson(*parity)}})
                           .toJson();
        return result;
    }
    for (const QString &path : written->written)
        context.out << Tr::tr("written: %1").arg(QDir(exported.folder).filePath(path)) << '\n';
    for (const QString &path : written->removed)
        context.out << Tr::tr("removed: %1").arg(QDir(exported.folder).filePath(path)) << '\n';
    context.out << Tr::tr("%n file(s) written,", nullptr, int(written->written.size())) << ' '
                << Tr::tr("%n unchanged.", nullptr, int(written->unchanged.size())) << '\n'
                << parityText(*parity, exported.folder);
    return result;
}

static ExitCode run(Context &context);

extern const Command command_export = {"export",
    "FILE -o DIR [--only KIND,...] [--force] [--format text|json] | --list | FILE --verify DIR",
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
    const ExportInput input{loaded->design, *engine.facts(), *report, picturesOf, documentWriter()};
    const bool verifies = parser.isSet(verifyOption);
    const QString folder = parser.value(verifies ? verifyOption : outOption);
    const Result<FileSet> files = verifies ? exportedLike(folder, input, only) : exportAll(input, only);
    if (!files)
        return failed(context, files.error());
    const Exported exported{loaded->design, *engine.facts(), *files, folder, *chosen};
    return verifies ? verify(context, exported, only) : write(context, exported, force, only);
}

} // namespace quorate::cli
