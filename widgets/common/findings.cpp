#include "widgets/common/findings.h"

#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

void Findings::set(CheckAnswer answer)
{
    m_answer = std::move(answer);
    m_byElement.clear();
    m_badges.clear();
    for (int i = 0; i < all().size(); ++i) {
        const Finding &finding = all().at(i);
        for (const ElementId &id : finding.elements) {
            QList<int> &list = m_byElement[id];
            if (list.isEmpty() || list.last() != i)
                list.append(i);
        }
        if (finding.elements.isEmpty())
            continue;
        BadgeLook &badge = m_badges[finding.elements.first()];
        const BadgeShape shape = badgeShape(finding.severity);
        const bool waived = finding.waiver != nullptr;
        if (badge.shape == BadgeShape::None)
            badge = {shape, 1, waived};
        else if (badge.waived && !waived)
            badge = {shape, 1, false};
        else if (badge.waived == waived) {
            badge.shape = std::max(badge.shape, shape);
            ++badge.count;
        }
    }
    Q_EMIT changed();
}

BadgeShape badgeShape(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return BadgeShape::Error;
    case Severity::Warning:
        return BadgeShape::Warning;
    case Severity::Hint:
        return BadgeShape::Hint;
    case Severity::Off:
        break;
    }
    return BadgeShape::None;
}

QString severityName(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return Tr::tr("Error");
    case Severity::Warning:
        return Tr::tr("Warning");
    case Severity::Hint:
        return Tr::tr("Hint");
    case Severity::Off:
        return Tr::tr("Off");
    }
    return {};
}

QString severityIcon(Severity severity)
{
    switch (severity) {
    case Severity::Error:
        return QStringLiteral("finding-error");
    case Severity::Warning:
        return QStringLiteral("finding-warning");
    default:
        return QStringLiteral("finding-hint");
    }
}

QColor severityInk(Severity severity, const Theme &theme)
{
    switch (severity) {
    case Severity::Error:
        return theme.error;
    case Severity::Warning:
        return theme.warning;
    default:
        return theme.hint;
    }
}

QString severityCount(Severity severity, int count)
{
    switch (severity) {
    case Severity::Error:
        return Tr::tr("%n error(s)", nullptr, count);
    case Severity::Warning:
        return Tr::tr("%n warning(s)", nullptr, count);
    default:
        return Tr::tr("%n hint(s)", nullptr, count);
    }
}

std::shared_ptr<const Facts> currentFacts(
    const CheckAnswer &answer, const Design &now, const std::shared_ptr<const Catalogue> &catalogue)
{
    if (answer.facts && now.sharesTopologyWith(answer.design))
        return answer.facts;
    return std::make_shared<Facts>(now.topologyPointer(), catalogue);
}

std::optional<Design> fixedDesign(const CheckAnswer &answer, const Finding &finding, const Design &now,
    const std::shared_ptr<const Catalogue> &catalogue, IdSource &ids)
{
    if (!finding.rule || !finding.rule->fix)
        return std::nullopt;
    const std::shared_ptr<const Facts> facts = currentFacts(answer, now, catalogue);
    return finding.rule->fix(FixInput{now, *facts, finding, ids});
}

} // namespace quorate
