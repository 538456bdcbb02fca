#include "widgets/paint/paint_parts.h"
#include "widgets/paint/text.h"

#include <QPainter>

namespace quorate {

namespace {

constexpr TextStyle labelStyle{10.5, QFont::DemiBold};
constexpr TextStyle headStyle{12, QFont::DemiBold};
constexpr TextStyle detailStyle{10.5, QFont::Normal};
constexpr TextStyle portStyle{10, QFont::DemiBold};

constexpr double stepRoom = 36; // left of a promotion's words
constexpr double detailPitch = 14;
constexpr double spineRoom = 160; // of the 176 between sites
constexpr double farPad = 9; // px on the screen, on both sides of the words
constexpr double farAir = 14; // px by which a capsule may reach over a site's frame: its name stands further inside

bool hasTwoLines(const ConnectorLook &look)
{
    return look.kind == LineKind::SiteLink || look.kind == LineKind::Promotion;
}

const TextStyle &styleOf(const ConnectorLook &look)
{
    return look.kind == LineKind::EtcdPeers ? portStyle : labelStyle;
}

QColor inkOf(const ConnectorLook &look, const Theme &theme)
{
    if (look.lost)
        return theme.text3;
    if (look.quietLabel)
        return theme.text3;
    return connectorStyle(look.kind).neutral ? theme.text2 : theme.family(look.family).ink;
}

/// Far, words keep their size on the screen, as far as they fit between the names of two sites beside each other; else
/// they are left out.
TextStyle farStyle(const ConnectorLook &look, const PaintView &view)
{
    constexpr int largest = 13;
    constexpr int least = 10;
    const double unit = 1 / view.scale;
    const QPointF span = look.points.isEmpty() ? QPointF() : look.points.last() - look.points.first();
    const bool across = std::abs(span.y()) < 1;
    const double room = std::abs(span.x()) * view.scale + 2 * farAir;
    for (int px = largest; px >= least; --px) {
        const TextStyle style{std::round(px * unit * 2) / 2, QFont::DemiBold};
        if (!across || textWidth(look.label, style, view) * view.scale + 2 * farPad <= room)
            return style;
    }
    return {0, QFont::DemiBold};
}

QRectF farRect(const ConnectorLook &look, const PaintView &view)
{
    const double unit = 1 / view.scale;
    const QSizeF size(textWidth(look.label, farStyle(look, view), view) + 2 * farPad * unit, 24 * unit);
    return {look.labelAt - QPointF(size.width() / 2, size.height() / 2), size};
}

bool isShown(const ConnectorLook &look, const PaintView &view)
{
    if (look.label.isEmpty())
        return false;
    // Far, the words of promotions would be wider than the space between the sites.
    return view.lod == Lod::Near || (hasTwoLines(look) && view.lod == Lod::Middle)
        || (look.kind == LineKind::SiteLink && view.lod == Lod::Far && farStyle(look, view).px > 0);
}

// A long name of a promotion takes two lines before it is shortened.
QStringList promotionDetail(const ConnectorLook &look, double width, const PaintView &view)
{
    // Measured in the font that it is painted in, or in the widest one for readers of files.
    const double wider = textWidth(look.detail, detailStyle, view) / std::max(1.0, textWidth(look.detail, detailStyle));
    return wrappedText(look.detail, detailStyle, (width - stepRoom - 6) / std::max(1.0, wider), 2);
}

QRectF twoLineRect(const ConnectorLook &look, const PaintView &view)
{
    const double words = std::max(textWidth(look.label, headStyle, view), textWidth(look.detail, detailStyle, view));
    const double step = look.step.isEmpty() ? 0 : 27;
    const double least = look.kind == LineKind::Promotion ? 132 : 0;
    const double width = std::min(spineRoom, std::max(least, std::ceil(words) + 18 + step));
    double height = look.detail.isEmpty() ? 26 : look.kind == LineKind::Promotion ? 42 : 40;
    if (look.kind == LineKind::Promotion)
        height += detailPitch * double(std::max<qsizetype>(0, promotionDetail(look, width, view).size() - 1));
    return {look.labelAt.x() - width / 2, look.labelAt.y() - height / 2, width, height};
}

void paintTwoLines(QPainter &painter, const ConnectorLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QRectF rect = twoLineRect(look, view);
    const bool promotion = look.kind == LineKind::Promotion;
    const QColor ink = inkOf(look, theme);
    paintRound(painter, rect, promotion ? 10 : 8, theme.card,
        linePen(promotion ? mix(theme.lineStrong, ink, 0.35) : theme.lineStrong, 1));
    const double y = rect.center().y();
    const double first = look.detail.isEmpty() ? y + 4.3 : y - 3;
    if (!look.step.isEmpty()) {
        const QPointF centre(rect.left() + 18, y);
        painter.setPen(Qt::NoPen);
        painter.setBrush(ink);
        painter.drawEllipse(centre, 10, 10);
        paintText(painter, {centre.x(), y + 4.2}, look.step, {12, QFont::Bold}, theme.onBadge, view, Anchor::Middle);
        const double x = rect.left() + stepRoom;
        const double room = rect.right() - 6 - x;
        const QStringList lines = promotionDetail(look, rect.width(), view);
        const double up = detailPitch / 2 * double(std::max<qsizetype>(0, lines.size() - 1));
        paintText(painter, {x, first - up}, look.label, headStyle, theme.text, view, Anchor::Left, room);
        for (qsizetype i = 0; i < lines.size(); ++i)
            paintText(painter, {x, y + 12 - up + double(i) * detailPitch}, lines.at(i), detailStyle, theme.text2, view,
                Anchor::Left, room, Elide::End);
        return;
    }
    const double room = rect.width() - 14;
    paintText(painter, {rect.center().x(), first}, look.label, headStyle, look.lost ? theme.lostText : theme.text, view,
        Anchor::Middle, room);
    paintText(painter, {rect.center().x(), y + 12.5}, look.detail, detailStyle, theme.text2, view, Anchor::Middle, room,
        Elide::End);
}

} // namespace

QRectF connectorLabelRect(const ConnectorLook &look, const PaintView &view)
{
    if (!isShown(look, view))
        return {};
    if (hasTwoLines(look))
        return view.lod == Lod::Far ? farRect(look, view) : twoLineRect(look, view);
    const TextStyle &style = styleOf(look);
    const double width = std::ceil(textWidth(look.label, style, view));
    switch (look.labelPlace) {
    case LabelPlace::Beside:
        return {look.labelAt.x() + 10, look.labelAt.y() - 8, width, 16};
    case LabelPlace::Above:
        return {look.labelAt.x() - width / 2, look.labelAt.y() - 20, width, 16};
    case LabelPlace::Capsule:
        break;
    }
    const double height = style.px + 6 + (hasCjk(look.label) ? 2 : 0);
    return {look.labelAt.x() - width / 2 - 7, look.labelAt.y() - height / 2, width + 14, height};
}

void paintConnectorLabel(QPainter &painter, const ConnectorLook &look, const PaintView &view)
{
    if (!isShown(look, view))
        return;
    const Theme &theme = view.theme;
    if (look.interaction.dimmed)
        return; // a line outside the filter says nothing
    const QRectF rect = connectorLabelRect(look, view);
    if (hasTwoLines(look)) {
        if (view.lod != Lod::Far) {
            paintTwoLines(painter, look, view);
            return;
        }
        const double unit = 1 / view.scale;
        const TextStyle style = farStyle(look, view);
        paintRound(painter, rect, 7 * unit, theme.card, linePen(theme.lineStrong, unit));
        paintText(painter, {rect.center().x(), rect.center().y() + style.px * 0.36}, look.label, style, theme.text,
            view, Anchor::Middle);
        return;
    }
    const TextStyle &style = styleOf(look);
    const QColor ink = inkOf(look, theme);
    if (look.labelPlace == LabelPlace::Capsule) {
        paintRound(painter, rect, rect.height() / 2, theme.card, linePen(theme.lineStrong, 1));
        paintText(painter, {rect.center().x(), rect.center().y() + style.px * 0.36}, look.label, style, ink, view,
            Anchor::Middle);
    } else if (look.labelPlace == LabelPlace::Beside) {
        paintText(painter, {rect.left(), look.labelAt.y() + 4}, look.label, style, ink, view);
    } else {
        paintText(painter, {look.labelAt.x(), look.labelAt.y() - 8}, look.label, style, ink, view, Anchor::Middle);
    }
}

void paintRemark(QPainter &painter, const RemarkLook &look, const PaintView &view)
{
    if (view.lod != Lod::Near)
        return;
    const double width = std::ceil(textWidth(look.text, labelStyle, view)) + 18;
    const QRectF rect(look.at.x(), look.at.y() - 9, width, 18);
    paintRound(painter, rect, 9, conditionColour(view.theme, look.condition));
    paintText(painter, {rect.center().x(), rect.center().y() + 3.8}, look.text, labelStyle, view.theme.onBadge, view,
        Anchor::Middle);
}

} // namespace quorate
