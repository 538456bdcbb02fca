#include "widgets/paint/paint_parts.h"
#include "widgets/paint/text.h"

#include <QPainter>

namespace quorate {

namespace {

constexpr TextStyle nameStyle{12, QFont::DemiBold};
constexpr TextStyle lineStyle{11, QFont::Normal};

void paintNear(QPainter &painter, const CaptionLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const double width = look.rect.width();
    QStringList lines;
    for (const QString &line : look.lines)
        lines += wrappedText(line, lineStyle, width, 2);
    const bool verdict = look.simulated && !look.conditionWord.isEmpty();
    const double rows = double(lines.size()) + (verdict ? 1 : 0);
    const double height = rows > 0 ? 16 + (rows - 1) * 15 + (verdict ? 3 : 0) : 0;
    double y = look.rect.center().y() - height / 2 + 4.5;
    const double x = look.rect.left();
    paintText(painter, {x, y}, look.name, nameStyle, theme.text, view, Anchor::Left, width);
    y += 16;
    for (const QString &line : lines) {
        paintText(painter, {x, y}, line, lineStyle, look.simulated ? theme.text2 : theme.text3, view, Anchor::Left,
            width, Elide::End);
        y += 15;
    }
    if (verdict) {
        y += 3;
        paintConditionShape(painter, {x + 6.5, y - 4}, 14, look.condition, view);
        paintText(painter, {x + 18, y}, look.conditionWord, {11, QFont::DemiBold},
            conditionTextColour(theme, look.condition), view, Anchor::Left, width - 18, Elide::End);
    }
}

// "2 of 3" over a pip for each member; lost ones are outlines.
void paintMiddle(QPainter &painter, const CaptionLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    constexpr double pip = 13;
    constexpr double pitch = 18;
    const double centre = look.rect.center().y();
    const double x = look.rect.left();
    const double width = paintText(
        painter, {x, centre - 2}, look.count, {18, QFont::DemiBold}, theme.text, view, Anchor::Left, look.rect.width());
    if (look.simulated && look.condition != Condition::Normal)
        paintConditionShape(painter, {x + width + 16, centre - 8}, 18, look.condition, view);
    const int room = int((look.rect.width() + pitch - pip) / pitch);
    if (look.members > room)
        return; // the count says it
    const QColor &ink = theme.family(look.family).ink;
    for (int i = 0; i < look.members; ++i) {
        const QRectF rect(x + i * pitch, centre + 10, pip, pip);
        if (i < look.membersUp)
            paintRound(painter, rect, 3, ink);
        else
            paintRound(painter, rect, 3, theme.lostFill, linePen(theme.lost, 1.5, {3, 2}));
    }
}

} // namespace

void paintCaption(QPainter &painter, const CaptionLook &look, const PaintView &view)
{
    switch (view.lod) {
    case Lod::Near:
        paintNear(painter, look, view);
        break;
    case Lod::Middle:
        paintMiddle(painter, look, view);
        break;
    case Lod::Far: {
        // 13 px on the screen; a gutter too narrow for words stays empty, for all tiers alike.
        constexpr double leastGutter = 80;
        const double px = std::round(13 / view.scale * 2) / 2;
        const TextStyle style{px, QFont::Normal};
        if (px <= look.rect.height() && look.rect.width() * view.scale >= leastGutter)
            paintText(painter, {look.rect.left(), look.rect.center().y() + px * 0.35},
                look.shortName.isEmpty() ? look.name : look.shortName, style, view.theme.text2, view, Anchor::Left,
                look.rect.width(), Elide::End);
        break;
    }
    case Lod::Dot:
        break;
    }
}

} // namespace quorate
