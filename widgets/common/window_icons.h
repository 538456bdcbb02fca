#pragma once

#include "widgets/paint/theme.h"

#include <QIcon>
#include <QString>

class QPainter;
class QRect;

namespace quorate {

/// An icon of the window's own actions (resources/icons/window) in the palette's ink; follows light and dark by itself.
QIcon themedIcon(const QString &name);
/// An icon of a role, container or finding (resources/icons) in a family's ink.
QIcon pictureIcon(const QString &name, Family family = Family::Neutral);

/// Paints a window icon in one ink.
void paintWindowIcon(QPainter &painter, const QRect &rect, const QString &name, const QColor &ink);

/// A role's icon on its tinted tile, as on the cards.
void paintIconTile(QPainter &painter, const QRectF &tile, const QString &icon, Family family, const Theme &theme);

/// The program's own mark.
QIcon programIcon();

} // namespace quorate
