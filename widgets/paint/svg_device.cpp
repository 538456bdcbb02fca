#include "widgets/paint/svg_device.h"

#include <QPainterPath>
#include <QPen>
#include <QtMath>
#include <climits>
#include <cmath>

namespace quorate {

namespace {

// Two decimals are a fortieth of a hairline; more only makes files longer.
QString number(double value)
{
    const double rounded = std::round(value * 100) / 100;
    return QString::number(rounded == 0 ? 0.0 : rounded, 'g', 10);
}

QString pathData(const QPainterPath &path)
{
    QString d;
    const auto point = [&d](const QPainterPath::Element &e) { d += number(e.x) + u' ' + number(e.y); };
    QPointF first;
    for (int i = 0; i < path.elementCount(); ++i) {
        const QPainterPath::Element e = path.elementAt(i);
        if (e.type == QPainterPath::MoveToElement) {
            first = e;
            d += u'M';
            point(e);
        } else if (e.type == QPainterPath::LineToElement) {
            const bool ends = i + 1 == path.elementCount() || path.elementAt(i + 1).type == QPainterPath::MoveToElement;
            if (ends && QPointF(e) == first) {
                d += u'Z';
                continue;
            }
            d += u'L';
            point(e);
        } else if (e.type == QPainterPath::CurveToElement) {
            d += u'C';
            point(e);
            for (int k = 1; k <= 2 && i + k < path.elementCount(); ++k) {
                d += u' ';
                point(path.elementAt(i + k));
            }
            i += 2;
        }
    }
    return d;
}

} // namespace

QString xmlText(const QString &text)
{
    QString result;
    result.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text.at(i);
        if (c.isHighSurrogate()) {
            if (i + 1 < text.size() && text.at(i + 1).isLowSurrogate()) {
                result += c;
                result += text.at(++i);
            }
            continue;
        }
        const char16_t code = c.unicode();
        const bool control = code < 0x20 && code != u'\t' && code != u'\n' && code != u'\r';
        if (!control && !c.isLowSurrogate() && code < 0xFFFE && !(code >= 0x7F && code < 0xA0))
            result += c;
    }
    return result;
}

SvgEngine::SvgEngine()
    : QPaintEngine(PrimitiveTransform | PixmapTransform | AlphaBlend | PainterPaths | Antialiasing | ConstantOpacity
        | PaintOutsidePaintEvent)
{
}

void SvgEngine::setUp(QXmlStreamWriter *writer, QIODevice *target)
{
    m_writer = writer;
    m_target = target;
}

bool SvgEngine::begin(QPaintDevice *)
{
    setActive(true);
    return true;
}

bool SvgEngine::end()
{
    setActive(false);
    return true;
}

void SvgEngine::updateState(const QPaintEngineState &changes)
{
    const QPaintEngine::DirtyFlags dirty = changes.state();
    if (dirty & DirtyTransform)
        m_transform = changes.transform();
    if (dirty & DirtyPen)
        m_pen = changes.pen();
    if (dirty & DirtyBrush)
        m_brush = changes.brush();
    if (dirty & DirtyOpacity)
        m_opacity = changes.opacity();
}

double SvgEngine::scale() const
{
    return std::hypot(m_transform.m11(), m_transform.m12());
}

void SvgEngine::paintAttributes(const QBrush &brush, const QPen &pen, bool closed)
{
    QXmlStreamWriter &w = *m_writer;
    if (closed && brush.style() != Qt::NoBrush) {
        w.writeAttribute(QStringLiteral("fill"), brush.color().name());
        if (const double alpha = brush.color().alphaF() * m_opacity; alpha < 1)
            w.writeAttribute(QStringLiteral("fill-opacity"), number(alpha));
    } else {
        w.writeAttribute(QStringLiteral("fill"), QStringLiteral("none"));
    }
    if (pen.style() == Qt::NoPen)
        return;
    const double width = pen.isCosmetic() ? qMax(1.0, pen.widthF()) : pen.widthF() * scale();
    w.writeAttribute(QStringLiteral("stroke"), pen.color().name());
    if (const double alpha = pen.color().alphaF() * m_opacity; alpha < 1)
        w.writeAttribute(QStringLiteral("stroke-opacity"), number(alpha));
    w.writeAttribute(QStringLiteral("stroke-width"), number(width));
    if (pen.style() != Qt::SolidLine) {
        QStringList dashes;
        for (const double dash : pen.dashPattern())
            dashes += number(dash * width);
        w.writeAttribute(QStringLiteral("stroke-dasharray"), dashes.join(u' '));
        if (pen.dashOffset() != 0)
            w.writeAttribute(QStringLiteral("stroke-dashoffset"), number(pen.dashOffset() * width));
    }
    if (pen.capStyle() == Qt::RoundCap)
        w.writeAttribute(QStringLiteral("stroke-linecap"), QStringLiteral("round"));
    if (pen.joinStyle() == Qt::RoundJoin)
        w.writeAttribute(QStringLiteral("stroke-linejoin"), QStringLiteral("round"));
}

void SvgEngine::drawPath(const QPainterPath &path)
{
    if (path.isEmpty())
        return;
    m_writer->writeEmptyElement(QStringLiteral("path"));
    m_writer->writeAttribute(QStringLiteral("d"), pathData(m_transform.map(path)));
    paintAttributes(m_brush, m_pen, true);
}

void SvgEngine::drawRoundedRect(const QRectF &rect, double radius, const QBrush &brush, const QPen &pen, double opacity)
{
    m_opacity = opacity;
    m_writer->writeEmptyElement(QStringLiteral("rect"));
    m_writer->writeAttribute(QStringLiteral("x"), number(rect.x()));
    m_writer->writeAttribute(QStringLiteral("y"), number(rect.y()));
    m_writer->writeAttribute(QStringLiteral("width"), number(rect.width()));
    m_writer->writeAttribute(QStringLiteral("height"), number(rect.height()));
    if (radius > 0)
        m_writer->writeAttribute(QStringLiteral("rx"), number(radius));
    paintAttributes(brush, pen, true);
}

void SvgEngine::drawRects(const QRectF *rects, int count)
{
    for (int i = 0; i < count; ++i)
        drawRoundedRect(m_transform.mapRect(rects[i]), 0, m_brush, m_pen, m_opacity);
}

void SvgEngine::drawEllipse(const QRectF &rect)
{
    const QRectF mapped = m_transform.mapRect(rect);
    m_writer->writeEmptyElement(QStringLiteral("ellipse"));
    m_writer->writeAttribute(QStringLiteral("cx"), number(mapped.center().x()));
    m_writer->writeAttribute(QStringLiteral("cy"), number(mapped.center().y()));
    m_writer->writeAttribute(QStringLiteral("rx"), number(mapped.width() / 2));
    m_writer->writeAttribute(QStringLiteral("ry"), number(mapped.height() / 2));
    paintAttributes(m_brush, m_pen, true);
}

void SvgEngine::drawPolygon(const QPointF *points, int count, PolygonDrawMode mode)
{
    QPainterPath path;
    for (int i = 0; i < count; ++i)
        i == 0 ? path.moveTo(points[i]) : path.lineTo(points[i]);
    if (mode != PolylineMode)
        path.closeSubpath();
    if (path.isEmpty())
        return;
    m_writer->writeEmptyElement(QStringLiteral("path"));
    m_writer->writeAttribute(QStringLiteral("d"), pathData(m_transform.map(path)));
    paintAttributes(m_brush, m_pen, mode != PolylineMode);
}

// Painters of this room use no pixels in vector pictures; an image would bring a format that the allow-list forbids.
void SvgEngine::drawPixmap(const QRectF &, const QPixmap &, const QRectF &)
{
    Q_ASSERT(false);
}
void SvgEngine::drawImage(const QRectF &, const QImage &, const QRectF &, Qt::ImageConversionFlags)
{
    Q_ASSERT(false);
}

void SvgEngine::drawTextItem(const QPointF &at, const QTextItem &item)
{
    const QFont font = item.font();
    drawAnchoredText(m_transform.map(at), item.text(), font.pixelSize() * scale(), font.weight(), 0, m_pen.color(),
        nullptr, m_opacity);
}

void SvgEngine::drawAnchoredText(const QPointF &at, const QString &text, double px, int weight, double spacing,
    const QColor &colour, const char *anchor, double opacity)
{
    QXmlStreamWriter &w = *m_writer;
    w.writeStartElement(QStringLiteral("text"));
    w.writeAttribute(QStringLiteral("x"), number(at.x()));
    w.writeAttribute(QStringLiteral("y"), number(at.y()));
    w.writeAttribute(QStringLiteral("font-size"), number(px));
    if (weight != QFont::Normal)
        w.writeAttribute(QStringLiteral("font-weight"), QString::number(weight));
    if (spacing != 0)
        w.writeAttribute(QStringLiteral("letter-spacing"), number(spacing));
    w.writeAttribute(QStringLiteral("fill"), colour.name());
    if (opacity < 1)
        w.writeAttribute(QStringLiteral("fill-opacity"), number(opacity));
    if (anchor != nullptr)
        w.writeAttribute(QStringLiteral("text-anchor"), QLatin1String(anchor));
    w.writeCharacters(xmlText(text));
    w.writeEndElement();
}

void SvgEngine::drawIcon(const QRectF &rect, const QByteArray &svg)
{
    // Our own file: one <svg> element around shapes, so its content can stand in the picture as it is.
    const qsizetype from = svg.indexOf('>') + 1;
    const qsizetype to = svg.lastIndexOf("</svg>");
    if (from <= 0 || to < from)
        return;
    m_writer->writeStartElement(QStringLiteral("g"));
    m_writer->writeAttribute(QStringLiteral("transform"),
        QStringLiteral("translate(%1 %2) scale(%3)")
            .arg(number(rect.x()), number(rect.y()), QString::number(rect.width() / 24, 'g', 6)));
    m_writer->writeCharacters(QString()); // ends the start tag before raw bytes follow
    m_target->write(svg.mid(from, to - from));
    m_writer->writeEndElement();
}

SvgDevice::SvgDevice(const QSizeF &size, const QString &title)
    : m_size(size)
    , m_writer(std::make_unique<QXmlStreamWriter>(&m_buffer))
    , m_engine(std::make_unique<SvgEngine>())
{
    m_buffer.open(QIODevice::WriteOnly);
    QXmlStreamWriter &w = *m_writer;
    w.writeStartDocument();
    w.writeStartElement(QStringLiteral("svg"));
    w.writeDefaultNamespace(QStringLiteral("http://www.w3.org/2000/svg"));
    w.writeAttribute(QStringLiteral("width"), number(size.width()));
    w.writeAttribute(QStringLiteral("height"), number(size.height()));
    w.writeAttribute(
        QStringLiteral("viewBox"), QStringLiteral("0 0 %1 %2").arg(number(size.width()), number(size.height())));
    w.writeAttribute(QStringLiteral("font-family"),
        QStringLiteral("Inter, 'Noto Sans', 'DejaVu Sans', 'Noto Sans CJK SC', sans-serif"));
    w.writeTextElement(QStringLiteral("title"), xmlText(title));
    m_engine->setUp(m_writer.get(), &m_buffer);
}

SvgDevice::~SvgDevice() = default;

QPaintEngine *SvgDevice::paintEngine() const
{
    return m_engine.get();
}

QByteArray SvgDevice::finish()
{
    m_writer->writeEndDocument();
    return m_buffer.data();
}

int SvgDevice::metric(PaintDeviceMetric metric) const
{
    switch (metric) {
    case PdmWidth:
        return qCeil(m_size.width());
    case PdmHeight:
        return qCeil(m_size.height());
    case PdmWidthMM:
        return qRound(m_size.width() * 25.4 / 96);
    case PdmHeightMM:
        return qRound(m_size.height() * 25.4 / 96);
    case PdmNumColors:
        return INT_MAX;
    case PdmDepth:
        return 32;
    case PdmDpiX:
    case PdmDpiY:
    case PdmPhysicalDpiX:
    case PdmPhysicalDpiY:
        return 96;
    case PdmDevicePixelRatio:
        return 1;
    case PdmDevicePixelRatioScaled:
        return int(devicePixelRatioFScale());
    }
    return 0;
}

} // namespace quorate
