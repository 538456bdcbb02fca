#include "widgets/paint/text.h"

#include "widgets/paint/icons.h"
#include "widgets/paint/svg_device.h"

#include <QFontDatabase>
#include <QFontMetricsF>
#include <QPainter>
#include <QStaticText>
#include <QTextLayout>
#include <cmath>
#include <unordered_map>

namespace quorate {

namespace {

// QFont knows whole px only. Half sizes are set twice as large and painted at half the scale.
bool isHalf(double px)
{
    return std::abs(px - std::round(px)) > 0.2;
}

QFont fontOf(const TextStyle &style)
{
    const int times = isHalf(style.px) ? 2 : 1;
    QFont font = themeFont(style.px * times, style.weight);
    if (style.spacing != 0)
        font.setLetterSpacing(QFont::AbsoluteSpacing, style.spacing * times);
    return font;
}

/// A laid out line: what is shown, how wide it is, and how far its base line lies below its top.
struct Line {
    QString shown;
    QStaticText text;
    double width = 0;
    double ascent = 0;
};

struct LineKey {
    QString text;
    int halfPx, weight, spacing, maxWidth;
    Elide elide;

    bool operator==(const LineKey &) const = default;
};

struct LineHash {
    size_t operator()(const LineKey &key) const
    {
        return qHashMulti(0, key.text, key.halfPx, key.weight, key.spacing, key.maxWidth, int(key.elide));
    }
};

const Line &lineOf(const QString &text, const TextStyle &style, double maxWidth, Elide elide)
{
    // Shaping a text costs more than painting it; a screen shows at most a few thousand. Per thread: exporters paint,
    // too.
    static thread_local std::unordered_map<LineKey, Line, LineHash> lines;
    constexpr size_t most = 8192;
    const LineKey key{
        text, qRound(style.px * 2), style.weight, qRound(style.spacing * 10), qRound(maxWidth * 2), elide};
    const auto found = lines.find(key);
    if (found != lines.end())
        return found->second;
    if (lines.size() >= most)
        lines.clear();

    const double times = isHalf(style.px) ? 2 : 1;
    const QFont font = fontOf(style);
    Line line;
    line.shown = text;
    line.shown.replace(u'\n', u' ');
    const QFontMetricsF metrics(font);
    line.width = metrics.horizontalAdvance(line.shown) / times;
    if (maxWidth > 0 && line.width > maxWidth + 0.25) {
        line.shown =
            metrics.elidedText(line.shown, elide == Elide::Middle ? Qt::ElideMiddle : Qt::ElideRight, maxWidth * times);
        line.width = metrics.horizontalAdvance(line.shown) / times;
    }
    // The line's own ascent: a fallback font for Chinese may be taller than the first family.
    QTextLayout layout(line.shown, font);
    layout.beginLayout();
    QTextLine first = layout.createLine();
    if (first.isValid())
        first.setLineWidth(1e6); // without a width the line is not laid out and has no ascent
    line.ascent = first.isValid() ? first.ascent() : metrics.ascent();
    layout.endLayout();
    line.text.setText(line.shown);
    line.text.setTextFormat(Qt::PlainText);
    line.text.setPerformanceHint(QStaticText::AggressiveCaching);
    line.text.prepare({}, font);
    return lines.emplace(key, std::move(line)).first->second;
}

} // namespace

double textWidth(const QString &text, const TextStyle &style)
{
    return lineOf(text, style, 0, Elide::Middle).width;
}

double textWidthAnyFont(const QString &text, const TextStyle &style)
{
    static const bool installed = QFontDatabase::families().contains(QStringLiteral("DejaVu Sans"));
    const double own = textWidth(text, style);
    if (!installed)
        return own * 1.22; // measured: names in DejaVu are 16 to 22 % wider than in Inter
    QFont font(QStringLiteral("DejaVu Sans"));
    font.setPixelSize(qRound(style.px * 2));
    font.setBold(style.weight > QFont::Normal);
    font.setHintingPreference(QFont::PreferNoHinting);
    return std::max(own, QFontMetricsF(font).horizontalAdvance(text) / 2);
}

double textWidth(const QString &text, const TextStyle &style, const PaintView &view)
{
    return view.anyFont ? textWidthAnyFont(text, style) : textWidth(text, style);
}

QString elidedText(const QString &text, const TextStyle &style, double width, Elide elide)
{
    return lineOf(text, style, width, elide).shown;
}

QStringList wrappedText(const QString &text, const TextStyle &style, double width, int maxLines)
{
    const double times = isHalf(style.px) ? 2 : 1;
    const QFont font = fontOf(style);
    QStringList lines;
    for (const QString &paragraph : text.split(u'\n')) {
        QTextLayout layout(paragraph, font);
        QTextOption option;
        option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
        layout.setTextOption(option);
        layout.beginLayout();
        bool any = false;
        for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
            line.setLineWidth(width * times);
            any = true;
            if (maxLines > 0 && lines.size() == maxLines - 1) {
                // All that is left goes into the last line, which says by its dots that there is more.
                const QString rest = paragraph.mid(line.textStart());
                lines += elidedText(rest, style, width, Elide::End);
                layout.endLayout();
                return lines;
            }
            lines += paragraph.mid(line.textStart(), line.textLength()).trimmed();
        }
        layout.endLayout();
        if (!any)
            lines += QString();
        if (maxLines > 0 && lines.size() >= maxLines)
            break;
    }
    return lines;
}

bool hasCjk(const QString &text)
{
    for (const QChar c : text) {
        const char16_t code = c.unicode();
        if ((code >= 0x2E80 && code <= 0x9FFF) || (code >= 0xAC00 && code <= 0xD7A3)
            || (code >= 0xF900 && code <= 0xFAFF) || (code >= 0xFF00 && code <= 0xFFEF)
            || (code >= 0xD840 && code <= 0xD8BF))
            return true;
    }
    return false;
}

double paintText(QPainter &painter, const QPointF &at, const QString &text, const TextStyle &style,
    const QColor &colour, const PaintView &view, Anchor anchor, double maxWidth, Elide elide)
{
    if (text.isEmpty() || style.px * view.scale < leastTextPx)
        return 0;
    const Line &line = lineOf(text, style, maxWidth, elide);
    const double shift = anchor == Anchor::Left ? 0 : anchor == Anchor::Middle ? line.width / 2 : line.width;

    if (auto *svg = dynamic_cast<SvgEngine *>(painter.paintEngine())) {
        const QTransform transform = painter.combinedTransform();
        const double scale = std::hypot(transform.m11(), transform.m12());
        const char *const name = anchor == Anchor::Left ? nullptr : anchor == Anchor::Middle ? "middle" : "end";
        svg->drawAnchoredText(transform.map(at), line.shown, style.px * scale, style.weight, style.spacing * scale,
            colour, name, painter.opacity());
        return line.width;
    }

    painter.setPen(colour);
    QFont font = fontOf(style);
    const QPointF start(at.x() - shift, at.y());
    const bool vectors = paintsVectors(painter);
    // Inter shapes ":" and braces beside digits into glyphs that Qt's PDF text layer cannot name: they could not be
    // searched.
    if (vectors)
        font.setStyleStrategy(QFont::PreferNoShaping);
    painter.setFont(font);
    if (!isHalf(style.px)) {
        if (vectors)
            painter.drawText(start, line.shown);
        else
            painter.drawStaticText(QPointF(start.x(), start.y() - line.ascent), line.text);
        return line.width;
    }
    const QTransform before = painter.worldTransform();
    painter.translate(start);
    painter.scale(0.5, 0.5);
    if (vectors)
        painter.drawText(QPointF(), line.shown);
    else
        painter.drawStaticText(QPointF(0, -line.ascent), line.text);
    painter.setWorldTransform(before);
    return line.width;
}

} // namespace quorate
