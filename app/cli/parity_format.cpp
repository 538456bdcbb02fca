#include "app/cli/parity_format.h"

#include "app/cli/command.h"

#include <QDir>
#include <QJsonArray>

namespace quorate::cli {

QString parityText(const ParityReport &report, const QString &folder)
{
    QString text;
    for (const Disagreement &one : report.disagreements) {
        const Place place{QDir(folder).filePath(one.place.file), one.place.line};
        text += Error{one.message(), place}.toString() + u'\n';
    }
    return text
        + Tr::tr(
            "%n statement(s) about names, addresses, ports and members read again from", nullptr, report.statements)
        + u' ' + Tr::tr("%n file(s):", nullptr, report.files) + u' '
        + (report.disagreements.isEmpty() ? Tr::tr("they agree with each other and with the design.")
                                          : Tr::tr("%n disagreement(s).", nullptr, int(report.disagreements.size())))
        + u'\n';
}

QJsonObject parityJson(const ParityReport &report)
{
    const auto side = [](const QString &subject, const QString &value) {
        return subject.isEmpty() && value.isEmpty()
            ? QJsonValue(QJsonValue::Null)
            : QJsonValue(QJsonObject{{u"subject"_qs, subject}, {u"value"_qs, value}});
    };
    QJsonArray rows;
    for (const Disagreement &one : report.disagreements) {
        QJsonArray agreeing;
        for (const Place &place : one.agreeing)
            agreeing.append(QJsonObject{{u"file"_qs, place.file}, {u"line"_qs, place.line}});
        rows.append(QJsonObject{{u"file"_qs, one.place.file}, {u"line"_qs, one.place.line},
            {u"topic"_qs, one.problem.isEmpty() ? parity::topicWord(one.topic) : u"unreadable"_qs},
            {u"here"_qs, side(one.subject, one.value)}, {u"expected"_qs, side(one.expectedSubject, one.expectedValue)},
            {u"agreeing"_qs, agreeing}, {u"message"_qs, one.message()}});
    }
    return {{u"files"_qs, report.files}, {u"statements"_qs, report.statements}, {u"disagreements"_qs, rows}};
}

} // namespace quorate::cli
