#include "app/cli/command.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <algorithm>

namespace quorate::cli {

static ExitCode list(Context &context, const QString &format)
{
    const Result<QList<Template>> templates = shippedTemplates();
    if (!templates)
        return failed(context, templates.error());
    const auto text = [](const QString &source) {
        return QCoreApplication::translate("Catalogue", source.toUtf8().constData());
    };
    qsizetype width = 0;
    for (const Template &row : *templates)
        width = std::max(width, row.id.size() + 2);
    QJsonArray rows;
    for (const Template &row : *templates) {
        if (format == u"json")
            rows.append(QJsonObject{{QStringLiteral("id"), row.id}, {QStringLiteral("title"), text(row.title)},
                {QStringLiteral("when"), text(row.when)}, {QStringLiteral("platform"), row.platform}});
        else
            context.out << row.id.leftJustified(width) << text(row.title) << '\n'
                        << QString(width, u' ') << text(row.when) << '\n';
    }
    if (format == u"json")
        context.out
            << QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("templates"), rows}}).toJson();
    return Done;
}

static ExitCode run(Context &context);

extern const Command command_new = {"new", "TEMPLATE -o FILE | --list [--format text|json]",
    QT_TRANSLATE_NOOP("App", "Makes a design from a shipped template."), run};

static ExitCode run(Context &context)
{
    QCommandLineParser parser;
    const QStringList formats{QStringLiteral("text"), QStringLiteral("json")};
    const QCommandLineOption listOption(QStringLiteral("list"), Tr::tr("List the templates."));
    const QCommandLineOption outOption(
        QStringLiteral("o"), Tr::tr("The file to write; \"-\" is standard output."), QStringLiteral("FILE"));
    parser.addOptions({listOption, outOption, formatOption(formats)});
    if (const auto done = parse(context, command_new, parser, 0, 1))
        return *done;
    const std::optional<QString> chosen = format(context, parser, formats);
    if (!chosen)
        return WrongUsage;
    if (parser.isSet(listOption))
        return list(context, *chosen);
    const QString id = parser.positionalArguments().value(0);
    if (id.isEmpty() || !parser.isSet(outOption))
        return wrongUsage(
            context, Tr::tr("Usage: %1").arg(QStringLiteral("quorate-cli new ") + QLatin1String(command_new.usage)));
    const Result<QByteArray> bytes = templateBytes(id);
    if (!bytes)
        return wrongUsage(
            context, Tr::tr("There is no template \"%1\"; \"quorate-cli new --list\" tells them.").arg(id));
    const QString path = parser.value(outOption);
    if (path != u"-" && (QFileInfo::exists(path) || QFileInfo(path).isSymLink()))
        return failed(context, {Tr::tr("The file exists already; nothing was written."), {path}});
    return writeOutput(context, path, *bytes) ? Done : Failed;
}

} // namespace quorate::cli
