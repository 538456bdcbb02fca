#pragma once

#include "app/gui/window_host.h"

#include <functional>

namespace quorate::tests {

/// Leads the real window past everything it can show: each panel (the inspector with each kind of element), dialog,
/// message, menu and popup, with typical and with crowded content. Who wants to judge or to keep what is seen does so
/// at the stops.
class WindowTour final {
public:
    /// `name` is the same in each language; `seen`: the window, or what stands open over it.
    using Stop = std::function<void(const QString &name, QWidget &seen)>;

    /// Works in the language that is set; `folder` is an empty one for the designs. The settings are its own to change.
    /// `patience`: milliseconds that the window gets to come to rest before each stop.
    WindowTour(const QString &folder, QSize size, int patience, Stop stop);
    ~WindowTour();

    void run();
    /// Every text of the designs, whose words are nobody's to translate.
    QByteArray designTexts() const { return m_texts; }

private:
    void startPage();
    void elements(const QString &design);
    void findings();
    void exports();
    void comparison();
    void manual();
    void searching();
    void menus();
    void questions();
    void messages();
    void fileDialogs();

    MainWindow &window() { return m_host->window(); }
    template <class Widget>
    Widget &the()
    {
        Widget *found = window().findChild<Widget *>();
        Q_ASSERT(found);
        return *found;
    }
    QAction &action(const char *id);
    QString write(const QString &name, const Design &design);
    QString write(const QString &name, const QByteArray &bytes);
    void open(const QString &path);
    void settle();
    void stop(const QString &name, QWidget &seen);
    void stopWindow(const QString &name) { stop(name, window()); }
    /// Stops at each dialog or menu that `act` opens and waits for, and closes it.
    void stopModal(const QString &name, const std::function<void()> &act);
    /// Stops at the windows that stand open beside the main one, and closes them.
    void stopOpen(const QString &name);
    void menu(const QString &name, QMenu &menu);

    QString m_folder;
    QSize m_size;
    int m_patience;
    Stop m_stop;
    QByteArray m_texts;
    QString m_typical, m_poor, m_estate, m_crowded;
    std::shared_ptr<const Catalogue> m_catalogue;
    Settings m_settings;
    Workbench m_bench;
    std::unique_ptr<WindowHost> m_host;
};

} // namespace quorate::tests
