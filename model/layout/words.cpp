#include "model/layout/plan.h"

#include <cmath>

namespace quorate::plan {

namespace {

// Estimates, since fonts must not move a line: letters of the widest font in use, DejaVu Sans, names at 16 px bold, the
// rest at 12 px.
constexpr double siteLetter = 9.6, smallLetter = 7.5, domainLetter = 8;
constexpr double cellLetter = 7.5, cellRest = 54; // of a pill: 12 px bold beside an icon
constexpr double blockLetter = 7, blockPadding = 24; // of a cell of the title block: 12 px bold
constexpr double iconWidth = 50, domainIconWidth = 44, tagPadding = 40, wordGap = 10;

double textWidth(const QString &text, double letter)
{
    double width = 0;
    for (QChar c : text)
        width += c.unicode() > 0x2e00 ? letter * 1.7 : letter;
    return std::ceil(width); // positions stay whole, hence lines sharp
}

} // namespace

SiteHeader headerOf(const Plan &plan, const SitePlan &site)
{
    SiteHeader header;
    header.name = iconWidth + textWidth(site.site->name, siteLetter);
    if (!site.site->location.isEmpty())
        header.name += textWidth(site.site->location, smallLetter) + wordGap;
    if (!site.site->networks.isEmpty())
        header.name += textWidth(site.site->networks.first().cidr, smallLetter) + wordGap;
    for (const Block &block : site.blocks) {
        if (!block.framed && block.cluster >= 0)
            header.tags +=
                textWidth(plan.facts->clusters()[size_t(block.cluster)]->row->name, smallLetter) + tagPadding;
    }
    for (const auto &cluster :
        plan.facts->clusters()) { // in the overview a cluster of several sites has no place in any
        if (plan.overview && cluster->sites().size() > 1 && cluster->sites().contains(site.site->id))
            header.tags += textWidth(cluster->row->name, smallLetter) + tagPadding;
    }
    return header;
}

double titleBlockWidth(const TitleBlock &block)
{
    // With the date behind the version; and what the check says: "0 errors · 8 warnings · 5 hints".
    constexpr int dateLetters = 13, checkLetters = 28;
    double width =
        (checkLetters + dateLetters) * blockLetter + textWidth(block.version, blockLetter) + 2 * blockPadding;
    for (const QString &text : {block.customer, block.drawing, block.author}) {
        if (!text.isEmpty())
            width += textWidth(text, blockLetter) + blockPadding;
    }
    return std::ceil(width / metrics::grid) * metrics::grid;
}

double cellWidth(const QString &name)
{
    return cellRest + textWidth(name, cellLetter);
}

double headerWidth(const Domain &domain)
{
    return textWidth(domain.row->name, domainLetter) + domainIconWidth;
}

} // namespace quorate::plan
