#include "widgets/common/message_bar.h"

#include "widgets/common/findings.h"
#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/paint/icons.h"
#include "widgets/tr.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QTimer>
#include <QToolButton>

namespace quorate {

using widgets::Tr;

namespace {

class Strip final : public QWidget {
public:
    Strip(Severity severity, QWidget *parent)
        : QWidget(parent)
        , m_severity(severity)
    {
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        painter.fillRect(rect(),
            m_severity == Severity::Error         ? theme.errorTint
                : m_severity == Severity::Warning ? theme.warningTint
                                                  : theme.hintTint);
        painter.fillRect(0, height() - 1, width(), 1, theme.line);
        paintIcon(painter, QRectF(14, (height() - 16) / 2.0, 16, 16), severityIcon(m_severity),
            severityInk(m_severity, theme), theme.onBadge);
    }

private:
    Severity m_severity;
};

} // namespace

MessageBar::MessageBar(QWidget *parent)
    : QWidget(parent)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 0);
    m_column->setSpacing(0);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
}

void MessageBar::show(
    const QString &id, Severity severity, const QString &sentence, const QList<MessageAction> &actions, int seconds)
{
    remove(id);
    auto *strip = new Strip(severity, this);
    strip->setAccessibleName(sentence);
    auto *row = new QHBoxLayout(strip);
    row->setContentsMargins(40, 5, 8, 6);
    row->setSpacing(6);
    QLabel *words = makeLabel(sentence, textsize::table, QFont::Normal, Ink::Text, strip);
    words->setWordWrap(true);
    row->addWidget(words, 1);
    for (const MessageAction &action : actions) {
        auto *button = new QPushButton(action.label, strip);
        button->setFont(windowFont(textsize::body, QFont::DemiBold));
        setLook(button, "link");
        connect(button, &QPushButton::clicked, this, [this, id, run = action.run] {
            remove(id);
            run();
        });
        row->addWidget(button);
    }
    auto *close = new QToolButton(strip);
    close->setIcon(themedIcon(QStringLiteral("close")));
    close->setIconSize({14, 14});
    close->setFixedSize(24, 24);
    close->setAutoRaise(true);
    close->setAccessibleName(Tr::tr("Close this message"));
    connect(close, &QToolButton::clicked, this, [this, id] { remove(id); });
    row->addWidget(close);
    m_column->addWidget(strip);
    m_strips.insert(id, strip);
    if (seconds > 0)
        QTimer::singleShot(seconds * 1000, strip, [this, id] { remove(id); });
}

void MessageBar::remove(const QString &id)
{
    if (QWidget *strip = m_strips.take(id)) {
        strip->hide();
        strip->deleteLater();
    }
}

void MessageBar::clear()
{
    const QStringList ids = m_strips.keys();
    for (const QString &id : ids)
        remove(id);
}

} // namespace quorate
