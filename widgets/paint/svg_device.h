#pragma once

#include <QBuffer>
#include <QPaintDevice>
#include <QPaintEngine>
#include <QSizeF>
#include <QXmlStreamWriter>
#include <memory>

namespace quorate {

/// Writes what is painted as plain SVG 1.1: paths, text and our own icons; nothing else can come out. It exists because
/// QSvgGenerator (Qt 6.4) does not escape its title, knows one font family a text, and writes a group for every pen.
class SvgEngine final : public QPaintEngine {
public:
    SvgEngine();

    bool begin(QPaintDevice *device) override;
    bool end() override;
    Type type() const override { return User; }
    void updateState(const QPaintEngineState &state) override;
    void drawPath(const QPainterPath &path) override;
    void drawRects(const QRectF *rects, int count) override;
    void drawEllipse(const QRectF &rect) override;
    void drawPolygon(const QPointF *points, int count, PolygonDrawMode mode) override;
    void drawPixmap(const QRectF &rect, const QPixmap &pixmap, const QRectF &source) override;
    void drawImage(
        const QRectF &rect, const QImage &image, const QRectF &source, Qt::ImageConversionFlags flags) override;
    void drawTextItem(const QPointF &at, const QTextItem &item) override;

    /// Text with an anchor (start, middle, end), so that it stays in place when the reader's font is wider.
    void drawAnchoredText(const QPointF &at, const QString &text, double px, int weight, double spacing,
        const QColor &colour, const char *anchor, double opacity);
    /// One of our icons, 24 by 24, moved and scaled into rect.
    void drawIcon(const QRectF &rect, const QByteArray &svg);
    void drawRoundedRect(const QRectF &rect, double radius, const QBrush &brush, const QPen &pen, double opacity);

    void setUp(QXmlStreamWriter *writer, QIODevice *target);

private:
    void paintAttributes(const QBrush &brush, const QPen &pen, bool closed);
    double scale() const;

    QXmlStreamWriter *m_writer = nullptr;
    QIODevice *m_target = nullptr;
    QTransform m_transform;
    QPen m_pen;
    QBrush m_brush;
    double m_opacity = 1;
};

/// The sheet an SvgEngine paints on.
class SvgDevice final : public QPaintDevice {
public:
    /// title is any text; it is escaped, and characters that XML forbids are left out.
    SvgDevice(const QSizeF &size, const QString &title);
    ~SvgDevice() override;

    QPaintEngine *paintEngine() const override;
    /// The finished document; call after the painter has ended.
    QByteArray finish();

protected:
    int metric(PaintDeviceMetric metric) const override;

private:
    QSizeF m_size;
    QBuffer m_buffer;
    std::unique_ptr<QXmlStreamWriter> m_writer;
    std::unique_ptr<SvgEngine> m_engine;
};

/// The text without what XML 1.0 forbids: control characters, lone surrogates, U+FFFE and U+FFFF.
QString xmlText(const QString &text);

} // namespace quorate
