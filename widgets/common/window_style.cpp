#include "widgets/common/window_style.h"

#include "widgets/common/window_theme.h"

#include <QBitmap>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QMenu>
#include <QPainter>
#include <QPlainTextEdit>
#include <QSlider>
#include <QStyleOption>
#include <QTabBar>

namespace quorate {

namespace {

constexpr int menuIconColumn = 30;

/// Cuts a popup to its rounded outline. A mask, because translucent corners turn black where nobody composes windows.
class CornerMask final : public QObject {
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() == QEvent::Resize || event->type() == QEvent::Show) {
            auto *widget = static_cast<QWidget *>(watched);
            QBitmap mask(widget->size());
            mask.clear();
            QPainter painter(&mask);
            painter.setBrush(Qt::color1);
            painter.setPen(Qt::color1);
            const QRectF outline = QRectF(widget->rect()).adjusted(0, 0, -1, -1);
            painter.drawRoundedRect(outline, measure::boxRadius, measure::boxRadius);
            painter.end();
            widget->setMask(mask);
        }
        return QObject::eventFilter(watched, event);
    }
};

} // namespace

QString lookOf(const QWidget *widget)
{
    return widget ? widget->property(styleproperty::look).toString() : QString();
}

void roundCorners(QWidget *popup)
{
    popup->installEventFilter(new CornerMask(popup));
}

void setLook(QWidget *widget, const char *look)
{
    widget->setProperty(styleproperty::look, QString::fromLatin1(look));
    widget->update();
}

void setProblem(QWidget *widget, const QString &problem)
{
    if (widget->property(styleproperty::problem).toString() == problem)
        return;
    widget->setProperty(styleproperty::problem, problem);
    widget->update();
}

WindowStyle::WindowStyle()
    : QProxyStyle(QStringLiteral("Fusion"))
{
}

void WindowStyle::polish(QWidget *widget)
{
    QProxyStyle::polish(widget);
    if (qobject_cast<QAbstractButton *>(widget) || qobject_cast<QLineEdit *>(widget)
        || qobject_cast<QComboBox *>(widget) || qobject_cast<QTabBar *>(widget) || qobject_cast<QSlider *>(widget))
        widget->setAttribute(Qt::WA_Hover);
    if (qobject_cast<QMenu *>(widget) || widget->inherits("QComboBoxPrivateContainer"))
        roundCorners(widget);
    // The frame paints the ground, so that it shows in its rounded corners.
    if (auto *text = qobject_cast<QPlainTextEdit *>(widget); text && text->frameWidth() > 0)
        text->viewport()->setAutoFillBackground(false);
}

int WindowStyle::pixelMetric(PixelMetric metric, const QStyleOption *option, const QWidget *widget) const
{
    switch (metric) {
    case PM_DockWidgetSeparatorExtent:
    case PM_SplitterWidth:
        return 5;
    case PM_ScrollBarExtent:
        return 10;
    case PM_ScrollBarSliderMin:
        return 28;
    case PM_DefaultFrameWidth:
        return 1;
    case PM_ComboBoxFrameWidth:
        return 1;
    case PM_ToolBarItemMargin:
    case PM_ToolBarFrameWidth:
    case PM_MenuBarPanelWidth:
    case PM_MenuBarVMargin:
    case PM_DockWidgetFrameWidth:
    case PM_DockWidgetTitleMargin:
        return 0;
    case PM_MenuBarHMargin:
        return 4;
    case PM_MenuBarItemSpacing:
        return 0;
    case PM_MenuPanelWidth:
        return 1;
    case PM_MenuHMargin:
    case PM_MenuVMargin:
        return 4;
    case PM_ToolBarItemSpacing:
        return 2;
    case PM_ToolBarSeparatorExtent:
        return 12;
    case PM_SmallIconSize:
    case PM_ButtonIconSize:
    case PM_ListViewIconSize:
    case PM_TabBarIconSize:
        return 16;
    case PM_IndicatorWidth:
    case PM_IndicatorHeight:
    case PM_ExclusiveIndicatorWidth:
    case PM_ExclusiveIndicatorHeight:
        return 16;
    case PM_CheckBoxLabelSpacing:
    case PM_RadioButtonLabelSpacing:
        return 8;
    case PM_SliderThickness:
    case PM_SliderLength:
    case PM_SliderControlThickness:
        return 12;
    case PM_TabBarTabHSpace:
        return 24;
    case PM_TabBarTabVSpace:
        return 12;
    case PM_TabBarBaseOverlap:
    case PM_TabBarTabOverlap:
    case PM_TabBarTabShiftVertical:
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical:
        return 0;
    case PM_ToolTipLabelFrameWidth:
        return 6;
    case PM_TreeViewIndentation:
        return 16;
    case PM_LayoutHorizontalSpacing:
    case PM_LayoutVerticalSpacing:
        return 8;
    default:
        return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int WindowStyle::styleHint(
    StyleHint hint, const QStyleOption *option, const QWidget *widget, QStyleHintReturn *data) const
{
    switch (hint) {
    case SH_ComboBox_Popup:
    case SH_EtchDisabledText:
    case SH_DitherDisabledText:
    case SH_UnderlineShortcut:
    case SH_DrawMenuBarSeparator:
        return 0;
    case SH_MenuBar_AltKeyNavigation:
    case SH_Menu_MouseTracking:
    case SH_MenuBar_MouseTracking:
    case SH_ScrollBar_LeftClickAbsolutePosition:
        return 1;
    case SH_ToolTip_WakeUpDelay:
        return 500;
    case SH_ItemView_ShowDecorationSelected:
        return 1;
    case SH_Slider_AbsoluteSetButtons:
        return Qt::LeftButton;
    case SH_DialogButtonBox_ButtonsHaveIcons:
        return 0;
    case SH_Widget_Animate:
    case SH_Widget_Animation_Duration:
        return 0;
    default:
        return QProxyStyle::styleHint(hint, option, widget, data);
    }
}

QSize WindowStyle::sizeFromContents(
    ContentsType type, const QStyleOption *option, const QSize &size, const QWidget *widget) const
{
    switch (type) {
    case CT_PushButton: {
        const bool link = lookOf(widget) == QLatin1String("link");
        const auto *button = qstyleoption_cast<const QStyleOptionButton *>(option);
        QSize needed = size;
        if (button) {
            needed = option->fontMetrics.size(Qt::TextShowMnemonic, button->text);
            if (!button->icon.isNull())
                needed.rwidth() += button->iconSize.width() + (button->text.isEmpty() ? 0 : 6);
        }
        if (link)
            return {needed.width() + 8, qMax(needed.height() + 4, 22)};
        return {qMax(needed.width() + 24, 32), measure::inputHeight};
    }
    case CT_LineEdit:
        return {size.width() + 14, measure::inputHeight};
    case CT_ComboBox:
        return {size.width() + 40, measure::inputHeight};
    case CT_SpinBox:
        // With a calendar to drop down it has the arrow of a combo box.
        return {size.width() + (qobject_cast<const QDateEdit *>(widget) ? 40 : 8), measure::inputHeight};
    case CT_MenuBarItem:
        return {size.width() + 16, measure::menuHeight};
    case CT_MenuItem: {
        const auto *item = qstyleoption_cast<const QStyleOptionMenuItem *>(option);
        if (!item)
            break;
        if (item->menuItemType == QStyleOptionMenuItem::Separator)
            return {size.width(), 9};
        const bool shortcut = item->text.contains(u'\t');
        return {size.width() + menuIconColumn + 26 + (shortcut ? 24 : 0), 28};
    }
    case CT_TabBarTab: {
        QSize tab = QProxyStyle::sizeFromContents(type, option, size, widget);
        return {tab.width(), measure::sectionHeader + 2};
    }
    default:
        break;
    }
    return QProxyStyle::sizeFromContents(type, option, size, widget);
}

QRect WindowStyle::subControlRect(
    ComplexControl control, const QStyleOptionComplex *option, SubControl sub, const QWidget *widget) const
{
    if (control == CC_ScrollBar) {
        const auto *bar = qstyleoption_cast<const QStyleOptionSlider *>(option);
        if (!bar)
            return {};
        const bool across = bar->orientation == Qt::Horizontal;
        const int length = across ? bar->rect.width() : bar->rect.height();
        const qint64 range = qint64(bar->maximum) - bar->minimum;
        int thumb = length;
        if (range > 0)
            thumb = qBound(
                qMin(28, length), int(qint64(bar->pageStep) * length / qMax<qint64>(range + bar->pageStep, 1)), length);
        const int start =
            sliderPositionFromValue(bar->minimum, bar->maximum, bar->sliderPosition, length - thumb, bar->upsideDown);
        const auto part = [&](int from, int size) {
            const QRect rect = across ? QRect(bar->rect.x() + from, bar->rect.y(), size, bar->rect.height())
                                      : QRect(bar->rect.x(), bar->rect.y() + from, bar->rect.width(), size);
            return visualRect(bar->direction, bar->rect, rect);
        };
        switch (sub) {
        case SC_ScrollBarGroove:
            return bar->rect;
        case SC_ScrollBarSlider:
            return part(start, thumb);
        case SC_ScrollBarSubPage:
            return part(0, start);
        case SC_ScrollBarAddPage:
            return part(start + thumb, length - start - thumb);
        default:
            return {};
        }
    }
    if (control == CC_ComboBox) {
        const QRect rect = option->rect;
        switch (sub) {
        case SC_ComboBoxFrame:
        case SC_ComboBoxListBoxPopup:
            return rect;
        case SC_ComboBoxArrow:
            return visualRect(option->direction, rect, QRect(rect.right() - 25, rect.top(), 24, rect.height()));
        case SC_ComboBoxEditField:
            return visualRect(option->direction, rect, rect.adjusted(7, 1, -25, -1));
        default:
            break;
        }
    }
    return QProxyStyle::subControlRect(control, option, sub, widget);
}

QRect WindowStyle::subElementRect(SubElement element, const QStyleOption *option, const QWidget *widget) const
{
    if (element == SE_LineEditContents && qobject_cast<const QLineEdit *>(widget)) {
        const bool framed = static_cast<const QLineEdit *>(widget)->hasFrame();
        return framed ? option->rect.adjusted(5, 1, -5, -1) : option->rect;
    }
    return QProxyStyle::subElementRect(element, option, widget);
}

} // namespace quorate
