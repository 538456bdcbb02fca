#include "app/gui/journal.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>
#include <QUuid>
#include <algorithm>

namespace quorate {

namespace {

const QString ending = QStringLiteral(".unsaved");
const QString lockEnding = QStringLiteral(".lock");
constexpr qint64 mostRead = 32 * 1024 * 1024;

/// Three lines of words (path, name, time), then the design.
QByteArray pack(const QString &path, const QString &name, const QByteArray &design)
{
    return path.toUtf8().replace('\n', ' ') + '\n' + name.toUtf8().replace('\n', ' ') + '\n'
        + QDateTime::currentDateTime().toString(Qt::ISODate).toUtf8() + '\n' + design;
}

std::optional<LostWork> unpack(const QString &path)
{
    QFile file(path);
    if (file.size() > mostRead || !file.open(QIODevice::ReadOnly))
        return std::nullopt;
    LostWork work;
    work.file = path;
    work.path = QString::fromUtf8(file.readLine().trimmed());
    work.name = QString::fromUtf8(file.readLine().trimmed());
    work.when = QDateTime::fromString(QString::fromUtf8(file.readLine().trimmed()), Qt::ISODate);
    work.bytes = file.readAll();
    if (!work.when.isValid() || work.bytes.isEmpty())
        return std::nullopt;
    return work;
}

} // namespace

Journal::Journal(const Document &document, const DesignSession &session, std::shared_ptr<const Catalogue> catalogue,
    const QString &folder, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_session(session)
    , m_catalogue(std::move(catalogue))
    , m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::Id128))
    , m_job(this, [](bool) {})
{
    // Only the user may read what is not yet meant for others.
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock = std::make_unique<QLockFile>(m_folder + u'/' + m_id + lockEnding);
    m_lock->setStaleLockTime(0); // as long as the process lives
    m_lock->tryLock(0);
    m_timer.setInterval(intervalMs);
    connect(&m_timer, &QTimer::timeout, this, &Journal::write);
    m_timer.start();
    connect(&document, &Document::savedChanged, this, [this](bool saved) {
        if (saved)
            removeOwn();
    });
}

Journal::~Journal()
{
    removeOwn();
}

void Journal::removeOwn()
{
    m_job.cancel();
    m_job.wait();
    QFile::remove(m_folder + u'/' + m_id + ending);
    m_written = 0;
}

void Journal::write()
{
    if (m_document.isSaved() || m_document.revision() == m_written)
        return;
    m_written = m_document.revision();
    const QString file = m_folder + u'/' + m_id + ending;
    m_job.start([file, path = m_session.path(), name = m_session.name(), design = m_document.design(),
                    catalogue = m_catalogue](std::stop_token) -> std::optional<bool> {
        QSaveFile out(file);
        if (!out.open(QIODevice::WriteOnly))
            return false;
        out.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        out.write(pack(path, name, writeDesign(design, *catalogue)));
        return out.commit();
    });
}

QList<LostWork> Journal::lostWork() const
{
    QList<LostWork> found;
    const QDir folder(m_folder);
    for (const QString &name : folder.entryList({u'*' + ending}, QDir::Files)) {
        const QString base = name.chopped(ending.size());
        if (base == m_id)
            continue;
        QLockFile lock(folder.filePath(base + lockEnding));
        lock.setStaleLockTime(0);
        if (!lock.tryLock(0))
            continue; // its run is alive
        if (const std::optional<LostWork> work = unpack(folder.filePath(name)))
            found.append(*work);
        else
            QFile::remove(folder.filePath(name));
    }
    std::sort(found.begin(), found.end(), [](const LostWork &a, const LostWork &b) { return a.when > b.when; });
    return found;
}

void Journal::forget(const LostWork &work)
{
    QFile::remove(work.file);
}

} // namespace quorate
