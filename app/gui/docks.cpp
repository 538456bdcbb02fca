#include "app/gui/docks.h"

#include "widgets/common/window_theme.h"

#include <QVBoxLayout>

namespace quorate {

namespace {

/// Raised when docks come or go, so that places remembered by an older version are not taken.
constexpr int layoutVersion = 1;

} // namespace

Docks::Docks(QMainWindow &window, Settings &settings)
    : QObject(&window)
    , m_window(window)
    , m_settings(settings)
{
    window.setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks);
    window.setCorner(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea);
    window.setCorner(Qt::BottomRightCorner, Qt::RightDockWidgetArea);
    window.setTabPosition(Qt::AllDockWidgetAreas, QTabWidget::North);
}

QDockWidget *Docks::add(
    const char *name, const QString &title, QWidget *content, QWidget *heading, Qt::DockWidgetArea area)
{
    auto *dock = new QDockWidget(title, &m_window);
    dock->setObjectName(QLatin1String(name));
    dock->setWidget(content);
    dock->setTitleBarWidget(heading);
    dock->setFeatures(
        QDockWidget::DockWidgetMovable | QDockWidget::DockWidgetClosable | QDockWidget::DockWidgetFloatable);
    m_window.addDockWidget(area, dock);
    m_docks.insert(dock->objectName(), dock);
    return dock;
}

void Docks::finish(const QStringList &activities)
{
    m_activity = activities.first();
    restore();
}

void Docks::setActivity(const QString &activity)
{
    if (activity == m_activity)
        return;
    save();
    m_activity = activity;
    if (m_shown)
        restore();
}

void Docks::restore()
{
    const QByteArray state = m_settings.docks(m_activity);
    if (state.isEmpty() || !m_window.restoreState(state, layoutVersion))
        arrange(m_activity);
}

void Docks::save()
{
    if (m_shown)
        m_settings.setDocks(m_activity, m_window.saveState(layoutVersion));
}

void Docks::setShown(bool shown)
{
    if (shown == m_shown)
        return;
    if (!shown) {
        save();
        m_shown = false;
        for (QDockWidget *dock : std::as_const(m_docks))
            dock->hide();
        return;
    }
    m_shown = true;
    restore();
}

void Docks::reset()
{
    m_settings.forgetDocks();
    if (m_shown)
        arrange(m_activity);
}

void Docks::arrange(const QString &activity)
{
    const bool small = m_window.width() < 1400 || m_window.height() < 800;
    const bool checking = activity == u"check";
    QDockWidget *palette = at("palette");
    QDockWidget *outline = at("outline");
    QDockWidget *history = at("history");
    QDockWidget *inspector = at("inspector");
    QDockWidget *bottom = at("bottom");
    for (QDockWidget *dock : {palette, outline, history, inspector, bottom})
        dock->setFloating(false);
    m_window.addDockWidget(Qt::LeftDockWidgetArea, palette);
    m_window.splitDockWidget(palette, outline, Qt::Vertical);
    m_window.splitDockWidget(outline, history, Qt::Vertical);
    m_window.addDockWidget(Qt::RightDockWidgetArea, inspector);
    m_window.addDockWidget(Qt::BottomDockWidgetArea, bottom);
    palette->setVisible(!checking);
    outline->show();
    history->hide();
    inspector->show();
    bottom->show();
    const int left = small ? measure::leftDockSmall : measure::leftDock;
    const int right = small ? measure::inspectorSmall : measure::inspector;
    int low = small ? measure::bottomDockSmall : measure::bottomDock;
    if (checking)
        low = m_window.height() * 2 / 5;
    m_window.resizeDocks({checking ? outline : palette, inspector}, {left, right}, Qt::Horizontal);
    m_window.resizeDocks({bottom}, {low}, Qt::Vertical);
    if (!checking)
        m_window.resizeDocks({palette, outline}, {11, 10}, Qt::Vertical);
}

} // namespace quorate
