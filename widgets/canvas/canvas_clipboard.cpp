// Copies of elements: clipboard, duplicate, clone.
#include "model/io/design_file.h"
#include "model/layout/layout.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

#include <QApplication>
#include <QClipboard>
#include <QMimeData>

namespace quorate {

using widgets::Tr;

namespace {

/// Chosen elements on the clipboard: the value itself for this program, the text of a design file for others.
class ClipData final : public QMimeData {
public:
    ClipData(const Design &clip, const QByteArray &text)
        : m_clip(clip)
    {
        setText(QString::fromUtf8(text));
    }
    const Design &clip() const { return m_clip; }

private:
    Design m_clip;
};

} // namespace

void CanvasView::copy()
{
    const QStringList ids = m_context.selection.elements();
    if (ids.isEmpty())
        return;
    const Design clip = edits::extract(design(), ids);
    QApplication::clipboard()->setMimeData(
        new ClipData(clip, writeDesign(edits::selfContained(clip), *m_context.catalogue)));
}

void CanvasView::cut()
{
    copy();
    const QStringList ids = m_context.selection.elements();
    if (!ids.isEmpty())
        commit([n = int(ids.size())] { return Tr::tr("Cut %n Element(s)", nullptr, n); }, edits::remove(design(), ids));
}

void CanvasView::paste()
{
    const QMimeData *mime = QApplication::clipboard()->mimeData();
    Design clip;
    if (const auto *own = dynamic_cast<const ClipData *>(mime)) {
        clip = own->clip();
    } else if (mime && mime->hasText() && mime->text().startsWith(QLatin1String("quorate:"))) {
        if (const auto loaded = readDesign(mime->text().toUtf8(), Tr::tr("Clipboard"), *m_context.catalogue))
            clip = loaded->design;
    }
    // Into the selected container; else where the originals stood, which `paste` finds by their ids.
    const QStringList selected = m_context.selection.elements();
    edits::Where where = whereOf(selected.value(0));
    if (where.site.isEmpty() && !selected.isEmpty())
        where = selectedPlace(design(), selected);
    QList<ElementId> made;
    const Design next = edits::paste(design(), *m_context.catalogue, clip, where, m_context.ids, &made);
    if (made.isEmpty() || isReadOnly())
        return;
    commit([n = int(made.size())] { return Tr::tr("Paste %n Element(s)", nullptr, n); }, next);
    m_context.selection.set(made);
}

void CanvasView::commitCopies(const StepLabel &label, Design next, const QStringList &originals,
    const QStringList &made, QPointF offset, const ElementId &target, bool into)
{
    QMap<ElementId, Placement> placements;
    for (qsizetype i = 0; i < std::min(originals.size(), made.size()); ++i) {
        const ElementId &original = originals.at(i);
        if (const Note *note = next.diagram().notes.find(NoteId(made.at(i)))) {
            const QPointF origin = contentOrigin(m_content.geometry(), note->site.value);
            next = edits::setNoteBox(
                next, note->id, m_content.rectOf(original).topLeft() + offset - origin, note->size, note->site);
        } else if (m_content.isCard(original) || m_content.isContainer(original)) {
            const ElementId home = into ? target : m_content.parentOf(original);
            placements.insert(made.at(i),
                Placement{cornerOf(original) + offset - contentOrigin(m_content.geometry(), home), true, false});
        }
    }
    commit(label, edits::place(next, placements));
    m_context.selection.set(made);
}

/// The copies of the chosen ones, in their order, for those that have any.
static std::pair<QStringList, QStringList> pairsOf(const QStringList &ids, const QHash<ElementId, ElementId> &copyOf)
{
    std::pair<QStringList, QStringList> pairs;
    for (const ElementId &id : ids) {
        if (const auto it = copyOf.constFind(id); it != copyOf.constEnd()) {
            pairs.first.append(id);
            pairs.second.append(*it);
        }
    }
    return pairs;
}

void CanvasView::duplicate()
{
    const QStringList ids = roots(m_context.selection.elements());
    if (ids.isEmpty() || isReadOnly())
        return;
    // Repeated, it goes on by the distance to which the last copy was moved.
    QPointF offset(24, 24);
    if (!m_lastDuplicate.isEmpty() && m_lastCopies == ids && m_content.contains(m_lastDuplicate.first())
        && m_content.contains(ids.first())) {
        const QPointF moved = cornerOf(ids.first()) - cornerOf(m_lastDuplicate.first());
        if (!moved.isNull())
            offset = moved;
    }
    QHash<ElementId, ElementId> copyOf;
    const Design next = edits::duplicate(design(), *m_context.catalogue, ids, m_context.ids, nullptr, &copyOf);
    const auto [originals, copies] = pairsOf(ids, copyOf);
    if (copies.isEmpty())
        return;
    commitCopies([n = int(copies.size())] { return Tr::tr("Duplicate %n Element(s)", nullptr, n); }, next, originals,
        copies, offset, {}, false);
    m_lastDuplicate = originals;
    m_lastCopies = copies;
}

void CanvasView::duplicateMoved(const QStringList &ids, QPointF by, const ElementId &target, bool into)
{
    const QStringList chosen = roots(ids);
    QHash<ElementId, ElementId> copyOf;
    const Design next = into
        ? edits::paste(design(), *m_context.catalogue, edits::extract(design(), chosen), whereOf(target), m_context.ids,
            nullptr, &copyOf)
        : edits::duplicate(design(), *m_context.catalogue, chosen, m_context.ids, nullptr, &copyOf);
    const auto [originals, copies] = pairsOf(chosen, copyOf);
    if (copies.isEmpty())
        return;
    commitCopies([n = int(copies.size())] { return Tr::tr("Duplicate %n Element(s)", nullptr, n); }, next, originals,
        copies, by, target, into);
    m_lastDuplicate = originals;
    m_lastCopies = copies;
}

void CanvasView::cloneTowards(Qt::Edge side)
{
    const QStringList ids = roots(m_context.selection.elements());
    const QRectF rect = m_content.rectOf(ids.value(0));
    if (ids.size() != 1 || rect.isNull() || isReadOnly())
        return;
    const double across = rect.width() + metrics::peerGap;
    const double down = rect.height() + metrics::cardGap;
    const QPointF offset = side == Qt::LeftEdge ? QPointF(-across, 0)
        : side == Qt::RightEdge                 ? QPointF(across, 0)
        : side == Qt::TopEdge                   ? QPointF(0, -down)
                                                : QPointF(0, down);
    // In another rack the copy belongs to that rack.
    const ElementId target = m_content.containerAt(rect.center() + offset);
    const bool into = m_content.isCard(ids.first()) && !target.isEmpty() && target != m_content.parentOf(ids.first());
    duplicateMoved(ids, offset, target, into);
}

void CanvasView::copyAsPicture()
{
    PictureOptions options;
    options.title = design().title();
    auto *mime = new QMimeData;
    if (const auto image = imageOf(m_content.picture(), theme(), options))
        mime->setImageData(*image);
    if (const auto svg = svgOf(m_content.picture(), theme(), options))
        mime->setData(QStringLiteral("image/svg+xml"), *svg);
    QApplication::clipboard()->setMimeData(mime);
}

} // namespace quorate
