#include "model/rules/finding.h"

#include "model/rules/rule.h"

#include <algorithm>

namespace quorate {

QString findingKey(const Rule &rule, QList<ElementId> elements)
{
    elements.sort();
    return QLatin1String(rule.id) + u' ' + elements.join(u' ');
}

QString Finding::key() const
{
    return findingKey(*rule, elements);
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
            result += finding.arguments.at(number - 1);
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
