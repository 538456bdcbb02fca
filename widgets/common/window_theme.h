#pragma once

#include "widgets/paint/theme.h"

#include <QFont>
#include <QPalette>

class QApplication;
class QWidget;

namespace quorate {

/// The colours that a window with this palette is painted in; a window is light or dark, never print.
const Theme &windowTheme(const QPalette &palette);
const Theme &windowTheme(const QWidget *widget);

/// The palette of a theme, for widgets and for the style alike.
QPalette windowPalette(const Theme &theme);

/// Gives the program its style, palette and fonts. May be called again to switch between light and dark.
void applyWindowTheme(QApplication &application, Theme::Kind kind);

/// Sizes of the window's texts in px.
namespace textsize {
inline constexpr double small = 11, status = 11.5, body = 12, table = 12.5, title = 15, page = 22;
} // namespace textsize

/// The window's font; fractions of a px are kept where the platform can.
QFont windowFont(double px = textsize::body, int weight = QFont::Normal);

/// Metrics of the window in px at 100 %.
namespace measure {
inline constexpr int padding = 16, inputHeight = 28, treeRow = 28, listRow = 36, sectionHeader = 34, labelColumn = 88;
inline constexpr int inputRadius = 5, buttonRadius = 6, boxRadius = 8;
inline constexpr int menuHeight = 28, toolbarHeight = 44, statusHeight = 24;
inline constexpr int leftDock = 272, inspector = 328, bottomDock = 208;
inline constexpr int leftDockSmall = 208, inspectorSmall = 256, bottomDockSmall = 160;
} // namespace measure

} // namespace quorate
