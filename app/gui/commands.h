#pragma once

#include "widgets/dialogs/search_popup.h"

#include <QAction>
#include <QHash>
#include <QMenu>
#include <QMenuBar>
#include <functional>

namespace quorate {

/// All actions of the window by id, in the order of the menus. Menus, toolbar, command search and the list of shortcuts
/// are built from it, so that nothing can be reached in one way only.
class Commands final : public QObject {
    Q_OBJECT

public:
    using Run = std::function<void()>;

    explicit Commands(QWidget *window);

    QMenu *addMenu(QMenuBar *bar, const QString &title);
    QAction *add(QMenu *menu, const char *id, const QString &text, const QKeySequence &shortcut, const Run &run,
        const QString &icon = {});
    /// One that is on or off.
    QAction *addToggle(QMenu *menu, const char *id, const QString &text, const QKeySequence &shortcut, bool on,
        const std::function<void(bool)> &run);
    /// One that was made elsewhere, into a menu and the command search.
    void include(QMenu *menu, QAction *action);
    /// Makes an action that was made elsewhere (a submenu's) known under an id.
    void adopt(const char *id, QAction *action);
    /// A key that works only while one of these widgets has the focus: single letters, Delete.
    void limit(const char *id, const QList<QWidget *> &widgets);

    QAction *at(const char *id) const { return m_byId.value(QLatin1String(id)); }
    void setEnabled(const QList<const char *> &ids, bool enabled);

    /// Every action with its menu and shortcut; `onlyKeys`: those that have one.
    QList<SearchEntry> entries(bool onlyKeys = false) const;

private:
    QWidget *m_window;
    QList<QAction *> m_actions;
    QHash<QString, QAction *> m_byId;
};

} // namespace quorate
