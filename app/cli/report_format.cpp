#include "app/cli/report_format.h"

#include "app/cli/command.h"
#include "model/design/fields.h"
#include "model/rules/rule.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QSet>

namespace quorate::cli {

static QJsonArray covers(const Rule &rule)
{
    QJsonArray rows;
    for (const char *row : rule.covers)
        rows.append(QString::fromLatin1(row));
    return rows;
}

static QString severityWord(Severity severity)
{
    return severity == Severity::Error  ? Tr::tr("error")
        : severity == Severity::Warning ? Tr::tr("warning")
                                        : Tr::tr("hint");
}

/// The reason, by whom and until when.
static QString waiverText(const Waiver &waiver)
{
    const QString until = waiver.until.toString(Qt::ISODate);
    if (!waiver.author.isEmpty() && waiver.until.isValid())
        return Tr::tr("%1 (%2, until %3)").arg(waiver.reason, waiver.author, until);
    if (waiver.until.isValid())
        return Tr::tr("%1 (until %2)").arg(waiver.reason, until);
    return waiver.author.isEmpty() ? waiver.reason : Tr::tr("%1 (%2)").arg(waiver.reason, waiver.author);
}

QString ReportText::plain() const
{
    QString text;
    QTextStream out(&text);
    int waived = 0;
    for (const Finding &finding : report.findings) {
        if (finding.waiver)
            ++waived;
        QStringList names;
        for (const ElementId &id : finding.elements)
            names.append(facts.elementName(id));
        out << (finding.waiver ? Tr::tr("waived") : severityWord(finding.severity)) << ": " << finding.message() << " ["
            << finding.rule->id << "]\n"
            << "  " << Tr::tr("Elements: %1").arg(names.join(QStringLiteral(", "))) << '\n';
        if (finding.waiver)
            out << "  " << Tr::tr("Waived: %1").arg(waiverText(*finding.waiver)) << '\n';
        else
            out << "  " << Tr::tr("Remedy: %1").arg(finding.remedy()) << '\n';
    }
    out << Tr::tr("%n error(s)", nullptr, report.count(Severity::Error)) << ", "
        << Tr::tr("%n warning(s)", nullptr, report.count(Severity::Warning)) << ", "
        << Tr::tr("%n hint(s)", nullptr, report.count(Severity::Hint));
    if (waived > 0)
        out << ", " << Tr::tr("%n waived", nullptr, waived);
    out << '\n';
    QStringList off;
    QStringList changed;
    for (auto it = review.severities.constBegin(); it != review.severities.constEnd(); ++it) {
        if (*it == Severity::Off)
            off.append(it.key());
        else
            changed.append(Tr::tr("%1 (%2)").arg(it.key(), severityWord(*it)));
    }
    if (!off.isEmpty())
        out << Tr::tr("Rules that this design switches off: %1").arg(off.join(QStringLiteral(", "))) << '\n';
    if (!changed.isEmpty())
        out << Tr::tr("Rules that this design weighs itself: %1").arg(changed.join(QStringLiteral(", "))) << '\n';
    out.flush();
    return text;
}

QByteArray ReportText::json() const
{
    QJsonArray rows;
    int waived = 0;
    for (const Finding &finding : report.findings) {
        QJsonArray elements;
        for (const ElementId &id : finding.elements)
            elements.append(QJsonObject{{u"id"_qs, id}, {u"name"_qs, facts.elementName(id)}});
        QJsonValue waiver = QJsonValue::Null;
        if (finding.waiver) {
            ++waived;
            waiver = QJsonObject{{u"reason"_qs, finding.waiver->reason}, {u"author"_qs, finding.waiver->author},
                {u"until"_qs,
                    finding.waiver->until.isValid() ? QJsonValue(finding.waiver->until.toString(Qt::ISODate))
                                                    : QJsonValue::Null}};
        }
        rows.append(QJsonObject{{u"rule"_qs, QString::fromLatin1(finding.rule->id)},
            {u"severity"_qs, enumWord(finding.severity)}, {u"family"_qs, finding.rule->family()},
            {u"cluster"_qs,
                finding.cluster.isEmpty() ? QJsonValue::Null : QJsonValue(facts.elementName(finding.cluster.value))},
            {u"elements"_qs, elements}, {u"message"_qs, finding.message()}, {u"remedy"_qs, finding.remedy()},
            {u"fix"_qs, finding.rule->fix != nullptr}, {u"waived"_qs, waiver}, {u"covers"_qs, covers(*finding.rule)}});
    }
    const QJsonObject counts{{u"error"_qs, report.count(Severity::Error)},
        {u"warning"_qs, report.count(Severity::Warning)}, {u"hint"_qs, report.count(Severity::Hint)},
        {u"waived"_qs, waived}};
    QJsonObject severities; // of rules that weigh otherwise in this design; "off" finds nothing
    for (auto it = review.severities.constBegin(); it != review.severities.constEnd(); ++it)
        severities.insert(it.key(), enumWord(*it));
    return QJsonDocument(
        QJsonObject{{u"format"_qs, 1}, {u"findings"_qs, rows}, {u"counts"_qs, counts}, {u"severities"_qs, severities}})
        .toJson();
}

QByteArray ReportText::sarif() const
{
    QJsonArray rules;
    QJsonArray results;
    QSet<const Rule *> seen;
    for (const Finding &finding : report.findings) {
        const QString id = QString::fromLatin1(finding.rule->id);
        if (!seen.contains(finding.rule)) {
            seen.insert(finding.rule);
            rules.append(QJsonObject{{u"id"_qs, id},
                {u"shortDescription"_qs,
                    QJsonObject{{u"text"_qs, QCoreApplication::translate("Rules", finding.rule->why)}}},
                {u"help"_qs, QJsonObject{{u"text"_qs, QCoreApplication::translate("Rules", finding.rule->remedy)}}}});
        }
        const QString level = finding.severity == Severity::Error ? u"error"_qs
            : finding.severity == Severity::Warning               ? u"warning"_qs
                                                                  : u"note"_qs;
        QJsonObject physical{{u"artifactLocation"_qs, QJsonObject{{u"uri"_qs, path == u"-" ? u"stdin"_qs : path}}}};
        if (const int line = lines.value(finding.elements.value(0)))
            physical.insert(u"region"_qs, QJsonObject{{u"startLine"_qs, line}});
        QJsonArray logical;
        for (const ElementId &element : finding.elements)
            logical.append(QJsonObject{{u"name"_qs, facts.elementName(element)}, {u"fullyQualifiedName"_qs, element}});
        QJsonObject result{{u"ruleId"_qs, id}, {u"level"_qs, level},
            {u"message"_qs, QJsonObject{{u"text"_qs, finding.message()}}},
            {u"locations"_qs,
                QJsonArray{QJsonObject{{u"physicalLocation"_qs, physical}, {u"logicalLocations"_qs, logical}}}}};
        if (finding.waiver)
            result.insert(u"suppressions"_qs,
                QJsonArray{QJsonObject{{u"kind"_qs, u"inSource"_qs}, {u"justification"_qs, finding.waiver->reason}}});
        results.append(result);
    }
    QJsonArray overrides;
    for (auto it = review.severities.constBegin(); it != review.severities.constEnd(); ++it) {
        if (*it == Severity::Off)
            overrides.append(QJsonObject{{u"descriptor"_qs, QJsonObject{{u"id"_qs, it.key()}}},
                {u"configuration"_qs, QJsonObject{{u"enabled"_qs, false}}}});
    }
    QJsonObject invocation{{u"executionSuccessful"_qs, true}};
    if (!overrides.isEmpty())
        invocation.insert(u"ruleConfigurationOverrides"_qs, overrides);
    const QJsonObject driver{
        {u"name"_qs, u"Quorate"_qs}, {u"version"_qs, u"" QUORATE_VERSION ""_qs}, {u"rules"_qs, rules}};
    return QJsonDocument(
        QJsonObject{{u"$schema"_qs, u"https://json.schemastore.org/sarif-2.1.0.json"_qs}, {u"version"_qs, u"2.1.0"_qs},
            {u"runs"_qs,
                QJsonArray{QJsonObject{{u"tool"_qs, QJsonObject{{u"driver"_qs, driver}}},
                    {u"invocations"_qs, QJsonArray{invocation}}, {u"results"_qs, results}}}}})
        .toJson();
}

} // namespace quorate::cli
