#pragma once

#include <QByteArray>
#include <QColor>
#include <QImage>
#include <QString>
#include <QStringList>

class QPainter;
class QRectF;

namespace quorate {

/// The names of all icons, sorted: "master", "etcd", "finding-error".
QStringList iconNames();
bool hasIcon(const QString &name);

/// The icon as SVG, 24 by 24, its placeholder ink replaced; the glyph inside a finding's shape gets onBadge. An unknown
/// name gives the icon "host".
QByteArray iconSvg(const QString &name, const QColor &ink, const QColor &onBadge = Qt::white);

/// The icon in size px (device-independent) for a screen of this pixel ratio; kept in a cache of the calling thread.
QImage iconImage(
    const QString &name, const QColor &ink, qreal size, qreal pixelRatio = 1, const QColor &onBadge = Qt::white);

/// Paints the icon: as a cached image on rasters, as vectors into SVG, PDF and pictures.
void paintIcon(
    QPainter &painter, const QRectF &rect, const QString &name, const QColor &ink, const QColor &onBadge = Qt::white);

/// Whether what is painted stays vectors (SVG, PDF), so that nothing may be cached as pixels.
bool paintsVectors(const QPainter &painter);

} // namespace quorate
