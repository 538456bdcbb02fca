#include "widgets/common/window_theme.h"

#include "widgets/common/window_style.h"

#include <QApplication>
#include <QToolTip>
#include <QWidget>

namespace quorate {

const Theme &windowTheme(const QPalette &palette)
{
    return palette.color(QPalette::Window).lightness() < 128 ? Theme::dark() : Theme::light();
}

const Theme &windowTheme(const QWidget *widget)
{
    return windowTheme(widget ? widget->palette() : QApplication::palette());
}

QPalette windowPalette(const Theme &theme)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, const QColor &colour) { palette.setColor(role, colour); };
    set(QPalette::Window, theme.panel);
    set(QPalette::WindowText, theme.text);
    set(QPalette::Base, theme.panel);
    set(QPalette::AlternateBase, theme.window);
    set(QPalette::Text, theme.text);
    set(QPalette::Button, theme.card);
    set(QPalette::ButtonText, theme.text);
    set(QPalette::BrightText, theme.onAccent);
    set(QPalette::ToolTipBase, theme.text);
    set(QPalette::ToolTipText, theme.panel);
    set(QPalette::PlaceholderText, theme.text3);
    set(QPalette::Highlight, theme.select);
    set(QPalette::HighlightedText, theme.text);
    set(QPalette::Link, theme.accent);
    set(QPalette::LinkVisited, theme.accent);
    set(QPalette::Light, theme.card);
    set(QPalette::Midlight, theme.line);
    set(QPalette::Mid, theme.line);
    set(QPalette::Dark, theme.lineStrong);
    set(QPalette::Shadow, theme.lineStrong);
    const QColor faint = mix(theme.text3, theme.panel, 0.35);
    for (const QPalette::ColorRole role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, faint);
    palette.setColor(QPalette::Disabled, QPalette::Highlight, theme.window);
    palette.setColor(QPalette::Disabled, QPalette::HighlightedText, faint);
    return palette;
}

void applyWindowTheme(QApplication &application, Theme::Kind kind)
{
    const QPalette palette = windowPalette(Theme::of(kind == Theme::Kind::Dark ? kind : Theme::Kind::Light));
    if (qobject_cast<WindowStyle *>(QApplication::style()) == nullptr)
        application.setStyle(new WindowStyle);
    QApplication::setFont(windowFont());
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);
    QToolTip::setFont(windowFont(textsize::small));
}

QFont windowFont(double px, int weight)
{
    QFont font = themeFont(px, weight);
    font.setHintingPreference(QFont::PreferDefaultHinting);
    return font;
}

} // namespace quorate
