#include "widgets/common/parts.h"

#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QHelpEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>
#include <QToolTip>

namespace quorate {

QString plainLabel(QString label)
{
    static const QRegularExpression appended(QStringLiteral("\\(&.\\)"));
    return label.remove(appended).remove(u'&');
}

namespace {

/// A label whose colour comes from the theme of the moment.
class InkLabel final : public QLabel {
public:
    InkLabel(const QString &text, Ink ink, QWidget *parent)
        : QLabel(text, parent)
        , m_ink(ink)
    {
        setTextFormat(Qt::PlainText);
        colour();
    }

protected:
    void changeEvent(QEvent *event) override
    {
        QLabel::changeEvent(event);
        if (event->type() == QEvent::ApplicationPaletteChange || event->type() == QEvent::ParentChange)
            colour();
    }

private:
    void colour()
    {
        const Theme &theme = windowTheme(static_cast<const QWidget *>(nullptr));
        QColor ink = theme.text;
        switch (m_ink) {
        case Ink::Text:
            break;
        case Ink::Text2:
            ink = theme.text2;
            break;
        case Ink::Text3:
            ink = theme.text3;
            break;
        case Ink::Accent:
            ink = theme.accent;
            break;
        case Ink::Error:
            ink = theme.error;
            break;
        }
        QPalette own;
        own.setColor(QPalette::WindowText, ink);
        setPalette(own);
    }

    Ink m_ink;
};

class Hairline final : public QWidget {
public:
    Hairline(Qt::Orientation orientation, QWidget *parent)
        : QWidget(parent)
    {
        if (orientation == Qt::Horizontal)
            setFixedHeight(1);
        else
            setFixedWidth(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(rect(), windowTheme(this).line);
    }
};

} // namespace

QLabel *makeLabel(const QString &text, double px, int weight, Ink ink, QWidget *parent)
{
    auto *label = new InkLabel(text, ink, parent);
    label->setFont(windowFont(px, weight));
    return label;
}

QLabel *makeCaption(const QString &text, QWidget *parent)
{
    QLabel *label = makeLabel(text.toUpper(), 10, QFont::DemiBold, Ink::Text3, parent);
    QFont font = label->font();
    font.setLetterSpacing(QFont::AbsoluteSpacing, 0.6);
    label->setFont(font);
    return label;
}

QWidget *makeHairline(Qt::Orientation orientation, QWidget *parent)
{
    return new Hairline(orientation, parent);
}

PanelHeader::PanelHeader(const QString &title, QWidget *parent)
    : QWidget(parent)
    , m_title(makeLabel(title, textsize::body, QFont::DemiBold, Ink::Text, this))
    , m_remark(makeLabel({}, textsize::small, QFont::Normal, Ink::Text3, this))
    , m_row(new QHBoxLayout(this))
{
    m_row->setContentsMargins(measure::padding, 0, measure::padding, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_title);
    m_row->addStretch(1);
    m_row->addWidget(m_remark);
    setFixedHeight(measure::sectionHeader + 2);
    for (QLabel *label : {m_title, m_remark})
        label->setAttribute(Qt::WA_TransparentForMouseEvents);
}

// The dock gives its title bar the height of this hint, whatever the fixed height says.
QSize PanelHeader::sizeHint() const
{
    return {QWidget::sizeHint().width(), measure::sectionHeader + 2};
}

void PanelHeader::setTitle(const QString &title)
{
    m_title->setText(title);
}

void PanelHeader::setRemark(const QString &remark)
{
    m_remark->setText(remark);
}

void PanelHeader::addWidget(QWidget *widget)
{
    m_row->addWidget(widget);
}

SearchField::SearchField(const QString &placeholder, const QString &key, QWidget *parent)
    : QLineEdit(parent)
    , m_key(key)
{
    setPlaceholderText(placeholder);
    setAccessibleName(placeholder);
    setTextMargins(23, 0, key.isEmpty() ? 0 : QFontMetrics(windowFont(textsize::small)).horizontalAdvance(key) + 10, 0);
    setFixedHeight(measure::inputHeight + 2);
}

void SearchField::paintEvent(QPaintEvent *event)
{
    QLineEdit::paintEvent(event);
    QPainter painter(this);
    const Theme &theme = windowTheme(this);
    paintWindowIcon(painter, QRect(8, (height() - 16) / 2, 16, 16), QStringLiteral("search"), theme.text3);
    if (!m_key.isEmpty() && text().isEmpty()) {
        painter.setFont(windowFont(textsize::small));
        painter.setPen(theme.text3);
        painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, m_key);
    }
}

void SearchField::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Down) {
        Q_EMIT downPressed();
        return;
    }
    if (event->key() == Qt::Key_Escape) {
        if (!text().isEmpty())
            clear();
        else
            Q_EMIT escapePressed();
        return;
    }
    QLineEdit::keyPressEvent(event);
}

/// The icon over the sentence.
class EmptyState::Picture final : public QWidget {
public:
    explicit Picture(const QString &icon, QWidget *parent)
        : QWidget(parent)
        , m_icon(icon)
    {
        setFixedSize(32, 32);
    }

    void setIcon(const QString &icon)
    {
        m_icon = icon;
        update();
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        const QColor ink = windowTheme(this).lineStrong;
        if (hasIcon(m_icon))
            paintIcon(painter, rect(), m_icon, ink);
        else
            paintWindowIcon(painter, rect(), m_icon, ink);
    }

private:
    QString m_icon;
};

EmptyState::EmptyState(const QString &icon, const QString &sentence, QWidget *parent)
    : QWidget(parent)
    , m_picture(new Picture(icon, this))
    , m_sentence(makeLabel(sentence, textsize::body, QFont::Normal, Ink::Text2, this))
{
    auto *column = new QVBoxLayout(this);
    column->setSpacing(10);
    column->addStretch(2);
    column->addWidget(m_picture, 0, Qt::AlignHCenter);
    m_sentence->setWordWrap(true);
    m_sentence->setAlignment(Qt::AlignHCenter);
    column->addWidget(m_sentence);
    column->addStretch(3);
}

void EmptyState::setSentence(const QString &icon, const QString &sentence)
{
    m_picture->setIcon(icon);
    m_sentence->setText(sentence);
}

QPushButton *EmptyState::setAction(const QString &label)
{
    if (!m_action) {
        m_action = new QPushButton(this);
        auto *column = static_cast<QVBoxLayout *>(layout());
        column->insertWidget(column->count() - 1, m_action, 0, Qt::AlignHCenter);
    }
    m_action->setText(label);
    return m_action;
}

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
