// Where the selection stands: moved, aligned, arranged, pinned.
#include "model/layout/layout.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

/// Those that do not stand in another one of them.
QStringList CanvasView::roots(const QStringList &ids) const
{
    const QSet<ElementId> chosen(ids.begin(), ids.end());
    QStringList result;
    for (const ElementId &id : ids) {
        bool inside = false;
        for (ElementId parent = m_content.parentOf(id); !parent.isEmpty() && !inside;
             parent = m_content.parentOf(parent))
            inside = chosen.contains(parent);
        if (!inside)
            result.append(id);
    }
    return result;
}

/// Where an element stands: as the design says when it was placed, which may be newer than what is shown.
QPointF CanvasView::cornerOf(const ElementId &id) const
{
    const auto it = design().diagram().placements.constFind(id);
    if (it != design().diagram().placements.constEnd() && it->pinned)
        return it->position + contentOrigin(m_content.geometry(), m_content.parentOf(id));
    return m_content.rectOf(id).topLeft();
}

QMap<ElementId, Placement> CanvasView::placementsAt(const QMap<ElementId, QPointF> &corners) const
{
    QMap<ElementId, Placement> placements;
    for (auto it = corners.cbegin(); it != corners.cend(); ++it) {
        Placement placement = design().diagram().placements.value(it.key());
        placement.pinned = true;
        placement.position = it.value() - contentOrigin(m_content.geometry(), m_content.parentOf(it.key()));
        placements.insert(it.key(), placement);
    }
    return placements;
}

bool CanvasView::isLocked(const ElementId &id) const
{
    const auto it = design().diagram().placements.constFind(id);
    return it != design().diagram().placements.constEnd() && it->locked;
}

/// Those that a gesture may move; says so when there are none.
QStringList CanvasView::movable(const QStringList &ids)
{
    QStringList free;
    for (const ElementId &id : ids)
        if (!isLocked(id))
            free.append(id);
    if (free.isEmpty() && !ids.isEmpty())
        showHint(Tr::tr("\"%1\" is pinned. Ctrl+L releases it.").arg(nameOf(ids.first())),
            toView(m_content.rectOf(ids.first()).bottomLeft()));
    return free;
}

/// Notes carry their own position; everything else has a placement.
void CanvasView::commitPlacements(
    const StepLabel &label, const QMap<ElementId, QPointF> &corners, const QString &mergeKey)
{
    Design next = design();
    QMap<ElementId, QPointF> placed;
    for (auto it = corners.cbegin(); it != corners.cend(); ++it) {
        if (const Note *note = design().diagram().notes.find(NoteId(it.key())))
            next = edits::setNoteBox(next, note->id, it.value() - contentOrigin(m_content.geometry(), note->site.value),
                note->size, note->site);
        else if (m_content.isCard(it.key()) || m_content.isContainer(it.key()))
            placed.insert(it.key(), it.value());
    }
    commit(label, edits::place(next, placementsAt(placed)), mergeKey);
}

QString CanvasView::dropProblem(const QStringList &ids, const ElementId &target) const
{
    const edits::Where where = whereOf(target);
    for (const ElementId &id : ids) {
        const ElementKind kind = elementKind(design(), id);
        if (kind == ElementKind::Site && !target.isEmpty())
            return Tr::tr("A data center stands on the page.");
        if (kind == ElementKind::Domain && where.site.isEmpty())
            return Tr::tr("A failure domain stands in a data center.");
    }
    return {};
}

void CanvasView::commitMove(const QStringList &ids, QPointF by, const ElementId &target, bool into)
{
    Design next = design();
    QMap<ElementId, Placement> placements;
    const QStringList moved = roots(ids);
    QStringList entering;
    for (const ElementId &id : moved)
        if (into && m_content.parentOf(id) != target)
            entering.append(id);
    next = edits::move(next, entering, whereOf(target));
    for (const ElementId &id : moved) {
        const QPointF corner = m_content.rectOf(id).topLeft(); // shifted already
        const ElementId home = entering.contains(id) ? target : m_content.parentOf(id);
        if (const Note *note = next.diagram().notes.find(NoteId(id))) {
            next = edits::setNoteBox(
                next, note->id, corner - contentOrigin(m_content.geometry(), note->site.value), note->size, note->site);
        } else if (m_content.isCard(id) || m_content.isContainer(id)) {
            Placement placement = design().diagram().placements.value(id);
            placement.pinned = true;
            placement.position = corner - contentOrigin(m_content.geometry(), home);
            placements.insert(id, placement);
        }
    }
    if (by.isNull() && entering.isEmpty()) {
        repaintArea(m_content.endShift());
        return;
    }
    const Design before = design();
    commit(
        [n = int(moved.size())] { return Tr::tr("Move %n Element(s)", nullptr, n); }, edits::place(next, placements));
    if (before == design())
        repaintArea(m_content.endShift()); // what cannot be moved goes back
}

void CanvasView::commitNoteSize(const ElementId &note, const QRectF &rect)
{
    if (const Note *row = design().diagram().notes.find(NoteId(note)))
        commit([] { return Tr::tr("Resize Note"); },
            edits::setNoteBox(design(), row->id, rect.topLeft() - contentOrigin(m_content.geometry(), row->site.value),
                rect.size(), row->site));
}

void CanvasView::nudge(QPointF by)
{
    QMap<ElementId, QPointF> corners;
    const QStringList moved = movable(roots(m_context.selection.elements()));
    for (const ElementId &id : moved) {
        if (const Note *note = design().diagram().notes.find(NoteId(id)))
            corners.insert(id, note->position + contentOrigin(m_content.geometry(), note->site.value) + by);
        else if (m_content.contains(id))
            corners.insert(id, cornerOf(id) + by);
    }
    // Key presses that follow each other are one step.
    commitPlacements([n = int(moved.size())] { return Tr::tr("Move %n Element(s)", nullptr, n); }, corners,
        QStringLiteral("nudge ") + moved.join(u' '));
}

void CanvasView::resizeSelected(QSizeF by)
{
    Design next = design();
    for (const ElementId &id : m_context.selection.elements())
        if (const Note *note = design().diagram().notes.find(NoteId(id)))
            next =
                edits::setNoteBox(next, note->id, note->position, (note->size + by).expandedTo({64, 32}), note->site);
    commit([] { return Tr::tr("Resize Note"); }, next,
        QStringLiteral("resize ") + m_context.selection.elements().join(u' '));
}

void CanvasView::align(Alignment alignment)
{
    commitLined([n = int(m_context.selection.elements().size())] { return Tr::tr("Align %n Element(s)", nullptr, n); },
        aligned(m_content, movable(roots(m_context.selection.elements())), alignment));
}

void CanvasView::distribute(Qt::Orientation orientation)
{
    commitLined(
        [n = int(m_context.selection.elements().size())] { return Tr::tr("Distribute %n Element(s)", nullptr, n); },
        distributed(m_content, movable(roots(m_context.selection.elements())), orientation));
}

/// Where things in several containers cannot stand in one line, they stay where they are.
void CanvasView::commitLined(const StepLabel &label, const QMap<ElementId, QPointF> &corners)
{
    if (corners.isEmpty())
        return;
    const ElementId wrong = misplaced(m_content, corners);
    if (wrong.isEmpty())
        commitPlacements(label, corners);
    else
        showHint(Tr::tr("\"%1\" would leave its container there, or cover something.").arg(nameOf(wrong)),
            toView(m_content.rectOf(wrong).bottomLeft()));
}

void CanvasView::arrange()
{
    QStringList ids;
    for (const ElementId &id : m_context.selection.elements()) {
        ids.append(id);
        ids.append(m_content.contentsOf(id));
    }
    if (m_context.selection.elements().isEmpty())
        commit([] { return Tr::tr("Arrange Everything"); }, edits::unpin(design(), {}));
    else
        commit([n = int(m_context.selection.elements().size())] { return Tr::tr("Arrange %n Element(s)", nullptr, n); },
            edits::unpin(design(), ids));
}

void CanvasView::togglePinned()
{
    QStringList ids;
    for (const ElementId &id : m_context.selection.elements())
        if (m_content.isCard(id) || m_content.isContainer(id))
            ids.append(id);
    if (ids.isEmpty())
        return;
    if (std::all_of(ids.begin(), ids.end(), [this](const ElementId &id) { return isLocked(id); })) {
        commit([n = int(ids.size())] { return Tr::tr("Release %n Element(s)", nullptr, n); },
            edits::setLocked(design(), ids, false));
        return;
    }
    QMap<ElementId, QPointF> corners;
    for (const ElementId &id : std::as_const(ids))
        corners.insert(id, cornerOf(id));
    commit([n = int(ids.size())] { return Tr::tr("Pin %n Element(s)", nullptr, n); },
        edits::setLocked(edits::place(design(), placementsAt(corners)), ids, true));
}

} // namespace quorate
