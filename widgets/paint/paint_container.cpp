#include "widgets/paint/icons.h"
#include "widgets/paint/paint_parts.h"
#include "widgets/paint/text.h"
#include "widgets/tr.h"

#include <QPainter>

namespace quorate {

namespace {

double radiusOf(const ContainerLook &look)
{
    return look.depth == 0 ? 12 : 10;
}
bool isLost(const ContainerLook &look)
{
    return look.condition == Condition::Lost;
}

QPen outlineOf(const ContainerLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double unit = view.lod <= Lod::Far ? 1 / view.scale : 1;
    const Interaction &state = look.interaction;
    if (state.forbidden)
        return linePen(theme.error, 2 * unit, {6 * unit, 4 * unit});
    if (state.dropTarget)
        return linePen(theme.accent, 2 * unit);
    switch (look.condition) {
    case Condition::Lost:
        return linePen(theme.lost, unit, {6 * unit, 4 * unit});
    case Condition::Degraded:
    case Condition::Down:
        return linePen(conditionColour(theme, look.condition), 2 * unit);
    case Condition::Normal:
        break;
    }
    return linePen(look.depth == 0 ? theme.lineStrong : theme.line, unit);
}

QColor fillOf(const ContainerLook &look, const Theme &theme)
{
    if (look.interaction.dropTarget && !look.interaction.forbidden)
        return theme.drop;
    const QColor &fill = theme.depth(look.depth);
    return isLost(look) ? mix(fill, theme.lost, 0.03) : fill;
}

void paintTags(QPainter &painter, const ContainerLook &look, double &right, const PaintView &view)
{
    const Theme &theme = view.theme;
    const TextStyle style{12, QFont::DemiBold};
    for (auto tag = look.tags.crbegin(); tag != look.tags.crend(); ++tag) {
        const double width = std::ceil(textWidth(tag->text, style, view)) + 35;
        if (right - width < look.rect.center().x())
            return;
        const QRectF capsule(right - width, look.rect.top() + 8, width, 24);
        paintRound(painter, capsule, 12, theme.card, linePen(theme.line, 1));
        if (tag->stripe >= 0)
            paintSwatch(painter, QRectF(capsule.left() + 10, capsule.top() + 7, 10, 10), 2.5, tag->stripe, theme);
        paintText(painter, {capsule.left() + 25, capsule.top() + 16.4}, tag->text, style, theme.text, view);
        right = capsule.left() - 8;
    }
}

/// Where icon, name and meta of a header stand, by depth and level of detail.
struct HeaderPlace {
    double icon;
    QPointF iconAt;
    QPointF name;
    TextStyle nameStyle;
    TextStyle metaStyle;
};

HeaderPlace placeOf(const ContainerLook &look, const PaintView &view)
{
    const bool site = look.depth == 0;
    if (view.lod == Lod::Near) {
        return site ? HeaderPlace{20, {16, 11}, {44, 26.8}, {16, QFont::DemiBold}, {12, QFont::Normal}}
                    : HeaderPlace{16, {16, 7}, {40, 19.3}, {12, QFont::DemiBold}, {11, QFont::Normal}};
    }
    return site ? HeaderPlace{28, {16, 7}, {52, 28.9}, {22, QFont::DemiBold}, {12, QFont::Normal}}
                : HeaderPlace{22, {16, 4}, {46, 21.1}, {17, QFont::DemiBold}, {11, QFont::Normal}};
}

// At far zoom names keep their size on the screen, as far as the room above the content allows.
void paintFarHeading(QPainter &painter, const ContainerLook &look, const PaintView &view)
{
    if (look.depth > 0)
        return;
    const Theme &theme = view.theme;
    const double unit = 1 / view.scale;
    const double band = look.band > 0 ? look.band : 48;
    double px = std::min(28.0, band * view.scale * 0.72);
    const double widest = textWidth(look.name, {20, QFont::DemiBold}) / 20;
    const double room = look.rect.width() * view.scale - 80;
    constexpr double least = 12;
    if (widest * px > room)
        px = std::min(px, std::max(least, room / widest));
    const double centre = look.rect.top() + std::min(band / 2, 40 * unit);
    double left = look.rect.left() + 20 * unit;
    double right = look.rect.right() - 20 * unit;
    const double icon = px * 1.1 * unit;
    if (px >= 14) {
        paintIcon(painter, QRectF(left, centre - icon / 2, icon, icon), look.icon, theme.text2);
        left += icon + 12 * unit;
    }
    const double metaPx = std::min(14.0, px);
    const QString &meta = look.farMeta.isEmpty() ? look.meta : look.farMeta;
    const TextStyle nameStyle{std::round(px * unit * 2) / 2, QFont::DemiBold};
    const TextStyle metaStyle{std::round(metaPx * unit * 2) / 2, QFont::Normal};
    const double baseline = centre + px * 0.36 * unit;
    const double width = paintText(painter, {left, baseline}, look.name, nameStyle,
        isLost(look) ? theme.lostText : theme.text, view, Anchor::Left, right - left);
    if (isLost(look))
        paintStrike(painter, {left, baseline}, width, nameStyle.px, theme.lostText);
    if (look.badge.shape != BadgeShape::None) {
        paintBadge(painter, {right - 10 * unit, centre}, look.badge, 20 * unit, QColor(), view);
        right -= 30 * unit;
    }
    if (textWidth(meta, metaStyle) + 16 * unit < right - left - width)
        paintText(painter, {right, baseline}, meta, metaStyle, theme.text2, view, Anchor::Right);
}

} // namespace

void paintContainer(QPainter &painter, const ContainerLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double header = look.depth == 0 ? 40 : 28;
    if (view.lod <= Lod::Far) {
        painter.fillRect(look.rect, fillOf(look, theme));
        const bool plain = look.depth > 0 && look.condition == Condition::Normal && !look.interaction.dropTarget
            && !look.interaction.forbidden;
        if (isLost(look))
            paintHatch(painter, look.rect, 9 / view.scale, mix(theme.d1, theme.lost, 0.3), 1.2 / view.scale);
        if (view.lod == Lod::Far && !plain)
            paintOutline(painter, look.rect, look.depth == 0 ? radiusOf(look) : 0, outlineOf(look, view));
    } else {
        paintRound(painter, look.rect, radiusOf(look), fillOf(look, theme), outlineOf(look, view));
        if (isLost(look))
            paintHatch(painter, look.rect.adjusted(1, header, -1, -3), 9, mix(theme.d1, theme.lost, 0.16), 1.2);
    }
    paintRing(painter, look.rect, radiusOf(look), look.interaction, view);
}

void paintContainerHeading(QPainter &painter, const ContainerLook &look, const PaintView &view)
{
    if (view.lod == Lod::Dot)
        return;
    if (view.lod == Lod::Far) {
        paintFarHeading(painter, look, view);
        return;
    }
    const Theme &theme = view.theme;
    const QPointF corner = look.rect.topLeft();
    const HeaderPlace place = placeOf(look, view);
    const bool lost = isLost(look);
    paintIcon(painter, QRectF(corner + place.iconAt, QSizeF(place.icon, place.icon)), look.icon,
        lost ? theme.lostText : theme.text2);
    double right = look.rect.right() - 16;
    if (lost) {
        const QString word = widgets::Tr::tr("LOST");
        const double width = chipWidth(word, view);
        const double centre = corner.y() + (look.depth == 0 ? 20 : 15);
        paintChip(
            painter, {right - width, centre}, word, theme.onBadge, theme.lost, Qt::NoPen, view, hasCjk(word) ? 18 : 16);
        right -= width + 8;
    }
    if (view.lod == Lod::Near)
        paintTags(painter, look, right, view);
    const QPointF at = corner + place.name;
    const double width = paintText(painter, at, look.name, place.nameStyle, lost ? theme.lostText : theme.text, view,
        Anchor::Left, right - at.x());
    if (lost)
        paintStrike(painter, at, width, place.nameStyle.px, theme.lostText);
    if (view.lod == Lod::Near) {
        const double x = at.x() + width + 12;
        if (right - x > 40)
            paintText(painter, {x, at.y()}, look.meta, place.metaStyle, theme.text3, view, Anchor::Left, right - x,
                Elide::End);
    }
    paintCornerBadge(painter, look.rect, look.badge, theme.depth(look.depth), view);
}

} // namespace quorate
