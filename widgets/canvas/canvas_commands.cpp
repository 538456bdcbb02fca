// What can be done with the selection, by key, menu or command.
#include "model/layout/layout.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/inline_editor.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

void CanvasView::commit(const QString &label, const Design &next, const QString &mergeKey)
{
    if (!m_readOnly)
        m_context.document.commit(label, next, mergeKey);
}

edits::Where CanvasView::whereOf(const ElementId &container) const
{
    for (const Site &site : design().topology().sites) {
        if (site.id.value == container)
            return {site.id, {}};
        for (const FailureDomain &domain : site.domains)
            if (domain.id.value == container)
                return {site.id, domain.id};
    }
    return {};
}

// Selecting

void CanvasView::selectAll()
{
    QStringList ids;
    for (const geometry::Card &card : m_content.geometry().cards)
        ids.append(card.id);
    for (const geometry::Pill &pill : m_content.geometry().pills)
        ids.append(pill.endpoints);
    for (const geometry::NoteBox &note : m_content.geometry().notes)
        ids.append(note.id);
    m_context.selection.set(ids);
}

void CanvasView::selectNone()
{
    m_context.selection.clear();
}

void CanvasView::selectSameRole()
{
    QSet<QString> roles;
    for (const ElementId &id : m_context.selection.elements())
        if (const Node *node = design().topology().nodes.find(NodeId(id)); node && !node->roles.isEmpty())
            roles.insert(node->roles.first());
    QStringList ids;
    for (const Node &node : design().topology().nodes)
        if (!node.roles.isEmpty() && roles.contains(node.roles.first()))
            ids.append(node.id.value);
    if (!ids.isEmpty())
        m_context.selection.set(ids);
}

void CanvasView::selectSameSite()
{
    QSet<SiteId> sites;
    for (const ElementId &id : m_context.selection.elements()) {
        if (const Node *node = design().topology().nodes.find(NodeId(id)))
            sites.insert(node->site);
        else if (const Storage *storage = design().topology().storage.find(StorageId(id)))
            sites.insert(storage->site);
        else
            sites.insert(whereOf(id).site);
    }
    sites.remove({});
    QStringList ids;
    for (const Node &node : design().topology().nodes)
        if (sites.contains(node.site))
            ids.append(node.id.value);
    if (!ids.isEmpty())
        m_context.selection.set(ids);
}

// Moving

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

/// Notes carry their own position; everything else has a placement.
void CanvasView::commitPlacements(
    const QString &label, const QMap<ElementId, QPointF> &corners, const QString &mergeKey)
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
    commit(Tr::tr("Move %n Element(s)", nullptr, int(moved.size())), edits::place(next, placements));
    if (before == design())
        repaintArea(m_content.endShift()); // what cannot be moved goes back
}

void CanvasView::commitNoteSize(const ElementId &note, const QRectF &rect)
{
    if (const Note *row = design().diagram().notes.find(NoteId(note)))
        commit(Tr::tr("Resize Note"),
            edits::setNoteBox(design(), row->id, rect.topLeft() - contentOrigin(m_content.geometry(), row->site.value),
                rect.size(), row->site));
}

void CanvasView::nudge(QPointF by)
{
    QMap<ElementId, QPointF> corners;
    const QStringList moved = roots(m_context.selection.elements());
    for (const ElementId &id : moved) {
        if (const Note *note = design().diagram().notes.find(NoteId(id)))
            corners.insert(id, note->position + contentOrigin(m_content.geometry(), note->site.value) + by);
        else if (m_content.contains(id))
            corners.insert(id, cornerOf(id) + by);
    }
    // Key presses that follow each other are one step.
    commitPlacements(
        Tr::tr("Move %n Element(s)", nullptr, int(moved.size())), corners, QStringLiteral("nudge ") + moved.join(u' '));
}

void CanvasView::resizeSelected(QSizeF by)
{
    Design next = design();
    for (const ElementId &id : m_context.selection.elements())
        if (const Note *note = design().diagram().notes.find(NoteId(id)))
            next =
                edits::setNoteBox(next, note->id, note->position, (note->size + by).expandedTo({64, 32}), note->site);
    commit(Tr::tr("Resize Note"), next, QStringLiteral("resize ") + m_context.selection.elements().join(u' '));
}

void CanvasView::align(Alignment alignment)
{
    const QMap<ElementId, QPointF> corners = aligned(m_content, roots(m_context.selection.elements()), alignment);
    if (!corners.isEmpty())
        commitPlacements(Tr::tr("Align %n Element(s)", nullptr, int(m_context.selection.elements().size())), corners);
}

void CanvasView::distribute(Qt::Orientation orientation)
{
    const QMap<ElementId, QPointF> corners = distributed(m_content, roots(m_context.selection.elements()), orientation);
    if (!corners.isEmpty())
        commitPlacements(
            Tr::tr("Distribute %n Element(s)", nullptr, int(m_context.selection.elements().size())), corners);
}

void CanvasView::arrange()
{
    QStringList ids;
    for (const ElementId &id : m_context.selection.elements()) {
        ids.append(id);
        ids.append(m_content.contentsOf(id));
    }
    if (m_context.selection.elements().isEmpty())
        commit(Tr::tr("Arrange Everything"), edits::unpin(design(), {}));
    else
        commit(Tr::tr("Arrange %n Element(s)", nullptr, int(m_context.selection.elements().size())),
            edits::unpin(design(), ids));
}

void CanvasView::togglePinned()
{
    const QStringList ids = m_context.selection.elements();
    const auto isPinned = [this](const ElementId &id) {
        const auto it = design().diagram().placements.constFind(id);
        return it != design().diagram().placements.constEnd() && it->pinned;
    };
    if (ids.isEmpty())
        return;
    if (std::all_of(ids.begin(), ids.end(), isPinned)) {
        commit(Tr::tr("Unpin %n Element(s)", nullptr, int(ids.size())), edits::unpin(design(), ids));
        return;
    }
    QMap<ElementId, QPointF> corners;
    for (const ElementId &id : ids)
        if (m_content.contains(id))
            corners.insert(id, cornerOf(id));
    commitPlacements(Tr::tr("Pin %n Element(s)", nullptr, int(ids.size())), corners);
}

void CanvasView::group()
{
    const QStringList ids = m_context.selection.elements();
    const Result<edits::Made> made = edits::group(design(), *m_context.catalogue, ids, m_context.ids);
    if (!made) {
        showHint(made.error().message, toView(m_content.rectOf(ids.value(0)).bottomLeft()));
        return;
    }
    commit(Tr::tr("Group %n Element(s)", nullptr, int(ids.size())), made->design);
    m_context.selection.set({made->id});
}

void CanvasView::ungroup()
{
    QList<ElementId> made;
    const Design next = edits::ungroup(design(), m_context.selection.elements(), m_context.ids, &made);
    if (made.isEmpty())
        return;
    commit(Tr::tr("Ungroup into %n Host(s)", nullptr, int(made.size())), next);
    m_context.selection.set(made);
}

void CanvasView::setCollapsed(bool collapsed)
{
    commit(collapsed ? Tr::tr("Collapse") : Tr::tr("Expand"),
        edits::setCollapsed(design(), m_context.selection.elements(), collapsed));
}

void CanvasView::removeSelected()
{
    const QStringList ids = m_context.selection.elements();
    if (!ids.isEmpty())
        commit(Tr::tr("Delete %n Element(s)", nullptr, int(ids.size())), edits::remove(design(), ids));
}

// Placing

std::optional<PaletteEntry> CanvasView::entryOf(const QString &id) const
{
    const Platform *platform = activePlatform(design(), *m_context.catalogue, m_context.selection.elements());
    for (const PaletteEntry &entry : platform ? paletteEntries(*platform) : QList<PaletteEntry>())
        if (entry.id == id)
            return entry;
    return std::nullopt;
}

edits::Made CanvasView::madeEntry(const PaletteEntry &entry, QPointF at, const ElementId &container, bool pinned)
{
    const ClusterId cluster = activeCluster(design(), m_context.selection.elements());
    edits::Made made = placed(design(), *m_context.catalogue, entry.id, whereOf(container), cluster, m_context.ids);
    if (made.id.isEmpty())
        return made;
    const ElementKind kind = elementKind(made.design, made.id);
    if (const Note *note = made.design.diagram().notes.find(NoteId(made.id))) {
        const QPointF corner = at - contentOrigin(m_content.geometry(), note->site.value);
        made.design = edits::setNoteBox(made.design, note->id, corner, note->size, note->site);
    } else if (pinned && !m_content.isEmpty()) {
        // Several at once (a balancer pair) and what got a container of its own find their places themselves.
        const bool inside = kind == ElementKind::Node || kind == ElementKind::Storage || kind == ElementKind::Domain;
        if ((inside && !container.isEmpty()) || kind == ElementKind::Site)
            made.design = edits::place(
                made.design, {{made.id, Placement{at - contentOrigin(m_content.geometry(), container), true, false}}});
    }
    return made;
}

bool CanvasView::placeEntry(const PaletteEntry &entry, QPointF at, const ElementId &container, bool pinned)
{
    if (m_readOnly)
        return false;
    const edits::Made made = madeEntry(entry, at, container, pinned);
    if (made.id.isEmpty())
        return false;
    commit(placingLabel(entry), made.design);
    m_context.selection.set({made.id});
    return true;
}

bool CanvasView::placeAndConnect(
    const PaletteEntry &entry, QPointF at, const ElementId &container, const ElementId &from)
{
    if (m_readOnly)
        return false;
    edits::Made made = madeEntry(entry, at, container, false);
    if (made.id.isEmpty())
        return false;
    if (const auto line = edits::connect(made.design, *m_context.catalogue, from, made.id, m_context.ids))
        made.design = line->design;
    commit(placingLabel(entry), made.design);
    m_context.selection.set({made.id});
    return true;
}

void CanvasView::quickAdd()
{
    const QPoint pointer = viewport()->mapFromGlobal(QCursor::pos());
    requestQuickAdd(
        toScene(viewport()->rect().contains(pointer) ? QPointF(pointer) : QRectF(viewport()->rect()).center()), {}, {});
}

void CanvasView::requestQuickAdd(QPointF scene, const QStringList &offered, const ElementId &connectFrom)
{
    if (!m_readOnly)
        Q_EMIT quickAddRequested(viewport()->mapToGlobal(toView(scene).toPoint()), scene, m_content.containerAt(scene),
            offered, connectFrom);
}

// Renaming

void CanvasView::rename()
{
    beginRename({});
}

void CanvasView::beginRename(const QString &typed)
{
    const ElementId id = m_context.selection.elements().value(0);
    const ElementKind kind = elementKind(design(), id);
    const QRectF rect = m_content.rectOf(id);
    if (m_readOnly || rect.isNull() || kind == ElementKind::None || kind == ElementKind::Outside)
        return;
    if (m_editor)
        endRename(true, false);
    QString name = nameOf(id);
    if (const Note *note = design().diagram().notes.find(NoteId(id)))
        name = note->text;
    else if (const Node *node = design().topology().nodes.find(NodeId(id)); node && node->isGroup())
        name = node->names;
    reveal({id});
    m_edited = id;
    m_editedName = name;
    const QString text = typed.isEmpty() ? name : typed;
    const QRectF shown(toView(m_content.rectOf(id).topLeft()), m_content.rectOf(id).size() * m_scale);
    if (kind == ElementKind::Note) {
        auto *editor = new NoteEditor(text, viewport());
        connect(editor, &NoteEditor::ended, this, &CanvasView::endRename);
        m_editedText = [editor] { return editor->toPlainText(); };
        editor->setGeometry(QRectF(shown.topLeft(), shown.size().expandedTo({180, 72})).toRect());
        if (typed.isEmpty())
            editor->selectAll();
        else
            editor->moveCursor(QTextCursor::End);
        m_editor = editor;
    } else {
        auto *editor = new InlineEditor(text, viewport());
        connect(editor, &InlineEditor::ended, this, &CanvasView::endRename);
        m_editedText = [editor] { return editor->text().trimmed(); };
        editor->setGeometry(int(shown.left() + std::min(48 * m_scale, 48.0)),
            int(shown.top() + std::min(6 * m_scale, 6.0)), std::max(160, int(shown.width() - 56 * m_scale)),
            editor->sizeHint().height());
        if (typed.isEmpty())
            editor->selectAll();
        m_editor = editor;
    }
    m_editor->setAccessibleName(Tr::tr("Name of \"%1\"").arg(nameOf(id)));
    m_editor->show();
    m_editor->setFocus();
}

void CanvasView::endRename(bool accept, bool next)
{
    if (!m_editor)
        return;
    QWidget *editor = std::exchange(m_editor, nullptr); // losing the focus ends it again
    const ElementId id = std::exchange(m_edited, {});
    const QString text = m_editedText();
    editor->deleteLater();
    editor->hide();
    setFocus();
    if (accept && text != m_editedName) {
        const Design renamed = edits::rename(design(), id, text);
        if (renamed == design() && !text.isEmpty())
            showHint(
                Tr::tr("\"%1\" cannot be used as a name here.").arg(text), toView(m_content.rectOf(id).bottomLeft()));
        commit(Tr::tr("Rename"), renamed);
    }
    if (!next)
        return;
    const QStringList &order = m_content.readingOrder();
    for (qsizetype at = order.indexOf(id) + 1; at < order.size(); ++at) {
        if (!m_content.isCard(order.at(at)))
            continue;
        m_context.selection.set({order.at(at)});
        rename();
        return;
    }
}

} // namespace quorate
