#include "app/manual/rule_reference.h"

#include "app/gui/tr.h"
#include "model/rules/rule.h"
#include "widgets/common/findings.h"

namespace quorate::manual {

using app::Tr;

namespace {

QString sentence(const char *source)
{
    return generalText(source).toHtmlEscaped();
}

/// "Error in production, warning elsewhere", as the first platform that grades the rule has it.
QString grade(const Rule &rule, const Catalogue &catalogue)
{
    for (const Platform &platform : catalogue.platforms()) {
        const auto it = platform.severities.constFind(QString::fromLatin1(rule.id));
        if (it == platform.severities.constEnd())
            continue;
        if (it->production == it->other)
            return severityName(it->production);
        return Tr::tr("%1 in production, %2 elsewhere")
            .arg(severityName(it->production), severityName(it->other).toLower());
    }
    return severityName(rule.severity);
}

QString entry(const QString &term, const QString &html)
{
    return html.isEmpty() ? QString()
                          : QStringLiteral("<tr><th>%1</th><td>%2</td></tr>\n").arg(term.toHtmlEscaped(), html);
}

QString describe(const Rule &rule, const Catalogue &catalogue)
{
    const QString id = QString::fromLatin1(rule.id);
    QString rows = entry(Tr::tr("Severity"), grade(rule, catalogue).toHtmlEscaped());
    rows += entry(Tr::tr("Why"), sentence(rule.why));
    rows += entry(Tr::tr("Remedy"), sentence(rule.remedy));
    if (rule.fix && rule.fixLabel)
        rows += entry(Tr::tr("Fix"), sentence(rule.fixLabel));
    rows += entry(Tr::tr("Source"), QString::fromUtf8(rule.source).toHtmlEscaped());
    return QStringLiteral("<h3 id=\"rule-%1\">%1</h3>\n<p>%2</p>\n<table>\n%3</table>\n")
        .arg(id, sentence(rule.sentence), rows);
}

} // namespace

QString ruleReference(const Catalogue &catalogue)
{
    QStringList families;
    for (const Rule *rule : allRules())
        if (!families.contains(rule->family()))
            families.append(rule->family());
    QString html;
    for (const QString &family : std::as_const(families)) {
        html += QStringLiteral("<h2 id=\"family-%1\">%2</h2>\n").arg(family, familyName(family).toHtmlEscaped());
        for (const Rule *rule : allRules())
            if (rule->family() == family)
                html += describe(*rule, catalogue);
    }
    return html;
}

} // namespace quorate::manual
