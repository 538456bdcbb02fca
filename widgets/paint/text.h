#pragma once

#include "widgets/paint/paint.h"

#include <QString>

namespace quorate {

/// Size in px (halves allowed), weight and letter spacing of one kind of text.
struct TextStyle {
    double px = 12;
    int weight = QFont::Normal;
    double spacing = 0;
};

enum class Anchor { Left, Middle, Right };

/// How a text that does not fit is shortened: names keep their end, where the number is; sentences keep their
/// beginning.
enum class Elide { Middle, End };

/// Least size on the screen; what would be smaller is not painted at all.
inline constexpr double leastTextPx = 6;

double textWidth(const QString &text, const TextStyle &style);
/// The width in the widest font that a reader of an SVG may have instead of ours: DejaVu Sans, bold when heavy.
double textWidthAnyFont(const QString &text, const TextStyle &style);
/// The width to reserve in this view.
double textWidth(const QString &text, const TextStyle &style, const PaintView &view);

QString elidedText(const QString &text, const TextStyle &style, double width, Elide elide = Elide::Middle);
/// Words broken into lines of this width, at most maxLines (0: any number); the last one is elided.
QStringList wrappedText(const QString &text, const TextStyle &style, double width, int maxLines = 0);
/// Whether the text has Chinese, Japanese or Korean characters, which need two px more height.
bool hasCjk(const QString &text);

/// Paints one line at its base line and returns its width; maxWidth 0 means any.
double paintText(QPainter &painter, const QPointF &at, const QString &text, const TextStyle &style,
    const QColor &colour, const PaintView &view, Anchor anchor = Anchor::Left, double maxWidth = 0,
    Elide elide = Elide::Middle);

} // namespace quorate
