#include "widgets/common/thumbnail.h"

#include <QMap>
#include <QPainter>
#include <algorithm>

namespace quorate {

namespace {

constexpr double margin = 48;
/// A lone host must not fill the picture.
constexpr double largestScale = 0.2;

} // namespace

Thumbnail makeThumbnail(const Facts &facts, const Geometry &geometry)
{
    Thumbnail result;
    QHash<ElementId, ElementId> parents;
    for (const geometry::Container &container : geometry.containers)
        parents.insert(container.id, container.parent);
    // A data center as large as what stands in it: captions and headers are not shown, and would push the blocks aside.
    QMap<ElementId, QRectF> sites;
    const auto enclose = [&](ElementId container, const QRectF &rect) {
        for (int depth = 0; depth < 8 && !parents.value(container).isEmpty(); ++depth)
            container = parents.value(container);
        if (!container.isEmpty())
            sites[container] = sites.value(container).united(rect);
    };
    for (const geometry::Card &card : geometry.cards) {
        Family family = Family::Storage;
        if (const std::span<const Host> hosts = facts.hostsOf(NodeId(card.id)); !hosts.empty()) {
            const Host &host = hosts.front();
            const QString platform = host.cluster && host.cluster->platform ? host.cluster->platform->id : QString();
            for (const QString &id : host.row->roles)
                if (const Role *role = facts.catalogue().role(platform, id)) {
                    family = familyOf(role->family);
                    break;
                }
        }
        result.blocks.append({card.rect, family, false});
        enclose(card.container, card.rect);
    }
    for (const geometry::Pill &pill : geometry.pills) {
        result.blocks.append({pill.rect, Family::Balancer, true});
        enclose(pill.container, pill.rect);
    }
    for (const geometry::Container &container : geometry.containers)
        if (container.depth == 0)
            result.sites.append(sites.contains(container.id)
                    ? sites.value(container.id).adjusted(-margin, -margin, margin, margin)
                    : container.rect);
    for (const geometry::Route &route : geometry.routes)
        if (route.kind == RelationKind::Link)
            result.links.append(route.points);
    // The page as drawn leaves room for title and legend; a thumbnail shows the design alone.
    for (const QRectF &site : std::as_const(result.sites))
        result.page = result.page.united(site);
    for (const Thumbnail::Block &block : std::as_const(result.blocks))
        result.page = result.page.united(block.rect);
    return result;
}

void paintThumbnail(QPainter &painter, const QRectF &rect, const Thumbnail &thumbnail, const Theme &theme)
{
    if (thumbnail.isEmpty() || rect.isEmpty())
        return;
    const qreal scale =
        std::min({rect.width() / thumbnail.page.width(), rect.height() / thumbnail.page.height(), largestScale});
    const auto place = [&](const QRectF &source) {
        return QRectF(rect.center() + (source.topLeft() - thumbnail.page.center()) * scale, source.size() * scale);
    };
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.text3, 1));
    for (const QList<QPointF> &link : thumbnail.links) {
        QPolygonF line;
        for (const QPointF &point : link)
            line.append(rect.center() + (point - thumbnail.page.center()) * scale);
        painter.drawPolyline(line.translated(0, -1));
        painter.drawPolyline(line.translated(0, 1));
    }
    painter.setPen(QPen(theme.lineStrong, 1));
    painter.setBrush(theme.kind == Theme::Kind::Dark ? theme.d1 : theme.card);
    for (const QRectF &site : thumbnail.sites) {
        const QRectF box = place(site);
        const qreal radius = qMin(5.0, box.width() / 8);
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius);
    }
    for (const Thumbnail::Block &block : thumbnail.blocks) {
        QRectF box = place(block.rect);
        if (block.pill) {
            painter.setPen(QPen(theme.family(block.family).ink, 1));
            painter.setBrush(Qt::NoBrush);
            const qreal radius = box.height() / 2;
            painter.drawRoundedRect(box, radius, radius);
            continue;
        }
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.family(block.family).block);
        const qreal radius = qMin(2.5, box.height() / 3);
        painter.drawRoundedRect(box, radius, radius);
    }
    painter.restore();
}

} // namespace quorate
