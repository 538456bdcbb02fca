#include "app/cli/command.h"

#include "model/io/whole_file.h"

#include <cstdio>

namespace quorate::cli {

#define X(name) extern const Command command_##name;
#include "app/cli/commands/commands.def"
#undef X

std::span<const Command *const> allCommands()
{
    static const Command *const list[] = {
#define X(name) &command_##name,
#include "app/cli/commands/commands.def"
#undef X
    };
    return list;
}

ExitCode wrongUsage(Context &context, const QString &message)
{
    context.err << message << '\n';
    return WrongUsage;
}

ExitCode failed(Context &context, const Error &error)
{
    context.err << error.toString() << '\n';
    return Failed;
}

std::optional<ExitCode> parse(
    Context &context, const Command &command, QCommandLineParser &parser, int minimum, int maximum)
{
    const QCommandLineOption help({QStringLiteral("h"), QStringLiteral("help")}, Tr::tr("Show this help."));
    parser.addOption(help);
    const QString usage =
        QStringLiteral("quorate-cli %1 %2").arg(QLatin1String(command.name), QLatin1String(command.usage)).trimmed();
    if (!parser.parse(QStringList{QStringLiteral("quorate-cli")} + context.arguments))
        return wrongUsage(context, parser.errorText() + u'\n' + Tr::tr("Usage: %1").arg(usage));
    if (parser.isSet(help)) {
        context.out << Tr::tr("Usage: %1").arg(usage) << "\n\n" << Tr::tr(command.summary) << "\n\n";
        // The parser's own text begins with a usage line of its own; the options follow their heading.
        const QString text = parser.helpText();
        context.out << text.mid(text.indexOf(u"\n\n") + 2);
        return Done;
    }
    const qsizetype given = parser.positionalArguments().size();
    if (given < minimum || given > maximum)
        return wrongUsage(context, Tr::tr("Usage: %1").arg(usage));
    return std::nullopt;
}

QCommandLineOption formatOption(const QStringList &allowed)
{
    return QCommandLineOption(QStringLiteral("format"),
        Tr::tr("Output format: %1.").arg(allowed.join(QStringLiteral(", "))), QStringLiteral("format"),
        allowed.first());
}

std::optional<QString> format(Context &context, const QCommandLineParser &parser, const QStringList &allowed)
{
    const QString value = parser.value(QStringLiteral("format"));
    if (allowed.contains(value))
        return value;
    context.err << Tr::tr("\"%1\" is not a format; allowed are: %2.").arg(value, allowed.join(QStringLiteral(", ")))
                << '\n';
    return std::nullopt;
}

std::optional<LoadedDesign> load(Context &context, const QString &path)
{
    Result<LoadedDesign> loaded = loadDesignFile(path, *context.catalogue);
    if (!loaded) {
        failed(context, loaded.error());
        return std::nullopt;
    }
    for (const LoadNote &note : loaded->notes)
        context.err << Tr::tr("note: %1").arg(Error{note.message, note.place}.toString()) << '\n';
    return *std::move(loaded);
}

bool flushed(Context &context)
{
    context.out.flush();
    if (context.out.status() == QTextStream::Ok && fflush(stdout) == 0 && ferror(stdout) == 0)
        return true;
    context.err << Tr::tr("Standard output cannot be written.") << '\n';
    return false;
}

bool writeOutput(Context &context, const QString &path, const QByteArray &bytes)
{
    if (path == u"-") {
        context.out.flush();
        fwrite(bytes.constData(), 1, size_t(bytes.size()), stdout);
        return true; // main looks whether it arrived
    }
    const Result<void> written = writeWholeFile(path, bytes);
    if (!written)
        failed(context, written.error());
    return written.has_value();
}

} // namespace quorate::cli
