#include "model/comparison/comparison.h"

#include "model/comparison/changes.h"
#include "model/comparison/consequences.h"
#include "model/rules/engine.h"

#include <algorithm>

namespace quorate {

bool ElementChange::is(ChangeGroup group) const
{
    if (group == ChangeGroup::Added || group == ChangeGroup::Removed)
        return fields.isEmpty() && after.isEmpty() == (group == ChangeGroup::Removed);
    return std::any_of(
        fields.begin(), fields.end(), [group](const FieldChange &field) { return field.group == group; });
}

QList<const ElementChange *> Comparison::of(ChangeGroup group) const
{
    QList<const ElementChange *> found;
    for (const ElementChange &element : elements) {
        if (element.is(group))
            found.append(&element);
    }
    return found;
}

Comparison compareDesigns(
    const Design &before, const Design &after, const std::shared_ptr<const Catalogue> &catalogue, QDate today)
{
    const comparison::Matched matched = comparison::matchDesigns(before, after, *catalogue);
    Comparison result;
    result.elements = comparison::elementChanges(matched, after, *catalogue);
    if (result.isEmpty())
        return result;
    RuleEngine engineBefore(catalogue), engineAfter(catalogue);
    const std::optional<Report> reportBefore = engineBefore.check(matched.before, today);
    const std::optional<Report> reportAfter = engineAfter.check(after, today);
    const Facts &old = *engineBefore.facts();
    const Facts &now = *engineAfter.facts();
    result.findings = comparison::findingChanges({old, *reportBefore}, {now, *reportAfter}, matched);
    result.hardware = comparison::hardwareChanges(old, now, matched);
    result.addresses = comparison::addressChanges(old, now, result.recordsProblem);
    return result;
}

} // namespace quorate
