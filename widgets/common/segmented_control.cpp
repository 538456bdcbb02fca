#include "widgets/common/segmented_control.h"

#include "widgets/common/window_theme.h"

#include <QEvent>
#include <QHelpEvent>
#include <QMouseEvent>
#include <QPainter>
#include <QToolTip>

namespace quorate {

SegmentedControl::SegmentedControl(QWidget *parent)
    : QWidget(parent)
{
    setFocusPolicy(Qt::TabFocus);
    setMouseTracking(true);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void SegmentedControl::addChoice(const QString &label, const QString &toolTip)
{
    m_labels.append(label);
    m_toolTips.append(toolTip);
    updateGeometry();
}

void SegmentedControl::setLabel(int index, const QString &label, const QString &toolTip)
{
    m_labels[index] = label;
    m_toolTips[index] = toolTip;
    update();
}

void SegmentedControl::setCurrent(int index)
{
    if (index == m_current || index < 0 || index >= m_labels.size())
        return;
    m_current = index;
    setAccessibleDescription(m_labels.at(index));
    update();
}

QSize SegmentedControl::sizeHint() const
{
    int widest = 0;
    for (const QString &label : m_labels)
        widest = qMax(widest, QFontMetrics(windowFont(textsize::table, QFont::DemiBold)).horizontalAdvance(label));
    return {int(m_labels.size()) * qMax(86, widest + 32) + 4, 30};
}

QRect SegmentedControl::segment(int index) const
{
    const int count = int(m_labels.size());
    const int from = 2 + (width() - 4) * index / count;
    const int to = 2 + (width() - 4) * (index + 1) / count;
    return {from, 2, to - from, height() - 4};
}

int SegmentedControl::at(const QPoint &point) const
{
    for (int i = 0; i < m_labels.size(); ++i)
        if (segment(i).contains(point))
            return i;
    return -1;
}

void SegmentedControl::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(theme.line, 1));
    painter.setBrush(theme.window);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    for (int i = 0; i < m_labels.size(); ++i) {
        const QRectF part = QRectF(segment(i));
        const bool chosen = i == m_current;
        if (chosen) {
            painter.setPen(QPen(hasFocus() ? theme.accent : theme.lineStrong, hasFocus() ? 2 : 1));
            painter.setBrush(theme.card);
            painter.drawRoundedRect(part.adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        }
        painter.setFont(windowFont(textsize::table, chosen ? QFont::DemiBold : QFont::Normal));
        painter.setPen(chosen || i == m_hovered ? theme.text : theme.text2);
        painter.drawText(part, Qt::AlignCenter, m_labels.at(i));
    }
}

void SegmentedControl::mousePressEvent(QMouseEvent *event)
{
    const int index = at(event->pos());
    if (event->button() != Qt::LeftButton || index < 0)
        return;
    setCurrent(index);
    Q_EMIT chosen(index);
}

void SegmentedControl::mouseMoveEvent(QMouseEvent *event)
{
    m_hovered = at(event->pos());
    update();
}

void SegmentedControl::leaveEvent(QEvent *)
{
    m_hovered = -1;
    update();
}

void SegmentedControl::keyPressEvent(QKeyEvent *event)
{
    const int step = event->key() == Qt::Key_Right ? 1 : event->key() == Qt::Key_Left ? -1 : 0;
    const int next = m_current + step;
    if (step == 0 || next < 0 || next >= m_labels.size()) {
        QWidget::keyPressEvent(event);
        return;
    }
    setCurrent(next);
    Q_EMIT chosen(next);
}

bool SegmentedControl::event(QEvent *event)
{
    if (event->type() == QEvent::ToolTip) {
        const auto *help = static_cast<QHelpEvent *>(event);
        const int index = at(help->pos());
        if (index >= 0)
            QToolTip::showText(help->globalPos(), m_toolTips.at(index), this);
        return true;
    }
    if (event->type() == QEvent::FocusIn || event->type() == QEvent::FocusOut)
        update();
    return QWidget::event(event);
}

} // namespace quorate
