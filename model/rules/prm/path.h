#pragma once

#include "model/rules/rule.h"

/// What the rules about promotion paths have in common.
namespace quorate::rules::prm {

/// A finding about a path; the environment of its target decides on the severity.
inline void add(RuleReport &report, const PromotionFacts &promotion, QStringList arguments, int count = -1)
{
    arguments.prepend(promotion.row->name);
    if (promotion.to)
        report.addFor(*promotion.to, {promotion.row->id.value}, std::move(arguments), count);
    else
        report.add({promotion.row->id.value}, std::move(arguments), count);
}

/// The design with one change of the path that a finding is about.
template <class Change>
std::optional<Design> changed(const FixInput &in, Change change)
{
    Design next = in.design;
    next.topology().promotions.update(PromotionId(in.finding.elements.first()), change);
    return next;
}

} // namespace quorate::rules::prm
