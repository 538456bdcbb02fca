#include "widgets/common/pill_button.h"

#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"

#include <QEvent>
#include <QPainter>

namespace quorate {

PillButton::PillButton(const QString &text, QWidget *parent)
    : QAbstractButton(parent)
{
    setText(text);
    setCheckable(true);
    setFocusPolicy(Qt::TabFocus);
    setAttribute(Qt::WA_Hover);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void PillButton::setShape(const QString &icon, const QColor &light, const QColor &dark)
{
    m_shape = icon;
    m_light = light;
    m_dark = dark;
    updateGeometry();
}

QSize PillButton::sizeHint() const
{
    const int words = QFontMetrics(windowFont(textsize::body, QFont::DemiBold)).horizontalAdvance(text());
    return {words + (m_shape.isEmpty() ? 30 : 40), m_shape.isEmpty() ? 28 : 24};
}

void PillButton::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF outline = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    QColor fill = theme.card;
    QColor ink = theme.text;
    QColor line = theme.lineStrong;
    if (isChecked() && m_strong) {
        fill = line = theme.text;
        ink = theme.panel;
    } else if (isChecked()) {
        fill = theme.select;
        line = theme.accent;
    } else if (underMouse()) {
        fill = theme.hover;
    }
    if (!m_shape.isEmpty()) { // shown is the quiet state, hidden is faded
        fill = underMouse() ? theme.hover : isChecked() ? theme.card : theme.panel;
        line = isChecked() ? theme.lineStrong : theme.line;
        ink = isChecked() ? theme.text : theme.text3;
    } else if (!m_strong) {
        ink = isChecked() ? theme.text : theme.text2;
    }
    painter.setBrush(fill);
    painter.setPen(QPen(line, 1));
    painter.drawRoundedRect(outline, outline.height() / 2, outline.height() / 2);
    if (hasFocus()) {
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme.accent, 2));
        painter.drawRoundedRect(outline.adjusted(1, 1, -1, -1), outline.height() / 2, outline.height() / 2);
    }
    QRectF words = rect();
    if (!m_shape.isEmpty()) {
        const QColor colour = !isChecked() || text() == QLatin1String("0") ? theme.lineStrong
            : theme.kind == Theme::Kind::Dark                              ? m_dark
                                                                           : m_light;
        paintIcon(painter, QRectF(9, (height() - 15) / 2.0, 15, 15), m_shape, colour, theme.onBadge);
        words.setLeft(28);
        words.setRight(width() - 10);
    }
    painter.setFont(windowFont(textsize::body, isChecked() || !m_shape.isEmpty() ? QFont::DemiBold : QFont::Normal));
    painter.setPen(isEnabled() ? ink : theme.text3);
    painter.drawText(words, Qt::AlignCenter, text());
}

bool PillButton::event(QEvent *event)
{
    if (event->type() == QEvent::HoverEnter || event->type() == QEvent::HoverLeave || event->type() == QEvent::FocusIn
        || event->type() == QEvent::FocusOut)
        update();
    return QAbstractButton::event(event);
}

} // namespace quorate
