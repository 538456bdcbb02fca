// How the window's controls are painted.
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"

#include <QAbstractItemView>
#include <QComboBox>
#include <QPainter>
#include <QPlainTextEdit>
#include <QStyleOption>

namespace quorate {

namespace {

/// The outline of a box whose line is exactly one px wide.
QRectF hairBox(const QRect &rect)
{
    return QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5);
}

void box(QPainter &painter, const QRectF &rect, qreal radius, const QColor &fill, const QColor &line, qreal width = 1)
{
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(fill.isValid() ? QBrush(fill) : QBrush(Qt::NoBrush));
    painter.setPen(line.isValid() ? QPen(line, width) : QPen(Qt::NoPen));
    painter.drawRoundedRect(rect, radius, radius);
    painter.restore();
}

void focusRing(QPainter &painter, const QRect &rect, qreal radius, const Theme &theme)
{
    box(painter, QRectF(rect).adjusted(1, 1, -1, -1), radius, {}, theme.accent, 2);
}

bool isOn(const QStyleOption &option, QStyle::StateFlag flag)
{
    return option.state.testFlag(flag);
}

bool keyboardFocus(const QStyleOption &option)
{
    return isOn(option, QStyle::State_HasFocus) && isOn(option, QStyle::State_KeyboardFocusChange);
}

constexpr int menuIconColumn = 30;

} // namespace

void WindowStyle::drawButton(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Theme &theme = windowTheme(option.palette);
    const QString look = lookOf(widget);
    const bool enabled = isOn(option, State_Enabled);
    const bool hovered = enabled && isOn(option, State_MouseOver);
    const bool down = isOn(option, State_Sunken) || isOn(option, State_On);
    const int radius = qMin(measure::buttonRadius, option.rect.height() / 2);
    if (look == QLatin1String("link")) {
        if (hovered)
            box(painter, hairBox(option.rect), 4, mix(theme.panel, theme.accent, 0.08), {});
    } else if (look == QLatin1String("primary")) {
        QColor fill = enabled ? theme.accent : theme.line;
        if (hovered || down)
            fill = mix(fill, theme.text, down ? 0.2 : 0.1);
        box(painter, QRectF(option.rect), radius, fill, {});
    } else if (look == QLatin1String("quiet")) {
        if (hovered || down)
            box(painter, QRectF(option.rect), radius, down ? theme.select : theme.d1, {});
    } else {
        QColor fill = theme.card;
        if (down)
            fill = mix(theme.card, theme.accent, 0.14);
        else if (hovered)
            fill = theme.hover;
        box(painter, hairBox(option.rect), radius, fill, enabled ? theme.lineStrong : theme.line);
    }
    if (isOn(option, State_HasFocus) && isOn(option, State_KeyboardFocusChange)) {
        const QColor ring = look == QLatin1String("primary") ? theme.text : theme.accent;
        box(painter, QRectF(option.rect).adjusted(1, 1, -1, -1), radius - 1, {}, ring, 2);
    }
}

void WindowStyle::drawToolButton(const QStyleOption &option, QPainter &painter) const
{
    const Theme &theme = windowTheme(option.palette);
    const bool enabled = isOn(option, State_Enabled);
    if (isOn(option, State_On) || isOn(option, State_Sunken))
        box(painter, QRectF(option.rect), measure::buttonRadius, theme.select, {});
    else if (enabled && isOn(option, State_MouseOver))
        box(painter, QRectF(option.rect), measure::buttonRadius, theme.d1, {});
    if (keyboardFocus(option))
        focusRing(painter, option.rect, measure::buttonRadius, theme);
}

void WindowStyle::drawInput(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const Theme &theme = windowTheme(option.palette);
    const bool enabled = isOn(option, State_Enabled) && !isOn(option, State_ReadOnly);
    const QString problem = widget ? widget->property(styleproperty::problem).toString() : QString();
    QColor line = theme.lineStrong;
    qreal width = 1;
    if (!enabled)
        line = theme.line;
    else if (isOn(option, State_MouseOver))
        line = mix(theme.lineStrong, theme.text, 0.25);
    if (problem == QLatin1String("error"))
        line = theme.error;
    else if (problem == QLatin1String("warning"))
        line = theme.warning;
    else if (problem == QLatin1String("hint"))
        line = theme.hint;
    if (!problem.isEmpty())
        width = 1.5;
    if (isOn(option, State_HasFocus)) {
        width = 2;
        if (problem.isEmpty())
            line = theme.accent;
    }
    const qreal inset = width / 2;
    box(painter, QRectF(option.rect).adjusted(inset, inset, -inset, -inset), measure::inputRadius,
        enabled ? theme.field : theme.panel, line, width);
}

void WindowStyle::drawCheckMark(const QStyleOption &option, QPainter &painter, bool round) const
{
    const Theme &theme = windowTheme(option.palette);
    const QRectF rect =
        QRectF(0, 0, 16, 16).translated(QRectF(option.rect).center().x() - 8, QRectF(option.rect).center().y() - 8);
    const bool on = isOn(option, State_On);
    const bool partly = isOn(option, State_NoChange);
    const bool enabled = isOn(option, State_Enabled);
    const qreal radius = round ? 8 : 4;
    const QColor fill = on || partly ? (enabled ? theme.accent : theme.lineStrong) : theme.field;
    box(painter, rect.adjusted(0.5, 0.5, -0.5, -0.5), radius, fill, on || partly ? fill : theme.lineStrong);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.onAccent, 1.8, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    if (on && round) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme.onAccent);
        painter.drawEllipse(rect.center(), 3, 3);
    } else if (on) {
        painter.drawPolyline(QPolygonF({rect.topLeft() + QPointF(4.2, 8.3), rect.topLeft() + QPointF(7, 11),
            rect.topLeft() + QPointF(11.8, 5.2)}));
    } else if (partly) {
        painter.drawLine(rect.topLeft() + QPointF(4.5, 8), rect.topLeft() + QPointF(11.5, 8));
    }
    painter.restore();
    if (keyboardFocus(option))
        box(painter, rect.adjusted(-1, -1, 1, 1), radius + 1, {}, theme.accent, 1.5);
}

void WindowStyle::drawPrimitive(
    PrimitiveElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = windowTheme(option->palette);
    switch (element) {
    case PE_PanelButtonCommand:
        drawButton(*option, *painter, widget);
        return;
    case PE_PanelButtonTool:
        drawToolButton(*option, *painter);
        return;
    case PE_FrameDefaultButton:
    case PE_FrameTabBarBase:
    case PE_FrameStatusBarItem:
    case PE_FrameButtonBevel:
    case PE_PanelStatusBar:
    case PE_FrameDockWidget:
    case PE_PanelItemViewRow:
        return;
    case PE_FrameFocusRect:
        if (isOn(*option, State_KeyboardFocusChange) && !qobject_cast<const QAbstractItemView *>(widget))
            box(*painter, hairBox(option->rect), 4, {}, theme.accent, 1.5);
        return;
    case PE_PanelLineEdit: {
        const auto *frame = qstyleoption_cast<const QStyleOptionFrame *>(option);
        // Inside of combo and spin boxes the box itself is the frame.
        if (frame && frame->lineWidth > 0 && !(widget && qobject_cast<QComboBox *>(widget->parentWidget())))
            drawInput(*option, *painter, widget);
        return;
    }
    case PE_FrameLineEdit:
        return;
    case PE_Frame:
        if (const auto *area = qobject_cast<const QAbstractScrollArea *>(widget); area && area->frameWidth() > 0) {
            const bool focus = area->hasFocus();
            const qreal width = focus ? 2 : 1;
            const bool text = qobject_cast<const QPlainTextEdit *>(widget) != nullptr;
            box(*painter, QRectF(option->rect).adjusted(width / 2, width / 2, -width / 2, -width / 2),
                measure::inputRadius, text ? theme.field : QColor(), focus ? theme.accent : theme.lineStrong, width);
        }
        return;
    case PE_IndicatorCheckBox:
    case PE_IndicatorItemViewItemCheck:
        drawCheckMark(*option, *painter, false);
        return;
    case PE_IndicatorRadioButton:
        drawCheckMark(*option, *painter, true);
        return;
    case PE_PanelItemViewItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionViewItem *>(option);
        if (isOn(*option, State_Selected))
            box(*painter, QRectF(option->rect), measure::inputRadius, theme.select, {});
        else if (isOn(*option, State_MouseOver) && isOn(*option, State_Enabled))
            box(*painter, QRectF(option->rect), measure::inputRadius, theme.d1, {});
        if (item && item->backgroundBrush.style() != Qt::NoBrush && !isOn(*option, State_Selected))
            painter->fillRect(option->rect, item->backgroundBrush);
        return;
    }
    case PE_IndicatorBranch:
        if (isOn(*option, State_Children)) {
            const QRect spot(option->rect.center().x() - 6, option->rect.center().y() - 6, 12, 12);
            paintWindowIcon(*painter, spot,
                isOn(*option, State_Open) ? QStringLiteral("chevron-down") : QStringLiteral("chevron-right"),
                theme.text2);
        }
        return;
    case PE_IndicatorArrowDown:
    case PE_IndicatorArrowUp:
    case PE_IndicatorArrowRight: {
        const QRect spot(option->rect.center().x() - 6, option->rect.center().y() - 6, 13, 13);
        paintWindowIcon(*painter, spot,
            element == PE_IndicatorArrowDown     ? QStringLiteral("chevron-down")
                : element == PE_IndicatorArrowUp ? QStringLiteral("chevron-up")
                                                 : QStringLiteral("chevron-right"),
            isOn(*option, State_Enabled) ? theme.text2 : theme.lineStrong);
        return;
    }
    case PE_PanelMenu:
        box(*painter, hairBox(option->rect), measure::boxRadius, theme.panel, theme.lineStrong);
        return;
    case PE_FrameMenu:
        if (widget && widget->inherits("QComboBoxPrivateContainer"))
            box(*painter, hairBox(option->rect), measure::boxRadius, theme.panel, theme.lineStrong);
        return;
    case PE_PanelTipLabel:
        painter->fillRect(option->rect, option->palette.brush(QPalette::ToolTipBase));
        return;
    case PE_IndicatorDockWidgetResizeHandle: {
        painter->fillRect(option->rect, theme.panel);
        const bool upright = option->rect.height() > option->rect.width();
        const QPoint centre = option->rect.center();
        if (upright)
            painter->fillRect(QRect(centre.x(), option->rect.top(), 1, option->rect.height()), theme.line);
        else
            painter->fillRect(QRect(option->rect.left(), centre.y(), option->rect.width(), 1), theme.line);
        return;
    }
    case PE_IndicatorToolBarSeparator: {
        const QPoint centre = option->rect.center();
        painter->fillRect(QRect(centre.x(), centre.y() - 11, 1, 22), theme.line);
        return;
    }
    default:
        QProxyStyle::drawPrimitive(element, option, painter, widget);
    }
}

void WindowStyle::drawMenuItem(const QStyleOption &option, QPainter &painter, const QWidget *widget) const
{
    const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(&option);
    if (!item)
        return;
    const Theme &theme = windowTheme(option.palette);
    if (item->menuItemType == QStyleOptionMenuItem::Separator) {
        painter.fillRect(
            QRect(option.rect.left() + 8, option.rect.center().y(), option.rect.width() - 16, 1), theme.line);
        return;
    }
    const bool combo = widget && widget->inherits("QComboBox");
    const bool enabled = isOn(option, State_Enabled);
    if (isOn(option, State_Selected))
        box(painter, QRectF(option.rect), measure::inputRadius, theme.select, {});
    const QColor ink = enabled ? theme.text : mix(theme.text3, theme.panel, 0.35);
    const QRect spot(option.rect.left() + 8, option.rect.center().y() - 7, 16, 16);
    if (item->checkType != QStyleOptionMenuItem::NotCheckable && item->checked) {
        paintWindowIcon(painter, spot, QStringLiteral("check"), enabled ? theme.accent : ink);
    } else if (!item->icon.isNull()) {
        item->icon.paint(&painter, spot, Qt::AlignCenter, enabled ? QIcon::Normal : QIcon::Disabled);
    }
    const qsizetype tab = item->text.indexOf(u'\t');
    const QString label = tab < 0 ? item->text : item->text.left(tab);
    QRect words = option.rect.adjusted(menuIconColumn, 0, -26, 0);
    painter.setFont(item->font);
    painter.setPen(ink);
    const int flags = Qt::AlignVCenter | Qt::TextShowMnemonic | Qt::TextSingleLine
        | (styleHint(SH_UnderlineShortcut, &option, widget, nullptr) ? 0 : Qt::TextHideMnemonic);
    painter.drawText(words, flags | Qt::AlignLeft, label);
    if (tab >= 0) {
        painter.setPen(enabled ? theme.text3 : ink);
        painter.drawText(option.rect.adjusted(0, 0, -14, 0), flags | Qt::AlignRight, item->text.mid(tab + 1));
    }
    if (item->menuItemType == QStyleOptionMenuItem::SubMenu && !combo)
        paintWindowIcon(painter, QRect(option.rect.right() - 20, option.rect.center().y() - 5, 12, 12),
            QStringLiteral("chevron-right"), ink);
}

void WindowStyle::drawControl(
    ControlElement element, const QStyleOption *option, QPainter *painter, const QWidget *widget) const
{
    const Theme &theme = windowTheme(option->palette);
    switch (element) {
    case CE_PushButtonLabel: {
        QStyleOptionButton label(*qstyleoption_cast<const QStyleOptionButton *>(option));
        const QString look = lookOf(widget);
        if (isOn(*option, State_Enabled)) {
            if (look == QLatin1String("primary"))
                label.palette.setColor(QPalette::ButtonText, theme.onAccent);
            else if (look == QLatin1String("link"))
                label.palette.setColor(QPalette::ButtonText, theme.accent);
        }
        label.features.setFlag(QStyleOptionButton::HasMenu, false);
        QProxyStyle::drawControl(element, &label, painter, widget);
        return;
    }
    case CE_MenuBarEmptyArea:
        painter->fillRect(option->rect, theme.panel);
        return;
    case CE_MenuBarItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        painter->fillRect(option->rect, theme.panel);
        if (isOn(*option, State_Selected))
            box(*painter, QRectF(option->rect).adjusted(1, 2, -1, -2), measure::inputRadius, theme.d1, {});
        painter->setPen(isOn(*option, State_Enabled) ? theme.text : theme.text3);
        if (item)
            painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic, item->text);
        return;
    }
    case CE_MenuItem:
        drawMenuItem(*option, *painter, widget);
        return;
    case CE_ToolBar:
        painter->fillRect(option->rect, theme.panel);
        painter->fillRect(QRect(option->rect.left(), option->rect.bottom(), option->rect.width(), 1), theme.line);
        return;
    case CE_TabBarTabShape:
        if (isOn(*option, State_Selected))
            painter->fillRect(
                QRect(option->rect.left() + 12, option->rect.bottom() - 1, option->rect.width() - 24, 2), theme.accent);
        return;
    case CE_TabBarTabLabel: {
        const auto *tab = qstyleoption_cast<const QStyleOptionTab *>(option);
        if (!tab)
            return;
        const bool selected = isOn(*option, State_Selected);
        painter->save();
        painter->setFont(windowFont(textsize::table, selected ? QFont::DemiBold : QFont::Normal));
        painter->setPen(selected || isOn(*option, State_MouseOver) ? theme.text : theme.text2);
        painter->drawText(option->rect, Qt::AlignCenter | Qt::TextShowMnemonic | Qt::TextHideMnemonic, tab->text);
        painter->restore();
        if (keyboardFocus(*option))
            focusRing(*painter, option->rect.adjusted(6, 6, -6, -6), 4, theme);
        return;
    }
    case CE_Splitter: {
        painter->fillRect(option->rect, theme.panel);
        const QPoint centre = option->rect.center();
        if (option->rect.height() > option->rect.width())
            painter->fillRect(QRect(centre.x(), option->rect.top(), 1, option->rect.height()), theme.line);
        else
            painter->fillRect(QRect(option->rect.left(), centre.y(), option->rect.width(), 1), theme.line);
        return;
    }
    case CE_ComboBoxLabel: {
        const auto *combo = qstyleoption_cast<const QStyleOptionComboBox *>(option);
        if (!combo || combo->editable)
            return;
        QRect words = subControlRect(CC_ComboBox, combo, SC_ComboBoxEditField, widget).adjusted(2, 0, 0, 0);
        if (!combo->currentIcon.isNull()) {
            combo->currentIcon.paint(painter, QRect(words.left(), words.center().y() - 7, 16, 16));
            words.setLeft(words.left() + 22);
        }
        painter->setPen(isOn(*option, State_Enabled)
                ? (combo->currentText.isEmpty() || (widget && widget->property("quoratePlaceholder").toBool())
                        ? theme.text3
                        : theme.text)
                : mix(theme.text3, theme.panel, 0.35));
        painter->drawText(words, Qt::AlignVCenter | Qt::AlignLeft,
            combo->fontMetrics.elidedText(combo->currentText, Qt::ElideRight, words.width()));
        return;
    }
    default:
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void WindowStyle::drawScrollBar(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!bar || bar->maximum <= bar->minimum)
        return;
    const Theme &theme = windowTheme(option.palette);
    const QRectF thumb =
        QRectF(subControlRect(CC_ScrollBar, &option, SC_ScrollBarSlider, widget)).adjusted(2, 2, -2, -2);
    const bool active = isOn(option, State_MouseOver) || isOn(option, State_Sunken);
    box(painter, thumb, 3, active ? theme.lineStrong : mix(theme.line, theme.lineStrong, 0.3), {});
}

void WindowStyle::drawSlider(const QStyleOptionComplex &option, QPainter &painter, const QWidget *widget) const
{
    const auto *slider = qstyleoption_cast<const QStyleOptionSlider *>(&option);
    if (!slider)
        return;
    const Theme &theme = windowTheme(option.palette);
    const QRectF handle(subControlRect(CC_Slider, &option, SC_SliderHandle, widget));
    const QRectF all(option.rect);
    const qreal y = all.center().y();
    box(painter, QRectF(all.left(), y - 1.5, all.width(), 3), 1.5, theme.line, {});
    const qreal inner = keyboardFocus(option) ? 6 : 5;
    box(painter, QRectF(handle.center().x() - inner, y - inner, 2 * inner, 2 * inner), inner, theme.accent, {});
    if (keyboardFocus(option))
        box(painter, QRectF(handle.center().x() - 6, y - 6, 12, 12), 6, {}, theme.text, 1.5);
}

void WindowStyle::drawComplexControl(
    ComplexControl control, const QStyleOptionComplex *option, QPainter *painter, const QWidget *widget) const
{
    switch (control) {
    case CC_ScrollBar:
        drawScrollBar(*option, *painter, widget);
        return;
    case CC_Slider:
        drawSlider(*option, *painter, widget);
        return;
    case CC_ComboBox: {
        const Theme &theme = windowTheme(option->palette);
        QStyleOption frame(*option);
        frame.state.setFlag(State_ReadOnly, false);
        drawInput(frame, *painter, widget);
        const QRect arrow = subControlRect(CC_ComboBox, option, SC_ComboBoxArrow, widget);
        paintWindowIcon(*painter, QRect(arrow.center().x() - 6, arrow.center().y() - 5, 12, 12),
            QStringLiteral("chevron-down"), isOn(*option, State_Enabled) ? theme.text2 : theme.lineStrong);
        return;
    }
    default:
        QProxyStyle::drawComplexControl(control, option, painter, widget);
    }
}

} // namespace quorate
