#include "widgets/paint/icons.h"
#include "widgets/paint/paint_parts.h"
#include "widgets/paint/shapes.h"
#include "widgets/paint/text.h"
#include "widgets/tr.h"

#include <QPainter>

namespace quorate {

namespace {

constexpr double cardRadius = 8;
constexpr TextStyle nameNear{13, QFont::DemiBold};
constexpr TextStyle smallNear{11, QFont::Normal};
constexpr TextStyle roleMiddle{18, QFont::DemiBold};
constexpr TextStyle nameMiddle{15, QFont::Normal};

bool isLost(const CardLook &look)
{
    return look.condition == Condition::Lost;
}

// Square, without antialiasing and text: ten thousand of them make one frame.
void paintBlock(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const bool lost = isLost(look);
    const QColor block =
        look.interaction.dimmed ? mix(theme.d1, theme.family(look.family).block, 0.3) : theme.family(look.family).block;
    const QColor fill = lost ? theme.lostFill : block;
    if (view.lod == Lod::Dot) {
        painter.fillRect(look.rect, look.interaction.selected ? theme.accent : lost ? theme.lost : fill);
        return;
    }
    painter.fillRect(look.rect, fill);
    if (look.stripe >= 0 && !lost)
        painter.fillRect(QRectF(look.rect.topLeft(), QSizeF(std::max(4.0, 3 / view.scale), look.rect.height())),
            theme.stripe(look.stripe));
    const Interaction &state = look.interaction;
    if (look.condition == Condition::Normal && !state.selected && !state.focused)
        return;
    const double unit = 1 / view.scale;
    if (lost) {
        paintHatch(painter, look.rect, 6 * unit, theme.lost, 1.4 * unit);
        paintOutline(painter, look.rect, 0, linePen(theme.lost, unit));
        painter.setPen(linePen(theme.error, 2 * unit));
        painter.drawLine(look.rect.bottomLeft(), look.rect.topRight());
    } else if (look.condition != Condition::Normal) {
        paintOutline(painter, look.rect, 0, linePen(conditionColour(theme, look.condition), 2 * unit));
    }
    paintRing(painter, look.rect, 0, state, view);
}

QColor frontFill(const CardLook &look, const Theme &theme)
{
    QColor fill = isLost(look) ? theme.lostFill : look.interaction.hovered ? theme.hover : theme.card;
    // Not the whole card: a painter that is not opaque takes half as long again, and a hundred may be dragged.
    if (look.interaction.ghost)
        fill.setAlphaF(0.92F);
    return fill;
}

QPen frontOutline(const CardLook &look, const Theme &theme)
{
    const Interaction &state = look.interaction;
    if (state.forbidden)
        return linePen(theme.error, 2, {6, 4});
    if (state.ghost)
        return linePen(theme.accent, 2, {6, 4});
    if (state.dropTarget)
        return linePen(theme.accent, 2);
    switch (look.condition) {
    case Condition::Lost:
        return linePen(theme.lost, 1, {4, 3});
    case Condition::Degraded:
    case Condition::Down:
        return linePen(conditionColour(theme, look.condition), 2);
    case Condition::Normal:
        break;
    }
    return linePen(theme.lineStrong, 1);
}

// The two layers behind a group, the furthest first.
void paintLayers(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QColor fill = isLost(look) ? theme.lostFill : mix(theme.card, theme.d1, 0.5);
    const QPen outline = isLost(look) ? linePen(theme.lost, 1) : linePen(theme.lineStrong, 1);
    const QRectF front = look.front();
    for (const double step : {8.0, 4.0}) {
        // A spread group ends with its racks on both sides, so its layers come in from the left and right.
        const QRectF layer = look.isSpread() ? front.adjusted(step, step, -step, step) : front.translated(step, step);
        paintRound(painter, layer, cardRadius, fill, outline);
    }
}

void paintFront(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QRectF front = look.front();
    paintRound(painter, front, cardRadius, frontFill(look, theme), frontOutline(look, theme));
    if (look.hatched)
        paintHatch(painter, front.adjusted(5, 3, -3, -3), 9, mix(theme.lostFill, theme.lost, 0.25), 1.2);
    if (look.stripe >= 0)
        paintStripe(painter, front, cardRadius, isLost(look) ? theme.lost : theme.stripe(look.stripe),
            Theme::stripeIsDashed(look.stripe));
}

/// Room at the right end of a row of words, taken from right to left.
struct Row {
    double left;
    double right;
    double room() const { return std::max(0.0, right - left); }
};

// "×4" in the role's ink, right end at row.right.
void paintCount(
    QPainter &painter, const CardLook &look, Row &row, double centreY, double height, double px, const PaintView &view)
{
    const QString text = QStringLiteral("×%1").arg(look.count);
    const TextStyle style{px, QFont::Bold};
    const double width = std::ceil(textWidth(text, style, view)) + height * 0.75;
    const QRectF pill(row.right - width, centreY - height / 2, width, height);
    const Theme &theme = view.theme;
    paintRound(painter, pill, height / 2, isLost(look) ? theme.lost : theme.family(look.family).ink);
    paintText(painter, {pill.center().x(), centreY + px * 0.36}, text, style, theme.onBadge, view, Anchor::Middle);
    row.right = pill.left() - 8;
}

void paintChips(QPainter &painter, const CardLook &look, Row row, double top, const PaintView &view)
{
    constexpr double gap = 3;
    const Theme &theme = view.theme;
    bool cjk = false;
    for (const ChipLook &chip : look.chips)
        cjk = cjk || hasCjk(chip.text);
    const double height = cjk ? 18 : 16;
    const double centre = top + 8;
    const bool lost = isLost(look);
    if (lost) {
        const QString word = widgets::Tr::tr("LOST");
        row.left += gap
            + paintChip(
                painter, {row.left, centre}, word, theme.onBadge, theme.lost, Qt::NoPen, view, hasCjk(word) ? 18 : 16);
    }
    for (qsizetype i = 0; i < look.chips.size(); ++i) {
        const ChipLook &chip = look.chips.at(i);
        const double width = chipWidth(chip.text, view);
        const bool last = i + 1 == look.chips.size();
        const QString others = QStringLiteral("+%1").arg(look.chips.size() - i - 1);
        const double more = last ? 0 : gap + 5 + textWidth(others, {10, QFont::DemiBold}, view);
        // Words without a tint need no padding at their end.
        if (width + more > row.room() + (lost && last ? 5.5 : 0.5)) {
            const QString rest = QStringLiteral("+%1").arg(look.chips.size() - i);
            paintText(painter, {row.left + 5, centre + 3.6}, rest, {10, QFont::DemiBold}, theme.text3, view);
            return;
        }
        const FamilyColours &colours = theme.family(chip.family);
        if (lost)
            paintText(painter, {row.left + 5, centre + 4}, chip.text, {10, QFont::DemiBold}, theme.lostText, view);
        else
            paintChip(painter, {row.left, centre}, chip.text, colours.ink, colours.tint, tintOutline(theme, colours),
                view, height);
        row.left += width + gap;
    }
}

void paintCondition(
    QPainter &painter, const CardLook &look, Row &row, double baseline, double px, const PaintView &view)
{
    if (look.conditionWord.isEmpty() || isLost(look))
        return;
    const TextStyle style{px, QFont::DemiBold};
    const double width = paintText(painter, {row.right, baseline}, look.conditionWord, style,
        conditionTextColour(view.theme, look.condition), view, Anchor::Right, row.room());
    row.right -= width + 8;
}

// A light rectangle behind words that stand on a hatch.
void paintBacking(QPainter &painter, const QRectF &rect, const CardLook &look, const PaintView &view)
{
    if (look.hatched)
        paintRound(painter, rect, 4, view.theme.lostFill);
}

void paintTwoLines(QPainter &painter, const CardLook &look, const QPointF &origin, double room, const PaintView &view)
{
    const Theme &theme = view.theme;
    const bool lost = isLost(look);
    const QPointF first = origin + QPointF(0, 23);
    if (look.hatched) {
        const double width =
            std::min(room, std::max(textWidth(look.name, nameNear), textWidth(look.address, smallNear)));
        paintBacking(painter, QRectF(first.x() - 4, origin.y() + 8, width + 8, 36), look, view);
    }
    const double width = paintText(painter, first, look.name, nameNear, lost ? theme.lostText : theme.text, view,
        Anchor::Left, look.pinned ? room - 16 : room);
    if (lost)
        paintStrike(painter, first, width, nameNear.px, theme.lostText);
    const QPointF second = origin + QPointF(0, 39);
    const double address = paintText(
        painter, second, look.address, smallNear, lost ? theme.lostText : theme.text2, view, Anchor::Left, room);
    constexpr double sizingFrom = 1.5;
    if (view.scale >= sizingFrom && !look.sizing.isEmpty() && !look.isSpread()) {
        if (textWidth(look.sizing, smallNear) <= room - address - 8)
            paintText(painter, second + QPointF(room, 0), look.sizing, smallNear, theme.text3, view, Anchor::Right);
    }
}

void paintNearBody(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const QRectF front = look.front();
    paintIconTile(
        painter, QRectF(front.left() + 14, front.top() + 10, 32, 32), 20, look.icon, look.family, isLost(look), view);
    paintTwoLines(painter, look, front.topLeft() + QPointF(56, 0), front.width() - 56 - 12, view);
    Row row{front.left() + 14, front.right() - 10};
    paintBacking(painter, QRectF(front.left() + 13, front.top() + 47, front.width() - 24, 18), look, view);
    if (look.isGroup())
        paintCount(painter, look, row, front.top() + 56, 18, 12, view);
    paintCondition(painter, look, row, front.top() + 59.6, 10.5, view);
    paintChips(painter, look, row, front.top() + 48, view);
}

void paintMiddleBody(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QRectF front = look.front();
    const bool lost = isLost(look);
    paintIconTile(painter, QRectF(front.left() + 14, front.top() + 14, 44, 44), 28, look.icon, look.family, lost, view);
    Row row{front.left() + 70, front.right() - 12};
    if (look.hatched)
        paintBacking(painter, QRectF(row.left - 4, front.top() + 12, row.room(), 48), look, view);
    const bool twoLines = !look.role.isEmpty() || look.isGroup();
    const QPointF first(row.left, front.top() + (twoLines ? 33 : 42));
    paintText(painter, first, look.role.isEmpty() ? look.name : look.role, roleMiddle,
        lost ? theme.lostText : theme.text, view, Anchor::Left, row.room());
    if (!twoLines)
        return;
    const QPointF second(row.left, front.top() + 54);
    if (look.isGroup())
        paintCount(painter, look, row, second.y() - 4.5, 22, 15, view);
    paintCondition(painter, look, row, second.y(), 15, view);
    // A pattern such as "app{01..12}" cut in its middle says nothing; the number beside it does.
    const bool shown = !look.role.isEmpty() && (!look.isGroup() || textWidth(look.name, nameMiddle) <= row.room());
    const QString name = shown ? look.name : QString();
    const double width = paintText(
        painter, second, name, nameMiddle, lost ? theme.lostText : theme.text2, view, Anchor::Left, row.room());
    if (lost)
        paintStrike(painter, second, width, nameMiddle.px, theme.lostText);
}

// The strip of a spread group: under each rack its name and a tile for each host there.
void paintCells(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QRectF front = look.front();
    const bool isNear = view.lod == Lod::Near;
    const double line = front.top() + 50.5;
    painter.setPen(linePen(theme.line, 1));
    painter.drawLine(QPointF(front.left() + 4, line), QPointF(front.right() - 1, line));
    const QSizeF tile = isNear ? QSizeF(40, 20) : QSizeF(54, 20);
    const TextStyle style{isNear ? 11.0 : 15.0, QFont::DemiBold};
    const double baseline = front.top() + (isNear ? 73 : 74.5);
    const double top = front.top() + 59;
    for (qsizetype i = 0; i < look.cells.size(); ++i) {
        const SpreadCell &cell = look.cells.at(i);
        if (i > 0) {
            const double x = std::round((look.cells.at(i - 1).right + cell.left) / 2) + 0.5;
            painter.setPen(linePen(theme.line, 1));
            painter.drawLine(QPointF(x, line), QPointF(x, front.bottom() - 1));
        }
        Row row{cell.left + 16, cell.right - 8};
        if (isNear) {
            const QPointF at(row.left, baseline);
            const double width = paintText(painter, at, cell.title, smallNear, theme.text3, view, Anchor::Left, 84);
            if (cell.lost)
                paintStrike(painter, at, width, smallNear.px, theme.lostText);
            row.left += std::max(58.0, width + 16);
        }
        for (qsizetype k = 0; k < cell.tiles.size(); ++k) {
            const TileLook &host = cell.tiles.at(k);
            const double need = tile.width() + (k + 1 < cell.tiles.size() ? 30 : 0);
            if (need > row.room()) {
                paintText(painter, {row.left, baseline}, QStringLiteral("+%1").arg(cell.tiles.size() - k), style,
                    theme.text3, view);
                row.left = row.right;
                break;
            }
            const QRectF rect(QPointF(row.left, top), tile);
            const FamilyColours &colours = theme.family(look.family);
            const bool lost = host.lost || isLost(look);
            paintRound(painter, rect, 4, lost ? theme.lostFill : colours.tint,
                lost ? linePen(theme.lost, 1, {3, 2}) : tintOutline(theme, colours));
            const double width = paintText(painter, {rect.center().x(), baseline}, host.text, style,
                lost ? theme.lostText : colours.ink, view, Anchor::Middle, tile.width() - 4);
            if (lost)
                paintStrike(painter, {rect.center().x() - width / 2, baseline}, width, style.px, theme.lostText);
            row.left += tile.width() + 6;
        }
        if (cell.lost && isNear) {
            const QString word = widgets::Tr::tr("LOST");
            if (chipWidth(word, view) <= row.room())
                paintChip(painter, {row.left, top + 10}, word, theme.onBadge, theme.lost, Qt::NoPen, view);
        }
    }
}

void paintSpreadBody(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QRectF front = look.front();
    const QPointF corner = front.topLeft();
    Row row{corner.x(), front.right() - 12};
    if (view.lod == Lod::Middle) {
        paintIconTile(
            painter, QRectF(corner + QPointF(16, 8), QSizeF(40, 36)), 26, look.icon, look.family, isLost(look), view);
        paintCount(painter, look, row, corner.y() + 26, 26, 17, view);
        row.left += 68;
        paintText(painter, {row.left, corner.y() + 33}, look.role.isEmpty() ? look.name : look.role, roleMiddle,
            isLost(look) ? theme.lostText : theme.text, view, Anchor::Left, row.room());
    } else {
        paintIconTile(
            painter, QRectF(corner + QPointF(16, 10), QSizeF(32, 32)), 20, look.icon, look.family, isLost(look), view);
        paintCount(painter, look, row, corner.y() + 26, 20, 13, view);
        row.right -= 6;
        row.left += 58;
        row.right -= 6
            + paintText(painter, {row.right, corner.y() + 31}, look.summary, smallNear, theme.text2, view,
                Anchor::Right, row.room() / 2, Elide::End);
        paintCondition(painter, look, row, corner.y() + 31, 11, view);
        paintTwoLines(painter, look, {row.left, corner.y()}, row.room(), view);
        const double words = std::max(textWidth(look.name, nameNear), textWidth(look.address, smallNear));
        row.left += words + 12;
        if (row.room() > 40)
            paintChips(painter, look, row, corner.y() + 11, view);
    }
    paintCells(painter, look, view);
}

// What a ghost will do when it is dropped, in a dark tag below it.
void paintGhostLabel(QPainter &painter, const CardLook &look, const PaintView &view)
{
    if (look.ghostLabel.isEmpty())
        return;
    const Theme &theme = view.theme;
    const TextStyle style{12 / std::min(1.0, view.scale), QFont::DemiBold};
    const double height = style.px * 2;
    const double width = textWidth(look.ghostLabel, style) + style.px * 1.6;
    const QRectF tag(look.rect.center().x() - width / 2, look.rect.bottom() + 10, width, height);
    paintRound(painter, tag, 5, theme.text);
    paintText(painter, {tag.center().x(), tag.center().y() + style.px * 0.36}, look.ghostLabel, style, theme.page, view,
        Anchor::Middle);
}

} // namespace

void paintCard(QPainter &painter, const CardLook &look, const PaintView &view)
{
    if (look.cluster) {
        paintClusterCard(painter, look, view);
        return;
    }
    if (view.lod <= Lod::Far) {
        paintBlock(painter, look, view);
        return;
    }
    const double opacity = painter.opacity();
    if (look.interaction.dimmed)
        painter.setOpacity(opacity * 0.35);
    if (look.isGroup())
        paintLayers(painter, look, view);
    paintFront(painter, look, view);
    if (look.isSpread())
        paintSpreadBody(painter, look, view);
    else if (view.lod == Lod::Near)
        paintNearBody(painter, look, view);
    else
        paintMiddleBody(painter, look, view);

    const QRectF front = look.front();
    if (look.pinned)
        paintIcon(
            painter, QRectF(front.right() - 20, front.top() + 8, 12, 12), QStringLiteral("pin"), view.theme.text3);
    paintRing(painter, look.rect, cardRadius, look.interaction, view);
    BadgeLook badge = look.badge;
    if (badge.shape == BadgeShape::None && (look.condition == Condition::Degraded || look.condition == Condition::Down))
        badge = {look.condition == Condition::Down ? BadgeShape::Error : BadgeShape::Warning, 1, false};
    paintCornerBadge(painter, front, badge, view.theme.card, view);
    painter.setOpacity(opacity);
    paintGhostLabel(painter, look, view);
}

QRectF paintedRect(const CardLook &look)
{
    // Badge and ring reach 16 px out, the count of a badge lies over the card; a ghost's label hangs below.
    const double below = look.interaction.ghost ? 60 : 18;
    const double aside = look.interaction.ghost ? 80 : 18;
    return look.rect.adjusted(-aside, -18, aside, below);
}

} // namespace quorate
