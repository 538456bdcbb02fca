#pragma once

#include <QProxyStyle>

namespace quorate {

/// What a widget may ask of the style by a dynamic property.
namespace styleproperty {
/// Of a button: "primary" (filled, one a window), "link" (accent words), "quiet" (no outline until hovered).
inline constexpr const char *look = "quorateLook";
/// Of an input: "error", "warning", "hint"; its outline says so.
inline constexpr const char *problem = "quorateProblem";
} // namespace styleproperty

/// Cuts a popup window to the rounded outline that it paints.
void roundCorners(QWidget *popup);

/// The look that a widget asks for; empty: none.
QString lookOf(const QWidget *widget);
/// Sets a style property and repaints.
void setLook(QWidget *widget, const char *look);
void setProblem(QWidget *widget, const QString &problem);

/// The look of the window's controls: flat, hairlines, no gradients. Everything not drawn here is Fusion's.
class WindowStyle final : public QProxyStyle {
    Q_OBJECT

public:
    WindowStyle();

    using QProxyStyle::polish;
    void polish(QWidget *widget) override;
    int pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const override;
    int styleHint(
        StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const override;
    QSize sizeFromContents(
        ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const override;
    QRect subControlRect(ComplexControl control, const QStyleOptionComplex *option, SubControl sub,
        const QWidget *widget) const override;
    QRect subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const override;
    void drawPrimitive(
        PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawControl(
        ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const override;
    void drawComplexControl(ComplexControl control, const QStyleOptionComplex *option, QPainter *painter,
        const QWidget *widget) const override;

private:
    void drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawToolButton(const QStyleOption &option, QPainter &painter) const;
    void drawInput(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawCheckMark(const QStyleOption &option, QPainter &painter, bool round) const;
    void drawMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget) const;
    void drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
    void drawSlider(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const;
};

} // namespace quorate
