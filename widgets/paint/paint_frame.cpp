#include "widgets/paint/paint_parts.h"
#include "widgets/paint/text.h"

#include <QPainter>

namespace quorate {

namespace {

// More discs than this say no more than the words.
constexpr int mostVoters = 9;

// Discs for the voters of the cluster's quorum group, from right to left; filled ones are up.
double paintVoters(QPainter &painter, const FrameLook &look, const QPointF &rightCentre, double radius, double unit,
    const PaintView &view)
{
    const QColor &ink = view.theme.family(Family::Etcd).ink;
    const double pitch = radius * 2.75;
    const int shown = std::min(look.voters, mostVoters);
    for (int i = 0; i < shown; ++i) {
        const QPointF centre(rightCentre.x() - radius - (shown - 1 - i) * pitch, rightCentre.y());
        const double edge = 1.5 * unit;
        painter.setPen(linePen(ink, edge));
        painter.setBrush(i < look.votersUp ? QBrush(ink) : QBrush(Qt::NoBrush));
        painter.drawEllipse(centre, radius - edge / 2, radius - edge / 2);
    }
    return shown > 0 ? (shown - 1) * pitch + 2 * radius : 0;
}

// Shared hosts belong to no cluster, so their frame has no cluster's colour.
const QColor &stripeOf(const FrameLook &look, const Theme &theme)
{
    return look.stripe >= 0 ? theme.stripe(look.stripe) : theme.text3;
}

Condition healthOf(const FrameLook &look)
{
    return look.condition != Condition::Normal ? look.condition
        : look.hostsUp < look.hosts            ? Condition::Degraded
                                               : Condition::Normal;
}

// "8 of 9 up" with its bar, right-aligned; returns the width used.
double paintHealth(
    QPainter &painter, const FrameLook &look, const QPointF &rightCentre, double px, double room, const PaintView &view)
{
    if (look.health.isEmpty() || look.hosts <= 0)
        return 0;
    const Theme &theme = view.theme;
    const double unit = 1 / view.scale;
    const TextStyle style{px, QFont::DemiBold};
    const double words = paintText(
        painter, {rightCentre.x(), rightCentre.y() + px * 0.36}, look.health, style, theme.text, view, Anchor::Right);
    const double width = std::min(110 * unit, look.rect.width() / 5);
    if (words + 16 * unit + width > room)
        return words;
    const double height = std::min(8 * unit, px);
    const QRectF bar(rightCentre.x() - words - 16 * unit - width, rightCentre.y() - height / 2, width, height);
    paintRound(painter, bar, height / 2, theme.lineStrong);
    const double part = std::clamp(double(look.hostsUp) / look.hosts, 0.0, 1.0);
    if (part > 0)
        paintRound(painter, QRectF(bar.topLeft(), QSizeF(bar.width() * part, height)), height / 2,
            conditionColour(theme, healthOf(look)));
    return words + 16 * unit + width;
}

// Quorum left, health right; what does not fit is left out, the bar first.
void paintFooter(QPainter &painter, const FrameLook &look, double pad, double px, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double unit = 1 / view.scale;
    const double height = std::min(look.footer, 40 * unit);
    const double line = look.rect.bottom() - height;
    painter.setPen(linePen(theme.line, unit));
    painter.drawLine(QPointF(look.rect.left() + pad, line), QPointF(look.rect.right() - pad, line));
    const double y = line + height / 2;
    const TextStyle strong{std::round(px * unit * 2) / 2, QFont::DemiBold};
    double left = look.rect.left() + pad;
    const double right = look.rect.right() - pad;
    const double radius = 6 * unit;
    if (look.voters > 0) {
        const int shown = std::min(look.voters, mostVoters);
        const double discs = (shown - 1) * radius * 2.75 + 2 * radius;
        paintVoters(painter, look, {left + discs, y}, radius, unit, view);
        left += discs + 10 * unit;
        const QString &quorum = look.farQuorum.isEmpty() ? look.quorum : look.farQuorum;
        if (left + textWidth(quorum, strong) + textWidth(look.health, strong) + 20 * unit < right)
            left += paintText(painter, {left, y + px * 0.36 * unit}, quorum, strong, theme.text, view) + 16 * unit;
    }
    paintHealth(painter, look, {right, y}, strong.px, right - left, view);
}

// Far: swatch and name at a constant size; quorum and health at the bottom when the layout keeps room there, else in
// the header.
void paintFarHeading(QPainter &painter, const FrameLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double unit = 1 / view.scale;
    constexpr double header = 36;
    const double band = look.band > 0 ? look.band : header;
    const double centre = look.rect.top() + std::min(band / 2, 24 * unit);
    const double pad = std::min(16 * unit, look.rect.width() / 12);
    double left = look.rect.left() + pad;
    double right = look.rect.right() - pad;
    double px = std::min(18.0, band * view.scale * 0.6);
    // Beside its swatch and badge a long name is smaller before it is shortened.
    constexpr double least = 11;
    const double widest = textWidth(look.name, {20, QFont::DemiBold}) / 20 + 1.4;
    const double room = (right - left) * view.scale - (look.badge.shape == BadgeShape::None ? 0 : 2 * px);
    if (widest * px > room)
        px = std::min(px, std::max(least, room / widest));
    const double small = std::min(13.0, px);
    const double swatch = px * 0.9 * unit;
    paintSwatch(painter, QRectF(left, centre - swatch / 2, swatch, swatch), swatch / 4, look.stripe, theme);
    left += swatch + px * 0.5 * unit;
    const auto snapped = [unit](double size) { return std::round(size * unit * 2) / 2; };
    const double name = paintText(painter, {left, centre + px * 0.36 * unit}, look.name, {snapped(px), QFont::DemiBold},
        theme.text, view, Anchor::Left, right - left);
    left += name + 12 * unit;
    if (look.badge.shape != BadgeShape::None) {
        const double size = std::max(13.0, px * 1.2) * unit;
        paintBadge(painter, {right - size / 2, centre}, look.badge, size, theme.depth(look.depth), view);
        right -= size * 2;
    }
    if (view.lod == Lod::Dot)
        return;
    const TextStyle metaStyle{snapped(small), QFont::Normal};
    const TextStyle strong{snapped(small), QFont::DemiBold};
    if (look.footer > 0) {
        const QString &meta = look.farMeta.isEmpty() ? look.meta : look.farMeta;
        if (textWidth(meta, metaStyle) < right - left)
            paintText(painter, {left, centre + px * 0.33 * unit}, meta, metaStyle, theme.text2, view);
        paintFooter(painter, look, pad, small, view);
        return;
    }
    const double health = textWidth(look.health, strong) + 16 * unit + std::min(110 * unit, look.rect.width() / 5);
    if (!look.health.isEmpty() && look.hosts > 0 && right - left > health)
        right -= paintHealth(painter, look, {right, centre}, snapped(small), right - left, view) + 16 * unit;
    const double radius = small * 0.36 * unit;
    if (look.voters > 0 && right - left > std::min(look.voters, mostVoters) * radius * 2.75)
        paintVoters(painter, look, {right, centre}, radius, unit, view);
}

} // namespace

void paintFrame(QPainter &painter, const FrameLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double unit = view.lod <= Lod::Far ? 1 / view.scale : 1;
    QPen outline = linePen(mix(theme.lineStrong, stripeOf(look, theme), 0.35), unit);
    if (look.interaction.forbidden)
        outline = linePen(theme.error, 2 * unit, {6 * unit, 4 * unit});
    else if (look.interaction.dropTarget)
        outline = linePen(theme.accent, 2 * unit);
    else if (look.condition == Condition::Lost)
        outline = linePen(theme.lost, unit, {6 * unit, 4 * unit});
    else if (look.condition != Condition::Normal)
        outline = linePen(conditionColour(theme, look.condition), 2 * unit);
    else if (look.stretched)
        outline = linePen(stripeOf(look, theme), 1.5 * unit, {6 * unit, 4 * unit});
    // A stretched cluster's frame lies behind all its sites; a fill would hide the page's tone.
    const QColor fill = look.interaction.dropTarget ? theme.drop : look.stretched ? QColor() : theme.depth(look.depth);
    paintRound(painter, look.rect, 10, fill, outline);
    if (look.condition == Condition::Lost && view.lod >= Lod::Middle)
        paintHatch(painter, look.rect.adjusted(1, 36, -1, -3), 9, mix(theme.d1, theme.lost, 0.16), 1.2);
    paintRing(painter, look.rect, 10, look.interaction, view);
}

void paintFrameHeading(QPainter &painter, const FrameLook &look, const PaintView &view)
{
    if (view.lod <= Lod::Far) {
        paintFarHeading(painter, look, view);
        return;
    }
    const Theme &theme = view.theme;
    const QPointF corner = look.rect.topLeft();
    const bool isNear = view.lod == Lod::Near;
    // The badge stands on the corner, its number left of it.
    const double badge = look.badge.shape == BadgeShape::None ? 0 : look.badge.count > 1 ? 44 : 20;
    double right = look.rect.right() - 16 - badge;
    const double swatch = isNear ? 12 : 16;
    paintSwatch(
        painter, QRectF(corner.x() + 16, corner.y() + 17 - swatch / 2, swatch, swatch), swatch / 4, look.stripe, theme);
    if (isNear && !look.environment.isEmpty()) {
        const double width = chipWidth(look.environment, view);
        paintChip(painter, {right - width, corner.y() + 17.5}, look.environment, theme.text, theme.card,
            linePen(theme.lineStrong, 1), view, hasCjk(look.environment) ? 18 : 16);
        right -= width + 17;
    }
    if (isNear && look.voters > 0) {
        const double width = paintText(
            painter, {right, corner.y() + 21.5}, look.quorum, {11, QFont::Normal}, theme.text2, view, Anchor::Right);
        right -= width + 8;
    }
    if (look.voters > 0)
        right -= paintVoters(painter, look, {right, corner.y() + 17.5}, isNear ? 4 : 6, 1, view) + 12;
    const QPointF at = corner + QPointF(isNear ? 36 : 40, isNear ? 22 : 23.5);
    const TextStyle style{isNear ? 13.0 : 18.0, QFont::DemiBold};
    const bool lost = look.condition == Condition::Lost;
    const double width = paintText(
        painter, at, look.name, style, lost ? theme.lostText : theme.text, view, Anchor::Left, right - at.x());
    if (lost)
        paintStrike(painter, at, width, style.px, theme.lostText);
    const double x = at.x() + width + 12;
    if (isNear && right - x > 40)
        paintText(painter, {x, at.y()}, look.meta, {11, QFont::Normal}, theme.text3, view, Anchor::Left, right - x,
            Elide::End);
    paintCornerBadge(painter, look.rect, look.badge, theme.depth(look.depth), view);
}

} // namespace quorate
