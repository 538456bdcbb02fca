#pragma once

#include "app/gui/design_session.h"
#include "app/gui/latest_job.h"
#include "app/gui/run_lock.h"

#include <chrono>

namespace quorate {

/// What a run that ended unexpectedly left behind.
struct LostWork {
    QString file; ///< in the journal's folder
    QString path; ///< of the design, empty when it was never saved
    QString name;
    QDateTime when;
    QByteArray bytes; ///< the design as it was
};

/// Writes unsaved work beside the settings every few seconds, so that a crash loses at most 30 seconds (twice the
/// interval: one of waiting, one of writing); finds what earlier runs left. A clean end leaves nothing.
class Journal final : public QObject {
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds defaultInterval{15'000};

    /// `folder` is made if need be; one lock file a run tells the living from the dead.
    Journal(const Document &document, const DesignSession &session, std::shared_ptr<const Catalogue> catalogue,
        const QString &folder, std::chrono::milliseconds interval = defaultInterval, QObject *parent = nullptr);
    ~Journal() override;

    /// Files of runs that are no more, the newest first.
    QList<LostWork> lostWork() const;
    static void forget(const LostWork &work);
    /// Writes the document, into which this work was restored, and forgets the work only when that is safe on disk.
    Result<void> takeOver(const LostWork &work);
    /// Writes now if there is something to lose; else removes what was written.
    void write();

Q_SIGNALS:
    /// The design of this revision of the document is safe on disk.
    void written(quint64 revision);
    /// Unsaved work could not be written; it is tried again after the interval.
    void failed(const quorate::Error &error);

private:
    struct Answer {
        quint64 revision = 0;
        Result<void> result;
    };
    void removeOwn();
    QString ownFile() const;

    const Document &m_document;
    const DesignSession &m_session;
    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_folder;
    QString m_id;
    RunLock m_lock;
    quint64 m_written = 0; ///< revision of the document that stands in the file
    QTimer m_timer;
    LatestJob<Answer> m_job;
};

} // namespace quorate
