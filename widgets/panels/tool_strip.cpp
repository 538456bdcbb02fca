#include "widgets/panels/tool_strip.h"

#include "widgets/common/parts.h"
#include "widgets/common/segmented_control.h"
#include "widgets/common/window_icons.h"
#include "widgets/common/window_style.h"
#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QAbstractButton>
#include <QHBoxLayout>
#include <QMenu>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

namespace quorate {

using widgets::Tr;

namespace {

/// Looks like an input, is a button: the search itself opens as a popup in its place.
class SearchButton final : public QAbstractButton {
public:
    SearchButton(QAction *action, QWidget *parent)
        : QAbstractButton(parent)
        , m_action(action)
    {
        setAccessibleName(plainLabel(action->text()));
        setFocusPolicy(Qt::TabFocus);
        setAttribute(Qt::WA_Hover);
        setFixedHeight(30);
        setMinimumWidth(150);
        setMaximumWidth(252);
        setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        setCursor(Qt::IBeamCursor);
        connect(this, &QAbstractButton::clicked, action, &QAction::trigger);
    }

    QSize sizeHint() const override { return {252, 30}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        const Theme &theme = windowTheme(this);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(QPen(hasFocus() ? theme.accent : theme.lineStrong, hasFocus() ? 2 : 1));
        painter.setBrush(theme.field);
        painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 6, 6);
        paintWindowIcon(painter, QRect(8, 7, 16, 16), QStringLiteral("search"), theme.text3);
        painter.setPen(theme.text3);
        painter.setFont(windowFont(textsize::small));
        const QString key = m_action->shortcut().toString(QKeySequence::NativeText).replace(u'+', u' ');
        painter.drawText(rect().adjusted(0, 0, -10, 0), Qt::AlignVCenter | Qt::AlignRight, key);
        const int room = width() - 32 - 20 - QFontMetrics(painter.font()).horizontalAdvance(key);
        painter.setFont(windowFont());
        painter.drawText(QRect(32, 0, room, height()), Qt::AlignVCenter,
            QFontMetrics(painter.font()).elidedText(Tr::tr("Find or run a command"), Qt::ElideRight, room));
    }

private:
    QAction *m_action;
};

} // namespace

ToolStrip::ToolStrip(const QList<QAction *> &tools, QAction *search, QAction *primary, QWidget *parent)
    : QWidget(parent)
    , m_activities(new SegmentedControl(this))
    , m_search(new SearchButton(search, this))
{
    setAccessibleName(Tr::tr("Toolbar"));
    setFixedHeight(measure::toolbarHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(12, 0, measure::padding, 1);
    row->setSpacing(0);
    auto *left = new QWidget(this);
    auto *leftRow = new QHBoxLayout(left);
    leftRow->setContentsMargins(0, 0, 0, 0);
    leftRow->setSpacing(2);
    for (QAction *action : tools) {
        if (!action) {
            leftRow->addSpacing(6);
            QWidget *line = makeHairline(Qt::Vertical, left);
            line->setFixedHeight(22);
            leftRow->addWidget(line);
            leftRow->addSpacing(6);
            continue;
        }
        auto *button = new QToolButton(left);
        button->setDefaultAction(action);
        button->setIconSize({20, 20});
        button->setFixedSize(32, 32);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        if (action->menu())
            button->setPopupMode(QToolButton::InstantPopup);
        const QString name = plainLabel(action->text());
        button->setAccessibleName(name);
        leftRow->addWidget(button);
    }
    leftRow->addStretch(1);
    auto *right = new QWidget(this);
    auto *rightRow = new QHBoxLayout(right);
    rightRow->setContentsMargins(16, 0, 0, 0);
    rightRow->setSpacing(16);
    rightRow->addStretch(1);
    rightRow->addWidget(m_search, 100);
    auto *button = new QPushButton(plainLabel(primary->text()).remove(u'…'), right);
    button->setFont(windowFont(textsize::table, QFont::DemiBold));
    button->setFixedHeight(30);
    setLook(button, "primary");
    connect(button, &QPushButton::clicked, primary, &QAction::trigger);
    connect(primary, &QAction::changed, button, [button, primary] { button->setEnabled(primary->isEnabled()); });
    rightRow->addWidget(button);
    row->addWidget(left, 1);
    row->addWidget(m_activities);
    row->addWidget(right, 1);
}

void ToolStrip::paintEvent(QPaintEvent *)
{
    const Theme &theme = windowTheme(this);
    QPainter painter(this);
    painter.fillRect(rect(), theme.panel);
    painter.fillRect(0, height() - 1, width(), 1, theme.line);
}

} // namespace quorate
