#pragma once

#include "model/design/document.h"
#include "model/io/design_file.h"

#include <QFileSystemWatcher>
#include <QTimer>

namespace quorate {

/// The open file: what stands on disk against what is in the document. Asks nobody; the window asks.
class DesignSession final : public QObject {
    Q_OBJECT

public:
    DesignSession(Document &document, std::shared_ptr<const Catalogue> catalogue, QObject *parent = nullptr);

    const Catalogue &catalogue() const { return *m_catalogue; }
    bool isOpen() const { return m_open; }
    const QString &path() const { return m_path; } ///< empty: never saved
    QString name() const; ///< of the file, or of the template
    bool isReadOnly() const { return m_readOnly; }
    /// Saving would lose the comments of the file.
    bool losesComments() const { return m_hadComments; }
    const QList<LoadNote> &notes() const { return m_notes; }

    /// Opens a file; on an error everything stays as it was.
    Result<void> open(const QString &path);
    /// Reads the file again, as a step of the history with this label: it can be undone.
    Result<void> reload(const StepLabel &label);
    /// Begins a design that has no file yet.
    Result<void> startFrom(const QByteArray &bytes, const QString &name);
    void startEmpty(const QString &title);
    /// Opens the file (or nothing, when it was never saved) and puts the lost design on top, as a step that can be
    /// undone.
    Result<void> restore(const QString &path, const QString &name, const QByteArray &bytes);
    void close();

    bool isOwnFile(const QString &path) const; ///< whatever links lead there
    /// Writes to the session's own file, or to another one, which becomes its own. An unchanged document writes nothing
    /// into its own file; a file of a newer format is never overwritten, one of an older format is copied first.
    Result<void> save(const QString &path);
    /// Writes a copy; the session stays where it is.
    Result<void> saveCopy(const QString &path) const;
    /// True when someone else changed the file since it was read or written here.
    bool differsOnDisk() const;
    /// From now on what stands on disk counts as known (the user chose to keep the own version).
    void acceptDisk();

Q_SIGNALS:
    /// Another file, or another name.
    void opened();
    void stateChanged();
    void changedOnDisk();

private:
    void adopt(const LoadedDesign &loaded, const QString &path, const QString &name);
    void know(const LoadedDesign &loaded);
    void watch();
    QByteArray diskHash() const;

    Document &m_document;
    std::shared_ptr<const Catalogue> m_catalogue;
    QString m_path;
    QString m_name;
    bool m_open = false;
    bool m_readOnly = false;
    bool m_hadComments = false;
    int m_formatVersion = QUORATE_FORMAT_VERSION;
    QList<LoadNote> m_notes;
    QByteArray m_knownHash;
    QFileSystemWatcher m_watcher;
    QTimer m_settle; ///< editors write in several steps
};

} // namespace quorate
