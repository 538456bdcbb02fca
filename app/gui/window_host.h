#pragma once

#include "app/gui/main_window.h"

#include <memory>

namespace quorate {

/// Keeps the one window over the work that outlives it, and builds it anew when the language changes: then every word
/// does.
class WindowHost final : public QObject {
    Q_OBJECT

public:
    WindowHost(Workbench &bench, Settings &settings);
    ~WindowHost() override;

    MainWindow &window() { return *m_window; }
    /// The language of all windows from now on, remembered; empty: as the system.
    void chooseLanguage(const QString &code);

Q_SIGNALS:
    void appearanceChosen(quorate::Settings::Appearance appearance);

private:
    void build();

    Workbench &m_bench;
    Settings &m_settings;
    std::unique_ptr<MainWindow> m_window;
};

} // namespace quorate
