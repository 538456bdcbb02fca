#include "widgets/canvas/tools/place_tool.h"

#include "model/layout/layout.h"
#include "widgets/canvas/canvas_tools.h"
#include "widgets/canvas/canvas_view.h"
#include "widgets/common/elements.h"
#include "widgets/tr.h"

#include <QPainter>

namespace quorate {

using widgets::Tr;

static QSizeF sizeOf(const PaletteEntry &entry)
{
    if (entry.section == PaletteSection::Containers)
        return entry.id == QLatin1String("container:site") ? QSizeF(432, 176) : QSizeF(232, 136);
    if (entry.id == QLatin1String("service:note"))
        return {200, 56};
    return {metrics::cardWidth, metrics::cardHeight};
}

PlaceTool::PlaceTool(CanvasView &view, const PaletteEntry &entry)
    : Tool(view)
    , m_entry(entry)
    , m_size(sizeOf(entry))
{
}

/// Name and address as they will be; asked for once for each container, it costs a copy of the design.
void PlaceTool::preview()
{
    IdSource trial(0);
    const ClusterId cluster = activeCluster(m_view.design(), m_view.context().selection.elements());
    const edits::Made made =
        placed(m_view.design(), *m_view.context().catalogue, m_entry.id, m_view.whereOf(m_target), cluster, trial);
    m_name = m_entry.name;
    m_address.clear();
    m_stripe = -1;
    if (const Node *node = made.design.topology().nodes.find(NodeId(made.id))) {
        m_name = node->name;
        m_address = node->addresses.value(0);
        if (const Cluster *row = made.design.topology().clusters.find(node->cluster))
            m_stripe = row->rank;
    } else if (const Storage *storage = made.design.topology().storage.find(StorageId(made.id))) {
        m_name = storage->name;
    } else if (const ElementKind kind = elementKind(made.design, made.id); kind == ElementKind::Domain
               || kind == ElementKind::Promotion || kind == ElementKind::Template || kind == ElementKind::Backup) {
        m_name = elementInfo(made.design, *m_view.context().catalogue, made.id).name;
    } else if (const Site *site = made.design.topology().sites.find(SiteId(made.id))) {
        m_name = site->name;
    }
    m_problem = made.id.isEmpty() ? Tr::tr("This cannot be placed here.") : QString();
    m_previewed = true;
}

void PlaceTool::move(const ToolEvent &event)
{
    const bool alt = event.modifiers & Qt::AltModifier;
    CanvasContent &content = m_view.content();
    const QRectF before = ghostRect();
    // A card hangs at the pointer by its icon.
    const QRectF rect(event.scene - QPointF(30, 26), m_size);
    const bool onPage = m_entry.id == QLatin1String("container:site");
    const ElementId target = onPage ? ElementId() : content.containerAt(event.scene);
    const ElementId home = m_entry.section == PaletteSection::Containers ? ElementId() : target;
    m_snapped = alt ? Snapped{rect.topLeft(), {}, {}} : snapped(content, rect, {}, m_view.scale(), {}, home);
    QRectF area = (m_shown ? before : QRectF()) | ghostRect();
    if (target != m_target || !m_previewed) {
        m_target = target;
        preview();
        area |= content.setDropTarget(target, !m_problem.isEmpty());
    }
    m_shown = true;
    m_view.touch();
    m_view.repaintArea(area.adjusted(-120, -24, 120, 64));
    if (m_snapped.x || m_snapped.y)
        m_view.repaintAll();
}

void PlaceTool::release(const ToolEvent &event)
{
    move(event);
    const ElementId target = m_target;
    const QPointF at = m_snapped.corner;
    const bool goesOn = event.modifiers & Qt::ShiftModifier;
    cancel();
    m_view.placeEntry(m_entry, at, target, true);
    if (!goesOn && m_view.toolId() == QLatin1String("place"))
        m_view.setTool(QLatin1String(canvasTools[0].id));
}

void PlaceTool::cancel()
{
    m_shown = false;
    m_previewed = false;
    m_view.repaintArea(m_view.content().setDropTarget({}, false));
    m_view.repaintAll();
}

void PlaceTool::paint(QPainter &painter, const PaintView &view) const
{
    if (!m_shown)
        return;
    paintGuides(painter, m_snapped, m_view.visibleArea(), view);
    Interaction ghost;
    ghost.ghost = true;
    ghost.forbidden = !m_problem.isEmpty();
    if (m_entry.section == PaletteSection::Containers) {
        ContainerLook look;
        look.rect = ghostRect();
        look.depth = m_entry.id == QLatin1String("container:site") ? 0 : 1;
        look.icon = m_entry.icon;
        look.name = m_name;
        look.interaction = ghost;
        paintContainer(painter, look, view);
        paintContainerHeading(painter, look, view);
    } else if (m_entry.id == QLatin1String("service:note")) {
        NoteLook look;
        look.rect = ghostRect();
        look.text = m_name;
        look.interaction = ghost;
        paintNote(painter, look, view);
    } else {
        CardLook look;
        look.rect = ghostRect();
        look.family = m_entry.family;
        look.icon = m_entry.icon;
        look.name = m_name;
        look.role = m_entry.name;
        look.address = m_address;
        look.stripe = m_stripe;
        look.chips = {{m_entry.name.toLower(), m_entry.family}};
        look.interaction = ghost;
        look.ghostLabel = !m_problem.isEmpty() ? m_problem
            : m_target.isEmpty()               ? QString()
                                               : Tr::tr("Place in %1").arg(m_view.nameOf(m_target));
        paintCard(painter, look, view);
    }
}

} // namespace quorate
