#pragma once

#include "model/catalogue/severity.h"
#include "model/design/ids.h"

#include <QList>
#include <QString>
#include <QStringList>

namespace quorate {

struct Rule;
struct Waiver;

/// One thing that a rule found. Its key, rule and elements, is unique within a report.
struct Finding {
    const Rule *rule = nullptr;
    Severity severity = Severity::Warning;
    ClusterId cluster; ///< none: concerns the whole design
    QList<ElementId> elements; ///< in the rule's order; the first is where the badge goes
    QStringList arguments; ///< %1, %2 ... of the sentence, already in machine form
    int count = -1; ///< %n
    const Waiver *waiver = nullptr; ///< applied after checking; valid as long as the report's design

    /// Rule id and sorted elements, as waivers name them.
    QString key() const;
    /// The rendered sentence and remedy in the current language.
    QString message() const;
    QString remedy() const;
    bool operator==(const Finding &) const = default;
};

/// An argument made of texts of the catalogue or of the context "Rules": translated when the sentence is rendered, and
/// listed with commas.
QString translatable(const QStringList &texts);

/// The key of what a rule found on these elements.
QString findingKey(const QString &rule, QList<ElementId> elements);

/// Findings in order: severity, place in rules.def, cluster, first element.
struct Report {
    QList<Finding> findings; ///< waived ones too
    int count(Severity severity) const; ///< without waived ones
    bool hasErrors() const { return count(Severity::Error) > 0; }
};

} // namespace quorate
