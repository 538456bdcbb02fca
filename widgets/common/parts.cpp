#include "widgets/common/parts.h"

#include "widgets/common/window_icons.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QRegularExpression>

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

} // namespace quorate
