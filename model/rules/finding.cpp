#include "model/rules/finding.h"

#include "model/rules/rule.h"

#include <algorithm>

namespace quorate {

QString findingKey(const QString &rule, QList<ElementId> elements)
{
    elements.sort();
    return rule + u' ' + elements.join(u' ');
}

QString Finding::key() const
{
    return findingKey(QString::fromLatin1(rule->id), elements);
}

/// Marks translatable arguments and parts their texts; free text of a design never holds it.
static constexpr QChar wordMark(0x1f);

QString translatable(const QStringList &texts)
{
    return wordMark + texts.join(wordMark);
}

static QString shown(const QString &argument)
{
    if (!argument.startsWith(wordMark))
        return argument;
    QStringList words;
    for (const QString &word : argument.mid(1).split(wordMark)) {
        const QByteArray source = word.toUtf8();
        const QString fromCatalogue = QCoreApplication::translate("Catalogue", source.constData());
        words.append(fromCatalogue != word ? fromCatalogue : QCoreApplication::translate("Rules", source.constData()));
    }
    //: Between the items of a list inside a sentence
    return words.join(QCoreApplication::translate("Rules", ", "));
}

static QString render(const char *sentence, const Finding &finding)
{
    QString text = QCoreApplication::translate("Rules", sentence, nullptr, finding.count);
    // All at once, so that a "%2" inside an argument stays text.
    QString result;
    result.reserve(text.size() + 32);
    for (qsizetype i = 0; i < text.size(); ++i) {
        const bool marker = text.at(i) == u'%' && i + 1 < text.size() && text.at(i + 1).isDigit();
        const qsizetype number = marker ? text.at(i + 1).digitValue() : 0;
        if (number >= 1 && number <= finding.arguments.size()) {
            result += shown(finding.arguments.at(number - 1));
            ++i;
        } else {
            result += text.at(i);
        }
    }
    return result;
}

QString Finding::message() const
{
    return render(rule->sentence, *this);
}

QString Finding::remedy() const
{
    return render(rule->remedy, *this);
}

int Report::count(Severity severity) const
{
    return int(std::count_if(findings.begin(), findings.end(),
        [severity](const Finding &finding) { return finding.severity == severity && !finding.waiver; }));
}

} // namespace quorate
