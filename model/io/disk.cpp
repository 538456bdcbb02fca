#include "model/io/disk.h"

#include "model/base/tr.h"

#include <QFile>
#include <QRandomGenerator>
#include <cerrno>
#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quorate::io::disk {

using model::Tr;

namespace {

Error failure(const QString &message, int errorNumber, const QString &path)
{
    return {message.arg(reason(errorNumber)), {path}};
}

int writeAll(int fd, QByteArrayView bytes)
{
    while (!bytes.isEmpty()) {
        const ssize_t written = ::write(fd, bytes.data(), size_t(bytes.size()));
        if (written < 0 && errno == EINTR)
            continue;
        if (written <= 0)
            return written < 0 ? errno : EIO;
        bytes = bytes.sliced(written);
    }
    return 0;
}

} // namespace

Handle::~Handle()
{
    if (m_fd >= 0)
        ::close(m_fd);
}

QString reason(int errorNumber)
{
    switch (errorNumber) {
    case ENOSPC:
    case EDQUOT:
        return Tr::tr("The disk is full.");
    case EACCES:
    case EPERM:
        return Tr::tr("Permission is denied.");
    case EROFS:
        return Tr::tr("The disk is read-only.");
    case ENOENT:
        return Tr::tr("There is no such file or folder.");
    case ENOTDIR:
        return Tr::tr("This is not a folder.");
    case EISDIR:
        return Tr::tr("This is a folder.");
    case ELOOP:
        return Tr::tr("This is a symbolic link.");
    case EFBIG:
        return Tr::tr("The file is larger than the system allows.");
    default:
        return qt_error_string(errorNumber);
    }
}

Result<Handle> openFolder(const QString &path)
{
    Handle handle(::open(QFile::encodeName(path).constData(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
    if (!handle.isOpen())
        return failure(Tr::tr("The folder cannot be opened. %1"), errno, path);
    return handle;
}

Result<Handle> openSubfolder(const Handle &folder, const QString &name, const QString &shownPath)
{
    Handle handle(
        ::openat(folder.fd(), QFile::encodeName(name).constData(), O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC));
    if (handle.isOpen())
        return handle;
    const int number = errno;
    const bool isLink = kindOf(folder, name) == FileKind::Link;
    return failure(Tr::tr("The folder cannot be opened. %1"), isLink ? ELOOP : number, shownPath);
}

Result<bool> makeSubfolder(const Handle &folder, const QString &name, const QString &shownPath)
{
    if (::mkdirat(folder.fd(), QFile::encodeName(name).constData(), 0777) == 0)
        return true;
    if (errno == EEXIST)
        return false;
    return failure(Tr::tr("The folder cannot be made. %1"), errno, shownPath);
}

bool removeSubfolder(const Handle &folder, const QString &name)
{
    return ::unlinkat(folder.fd(), QFile::encodeName(name).constData(), AT_REMOVEDIR) == 0;
}

FileKind kindOf(const Handle &folder, const QString &name)
{
    struct stat status = {};
    if (::fstatat(folder.fd(), QFile::encodeName(name).constData(), &status, AT_SYMLINK_NOFOLLOW) != 0)
        return FileKind::None;
    if (S_ISREG(status.st_mode))
        return FileKind::Regular;
    if (S_ISLNK(status.st_mode))
        return FileKind::Link;
    return S_ISDIR(status.st_mode) ? FileKind::Folder : FileKind::Other;
}

Result<std::optional<QByteArray>> readFile(
    const Handle &folder, const QString &name, qint64 limit, const QString &shownPath)
{
    // O_NONBLOCK: a named pipe in the place of a file must not hang us.
    const Handle handle(
        ::openat(folder.fd(), QFile::encodeName(name).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    if (!handle.isOpen()) {
        if (errno == ENOENT)
            return std::optional<QByteArray>();
        return failure(Tr::tr("The file cannot be read. %1"), errno, shownPath);
    }
    struct stat status = {};
    if (::fstat(handle.fd(), &status) != 0)
        return failure(Tr::tr("The file cannot be read. %1"), errno, shownPath);
    if (!S_ISREG(status.st_mode))
        return Error{Tr::tr("This is not a regular file."), {shownPath}};
    if (status.st_size > limit)
        return Error{
            Tr::tr("The file is %1 bytes long; expected at most %2.").arg(status.st_size).arg(limit), {shownPath}};
    QFile file;
    if (!file.open(handle.fd(), QIODevice::ReadOnly | QIODevice::Unbuffered, QFileDevice::DontCloseHandle))
        return Error{file.errorString(), {shownPath}};
    QByteArray bytes = file.read(limit + 1);
    if (file.error() != QFileDevice::NoError || bytes.size() > limit)
        return Error{Tr::tr("The file cannot be read. %1").arg(file.errorString()), {shownPath}};
    return std::optional(bytes);
}

Result<QString> writeTemporary(const Handle &folder, const QString &name, QByteArrayView bytes,
    std::optional<mode_t> mode, const QString &shownPath)
{
    const QString temporary = QStringLiteral(".%1.%2.tmp")
                                  .arg(name.left(100))
                                  .arg(QRandomGenerator::system()->generate64(), 16, 16, QLatin1Char('0'));
    const QByteArray encoded = QFile::encodeName(temporary);
    const Handle handle(::openat(
        folder.fd(), encoded.constData(), O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, mode ? 0600 : 0666));
    if (!handle.isOpen())
        return failure(Tr::tr("The file cannot be written. %1"), errno, shownPath);
    int number = writeAll(handle.fd(), bytes);
    if (number == 0 && mode && ::fchmod(handle.fd(), *mode) != 0)
        number = errno;
    if (number == 0 && ::fsync(handle.fd()) != 0)
        number = errno;
    if (number == 0)
        return temporary;
    ::unlinkat(folder.fd(), encoded.constData(), 0);
    return failure(Tr::tr("The file cannot be written. %1"), number, shownPath);
}

Result<void> replace(const Handle &folder, const QString &temporary, const QString &name, const QString &shownPath)
{
    if (::renameat(
            folder.fd(), QFile::encodeName(temporary).constData(), folder.fd(), QFile::encodeName(name).constData())
        == 0)
        return {};
    return failure(Tr::tr("The file cannot be replaced. %1"), errno, shownPath);
}

Result<void> remove(const Handle &folder, const QString &name, const QString &shownPath)
{
    if (::unlinkat(folder.fd(), QFile::encodeName(name).constData(), 0) == 0 || errno == ENOENT)
        return {};
    return failure(Tr::tr("The file cannot be removed. %1"), errno, shownPath);
}

Result<void> setMode(const Handle &folder, const QString &name, mode_t mode, const QString &shownPath)
{
    const Handle handle(
        ::openat(folder.fd(), QFile::encodeName(name).constData(), O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC));
    struct stat status = {};
    if (handle.isOpen() && ::fstat(handle.fd(), &status) == 0
        && ((status.st_mode & 07777) == mode || ::fchmod(handle.fd(), mode) == 0))
        return {};
    return failure(Tr::tr("The permissions of the file cannot be set. %1"), errno, shownPath);
}

void sync(const Handle &folder)
{
    ::fsync(folder.fd());
}

} // namespace quorate::io::disk
