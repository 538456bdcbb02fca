#include "app/cli/command.h"
#include "app/language.h"

#include <QDateTime>
#include <QGuiApplication>
#include <QHashFunctions>
#include <clocale>
#include <csignal>

namespace quorate::cli {

static void printHelp(QTextStream &out)
{
    out << Tr::tr("Usage: quorate-cli [--lang LANGUAGE] [--date DATE] COMMAND [ARGUMENT]...") << "\n\n";
    for (const Command *command : allCommands())
        out << "  " << QString::fromLatin1(command->name).leftJustified(11) << Tr::tr(command->summary) << '\n';
    out << '\n'
        << Tr::tr("\"quorate-cli COMMAND --help\" tells a command's options. \"-\" as a file is standard input.")
        << '\n'
        << Tr::tr(
               "Exit codes: 0 done; 1 findings at the threshold, export refused or differences found; 2 wrong usage; 3 "
               "unreadable input or failed output.")
        << '\n';
}

/// The day that printed dates and rules about dates use.
static QDate defaultDate()
{
    bool ok = false;
    const qint64 epoch = qEnvironmentVariable("SOURCE_DATE_EPOCH").toLongLong(&ok);
    return ok ? QDateTime::fromSecsSinceEpoch(epoch, Qt::UTC).date() : QDate::currentDate();
}

/// Takes `--name value` or `--name=value` out of the arguments.
static std::optional<QString> takeOption(QStringList &arguments, const QString &name)
{
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        if (arguments.at(i) == name && i + 1 < arguments.size()) {
            arguments.removeAt(i);
            return arguments.takeAt(i);
        }
        if (arguments.at(i).startsWith(name + u'='))
            return arguments.takeAt(i).section(u'=', 1);
    }
    return std::nullopt;
}

static ExitCode run(QStringList arguments)
{
    QTextStream out(stdout);
    QTextStream err(stderr);
    const QString code = takeOption(arguments, QStringLiteral("--lang")).value_or(languages().first());
    if (!setLanguage(code)) {
        err << Tr::tr("\"%1\" is not a language; allowed are: %2.").arg(code, languages().join(QStringLiteral(", ")))
            << '\n';
        return WrongUsage;
    }
    QDate today = defaultDate();
    if (const std::optional<QString> date = takeOption(arguments, QStringLiteral("--date"))) {
        today = QDate::fromString(*date, Qt::ISODate);
        if (!today.isValid()) {
            err << Tr::tr("\"%1\" is not a date; write it as 2025-03-14.").arg(*date) << '\n';
            return WrongUsage;
        }
    }
    if (arguments.isEmpty() || arguments.first() == u"--help" || arguments.first() == u"-h") {
        printHelp(arguments.isEmpty() ? err : out);
        return arguments.isEmpty() ? WrongUsage : Done;
    }
    if (arguments.first() == u"--version") {
        out << "quorate-cli " QUORATE_VERSION "\n";
        return Done;
    }
    const QString name = arguments.takeFirst();
    for (const Command *command : allCommands()) {
        if (name != QLatin1String(command->name))
            continue;
        const Result<std::shared_ptr<const Catalogue>> catalogue = loadCatalogue();
        if (!catalogue) {
            err << catalogue.error().toString() << '\n';
            return Failed;
        }
        Context context{arguments, *catalogue, out, err, today};
        const ExitCode result = command->run(context);
        return flushed(context) ? result : Failed;
    }
    err << Tr::tr("There is no command \"%1\".").arg(name) << "\n\n";
    printHelp(err);
    return WrongUsage;
}

/// Qt's remarks about the machine it runs on (no runtime folder, no locale) are not ours to tell; what is critical is.
static void tellCriticalOnly(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type == QtCriticalMsg || type == QtFatalMsg)
        fprintf(stderr, "%s\n", qPrintable(message));
}

} // namespace quorate::cli

int main(int argc, char **argv)
{
    // A file that may not grow further is an error to tell, not a reason to die.
    signal(SIGXFSZ, SIG_IGN);
    // Pictures need fonts, not a display.
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qInstallMessageHandler(quorate::cli::tellCriticalOnly);
    // Qt's PDF writer lists fonts in the order of a hash table: equal inputs give equal bytes only with a fixed seed.
    QHashSeed::setDeterministicGlobalSeed();
    QGuiApplication application(argc, argv);
    setlocale(LC_NUMERIC, "C");
    return quorate::cli::run(application.arguments().mid(1));
}
