#include "app/gui/run_lock.h"

#include <QFile>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace quorate {

RunLock::~RunLock()
{
    if (m_file < 0)
        return;
    QFile::remove(m_path);
    ::close(m_file);
}

bool RunLock::lock(const QString &path)
{
    return take(path, LOCK_EX);
}

bool RunLock::tryLock(const QString &path)
{
    return take(path, LOCK_EX | LOCK_NB);
}

bool RunLock::take(const QString &path, int operation)
{
    Q_ASSERT(m_file < 0);
    const QByteArray name = QFile::encodeName(path);
    for (;;) {
        const int file = ::open(name.constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600);
        if (file < 0)
            return false;
        if (::flock(file, operation) != 0) {
            ::close(file);
            return false;
        }
        // Another holder may have taken the file away between the two calls: what is locked then is no file of this name.
        struct stat locked = {};
        struct stat present = {};
        if (::fstat(file, &locked) == 0 && ::lstat(name.constData(), &present) == 0 && locked.st_ino == present.st_ino
            && locked.st_dev == present.st_dev) {
            m_file = file;
            m_path = path;
            return true;
        }
        ::close(file);
    }
}

} // namespace quorate
