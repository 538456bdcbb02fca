#include "app/gui/help_flow.h"

#include "app/language.h"
#include "app/manual/manual_text.h"
#include "widgets/dialogs/help_window.h"

namespace quorate {

HelpFlow::HelpFlow(QWidget *window)
    : QObject(window)
    , m_window(window)
{
}

QString HelpFlow::place() const
{
    return m_help && m_help->isVisible() ? m_help->place() : QString();
}

void HelpFlow::open(const QString &chapter, const QString &anchor)
{
    if (!m_help) {
        QList<HelpPage> pages;
        for (const ManualChapter &each : manualChapters(language()))
            pages.append({each.name, each.title, each.html});
        m_help = new HelpWindow(pages, manualFolder(language()), m_window);
        m_help->setAttribute(Qt::WA_DeleteOnClose);
    }
    if (!m_help->open(chapter, anchor))
        m_help->open(chapter);
    m_help->show();
    m_help->raise();
    m_help->activateWindow();
}

} // namespace quorate
