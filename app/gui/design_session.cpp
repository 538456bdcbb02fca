#include "app/gui/design_session.h"

#include "app/gui/tr.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace quorate {

using app::Tr;

DesignSession::DesignSession(Document &document, std::shared_ptr<const Catalogue> catalogue, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_catalogue(std::move(catalogue))
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(300);
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, [this] {
        watch(); // a file that was replaced is watched no longer
        if (differsOnDisk())
            Q_EMIT changedOnDisk();
    });
    connect(&document, &Document::savedChanged, this, &DesignSession::stateChanged);
}

QString DesignSession::name() const
{
    return m_path.isEmpty() ? m_name : QFileInfo(m_path).fileName();
}

Result<void> DesignSession::open(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const Result<LoadedDesign> loaded = loadDesignFile(absolute, *m_catalogue);
    if (!loaded)
        return loaded.error();
    adopt(*loaded, absolute, {});
    return {};
}

Result<void> DesignSession::startFrom(const QByteArray &bytes, const QString &name)
{
    const Result<LoadedDesign> loaded = readDesign(bytes, name, *m_catalogue);
    if (!loaded)
        return loaded.error();
    adopt(*loaded, {}, name);
    m_hadComments = false; // a template's comments speak of the template
    return {};
}

Result<void> DesignSession::restore(const QString &path, const QString &name, const QByteArray &bytes)
{
    const Result<LoadedDesign> lost = readDesign(bytes, name, *m_catalogue);
    if (!lost)
        return lost.error();
    // What cannot be opened again, or not be changed, does not stop the work from coming back.
    if (path.isEmpty() || !open(path) || m_readOnly)
        startEmpty(name);
    m_document.commit([] { return Tr::tr("Restore Unsaved Work"); }, lost->design);
    return {};
}

void DesignSession::startEmpty(const QString &title)
{
    LoadedDesign empty;
    empty.design.setTitle(title);
    adopt(empty, {}, title);
}

void DesignSession::know(const LoadedDesign &loaded)
{
    m_readOnly = loaded.readOnly;
    m_hadComments = loaded.hadComments;
    m_formatVersion = loaded.formatVersion;
    m_notes = loaded.notes;
    m_knownHash = diskHash();
    m_document.setReadOnly(m_readOnly);
    watch();
}

Result<void> DesignSession::reload(const StepLabel &label)
{
    const Result<LoadedDesign> loaded = loadDesignFile(m_path, *m_catalogue);
    if (!loaded)
        return loaded.error();
    if (loaded->readOnly || m_readOnly) {
        adopt(*loaded, m_path, {});
        return {};
    }
    know(*loaded);
    m_document.commit(label, loaded->design);
    m_document.setSaved();
    Q_EMIT stateChanged();
    return {};
}

void DesignSession::adopt(const LoadedDesign &loaded, const QString &path, const QString &name)
{
    m_path = path;
    m_name = name;
    m_open = true;
    know(loaded);
    m_document.reset(loaded.design, true);
    Q_EMIT opened();
    Q_EMIT stateChanged();
}

void DesignSession::close()
{
    m_path.clear();
    m_name.clear();
    m_open = m_readOnly = m_hadComments = false;
    m_formatVersion = QUORATE_FORMAT_VERSION;
    m_notes.clear();
    m_document.setReadOnly(false);
    watch();
    m_document.reset({}, true);
    Q_EMIT opened();
    Q_EMIT stateChanged();
}

Result<void> DesignSession::save(const QString &path)
{
    const QString absolute = QFileInfo(path).absoluteFilePath();
    const bool moved = absolute != m_path;
    if (!moved && m_document.isSaved() && !m_readOnly && !differsOnDisk())
        return {};
    if (isOwnFile(absolute) && m_formatVersion < QUORATE_FORMAT_VERSION) {
        if (const Result<QString> kept = backUpFormat(m_path, m_formatVersion); !kept)
            return kept.error();
    }
    if (const Result<void> saved = saveCopy(absolute); !saved)
        return saved.error();
    m_path = absolute;
    m_readOnly = false;
    m_hadComments = false;
    m_formatVersion = QUORATE_FORMAT_VERSION;
    m_document.setReadOnly(false);
    m_knownHash = diskHash();
    watch();
    m_document.setSaved();
    if (moved)
        Q_EMIT opened();
    Q_EMIT stateChanged();
    return {};
}

bool DesignSession::isOwnFile(const QString &path) const
{
    return !m_path.isEmpty() && (path == m_path || QFileInfo(path) == QFileInfo(m_path));
}

Result<void> DesignSession::saveCopy(const QString &path) const
{
    if (m_readOnly && isOwnFile(path))
        return Error{
            Tr::tr("A newer Quorate wrote this file, which would lose what only that one understands. Save a copy "
                   "under another name."),
            {path}};
    return saveDesignFile(path, m_document.design(), *m_catalogue);
}

QByteArray DesignSession::diskHash() const
{
    QFile file(m_path);
    if (m_path.isEmpty() || !file.open(QIODevice::ReadOnly))
        return {};
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(&file);
    return hash.result();
}

bool DesignSession::differsOnDisk() const
{
    return !m_path.isEmpty() && diskHash() != m_knownHash;
}

void DesignSession::acceptDisk()
{
    m_knownHash = diskHash();
}

void DesignSession::watch()
{
    if (const QStringList watched = m_watcher.files(); !watched.isEmpty())
        m_watcher.removePaths(watched);
    if (!m_path.isEmpty() && QFileInfo::exists(m_path))
        m_watcher.addPath(m_path);
}

} // namespace quorate
