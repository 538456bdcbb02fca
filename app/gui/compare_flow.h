#pragma once

#include "app/gui/design_session.h"
#include "app/gui/latest_job.h"
#include "model/comparison/comparison.h"
#include "widgets/common/panel_context.h"

#include <QPointer>

namespace quorate {

class CompareWindow;
class MessageBar;

/// Compares the open design with another file: asks for it, compares on a worker, and again whenever the design
/// changes.
class CompareFlow final : public QObject {
    Q_OBJECT

public:
    CompareFlow(const PanelContext &context, const DesignSession &session, MessageBar &messages, QWidget *window);

    void choose();
    /// Opens the comparison with this file, or says why it cannot be read.
    void compareWith(const QString &path);

private:
    void refresh();

    PanelContext m_context;
    const DesignSession &m_session;
    MessageBar &m_messages;
    QWidget *m_window;
    QPointer<CompareWindow> m_view;
    Design m_other;
    QString m_otherName;
    LatestJob<Comparison> m_job;
};

} // namespace quorate
