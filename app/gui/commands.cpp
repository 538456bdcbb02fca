#include "app/gui/commands.h"

#include "widgets/common/parts.h"
#include "widgets/common/window_icons.h"

namespace quorate {

Commands::Commands(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QMenu *Commands::addMenu(QMenuBar *bar, const QString &title)
{
    return bar->addMenu(title);
}

QAction *Commands::add(
    QMenu *menu, const char *id, const QString &text, const QKeySequence &shortcut, const Run &run, const QString &icon)
{
    auto *action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    action->setShortcut(shortcut);
    if (!icon.isEmpty())
        action->setIcon(themedIcon(icon));
    if (run)
        connect(action, &QAction::triggered, this, run);
    menu->addAction(action);
    m_window->addAction(action);
    action->setToolTip(plainLabel(text).remove(u'…'));
    action->setProperty("menu", plainLabel(menu->title()));
    m_actions.append(action);
    m_byId.insert(QLatin1String(id), action);
    return action;
}

QAction *Commands::addToggle(QMenu *menu, const char *id, const QString &text, const QKeySequence &shortcut, bool on,
    const std::function<void(bool)> &run)
{
    QAction *action = add(menu, id, text, shortcut, {});
    action->setCheckable(true);
    action->setChecked(on);
    connect(action, &QAction::toggled, this, run);
    return action;
}

void Commands::include(QMenu *menu, QAction *action)
{
    menu->addAction(action);
    action->setProperty("menu", plainLabel(menu->title()));
    m_actions.append(action);
}

void Commands::adopt(const char *id, QAction *action)
{
    action->setToolTip(plainLabel(action->text()));
    m_byId.insert(QLatin1String(id), action);
}

void Commands::limit(const char *id, const QList<QWidget *> &widgets)
{
    QAction *action = at(id);
    m_window->removeAction(action);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    for (QWidget *widget : widgets)
        widget->addAction(action);
}

void Commands::setEnabled(const QList<const char *> &ids, bool enabled)
{
    for (const char *id : ids)
        if (QAction *action = at(id))
            action->setEnabled(enabled);
}

QList<SearchEntry> Commands::entries(bool onlyKeys) const
{
    QList<SearchEntry> list;
    for (QAction *action : m_actions) {
        if (!action->isVisible() || (onlyKeys && action->shortcut().isEmpty()))
            continue;
        SearchEntry entry;
        entry.title = plainLabel(action->text());
        if (action->isCheckable() && action->isChecked())
            entry.title = QStringLiteral("%1 ✓").arg(entry.title);
        entry.detail = action->property("menu").toString();
        entry.shortcut = action->shortcut().toString(QKeySequence::NativeText);
        entry.icon = action->icon().isNull() ? themedIcon(QStringLiteral("command")) : action->icon();
        entry.enabled = action->isEnabled();
        entry.run = [action] { action->trigger(); };
        list.append(entry);
    }
    return list;
}

} // namespace quorate
