// What can be done with the selection, by key, menu or command.
#include "model/layout/layout.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/canvas/inline_editor.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

namespace quorate {

using widgets::Tr;

void CanvasView::commit(const StepLabel &label, const Design &next, const QString &mergeKey)
{
    if (!isReadOnly())
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
    QSet<std::pair<ClusterId, QString>> roles; // masters of another cluster are not what is edited together
    for (const ElementId &id : m_context.selection.elements())
        if (const Node *node = design().topology().nodes.find(NodeId(id)); node && !node->roles.isEmpty())
            roles.insert({node->cluster, node->roles.first()});
    QStringList ids;
    for (const Node &node : design().topology().nodes)
        if (!node.roles.isEmpty() && roles.contains({node.cluster, node.roles.first()}))
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

// Grouping, collapsing, removing

void CanvasView::group()
{
    const QStringList ids = m_context.selection.elements();
    const Result<edits::Made> made = edits::group(design(), *m_context.catalogue, ids, m_context.ids);
    if (!made) {
        showHint(made.error().message, toView(m_content.rectOf(ids.value(0)).bottomLeft()));
        return;
    }
    commit([n = int(ids.size())] { return Tr::tr("Group %n Element(s)", nullptr, n); }, made->design);
    m_context.selection.set({made->id});
}

void CanvasView::ungroup()
{
    QList<ElementId> made;
    const Design next = edits::ungroup(design(), m_context.selection.elements(), m_context.ids, &made);
    if (made.isEmpty())
        return;
    commit([n = int(made.size())] { return Tr::tr("Ungroup into %n Host(s)", nullptr, n); }, next);
    m_context.selection.set(made);
}

void CanvasView::setCollapsed(bool collapsed)
{
    commit([collapsed] { return collapsed ? Tr::tr("Collapse") : Tr::tr("Expand"); },
        edits::setCollapsed(design(), m_context.selection.elements(), collapsed));
}

void CanvasView::removeSelected()
{
    const QStringList ids = m_context.selection.elements();
    if (!ids.isEmpty())
        commit(
            [n = int(ids.size())] { return Tr::tr("Delete %n Element(s)", nullptr, n); }, edits::remove(design(), ids));
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
    if (isReadOnly())
        return false;
    const edits::Made made = madeEntry(entry, at, container, pinned);
    if (made.id.isEmpty())
        return false;
    commit(placingLabel(m_context, entry), made.design);
    m_context.selection.set({made.id});
    return true;
}

bool CanvasView::placeAndConnect(
    const PaletteEntry &entry, QPointF at, const ElementId &container, const ElementId &from)
{
    if (isReadOnly())
        return false;
    edits::Made made = madeEntry(entry, at, container, false);
    if (made.id.isEmpty())
        return false;
    if (const auto line = edits::connect(made.design, *m_context.catalogue, from, made.id, m_context.ids))
        made.design = line->design;
    commit(placingLabel(m_context, entry), made.design);
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
    if (!isReadOnly())
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
    if (isReadOnly() || rect.isNull() || kind == ElementKind::None || kind == ElementKind::Outside)
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
        commit([] { return Tr::tr("Rename"); }, renamed);
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
