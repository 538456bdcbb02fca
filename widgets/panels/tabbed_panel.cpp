#include "widgets/panels/tabbed_panel.h"

#include "widgets/common/window_theme.h"
#include "widgets/tr.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace quorate {

using widgets::Tr;

namespace {

/// A hairline below, all across.
class Heading final : public QWidget {
public:
    using QWidget::QWidget;
    QSize sizeHint() const override { return {QWidget::sizeHint().width(), measure::sectionHeader + 4}; }
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.fillRect(0, height() - 1, width(), 1, windowTheme(this).line);
    }
};

} // namespace

TabbedPanel::TabbedPanel(QWidget *parent)
    : QWidget(parent)
    , m_heading(new Heading(this))
    , m_row(new QHBoxLayout(m_heading))
    , m_tabs(new QTabBar(m_heading))
    , m_panels(new QStackedWidget(this))
    , m_controls(new QStackedWidget(m_heading))
{
    m_row->setContentsMargins(4, 0, measure::padding, 0);
    m_row->setSpacing(8);
    m_row->addWidget(m_tabs, 0, Qt::AlignBottom);
    m_row->addStretch(1);
    m_row->addWidget(m_controls);
    m_heading->setFixedHeight(measure::sectionHeader + 4);
    m_tabs->setDrawBase(false);
    m_tabs->setExpanding(false);
    m_tabs->setUsesScrollButtons(false);
    m_tabs->setElideMode(Qt::ElideNone);
    m_tabs->setFont(windowFont(textsize::table, QFont::DemiBold));
    m_tabs->setAccessibleName(Tr::tr("Panels"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_panels);
    connect(m_tabs, &QTabBar::currentChanged, this, [this](int index) {
        m_panels->setCurrentIndex(index);
        m_controls->setCurrentIndex(index);
        Q_EMIT shown(m_panels->currentWidget());
    });
}

void TabbedPanel::addPanel(const QString &title, QWidget *panel, QWidget *controls)
{
    m_panels->addWidget(panel);
    m_controls->addWidget(controls ? controls : new QWidget(m_controls));
    m_tabs->addTab(title);
}

void TabbedPanel::setTitle(const QWidget *panel, const QString &title)
{
    for (int i = 0; i < m_panels->count(); ++i)
        if (m_panels->widget(i) == panel)
            m_tabs->setTabText(i, title);
}

void TabbedPanel::show(QWidget *panel)
{
    m_tabs->setCurrentIndex(m_panels->indexOf(panel));
}

QWidget *TabbedPanel::shownPanel() const
{
    return m_panels->currentWidget();
}

} // namespace quorate
