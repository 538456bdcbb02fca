#include "widgets/common/window_icons.h"

#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"

#include <QCache>
#include <QFile>
#include <QHash>
#include <QIconEngine>
#include <QPainter>
#include <QPixmap>
#include <QSvgRenderer>

// The resource lives in a static library, whose initialisers a linker may drop.
static void initWindowIcons()
{
    Q_INIT_RESOURCE(quorate_window_icons);
}

namespace quorate {

namespace {

QByteArray windowSvg(const QString &name, const QColor &ink)
{
    static QHash<QString, QByteArray> sources;
    auto found = sources.constFind(name);
    if (found == sources.constEnd()) {
        initWindowIcons();
        QFile file(QStringLiteral(":/quorate/window/%1.svg").arg(name));
        const QByteArray bytes = file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
        Q_ASSERT_X(!bytes.isEmpty(), "windowIcon", "no such icon");
        found = sources.insert(name, bytes);
    }
    QByteArray svg = *found;
    return svg.replace("#1f2937", ink.name().toLatin1());
}

QImage render(const QByteArray &svg, int pixels)
{
    QImage image(pixels, pixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    QSvgRenderer renderer(svg);
    renderer.render(&painter, QRectF(0, 0, pixels, pixels));
    return image;
}

const QImage &windowImage(const QString &name, const QColor &ink, int pixels)
{
    static QCache<QString, QImage> cache(8 * 1024);
    const QString key = QStringLiteral("%1/%2/%3").arg(name, ink.name()).arg(pixels);
    if (const QImage *image = cache.object(key))
        return *image;
    auto *image = new QImage(render(windowSvg(name, ink), pixels));
    cache.insert(key, image, 1 + pixels * pixels * 4 / 1024);
    return *image;
}

/// Draws in the ink of the palette of the moment, so that icons need no new life when the theme changes.
class ThemedIcon final : public QIconEngine {
public:
    ThemedIcon(QString name, std::optional<Family> family)
        : m_name(std::move(name))
        , m_family(family)
    {
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Theme &theme = windowTheme(static_cast<const QWidget *>(nullptr));
        QColor ink = state == QIcon::On ? theme.accent : theme.text2;
        if (m_family)
            ink = theme.family(*m_family).ink;
        if (mode == QIcon::Disabled)
            ink = theme.lineStrong;
        const int side = qMin(rect.width(), rect.height());
        const QRect square(rect.center().x() - side / 2 + (side % 2 ? 0 : 1),
            rect.center().y() - side / 2 + (side % 2 ? 0 : 1), side, side);
        if (m_family)
            paintIcon(*painter, square, m_name, ink, theme.onBadge);
        else
            paintWindowIcon(*painter, square, m_name, ink);
    }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State state) override
    {
        return scaledPixmap(size, mode, state, 1);
    }

    QPixmap scaledPixmap(const QSize &size, QIcon::Mode mode, QIcon::State state, qreal scale) override
    {
        Q_UNUSED(scale) // the size is in device px already
        QPixmap result(size);
        result.fill(Qt::transparent);
        QPainter painter(&result);
        paint(&painter, QRect(QPoint(0, 0), size), mode, state);
        return result;
    }

    QIconEngine *clone() const override { return new ThemedIcon(*this); }

private:
    QString m_name;
    std::optional<Family> m_family;
};

} // namespace

QIcon themedIcon(const QString &name)
{
    return QIcon(new ThemedIcon(name, std::nullopt));
}

QIcon pictureIcon(const QString &name, Family family)
{
    return QIcon(new ThemedIcon(name, family));
}

void paintWindowIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink)
{
    const qreal ratio = painter.device()->devicePixelRatioF() * painter.transform().m11();
    const QImage &image = windowImage(name, ink, qMax(1, qRound(rect.width() * ratio)));
    painter.save();
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.drawImage(QRectF(rect), image);
    painter.restore();
}

void paintIconTile(QPainter &painter, const QRectF &tile, const QString &icon, Family family, const Theme &theme)
{
    const FamilyColours &colours = theme.family(family);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.tint);
    const qreal radius = tile.width() >= 32 ? 8 : 6;
    painter.drawRoundedRect(tile, radius, radius);
    const qreal side = tile.width() >= 40 ? 28 : tile.width() >= 32 ? 20 : 18;
    paintIcon(
        painter, QRectF(tile.center().x() - side / 2, tile.center().y() - side / 2, side, side), icon, colours.ink);
    painter.restore();
}

QIcon programIcon()
{
    initWindowIcons();
    QIcon icon;
    QFile file(QStringLiteral(":/quorate/window/logo.svg"));
    if (!file.open(QIODevice::ReadOnly))
        return icon;
    const QByteArray svg = file.readAll();
    for (const int size : {16, 24, 32, 48, 64, 128, 256})
        icon.addPixmap(QPixmap::fromImage(render(svg, size)));
    return icon;
}

} // namespace quorate
