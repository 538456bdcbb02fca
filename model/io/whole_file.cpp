#include "model/io/whole_file.h"

#include "model/base/tr.h"
#include "model/io/disk.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <sys/stat.h>

namespace quorate {

using model::Tr;

/// Where the bytes of the file are: the end of a chain of links, as every editor writes it.
static Result<QString> targetOf(const QString &path)
{
    QString target = QDir::current().absoluteFilePath(path);
    constexpr int linkLimit = 40; // Linux MAXSYMLINKS
    for (int links = 0; QFileInfo(target).isSymLink(); ++links) {
        if (links == linkLimit)
            return Error{Tr::tr("The symbolic links of this file go around in a circle."), {path}};
        target = QFileInfo(target).symLinkTarget();
    }
    return target;
}

Result<void> writeWholeFile(const QString &path, const QByteArray &bytes, std::optional<mode_t> mode)
{
    const auto target = targetOf(path);
    if (!target)
        return target.error();
    const QFileInfo info(*target);
    const auto folder = io::disk::openFolder(info.path());
    if (!folder)
        return folder.error();
    struct stat status = {};
    const bool exists = ::lstat(QFile::encodeName(*target).constData(), &status) == 0;
    if (exists && !S_ISREG(status.st_mode))
        return Error{Tr::tr("This is not a regular file."), {path}};
    if (exists && status.st_size == bytes.size()) {
        const auto present = io::disk::readFile(*folder, info.fileName(), bytes.size(), path);
        if (present && *present == bytes)
            return {};
    }
    if (exists && !mode)
        mode = status.st_mode & 07777;
    const auto temporary = io::disk::writeTemporary(*folder, info.fileName(), bytes, mode, path);
    if (!temporary)
        return temporary.error();
    if (const auto replaced = io::disk::replace(*folder, *temporary, info.fileName(), path); !replaced) {
        (void)io::disk::remove(*folder, *temporary, path);
        return replaced.error();
    }
    io::disk::sync(*folder);
    return {};
}

} // namespace quorate
