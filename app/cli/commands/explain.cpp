#include "app/cli/command.h"
#include "model/design/fields.h"
#include "model/rules/rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace quorate::cli {

/// Severities that the rule has on some platform, worst first.
static QStringList severities(const Rule &rule, const Catalogue &catalogue)
{
    QSet<Severity> found;
    for (const Platform &platform : catalogue.platforms()) {
        const auto it = platform.severities.constFind(QString::fromLatin1(rule.id));
        if (it != platform.severities.constEnd())
            found |= {it->production, it->other};
    }
    if (found.isEmpty())
        found.insert(rule.severity);
    QStringList words;
    for (const Severity severity : {Severity::Error, Severity::Warning, Severity::Hint}) {
        if (found.contains(severity))
            words.append(enumWord(severity));
    }
    return words;
}

static QJsonObject json(const Rule &rule, const Catalogue &catalogue)
{
    QJsonArray covers;
    for (const char *row : rule.covers)
        covers.append(QString::fromLatin1(row));
    return {{QStringLiteral("id"), QString::fromLatin1(rule.id)}, {QStringLiteral("family"), rule.family()},
        {QStringLiteral("severities"), QJsonArray::fromStringList(severities(rule, catalogue))},
        {QStringLiteral("sentence"), generalText(rule.sentence)}, {QStringLiteral("why"), generalText(rule.why)},
        {QStringLiteral("remedy"), generalText(rule.remedy)}, {QStringLiteral("source"), QString::fromUtf8(rule.source)},
        {QStringLiteral("covers"), covers}, {QStringLiteral("fix"), rule.fix != nullptr}};
}

static void print(QTextStream &out, const Rule &rule, const Catalogue &catalogue)
{
    QStringList covers;
    for (const char *row : rule.covers)
        covers.append(QString::fromLatin1(row));
    QStringList words;
    for (const QString &severity : severities(rule, catalogue))
        words.append(severity == u"error" ? Tr::tr("error")
                : severity == u"warning"  ? Tr::tr("warning")
                                          : Tr::tr("hint"));
    out << rule.id << "  [" << words.join(QStringLiteral(", ")) << "]\n"
        << "  " << generalText(rule.sentence) << '\n'
        << "  " << Tr::tr("Why: %1").arg(generalText(rule.why)) << '\n'
        << "  " << Tr::tr("Remedy: %1").arg(generalText(rule.remedy)) << '\n'
        << "  " << Tr::tr("Source: %1").arg(QString::fromUtf8(rule.source)) << '\n';
    if (!covers.isEmpty())
        out << "  " << Tr::tr("Covers: %1").arg(covers.join(QStringLiteral(", "))) << '\n';
    if (rule.fix)
        out << "  " << Tr::tr("The window offers a fix: %1").arg(generalText(rule.fixLabel)) << '\n';
}

static ExitCode run(Context &context);

extern const Command command_explain = {"explain", "[RULE | --all] [--format text|json]",
    QT_TRANSLATE_NOOP("App", "Tells what a rule checks, why, the remedy and the source."), run};

static ExitCode run(Context &context)
{
    QCommandLineParser parser;
    const QStringList formats{QStringLiteral("text"), QStringLiteral("json")};
    parser.addOptions({QCommandLineOption(QStringLiteral("all"), Tr::tr("All rules (also without an argument).")),
        formatOption(formats)});
    if (const auto done = parse(context, command_explain, parser, 0, 1))
        return *done;
    const std::optional<QString> chosen = format(context, parser, formats);
    if (!chosen)
        return WrongUsage;
    QList<const Rule *> rules;
    if (const QString id = parser.positionalArguments().value(0); !id.isEmpty()) {
        const Rule *rule = findRule(id);
        if (!rule)
            return wrongUsage(
                context, Tr::tr("There is no rule \"%1\"; \"quorate-cli explain --all\" tells them.").arg(id));
        rules.append(rule);
    } else {
        for (const Rule *rule : allRules())
            rules.append(rule);
    }
    if (chosen == u"json") {
        QJsonArray rows;
        for (const Rule *rule : rules)
            rows.append(json(*rule, *context.catalogue));
        context.out
            << QJsonDocument(QJsonObject{{QStringLiteral("format"), 1}, {QStringLiteral("rules"), rows}}).toJson();
        return Done;
    }
    for (const Rule *rule : rules) {
        if (rule != rules.first())
            context.out << '\n';
        print(context.out, *rule, *context.catalogue);
    }
    return Done;
}

} // namespace quorate::cli
