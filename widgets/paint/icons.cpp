#include "widgets/paint/icons.h"

#include "widgets/paint/svg_device.h"

#include <QCache>
#include <QDir>
#include <QFile>
#include <QHash>
#include <QPaintEngine>
#include <QPainter>
#include <QSvgRenderer>
#include <cmath>

// The resource lives in a static library, whose initialisers a linker may drop; Q_INIT_RESOURCE wants the global
// namespace.
static void initIcons()
{
    Q_INIT_RESOURCE(quorate_icons);
}

namespace quorate {

namespace {

const QHash<QString, QByteArray> &icons()
{
    static const QHash<QString, QByteArray> all = [] {
        initIcons();
        QHash<QString, QByteArray> result;
        const QDir folder(QStringLiteral(":/quorate/icons"));
        for (const QString &file : folder.entryList({QStringLiteral("*.svg")}, QDir::Files, QDir::Name)) {
            QFile source(folder.filePath(file));
            if (source.open(QIODevice::ReadOnly))
                result.insert(file.chopped(4), source.readAll().trimmed());
        }
        return result;
    }();
    return all;
}

struct ImageKey {
    QString name;
    QRgb ink, onBadge;
    int pixels;

    bool operator==(const ImageKey &) const = default;
};

size_t qHash(const ImageKey &key, size_t seed = 0)
{
    return qHashMulti(seed, key.name, key.ink, key.onBadge, key.pixels);
}

const QImage &cachedImage(const QString &name, const QColor &ink, const QColor &onBadge, int pixels)
{
    // Images, not pixmaps: exporters paint outside the GUI thread. Cost is counted in KiB.
    static thread_local QCache<ImageKey, QImage> cache(16 * 1024);
    const ImageKey key{name, ink.rgb(), onBadge.rgb(), pixels};
    if (const QImage *found = cache.object(key))
        return *found;
    auto *image = new QImage(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image->fill(Qt::transparent);
    QPainter painter(image);
    QSvgRenderer renderer(iconSvg(name, ink, onBadge));
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    painter.end();
    cache.insert(key, image, 1 + pixels * pixels * 4 / 1024);
    return *image;
}

} // namespace

QStringList iconNames()
{
    QStringList names = icons().keys();
    names.sort();
    return names;
}

bool hasIcon(const QString &name)
{
    return icons().contains(name);
}

QByteArray iconSvg(const QString &name, const QColor &ink, const QColor &onBadge)
{
    const auto &all = icons();
    const auto found = all.constFind(name);
    QByteArray svg = found != all.constEnd() ? *found : all.value(QStringLiteral("host"));
    // The glyph first: an ink of #FFFFFF must not be taken for it.
    svg.replace("#FFFFFF", onBadge.name().toLatin1());
    svg.replace("#1f2937", ink.name().toLatin1());
    return svg;
}

QImage iconImage(const QString &name, const QColor &ink, qreal size, qreal pixelRatio, const QColor &onBadge)
{
    const int pixels = qBound(1, qRound(size * pixelRatio), 2048);
    QImage image = cachedImage(name, ink, onBadge, pixels);
    image.setDevicePixelRatio(pixelRatio);
    return image;
}

bool paintsVectors(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    if (engine == nullptr)
        return false;
    const QPaintEngine::Type type = engine->type();
    return type == QPaintEngine::SVG || type == QPaintEngine::Pdf || type == QPaintEngine::Picture
        || dynamic_cast<const SvgEngine *>(engine) != nullptr;
}

void paintIcon(QPainter &painter, const QRectF &rect, const QString &name, const QColor &ink, const QColor &onBadge)
{
    if (auto *svg = dynamic_cast<SvgEngine *>(painter.paintEngine())) {
        svg->drawIcon(painter.combinedTransform().mapRect(rect), iconSvg(name, ink, onBadge));
        return;
    }
    if (paintsVectors(painter)) {
        QSvgRenderer renderer(iconSvg(name, ink, onBadge));
        renderer.render(&painter, rect);
        return;
    }
    const QTransform &device = painter.deviceTransform();
    const qreal pixels = rect.width() * std::hypot(device.m11(), device.m12());
    if (pixels < 1)
        return;
    const QImage &image = cachedImage(name, ink, onBadge, qBound(1, qRound(pixels), 2048));
    // On whole device pixels: an icon drawn between them loses its hairlines.
    const QPointF corner = device.map(rect.topLeft());
    const QPointF snapped = device.inverted().map(QPointF(qRound(corner.x()), qRound(corner.y())));
    const qreal side = rect.width() * image.width() / pixels;
    painter.drawImage(QRectF(snapped, QSizeF(side, side)), image);
}

} // namespace quorate
