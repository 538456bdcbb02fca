#pragma once

#include "app/gui/settings.h"

#include <QDockWidget>
#include <QMainWindow>

class QMenu;

namespace quorate {

/// The docks of the window and their places, which each activity (Draw, Check) remembers for itself.
class Docks final : public QObject {
    Q_OBJECT

public:
    Docks(QMainWindow &window, Settings &settings);

    /// A dock without frame: the heading is its title bar and the handle to drag it by.
    QDockWidget *add(
        const char *name, const QString &title, QWidget *content, QWidget *heading, Qt::DockWidgetArea area);
    /// Call once, after all docks were added.
    void finish(const QStringList &activities);

    const QString &activity() const { return m_activity; }
    void setActivity(const QString &activity);
    /// Hides everything (start page), or brings it back.
    void setShown(bool shown);
    void reset();
    void save();
    QDockWidget *at(const char *name) const { return m_docks.value(QLatin1String(name)); }

private:
    void arrange(const QString &activity);
    void restore();

    QMainWindow &m_window;
    Settings &m_settings;
    QHash<QString, QDockWidget *> m_docks;
    QString m_activity;
    bool m_shown = true;
};

} // namespace quorate
