#pragma once

#include "app/gui/design_session.h"
#include "app/gui/latest_job.h"
#include "app/gui/settings.h"
#include "model/io/output_folder.h"
#include "widgets/common/panel_context.h"
#include "widgets/panels/export_preview.h"

#include <QPointer>

namespace quorate {

class ExportDialog;
struct ExportChoice;

/// Exporting: keeps the preview fresh while it is seen, asks where to, and writes, all on workers.
class ExportFlow final : public QObject {
    Q_OBJECT

public:
    ExportFlow(const PanelContext &context, const DesignSession &session, Settings &settings, ExportPreview &preview,
        QWidget *window);

    /// The preview came into view, or went.
    void setPreviewShown(bool shown);
    void openDialog();

private:
    struct Preview {
        Result<FileSet> files = FileSet{};
        QString folder;
        QHash<QString, QByteArray> before;
    };
    struct Written {
        Result<WrittenFolder> result = WrittenFolder{};
        QString folder;
    };
    void refresh();
    void write(const ExportChoice &choice);
    QString designKey() const;

    PanelContext m_context;
    const DesignSession &m_session;
    Settings &m_settings;
    ExportPreview &m_preview;
    QWidget *m_window;
    QPointer<ExportDialog> m_dialog;
    bool m_shown = false;
    bool m_stale = true;
    LatestJob<Preview> m_previewJob;
    LatestJob<Written> m_writeJob;
};

} // namespace quorate
