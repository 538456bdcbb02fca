#pragma once

#include "app/gui/design_session.h"
#include "app/gui/latest_job.h"
#include "app/gui/settings.h"
#include "model/io/output_folder.h"
#include "widgets/common/panel_context.h"
#include "widgets/dialogs/export_dialog.h"
#include "widgets/panels/export_preview.h"

#include <QPointer>

namespace quorate {

/// Exporting: keeps the preview fresh while it is seen, asks where to, and writes, all on workers.
class ExportFlow final : public QObject {
    Q_OBJECT

public:
    ExportFlow(const PanelContext &context, const DesignSession &session, Settings &settings, ExportPreview &preview,
        QWidget *window);

    /// The preview came into view, or went.
    void setPreviewShown(bool shown);
    void openDialog();

Q_SIGNALS:
    /// The design got a step, which may be undone.
    void edited();

private:
    struct Preview {
        Result<FileSet> files = FileSet{};
        QString folder;
        QHash<QString, QByteArray> before;
        QList<UnraisedZone> unraised;
    };
    struct Written {
        Result<WrittenFolder> result = WrittenFolder{};
        QString folder;
        QList<UnraisedZone> unraised;
    };
    void refresh();
    void showWritten(const Written &written);
    /// Gives the zones higher serials, as one step; false when the design did not change.
    bool raiseSerials(const QList<UnraisedZone> &zones);
    void raiseInDialog(const QList<UnraisedZone> &zones);
    void write(const ExportChoice &choice);
    QString designKey() const;
    /// The newest answer of the check holds of the design as it is now.
    bool isChecked() const;

    PanelContext m_context;
    const DesignSession &m_session;
    Settings &m_settings;
    ExportPreview &m_preview;
    QWidget *m_window;
    QPointer<ExportDialog> m_dialog;
    bool m_shown = false;
    bool m_stale = true;
    std::optional<ExportChoice> m_waiting; ///< to be written once the newest design is checked
    QList<UnraisedZone> m_unraised; ///< of what was written last
    LatestJob<Preview> m_previewJob;
    LatestJob<Written> m_writeJob;
};

} // namespace quorate
