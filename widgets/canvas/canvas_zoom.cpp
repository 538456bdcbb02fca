// Which part of the drawing is seen, and how large.
#include "widgets/canvas/canvas_view.h"

#include <QScrollBar>
#include <QVariantAnimation>

namespace quorate {

namespace {

constexpr double greatestScale = 4;
constexpr double leastScale = 0.02;
constexpr int keptPx = 80; // of the page that stays in sight, however far one pans

} // namespace

QPointF CanvasView::toScene(QPointF view) const
{
    return QPointF(view.x() + horizontalScrollBar()->value(), view.y() + verticalScrollBar()->value()) / m_scale;
}

QPointF CanvasView::toView(QPointF scene) const
{
    return scene * m_scale - QPointF(horizontalScrollBar()->value(), verticalScrollBar()->value());
}

QRectF CanvasView::visibleArea() const
{
    return {toScene({0, 0}), QSizeF(viewport()->size()) / m_scale};
}

PaintView CanvasView::paintView() const
{
    return {theme(), m_lod, m_scale, m_moving, false};
}

/// The scroll bars hold the truth, in whole px, so that panning can move pixels instead of painting them.
void CanvasView::updateScrollBars(QPointF topLeft)
{
    m_adjusting = true;
    const QRectF page = m_content.geometry().page;
    const auto set = [](QScrollBar *bar, double from, double to, int length, double value) {
        bar->setRange(int(std::floor(from)) - length + keptPx,
            std::max(int(std::ceil(to)) - keptPx, int(std::floor(from)) - length + keptPx));
        bar->setPageStep(length);
        bar->setSingleStep(24);
        bar->setValue(int(std::round(value)));
    };
    set(horizontalScrollBar(), page.left() * m_scale, page.right() * m_scale, viewport()->width(),
        topLeft.x() * m_scale);
    set(verticalScrollBar(), page.top() * m_scale, page.bottom() * m_scale, viewport()->height(),
        topLeft.y() * m_scale);
    m_adjusting = false;
}

void CanvasView::setScale(double scale, QPointF anchor)
{
    const QRectF page = m_content.geometry().page;
    // A very large design must fit all the same.
    const double fit = page.isEmpty()
        ? leastScale
        : std::min(viewport()->width() / page.width(), viewport()->height() / page.height()) * 0.9;
    const double next = std::clamp(scale, std::min(leastScale, fit), greatestScale);
    if (qFuzzyCompare(next, m_scale))
        return;
    const QPointF fixed = toScene(anchor);
    m_fitted = false;
    m_scale = next;
    m_lod = lodAt(m_scale, m_lod);
    updateScrollBars(fixed - anchor / m_scale);
    touch();
    repaintAll();
    Q_EMIT scaleChanged(m_scale);
}

void CanvasView::zoomTo(const QRectF &rect, bool animated)
{
    if (rect.isEmpty() || viewport()->width() < 8 || viewport()->height() < 8)
        return;
    m_fitted = false;
    const QSizeF size = viewport()->size();
    const auto show = [this, size](const QRectF &area) {
        m_scale = std::min({size.width() / area.width(), size.height() / area.height(), greatestScale});
        m_lod = lodAt(m_scale, m_lod);
        updateScrollBars(area.center() - QPointF(size.width(), size.height()) / (2 * m_scale));
        touch();
        repaintAll();
        Q_EMIT scaleChanged(m_scale);
    };
    const double margin = 24 / std::min(size.width() / rect.width(), size.height() / rect.height());
    const QRectF target = rect.adjusted(-margin, -margin, margin, margin);
    if (m_zoom)
        m_zoom->stop();
    if (!animated || !m_animated || !isVisible()) {
        show(target);
        m_moving = false;
        return;
    }
    const QRectF start = visibleArea();
    auto *animation = new QVariantAnimation(this);
    animation->setDuration(250);
    animation->setEasingCurve(QEasingCurve::OutCubic);
    animation->setStartValue(0.0);
    animation->setEndValue(1.0);
    connect(animation, &QVariantAnimation::valueChanged, this, [=](const QVariant &value) {
        const double t = value.toDouble();
        const auto between = [t](double a, double b) { return a + (b - a) * t; };
        show({between(start.x(), target.x()), between(start.y(), target.y()), between(start.width(), target.width()),
            between(start.height(), target.height())});
    });
    m_zoom = animation;
    animation->start(QAbstractAnimation::DeleteWhenStopped);
}

void CanvasView::panBy(QPoint pixels)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - pixels.x());
    verticalScrollBar()->setValue(verticalScrollBar()->value() - pixels.y());
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    if (m_adjusting)
        return;
    m_fitted = false;
    touch();
    if (m_editor)
        m_editor->move(m_editor->pos() + QPoint(dx, dy));
    const bool whole = qFuzzyCompare(devicePixelRatioF(), std::round(devicePixelRatioF()));
    if (whole)
        viewport()->scroll(dx, dy); // only the strip that came into sight is painted
    else
        repaintAll();
}

void CanvasView::zoomIn()
{
    setScale(m_scale * 1.25, QRectF(viewport()->rect()).center());
}

void CanvasView::zoomOut()
{
    setScale(m_scale / 1.25, QRectF(viewport()->rect()).center());
}

void CanvasView::zoomOriginal()
{
    setScale(1, QRectF(viewport()->rect()).center());
}

void CanvasView::zoomFit()
{
    zoomTo(m_content.geometry().page);
    m_fitted = true;
}

void CanvasView::zoomSelection()
{
    QRectF area;
    for (const ElementId &id : m_context.selection.elements())
        area |= m_content.rectOf(id);
    if (!area.isNull())
        zoomTo(area.adjusted(-80, -80, 80, 80));
}

void CanvasView::reveal(const QStringList &elements)
{
    QRectF area;
    for (const ElementId &id : elements)
        area |= m_content.rectOf(id);
    if (area.isNull())
        return;
    // Seen and legible already: the eye need not be led anywhere.
    const QRectF visible = visibleArea();
    if (visible.contains(area) && m_lod >= Lod::Middle)
        return;
    const QSizeF room(std::max(area.width() + 160, visible.width() * m_scale),
        std::max(area.height() + 160, visible.height() * m_scale));
    QRectF target(QPointF(), room);
    target.moveCenter(area.center());
    zoomTo(target);
}

// Painting

} // namespace quorate
