#include "app/gui/journal.h"

#include "model/io/whole_file.h"

#include <QCoreApplication>
#include <QDir>
#include <QFile>
#include <QFileInfo>
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
        + QDateTime::currentDateTime().toString(Qt::ISODateWithMs).toUtf8() + '\n' + design;
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
    work.when = QDateTime::fromString(QString::fromUtf8(file.readLine().trimmed()), Qt::ISODateWithMs);
    work.bytes = file.readAll();
    if (!work.when.isValid() || work.bytes.isEmpty())
        return std::nullopt;
    return work;
}

/// What a dead run had begun to write.
void removeHalfWritten(const QDir &folder, const QString &id)
{
    const QStringList left =
        folder.entryList({u'.' + id + ending + QStringLiteral(".*.tmp")}, QDir::Files | QDir::Hidden);
    for (const QString &name : left)
        QFile::remove(folder.filePath(name));
}

} // namespace

Journal::Journal(const Document &document, const DesignSession &session, std::shared_ptr<const Catalogue> catalogue,
    const QString &folder, std::chrono::milliseconds interval, QObject *parent)
    : QObject(parent)
    , m_document(document)
    , m_session(session)
    , m_catalogue(std::move(catalogue))
    , m_folder(folder)
    , m_id(QUuid::createUuid().toString(QUuid::Id128))
    , m_job(this, [this](const Answer &answer) {
        if (answer.result) {
            Q_EMIT written(answer.revision);
            return;
        }
        m_written = 0;
        Q_EMIT failed(answer.result.error());
    })
{
    // Only the user may read what is not yet meant for others.
    QDir().mkpath(m_folder);
    QFile::setPermissions(m_folder, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    m_lock.lock(m_folder + u'/' + m_id + lockEnding);
    m_timer.setInterval(interval);
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

QString Journal::ownFile() const
{
    return m_folder + u'/' + m_id + ending;
}

void Journal::removeOwn()
{
    m_job.cancel();
    m_job.wait();
    QFile::remove(ownFile());
    m_written = 0;
}

void Journal::write()
{
    if (m_document.isSaved() || m_document.revision() == m_written)
        return;
    m_written = m_document.revision();
    m_job.start([file = ownFile(), path = m_session.path(), name = m_session.name(), design = m_document.design(),
                    catalogue = m_catalogue, revision = m_written](std::stop_token) -> std::optional<Answer> {
        QDir().mkpath(QFileInfo(file).path()); // somebody may have tidied up
        return Answer{revision, writeWholeFile(file, pack(path, name, writeDesign(design, *catalogue)), 0600)};
    });
}

QList<LostWork> Journal::lostWork() const
{
    QList<LostWork> found;
    const QDir folder(m_folder);
    // A run that was killed while it wrote for the first time has left its lock alone.
    QSet<QString> runs;
    for (const QString &end : {ending, lockEnding}) {
        for (const QString &name : folder.entryList({u'*' + end}, QDir::Files))
            runs.insert(name.chopped(end.size()));
    }
    runs.remove(m_id);
    for (const QString &run : std::as_const(runs)) {
        RunLock lock;
        if (!lock.tryLock(folder.filePath(run + lockEnding)))
            continue; // it is alive
        removeHalfWritten(folder, run);
        const QString name = folder.filePath(run + ending);
        if (const std::optional<LostWork> work = unpack(name))
            found.append(*work);
        else
            QFile::remove(name);
    }
    std::sort(found.begin(), found.end(), [](const LostWork &a, const LostWork &b) { return a.when > b.when; });
    return found;
}

Result<void> Journal::takeOver(const LostWork &work)
{
    m_job.cancel();
    m_job.wait();
    if (const Result<void> safe = writeWholeFile(
            ownFile(), pack(m_session.path(), m_session.name(), writeDesign(m_document.design(), *m_catalogue)), 0600);
        !safe)
        return safe.error();
    m_written = m_document.revision();
    forget(work);
    return {};
}

void Journal::forget(const LostWork &work)
{
    QFile::remove(work.file);
}

} // namespace quorate
