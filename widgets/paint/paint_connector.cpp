#include "widgets/paint/paint_parts.h"

#include <QPainter>
#include <cmath>

namespace quorate {

namespace {

constexpr double cornerRadius = 8;
constexpr double breakHalf = 5;
constexpr double dimmedPart = 0.3; // of the ink that a line outside the filter keeps

double lengthOf(const QPolygonF &points)
{
    double length = 0;
    for (qsizetype i = 1; i < points.size(); ++i)
        length += std::hypot(points[i].x() - points[i - 1].x(), points[i].y() - points[i - 1].y());
    return length;
}

QPointF unitVector(const QPointF &from, const QPointF &to)
{
    const QPointF d = to - from;
    const double length = std::hypot(d.x(), d.y());
    return length > 0 ? d / length : QPointF();
}

QPolygonF withoutDoubles(const QPolygonF &points)
{
    QPolygonF result;
    for (const QPointF &point : points)
        if (result.isEmpty() || std::hypot(point.x() - result.last().x(), point.y() - result.last().y()) > 0.05)
            result += point;
    return result;
}

// The line shifted sideways by distance, for the second line of a double one; corners stay corners.
QPolygonF shifted(const QPolygonF &points, double distance)
{
    QPolygonF result;
    for (qsizetype i = 0; i < points.size(); ++i) {
        const QPointF in = i > 0 ? unitVector(points[i - 1], points[i]) : unitVector(points[i], points[i + 1]);
        const QPointF out = i + 1 < points.size() ? unitVector(points[i], points[i + 1]) : in;
        const QPointF n1(-in.y(), in.x());
        const QPointF n2(-out.y(), out.x());
        const QPointF sum = n1 + n2;
        const double square = QPointF::dotProduct(sum, sum);
        result += points[i] + (square > 0.01 ? sum * (2 * distance / square) : n1 * distance);
    }
    return result;
}

/// A part of a line, and whether its first and last corner are real ends.
QList<QPolygonF> cutAtBreaks(const QPolygonF &points, const QList<QPointF> &breaks)
{
    QList<QPolygonF> parts;
    QPolygonF part;
    if (!points.isEmpty())
        part += points.first();
    for (qsizetype i = 1; i < points.size(); ++i) {
        const QPointF a = points[i - 1];
        const QPointF b = points[i];
        const QPointF along = unitVector(a, b);
        const double length = std::hypot(b.x() - a.x(), b.y() - a.y());
        QList<double> cuts;
        for (const QPointF &at : breaks) {
            const double t = QPointF::dotProduct(at - a, along);
            const QPointF foot = a + along * t;
            if (t > breakHalf && t < length - breakHalf && std::hypot(at.x() - foot.x(), at.y() - foot.y()) < 3)
                cuts += t;
        }
        std::sort(cuts.begin(), cuts.end());
        double reached = 0;
        for (const double t : cuts) {
            if (t - breakHalf > reached) {
                part += a + along * (t - breakHalf);
                parts += part;
            }
            reached = t + breakHalf;
            part = {a + along * reached};
        }
        part += b;
    }
    if (part.size() > 1)
        parts += part;
    return parts;
}

QPainterPath roundedPath(const QPolygonF &points)
{
    QPainterPath path;
    if (points.size() < 2)
        return path;
    path.moveTo(points.first());
    for (qsizetype i = 1; i + 1 < points.size(); ++i) {
        const QPointF corner = points[i];
        const QPointF before = points[i - 1] - corner;
        const QPointF after = points[i + 1] - corner;
        const double room = std::min(std::hypot(before.x(), before.y()), std::hypot(after.x(), after.y()));
        const double radius = std::min(cornerRadius, i == 1 || i + 2 == points.size() ? room : room / 2);
        path.lineTo(corner + unitVector(corner, points[i - 1]) * radius);
        path.quadTo(corner, corner + unitVector(corner, points[i + 1]) * radius);
    }
    path.lineTo(points.last());
    return path;
}

QColor colourOf(const ConnectorLook &look, const ConnectorStyle &style, const Theme &theme)
{
    if (look.lost)
        return mix(theme.d1, theme.lost, 0.5);
    if (look.interaction.selected)
        return theme.accent;
    if (look.interaction.dimmed)
        return mix(theme.dc, style.neutral ? theme.wire : theme.family(look.family).ink, dimmedPart);
    if (look.kind == LineKind::SiteLink)
        return theme.text2;
    return style.neutral ? theme.wire : theme.family(look.family).ink;
}

// How much of the line an end covers: a line must not show through the tip of its arrow.
double coverOf(LineEnd end)
{
    return end == LineEnd::Arrow ? 6 : end == LineEnd::OpenDisc ? 5 : 0;
}

void shorten(QPolygonF &points, double atStart, double atEnd)
{
    if (points.size() < 2)
        return;
    const auto pull = [](QPointF &end, const QPointF &next, double by) {
        const double room = std::hypot(next.x() - end.x(), next.y() - end.y());
        end += unitVector(end, next) * std::min(by, room);
    };
    pull(points.first(), points[1], atStart);
    pull(points.last(), points[points.size() - 2], atEnd);
}

void paintEnd(
    QPainter &painter, LineEnd end, const QPointF &at, const QPointF &from, const QColor &colour, const PaintView &view)
{
    const QPointF along = unitVector(from, at);
    switch (end) {
    case LineEnd::None:
        return;
    case LineEnd::Arrow:
        paintArrowHead(painter, at, along, colour);
        return;
    case LineEnd::Disc:
        painter.setPen(Qt::NoPen);
        painter.setBrush(colour);
        painter.drawEllipse(at, 4, 4);
        return;
    case LineEnd::OpenDisc:
        painter.setPen(linePen(colour, 2));
        painter.setBrush(view.theme.card);
        painter.drawEllipse(at, 4.5, 4.5);
        return;
    case LineEnd::Plug: {
        const bool upright = std::abs(along.x()) >= std::abs(along.y());
        const QSizeF size = upright ? QSizeF(10, 16) : QSizeF(16, 10);
        paintRound(painter, QRectF(at - QPointF(size.width() / 2, size.height() / 2), size), 3, colour);
        return;
    }
    }
}

bool shownAtFar(LineKind kind)
{
    return kind == LineKind::Promotion || kind == LineKind::SiteLink;
}

double widthOf(const ConnectorLook &look, const ConnectorStyle &style, const PaintView &view)
{
    const double chosen = look.interaction.selected || look.interaction.hovered ? 1 : 0;
    if (look.lost)
        return 1.25;
    if (view.lod == Lod::Far)
        return 2 / view.scale;
    // Thin lines (peers, look-ups, outside) stay thin, so that traffic leads the eye.
    if (view.lod == Lod::Middle && style.width >= 1.75)
        return 2.5 + chosen;
    return style.width + chosen;
}

} // namespace

ConnectorStyle connectorStyle(LineKind kind)
{
    constexpr LineEnd none = LineEnd::None;
    constexpr LineEnd arrow = LineEnd::Arrow;
    switch (kind) {
    case LineKind::Traffic:
    case LineKind::Api:
    case LineKind::VipActive:
    case LineKind::Storage:
        return {1.75, {}, none, arrow, 0, false};
    case LineKind::VipStandby:
        return {1.75, {5, 4}, none, arrow, 0, false};
    case LineKind::Lookup:
        return {1.5, {2, 3}, none, arrow, 0, false};
    case LineKind::Vrrp:
        return {1.5, {5, 4}, arrow, arrow, 0, false};
    case LineKind::EtcdPeers:
        return {1.25, {}, LineEnd::Disc, LineEnd::Disc, 4, false};
    case LineKind::Promotion:
        return {2.5, {}, LineEnd::OpenDisc, arrow, 0, false};
    case LineKind::SiteLink:
        return {1.5, {}, LineEnd::Plug, LineEnd::Plug, 5, true};
    case LineKind::ExternalPull:
        return {1.5, {6, 4}, none, arrow, 0, true};
    case LineKind::AfterSwitchOver:
        return {1.5, {6, 4}, none, arrow, 0, false};
    case LineKind::Backup:
        return {1.5, {2, 3}, none, arrow, 0, true};
    case LineKind::Plain:
        break;
    }
    return {1.75, {}, none, arrow, 0, true};
}

bool paintConnector(QPainter &painter, const ConnectorLook &look, const PaintView &view)
{
    if (view.lod == Lod::Dot || (view.lod == Lod::Far && !shownAtFar(look.kind)))
        return false;
    QPolygonF points = withoutDoubles(look.points);
    if (points.size() < 2)
        return false;
    const ConnectorStyle style = connectorStyle(look.kind);
    const QColor colour = colourOf(look, style, view.theme);
    const double width = widthOf(look, style, view);
    const bool isFar = view.lod == Lod::Far;

    LineEnd start = look.start;
    LineEnd end = look.end;
    constexpr double leastForArrows = 48;
    if (look.kind == LineKind::Vrrp && lengthOf(points) < leastForArrows)
        start = end = LineEnd::None;
    if (look.lost && start == LineEnd::Arrow)
        start = LineEnd::None;
    if (look.lost && end == LineEnd::Arrow)
        end = LineEnd::None;
    if (isFar)
        start = end = LineEnd::None;
    const QPointF first = points.first();
    const QPointF last = points.last();
    const QPointF second = points[1];
    const QPointF beforeLast = points[points.size() - 2];
    shorten(points, coverOf(start), coverOf(end));

    const QPen pen = linePen(colour, width, look.lost ? QList<qreal>{4, 4} : isFar ? QList<qreal>{} : style.dashes);
    QList<QPolygonF> lines;
    if (style.apart > 0 && !look.lost) {
        const double apart = isFar ? style.apart / view.scale : style.apart;
        lines = {shifted(points, apart / 2), shifted(points, -apart / 2)};
    } else {
        lines = {points};
    }
    QPainterPath path;
    for (const QPolygonF &line : lines)
        for (const QPolygonF &part : cutAtBreaks(line, look.breaks))
            path.addPath(roundedPath(part));
    painter.setPen(pen);
    painter.setBrush(Qt::NoBrush);
    painter.drawPath(path);

    paintEnd(painter, start, first, second, colour, view);
    paintEnd(painter, end, last, beforeLast, colour, view);
    if (isFar || look.lost)
        return true;
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour);
    for (const QPointF &junction : look.junctions)
        painter.drawEllipse(junction, 3, 3);
    return true;
}

void paintJunction(QPainter &painter, const JunctionLook &look, const PaintView &view)
{
    if (view.lod <= Lod::Far)
        return;
    painter.setPen(Qt::NoPen);
    painter.setBrush(view.theme.family(look.family).ink);
    painter.drawEllipse(look.at, 3, 3);
}

} // namespace quorate
