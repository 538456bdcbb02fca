#pragma once

#include "model/rules/rule.h"
#include "widgets/paint/look.h"

#include <QHash>
#include <QObject>
#include <memory>

namespace quorate {

/// One answer of the check: the report with the design it speaks of, which its waivers and facts point into.
struct CheckAnswer {
    Design design;
    Report report;
    std::shared_ptr<const Facts> facts;
    double milliseconds = 0;
    quint64 revision = 0; ///< of the document
};

/// The newest answer of the check, shared by panels and canvas. The program sets it; nobody here decides on severity.
class Findings final : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    void set(CheckAnswer answer);
    void clear() { set({}); }

    const CheckAnswer &answer() const { return m_answer; }
    const QList<Finding> &all() const { return m_answer.report.findings; }
    /// Without waived ones.
    int count(Severity severity) const { return m_answer.report.count(severity); }
    /// Indexes into all() of the findings that name the element, worst first.
    QList<int> of(const ElementId &element) const { return m_byElement.value(element); }
    /// The worst finding whose badge stands on this element, and how many; waived ones only when there is nothing else.
    BadgeLook badge(const ElementId &element) const { return m_badges.value(element); }

Q_SIGNALS:
    void changed();

private:
    CheckAnswer m_answer;
    QHash<ElementId, QList<int>> m_byElement;
    QHash<ElementId, BadgeLook> m_badges;
};

BadgeShape badgeShape(Severity severity);
QString severityName(Severity severity);
/// "finding-error"
QString severityIcon(Severity severity);
QColor severityInk(Severity severity, const Theme &theme);
/// "1 error", "2 warnings"
QString severityCount(Severity severity, int count);

/// What the check derived from the design, or, when the document has moved on since, facts derived anew.
std::shared_ptr<const Facts> currentFacts(
    const CheckAnswer &answer, const Design &now, const std::shared_ptr<const Catalogue> &catalogue);

/// The design after the finding's fix; nothing when there is none or it can not be done.
std::optional<Design> fixedDesign(const CheckAnswer &answer, const Finding &finding, const Design &now,
    const std::shared_ptr<const Catalogue> &catalogue, IdSource &ids);

} // namespace quorate
