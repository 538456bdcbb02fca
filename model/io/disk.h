#pragma once

#include "model/base/result.h"

#include <QByteArray>
#include <optional>
#include <sys/types.h>

/// The few POSIX calls that QFile cannot do safely: no step follows a symbolic link unless it says so.
namespace quorate::io::disk {

/// An open file or folder, closed at the end of its life.
class Handle final {
public:
    Handle() = default;
    explicit Handle(int fd)
        : m_fd(fd)
    {
    }
    Handle(Handle &&other) noexcept
        : m_fd(std::exchange(other.m_fd, -1))
    {
    }
    Handle &operator=(Handle &&other) noexcept
    {
        std::swap(m_fd, other.m_fd);
        return *this;
    }
    Handle(const Handle &) = delete;
    Handle &operator=(const Handle &) = delete;
    ~Handle();

    int fd() const { return m_fd; }
    bool isOpen() const { return m_fd >= 0; }

private:
    int m_fd = -1;
};

/// Why a system call failed, as a translated sentence.
QString reason(int errorNumber);

/// The folder that a person named: links on the way to it are followed.
Result<Handle> openFolder(const QString &path);
/// A folder inside another one; not through a link.
Result<Handle> openSubfolder(const Handle &folder, const QString &name, const QString &shownPath);
/// Makes a folder inside another one; false when it is there already.
Result<bool> makeSubfolder(const Handle &folder, const QString &name, const QString &shownPath);
/// Removes an empty folder; false when it is not empty or not there.
bool removeSubfolder(const Handle &folder, const QString &name);

enum class FileKind : quint8 { None, Regular, Link, Folder, Other };
/// What stands under a name; links are not followed.
FileKind kindOf(const Handle &folder, const QString &name);

/// The bytes of a regular file, at most `limit` of them; nothing when there is no such file. Links are refused.
Result<std::optional<QByteArray>> readFile(
    const Handle &folder, const QString &name, qint64 limit, const QString &shownPath);

/// Writes and syncs a new file of a random name beside the one to be replaced, with exactly this mode (the umask's when
/// nothing is given), and returns its name. Leaves nothing behind when it fails.
Result<QString> writeTemporary(const Handle &folder, const QString &name, QByteArrayView bytes,
    std::optional<mode_t> mode, const QString &shownPath);
/// Renames a temporary file into place; what stood there, a link too, is replaced and never followed.
Result<void> replace(const Handle &folder, const QString &temporary, const QString &name, const QString &shownPath);
Result<void> remove(const Handle &folder, const QString &name, const QString &shownPath);
/// Gives an existing regular file exactly this mode.
Result<void> setMode(const Handle &folder, const QString &name, mode_t mode, const QString &shownPath);
/// Makes renames last a power failure.
void sync(const Handle &folder);

} // namespace quorate::io::disk
