#pragma once

#include "model/layout/geometry.h"

#include <QFile>
#include <QTextStream>

namespace quorate::tests {

/// Draws a geometry as plain rectangles and lines, to judge a placement by eye without any painter.
inline void dumpLayout(const Geometry &geometry, const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return;
    QTextStream out(&file);
    const auto rect = [&](const QRectF &r, const char *fill, const char *line, double radius, const QString &text) {
        out << "<rect x='" << r.x() << "' y='" << r.y() << "' width='" << r.width() << "' height='" << r.height()
            << "' rx='" << radius << "' fill='" << fill << "' stroke='" << line << "'/>";
        if (!text.isEmpty())
            out << "<text x='" << r.x() + 8 << "' y='" << r.y() + 18 << "' font-size='12' font-family='Inter'>"
                << text.toHtmlEscaped() << "</text>";
        out << '\n';
    };
    const QRectF page = geometry.page;
    out << "<svg xmlns='http://www.w3.org/2000/svg' viewBox='" << page.x() << ' ' << page.y() << ' ' << page.width()
        << ' ' << page.height() << "' width='" << page.width() << "' height='" << page.height() << "'>\n";
    rect(page, "#fff", "#fff", 0, {});
    out << "<text x='" << geometry.title.x() << "' y='" << geometry.title.y() + 20 << "' font-size='20'>Title</text>\n";
    for (const auto &c : geometry.containers)
        rect(c.rect,
            c.depth == 0       ? "#F5F7F9"
                : c.depth == 1 ? "#EBEEF3"
                               : "#E1E5EB",
            "#B5BBC4", c.depth == 0 ? 12 : 10, c.id);
    for (const auto &f : geometry.frames)
        rect(f.rect, f.site.isEmpty() ? "none" : "#EBEEF3", "#4E93FC", 10, f.cluster.value);
    for (const auto &c : geometry.captions)
        rect(c.rect, "none", "#ddd", 0, QStringLiteral("%1 (%2)").arg(c.tier).arg(c.nodes.size()));
    const QHash<QString, const char *> inks = {{QStringLiteral("infra"), "#036B87"},
        {QStringLiteral("control-plane"), "#4D58A6"}, {QStringLiteral("etcd"), "#7E458F"},
        {QStringLiteral("registry"), "#8C4E24"}, {QStringLiteral("dns"), "#3D6D48"},
        {QStringLiteral("load-balancer"), "#017067"}};
    for (const auto &r : geometry.routes) {
        const char *ink = inks.value(r.family, "#6B727E");
        out << "<polyline fill='none' stroke='" << ink << "' stroke-width='1.75'"
            << (r.dashed ? " stroke-dasharray='5 4'" : "") << " points='";
        for (const QPointF &p : r.points)
            out << p.x() << ',' << p.y() << ' ';
        out << "'/>";
        for (const QPointF &p : r.breaks)
            out << "<rect x='" << p.x() - 5 << "' y='" << p.y() - 1.5 << "' width='10' height='3' fill='#F5F7F9'/>";
        const auto end = [&](geometry::End e, QPointF at) {
            if (e == geometry::End::Arrow)
                out << "<circle cx='" << at.x() << "' cy='" << at.y() << "' r='4' fill='" << ink << "'/>";
            else if (e != geometry::End::None)
                out << "<circle cx='" << at.x() << "' cy='" << at.y() << "' r='4' fill='#fff' stroke='" << ink << "'/>";
        };
        if (r.points.isEmpty())
            continue;
        end(r.start, r.points.first());
        end(r.finish, r.points.last());
        if (!r.label.isEmpty()) {
            const double w = 7.0 * double(r.label.size()) + 14;
            rect({r.labelAt.x() - w / 2, r.labelAt.y() - 8, w, 16}, "#fff", ink, 8, {});
            out << "<text text-anchor='middle' x='" << r.labelAt.x() << "' y='" << r.labelAt.y() + 4
                << "' font-size='10.5'>" << r.label << "</text>";
        }
        out << '\n';
    }
    for (const auto &j : geometry.junctions)
        out << "<circle cx='" << j.at.x() << "' cy='" << j.at.y() << "' r='3' fill='" << inks.value(j.family, "#6B727E")
            << "'/>\n";
    for (const auto &c : geometry.cards) {
        rect(
            c.rect, c.kind == geometry::CardKind::Storage ? "#F5F0E2" : "#fff", c.pinned ? "#d00" : "#B5BBC4", 8, c.id);
        for (const auto &cell : c.cells)
            rect(cell.rect, "none", "#ccc", 0, QStringLiteral("%1: %2").arg(cell.domain).arg(cell.hosts.size()));
    }
    for (const auto &p : geometry.pills)
        rect(p.rect, "#fff", "#017067", p.rect.height() / 2, p.endpoints.join(QLatin1String(" | ")));
    for (const auto &a : geometry.actors)
        rect(a.rect, "#fff", "#B5BBC4", a.rect.height() / 2, a.id);
    for (const auto &n : geometry.notes)
        rect(n.rect, "#FFF8E1", "#DDCDA1", 0, n.id);
    rect(geometry.legend, "none", "#ccc", 0, QStringLiteral("legend"));
    rect(geometry.titleBlock, "none", "#888", 0, QStringLiteral("title block"));
    out << "</svg>\n";
}

} // namespace quorate::tests
