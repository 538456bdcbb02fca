#include "app/gui/compare_flow.h"

#include "app/gui/file_flow.h"
#include "app/gui/tr.h"
#include "model/io/design_file.h"
#include "widgets/common/message_bar.h"
#include "widgets/dialogs/compare_window.h"

#include <QDir>
#include <QFileDialog>
#include <QFileInfo>

namespace quorate {

using app::Tr;

CompareFlow::CompareFlow(
    const PanelContext &context, const DesignSession &session, MessageBar &messages, QWidget *window)
    : QObject(window)
    , m_context(context)
    , m_session(session)
    , m_messages(messages)
    , m_window(window)
    , m_job(this, [this](const Comparison &comparison) {
        if (!m_view)
            return;
        m_view->setComparison(comparison, m_otherName);
        m_view->show();
    })
{
    connect(&context.document, &Document::changed, this, &CompareFlow::refresh);
    connect(&session, &DesignSession::opened, this, [this] {
        if (m_view)
            m_view->close();
    });
}

void CompareFlow::choose()
{
    const QString start = m_session.path().isEmpty() ? QDir::homePath() : QFileInfo(m_session.path()).absolutePath();
    const QString path =
        QFileDialog::getOpenFileName(m_window, Tr::tr("Compare With"), start, FileFlow::designFilters());
    if (!path.isEmpty())
        compareWith(path);
}

void CompareFlow::compareWith(const QString &path)
{
    m_messages.remove(QStringLiteral("compare"));
    const Result<LoadedDesign> other = loadDesignFile(path, *m_context.catalogue);
    if (!other) {
        m_messages.show(QStringLiteral("compare"), Severity::Error, other.error().toString());
        return;
    }
    m_other = other->design;
    m_otherName = QFileInfo(path).fileName();
    if (!m_view) {
        m_view = new CompareWindow(m_window);
        m_view->setAttribute(Qt::WA_DeleteOnClose);
        connect(m_view, &CompareWindow::elementsChosen, this, [this](const QStringList &elements) {
            m_context.selection.set(elements);
            Q_EMIT m_context.selection.revealRequested(elements);
        });
    }
    refresh();
}

void CompareFlow::refresh()
{
    if (!m_view)
        return;
    m_job.start([before = m_other, after = m_context.design(), catalogue = m_context.catalogue](
                    std::stop_token) -> std::optional<Comparison> {
        return compareDesigns(before, after, catalogue, QDate::currentDate());
    });
}

} // namespace quorate
