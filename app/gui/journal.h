#pragma once

#include "app/gui/design_session.h"
#include "app/gui/latest_job.h"

#include <QLockFile>

namespace quorate {

/// What a run that ended unexpectedly left behind.
struct LostWork {
    QString file; ///< in the journal's folder
    QString path; ///< of the design, empty when it was never saved
    QString name;
    QDateTime when;
    QByteArray bytes; ///< the design as it was
};

/// Writes unsaved work beside the settings every few seconds, so that a crash loses at most 30 seconds; finds what
/// earlier runs left. A clean end leaves nothing.
class Journal final : public QObject {
    Q_OBJECT

public:
    static constexpr int intervalMs = 15'000;

    /// `folder` is made if need be; one lock file a run tells the living from the dead.
    Journal(const Document &document, const DesignSession &session, std::shared_ptr<const Catalogue> catalogue,
        const QString &folder, QObject *parent = nullptr);
    ~Journal() override;

    /// Files of runs that are no more, the newest first.
    QList<LostWork> lostWork() const;
    static void forget(const LostWork &work);
    /// Writes now if there is something to lose; else removes what was written.
    void write();

private:
    void removeOwn();

    const Document &m_document;
    const DesignSession &m_session;
    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_folder;
    QString m_id;
    std::unique_ptr<QLockFile> m_lock;
    quint64 m_written = 0; ///< revision of the document that stands in the file
    QTimer m_timer;
    LatestJob<bool> m_job;
};

} // namespace quorate
