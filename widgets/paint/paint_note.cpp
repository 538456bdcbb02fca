#include "widgets/paint/icons.h"
#include "widgets/paint/paint_parts.h"
#include "widgets/paint/text.h"

#include <QPainter>

namespace quorate {

namespace {

constexpr TextStyle noteStyle{11, QFont::Normal};
constexpr double textLeft = 36;
constexpr double textRight = 12;
constexpr double fold = 14;

double lineHeight(const QString &text)
{
    return hasCjk(text) ? 18 : 16;
}

} // namespace

qreal noteHeight(const QString &text, qreal width)
{
    const auto lines = wrappedText(text, noteStyle, width - textLeft - textRight).size();
    return 24 + double(std::max<qsizetype>(1, lines)) * lineHeight(text);
}

void paintNote(QPainter &painter, const NoteLook &look, const PaintView &view)
{
    const Theme &theme = view.theme;
    const QRectF &rect = look.rect;
    if (view.lod <= Lod::Far) {
        painter.fillRect(rect, theme.note);
        if (view.lod == Lod::Far) {
            paintOutline(painter, rect, 0, linePen(theme.noteLine, 1 / view.scale));
            paintRing(painter, rect, 0, look.interaction, view);
        }
        return;
    }
    const QRectF inner = rect.adjusted(0.5, 0.5, -0.5, -0.5);
    const double x = inner.right() - fold;
    const double y = inner.bottom() - fold;
    painter.setPen(linePen(theme.noteLine, 1));
    painter.setBrush(theme.note);
    const QPointF sheet[] = {
        inner.topLeft(), inner.topRight(), {inner.right(), y}, {x, inner.bottom()}, inner.bottomLeft()};
    painter.drawPolygon(sheet, 5);
    const QPointF corner[] = {{inner.right(), y}, {x, y}, {x, inner.bottom()}};
    painter.setPen(Qt::NoPen);
    painter.setBrush(theme.noteLine);
    painter.drawPolygon(corner, 3);

    const QColor ink = theme.kind == Theme::Kind::Light ? theme.family(Family::Storage).ink : theme.text2;
    paintIcon(painter, QRectF(rect.left() + 12, rect.top() + 12, 16, 16), QStringLiteral("note"), ink);
    const double step = lineHeight(look.text);
    const int room = std::max(1, int((rect.height() - 20) / step));
    const QStringList lines = wrappedText(look.text, noteStyle, rect.width() - textLeft - textRight, room);
    for (qsizetype i = 0; i < lines.size(); ++i)
        paintText(painter, {rect.left() + textLeft, rect.top() + 24 + double(i) * step}, lines.at(i), noteStyle,
            theme.text, view);
    paintRing(painter, rect, 0, look.interaction, view);
}

} // namespace quorate
