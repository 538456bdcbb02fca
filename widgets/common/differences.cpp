#include "widgets/common/differences.h"

#include "model/design/diff.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

namespace {

constexpr qsizetype mostNames = 6;

QString namesOf(const QList<ElementId> &ids, const Design &design, const Catalogue &catalogue)
{
    QStringList names;
    for (const ElementId &id : ids.mid(0, mostNames)) {
        const QString name = elementInfo(design, catalogue, id).name;
        names.append(name.isEmpty() ? id : name);
    }
    const QString list = names.join(Tr::tr(", ", "between names"));
    return ids.size() <= mostNames ? list : Tr::tr("%1 and %n more", nullptr, int(ids.size() - mostNames)).arg(list);
}

} // namespace

QStringList differenceLines(const Design &before, const Design &after, const Catalogue &catalogue)
{
    const DesignDiff found = diff(before, after);
    QList<ElementId> added, removed, changed;
    for (const TableDiff *table : {&found.nodes, &found.clusters, &found.sites, &found.endpoints, &found.balancers,
             &found.dns, &found.storage, &found.links}) {
        added += table->added;
        removed += table->removed;
        changed += table->changed;
    }
    QStringList lines;
    if (!added.isEmpty())
        lines.append(Tr::tr("Added: %1.").arg(namesOf(added, after, catalogue)));
    if (!removed.isEmpty())
        lines.append(Tr::tr("Removed: %1.").arg(namesOf(removed, before, catalogue)));
    if (!changed.isEmpty())
        lines.append(Tr::tr("Changed: %1.").arg(namesOf(changed, after, catalogue)));
    if (found.title)
        lines.append(Tr::tr("The title is \"%1\".").arg(after.title()));
    if (found.diagram)
        lines.append(Tr::tr("Places, notes or the title block of the drawing changed."));
    if (found.review)
        lines.append(Tr::tr("Waivers or severities changed."));
    if (lines.isEmpty() && before != after)
        lines.append(Tr::tr("Details that are not drawn changed."));
    return lines;
}

} // namespace quorate
