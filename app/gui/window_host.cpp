#include "app/gui/window_host.h"

#include "app/language.h"

namespace quorate {

WindowHost::WindowHost(Workbench &bench, Settings &settings)
    : m_bench(bench)
    , m_settings(settings)
{
    build();
}

WindowHost::~WindowHost() = default;

void WindowHost::build()
{
    auto next = std::make_unique<MainWindow>(m_bench, m_settings);
    connect(next.get(), &MainWindow::appearanceChosen, this, &WindowHost::appearanceChosen);
    // Queued, because the window that asks is about to go.
    connect(next.get(), &MainWindow::languageChosen, this, &WindowHost::chooseLanguage, Qt::QueuedConnection);
    next->show();
    m_window = std::move(next);
}

void WindowHost::chooseLanguage(const QString &code)
{
    m_settings.setLanguage(code);
    if (m_settings.language() == language())
        return;
    setLanguage(m_settings.language());
    m_bench.document.retranslate();
    m_window->saveLayout();
    const MainWindow::Seen seen = m_window->seen();
    build();
    m_window->showAgain(seen);
}

} // namespace quorate
