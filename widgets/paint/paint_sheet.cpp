// What belongs to the sheet and not to the design: title, legend, title block, verdict strip, grid, connect arrows.

#include "widgets/paint/paint_parts.h"
#include "widgets/paint/text.h"

#include <QPainter>
#include <numeric>

namespace quorate {

namespace {

constexpr TextStyle capitals{9.5, QFont::DemiBold, 0.5};
constexpr TextStyle strong12{12, QFont::DemiBold};
constexpr TextStyle words11{11, QFont::Normal};

void paintSample(QPainter &painter, const LegendEntry &entry, const QPointF &left, const PaintView &view)
{
    const Theme &theme = view.theme;
    constexpr double length = 32;
    if (entry.block) {
        const QRectF rect(left.x(), left.y() - 8, 28, 16);
        painter.fillRect(rect, entry.lost ? theme.lostFill : theme.family(entry.family).block);
        if (entry.lost) {
            paintHatch(painter, rect, 6, theme.lost, 1.4);
            paintOutline(painter, rect, 0, linePen(theme.lost, 1));
            painter.setPen(linePen(theme.error, 2));
            painter.drawLine(rect.bottomLeft(), rect.topRight());
        }
        return;
    }
    const ConnectorStyle style = connectorStyle(entry.kind);
    ConnectorLook line;
    line.kind = entry.kind;
    line.family = entry.family;
    line.start = style.start;
    line.end = style.end;
    const double inset = style.start == LineEnd::Disc || style.start == LineEnd::Plug ? 4 : 0;
    line.points = {left + QPointF(inset, 0), left + QPointF(length - inset, 0)};
    line.lost = entry.lost;
    // VRRP arrows fall away on short lines; the sample stands for any length.
    if (entry.kind == LineKind::Vrrp) {
        painter.setPen(linePen(theme.family(entry.family).ink, style.width, style.dashes));
        painter.drawLine(left + QPointF(6, 0), left + QPointF(length - 6, 0));
        paintArrowHead(painter, left, {-1, 0}, theme.family(entry.family).ink);
        paintArrowHead(painter, left + QPointF(length, 0), {1, 0}, theme.family(entry.family).ink);
        return;
    }
    paintConnector(painter, line, view);
}

// At far zoom: the blocks of the families, at a constant size, in one row.
void paintBlocks(QPainter &painter, const LegendLook &look, const PaintView &view)
{
    if (view.lod != Lod::Far)
        return;
    const double unit = 1 / view.scale;
    const TextStyle style{std::round(13 * unit * 2) / 2, QFont::Normal};
    const PaintView plain{view.theme, Lod::Near, view.scale, view.moving, view.anyFont};
    double x = look.at.x();
    double y = look.at.y() + 12 * unit;
    for (const LegendEntry &entry : look.blocks) {
        const double width = 36 * unit + textWidth(entry.text, style, view);
        if (look.width > 0 && x + width > look.at.x() + look.width && x > look.at.x()) {
            x = look.at.x();
            y += 22 * unit;
        }
        painter.save();
        painter.translate(x, y);
        painter.scale(unit, unit);
        paintSample(painter, entry, {}, plain);
        painter.restore();
        paintText(painter, {x + 36 * unit, y + 4.5 * unit}, entry.text, style, view.theme.text2, view);
        x += width + 26 * unit;
    }
}

} // namespace

void paintTitle(QPainter &painter, const TitleLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    // What does not fit before the next thing on the sheet gets smaller before it is shortened.
    const auto title = [&](double largest, double down) {
        const double width = textWidth(look.title, {largest, QFont::DemiBold}, view);
        const double least = std::min(largest, 12 / view.scale);
        const double fitting = look.room > 0 && width > look.room ? largest * look.room / width : largest;
        const double px = std::floor(std::max(least, fitting) * 2) / 2;
        paintText(painter, look.at + QPointF(0, down), look.title, {px, QFont::DemiBold}, theme.text, view,
            Anchor::Left, look.room, Elide::End);
    };
    if (view.lod == Lod::Near) {
        title(20, 0);
        paintText(painter, look.at + QPointF(0, 21), look.subtitle, {12, QFont::Normal}, theme.text2, view,
            Anchor::Left, look.room, Elide::End);
    } else if (view.lod == Lod::Middle) {
        title(22, 12);
    } else {
        // 24 px on the screen, but the sheet's head must hold it.
        title(std::round(std::min(24.0, 64 * view.scale) / view.scale * 2) / 2, 12);
    }
}

void paintLegend(QPainter &painter, const LegendLook &look, const PaintView &view)
{
    if (view.lod <= Lod::Far) {
        paintBlocks(painter, look, view);
        return;
    }
    if (look.entries.isEmpty())
        return;
    const Theme &theme = view.theme;
    // Samples are always drawn in full, whatever the drawing shows.
    const PaintView plain{theme, Lod::Near, view.scale, view.moving, view.anyFont};
    paintText(painter, look.at + QPointF(0, 12), look.caption.toUpper(), {10, QFont::DemiBold, 0.6}, theme.text3, view);
    constexpr double column = 172;
    constexpr double row = 24;
    constexpr int columns = 3;
    for (qsizetype i = 0; i < look.entries.size(); ++i) {
        const LegendEntry &entry = look.entries.at(i);
        const QPointF at = look.at + QPointF(double(i % columns) * column, 34 + double(i / columns) * row);
        paintSample(painter, entry, at, plain);
        paintText(painter, at + QPointF(42, 4), entry.text, words11, theme.text2, view, Anchor::Left, column - 42 - 12);
    }
}

void paintTitleBlock(QPainter &painter, const TitleBlockLook &look, const PaintView &view)
{
    if (view.lod <= Lod::Far || look.cells.isEmpty())
        return;
    const Theme &theme = view.theme;
    constexpr double padding = 12;
    paintRound(painter, look.rect, 0, theme.card, linePen(theme.lineStrong, 1));
    QList<double> widths;
    for (const TitleBlockCell &cell : look.cells)
        widths += std::ceil(std::max(
                      textWidth(cell.caption.toUpper(), capitals, view), textWidth(cell.value, strong12, view)))
            + 2 * padding;
    // Too much text shortens the widest cell; room that is left goes to the last one.
    double left = look.rect.width() - std::accumulate(widths.cbegin(), widths.cend(), 0.0);
    for (int round = 0; left < -0.5 && round < 64; ++round) {
        double &widest = *std::max_element(widths.begin(), widths.end());
        const double by = std::min(-left, widest / 8);
        widest -= by;
        left += by;
    }
    widths.last() += std::max(0.0, left);
    double x = look.rect.left();
    for (qsizetype i = 0; i < look.cells.size(); ++i) {
        const TitleBlockCell &cell = look.cells.at(i);
        if (i > 0) {
            painter.setPen(linePen(theme.line, 1));
            const double line = std::round(x) + 0.5;
            painter.drawLine(QPointF(line, look.rect.top() + 1), QPointF(line, look.rect.bottom() - 1));
        }
        const double room = widths.at(i) - 2 * padding;
        paintText(painter, {x + padding, look.rect.top() + 24}, cell.caption.toUpper(), capitals, theme.text3, view,
            Anchor::Left, room, Elide::End);
        paintText(
            painter, {x + padding, look.rect.top() + 45}, cell.value, strong12, theme.text, view, Anchor::Left, room);
        x += widths.at(i);
    }
}

void paintVerdict(QPainter &painter, const VerdictLook &look, const PaintView &view)
{
    if (view.lod <= Lod::Far)
        return;
    const Theme &theme = view.theme;
    const QRectF &rect = look.rect;
    constexpr double head = 292;
    const QColor &colour = conditionColour(theme, look.condition);
    const QColor &tint = look.condition == Condition::Down ? theme.errorTint
        : look.condition == Condition::Degraded            ? theme.warningTint
        : look.condition == Condition::Lost                ? theme.lostFill
                                                           : theme.upTint;
    paintRound(painter, rect, 8, theme.card);
    paintRound(painter, QRectF(rect.topLeft(), QSizeF(head, rect.height())), 8, tint);
    painter.fillRect(QRectF(rect.left() + head - 8, rect.top() + 1, 8, rect.height() - 2), tint);
    paintOutline(painter, rect, 8, linePen(colour, 1.5));
    paintConditionShape(painter, {rect.left() + 30, rect.center().y()}, 26, look.condition, view);
    constexpr double wordsLeft = 56;
    const double room = head - wordsLeft - 12;
    const QStringList lines = wrappedText(look.sentence, {12, QFont::Normal}, room, 2);
    double y = rect.center().y() - double(lines.size()) * 9 + 4;
    paintText(painter, {rect.left() + wordsLeft, y}, look.headline, {13, QFont::DemiBold}, theme.text, view,
        Anchor::Left, room, Elide::End);
    for (const QString &line : lines) {
        y += 18;
        paintText(painter, {rect.left() + wordsLeft, y}, line, {12, QFont::Normal}, theme.text, view);
    }
    const double width = look.cells.isEmpty() ? 0 : (rect.width() - head) / double(look.cells.size());
    for (qsizetype i = 0; i < look.cells.size(); ++i) {
        const VerdictCell &cell = look.cells.at(i);
        const double x = rect.left() + head + double(i) * width + 16;
        const double cellRoom = width - 24;
        if (i > 0) {
            painter.setPen(linePen(theme.line, 1));
            const double line = std::round(x - 16) + 0.5;
            painter.drawLine(QPointF(line, rect.top() + 14), QPointF(line, rect.bottom() - 14));
        }
        const double top = rect.center().y() - 40;
        paintText(painter, {x, top + 25}, cell.name, strong12, theme.text, view, Anchor::Left, cellRoom);
        paintConditionShape(painter, {x + 6.5, top + 41}, 15, cell.condition, view);
        paintText(painter, {x + 18, top + 45.2}, cell.word, strong12, conditionTextColour(theme, cell.condition), view,
            Anchor::Left, cellRoom - 18, Elide::End);
        paintText(painter, {x, top + 65}, cell.detail, words11, theme.text2, view, Anchor::Left, cellRoom, Elide::End);
    }
}

void paintGrid(QPainter &painter, const QRectF &area, const PaintView &view)
{
    if (view.lod != Lod::Near)
        return;
    constexpr double step = 24;
    QList<QRectF> dots;
    for (double y = std::ceil(area.top() / step) * step; y <= area.bottom(); y += step)
        for (double x = std::ceil(area.left() / step) * step; x <= area.right(); x += step)
            dots += QRectF(x - 1, y - 1, 2, 2);
    painter.setPen(Qt::NoPen);
    painter.setBrush(view.theme.grid);
    painter.drawRects(dots);
}

QRectF connectArrowRect(const QRectF &rect, int side)
{
    constexpr double size = 18;
    constexpr double away = 14;
    const QPointF centre = rect.center();
    const QPointF at = side == 0 ? QPointF(centre.x(), rect.top() - away)
        : side == 1              ? QPointF(rect.right() + away, centre.y())
        : side == 2              ? QPointF(centre.x(), rect.bottom() + away)
                                 : QPointF(rect.left() - away, centre.y());
    return {at - QPointF(size / 2, size / 2), QSizeF(size, size)};
}

void paintConnectArrows(QPainter &painter, const QRectF &rect, const PaintView &view)
{
    if (view.lod <= Lod::Far)
        return;
    static constexpr QPointF directions[] = {{0, -1}, {1, 0}, {0, 1}, {-1, 0}};
    for (int side = 0; side < 4; ++side) {
        const QRectF arrow = connectArrowRect(rect, side);
        paintRound(painter, arrow, arrow.width() / 2, view.theme.card, linePen(view.theme.accent, 1.5));
        paintArrowHead(painter, arrow.center() + directions[side] * 3.75, directions[side], view.theme.accent);
    }
}

} // namespace quorate
