#include "widgets/paint/paint_parts.h"
#include "widgets/paint/shapes.h"
#include "widgets/paint/text.h"

#include <QPainter>
#include <array>

namespace quorate {

namespace {

constexpr double radius = 10;

BadgeShape worst(const ClusterLook &cluster)
{
    return cluster.errors > 0  ? BadgeShape::Error
        : cluster.warnings > 0 ? BadgeShape::Warning
        : cluster.hints > 0    ? BadgeShape::Hint
                               : BadgeShape::None;
}

// Names keep their size on the screen, as far as the card allows.
void paintFar(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double unit = 1 / view.scale;
    const QRectF &rect = look.rect;
    painter.fillRect(rect, theme.card);
    paintOutline(painter, rect, 0, linePen(theme.lineStrong, unit));
    painter.fillRect(QRectF(rect.topLeft(), QSizeF(std::max(6.0, 4 * unit), rect.height())), theme.stripe(look.stripe));
    paintRing(painter, rect, 0, look.interaction, view);
    const double px = std::round(std::min(16 * unit, rect.height() * 0.3) * 2) / 2;
    const double left = rect.left() + std::max(14.0, 10 * unit);
    double right = rect.right() - 6 * unit;
    if (const BadgeShape shape = worst(*look.cluster); shape != BadgeShape::None) {
        const double size = px * 1.2;
        paintBadge(painter, {right - size / 2, rect.center().y()}, {shape, 1, false}, size, theme.card, view);
        right -= size * 1.3;
    }
    paintText(painter, {left, rect.center().y() + px * 0.36}, look.name, {px, QFont::DemiBold}, theme.text, view,
        Anchor::Left, right - left);
}

// Shape and number of each severity; a cluster without findings says so.
void paintVerdictLine(QPainter &painter, const CardLook &look, const QPointF &at, double px, const PaintView &view)
{
    const ClusterLook &cluster = *look.cluster;
    const Theme &theme = view.theme;
    const TextStyle style{px, QFont::DemiBold};
    if (!cluster.checked)
        return;
    const std::array<std::pair<BadgeShape, int>, 3> counts = {{{BadgeShape::Error, cluster.errors},
        {BadgeShape::Warning, cluster.warnings}, {BadgeShape::Hint, cluster.hints}}};
    double x = at.x();
    const double size = px * 1.4;
    for (const auto &[shape, count] : counts) {
        if (count == 0)
            continue;
        paintBadge(painter, {x + size / 2, at.y() - px * 0.36}, {shape, 1, false}, size, QColor(), view);
        x += size + px * 0.4;
        x += paintText(painter, {x, at.y()}, QString::number(count), style, theme.text, view) + px;
    }
    if (x == at.x())
        paintText(painter, at, cluster.verdict, style, theme.up, view, Anchor::Left, look.rect.right() - 12 - x);
}

} // namespace

void paintClusterCard(QPainter &painter, const CardLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    if (view.lod == Lod::Dot) {
        painter.fillRect(look.rect, look.interaction.selected ? theme.accent : theme.stripe(look.stripe));
        return;
    }
    if (view.lod == Lod::Far) {
        paintFar(painter, look, view);
        return;
    }
    const double opacity = painter.opacity();
    if (look.interaction.dimmed)
        painter.setOpacity(opacity * 0.35);
    const ClusterLook &cluster = *look.cluster;
    const QRectF &rect = look.rect;
    const bool isNear = view.lod == Lod::Near;
    const bool lost = look.condition == Condition::Lost;
    const QPen outline = lost                 ? linePen(theme.lost, 1, {4, 3})
        : look.condition == Condition::Normal ? linePen(mix(theme.lineStrong, theme.stripe(look.stripe), 0.35), 1)
                                              : linePen(conditionColour(theme, look.condition), 2);
    paintRound(painter, rect, radius,
        lost                           ? theme.lostFill
            : look.interaction.hovered ? theme.hover
                                       : theme.card,
        outline);
    paintStripe(
        painter, rect, radius, lost ? theme.lost : theme.stripe(look.stripe), Theme::stripeIsDashed(look.stripe));
    const QColor ink = lost ? theme.lostText : theme.text;
    const double left = rect.left() + 18;
    double right = rect.right() - 12;
    const double baseline = rect.top() + (isNear ? 26 : 30);
    paintSwatch(painter, QRectF(left, baseline - (isNear ? 11 : 14), isNear ? 12 : 16, isNear ? 12 : 16), 3,
        look.stripe, theme);
    if (!cluster.environment.isEmpty() && isNear) {
        const double width = chipWidth(cluster.environment, view);
        paintChip(painter, {right - width, baseline - 4.5}, cluster.environment, theme.text, theme.d1,
            linePen(theme.lineStrong, 1), view, hasCjk(cluster.environment) ? 18 : 16);
        right -= width + 10;
    }
    const double x = left + (isNear ? 20 : 26);
    const TextStyle nameStyle{isNear ? 15.0 : 22.0, QFont::DemiBold};
    const double width = paintText(painter, {x, baseline}, look.name, nameStyle, ink, view, Anchor::Left, right - x);
    if (lost)
        paintStrike(painter, {x, baseline}, width, nameStyle.px, theme.lostText);
    right = rect.right() - 12;
    double y = baseline + (isNear ? 20 : 26);
    const TextStyle small{isNear ? 12.0 : 17.0, QFont::Normal};
    paintText(painter, {left, y}, isNear ? look.address : cluster.environment, small, theme.text2, view, Anchor::Left,
        right - left, Elide::End);
    for (const QString &line : cluster.lines) {
        if (!isNear)
            break;
        y += 18;
        paintText(painter, {left, y}, line, small, theme.text2, view, Anchor::Left, right - left, Elide::End);
    }
    const double foot = rect.bottom() - (isNear ? 14 : 18);
    paintVerdictLine(painter, look, {left, foot}, isNear ? 12 : 18, view);
    paintRing(painter, rect, radius, look.interaction, view);
    painter.setOpacity(opacity);
}

} // namespace quorate
